package dev.cairn.memory.episode;

/** Makes text storable without changing a word of it. */
public final class Verbatim {
    private Verbatim() {}

    /** The same text, with halves of surrogate pairs, which no encoding can hold, as U+FFFD. */
    public static String of(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (isLone(text, i)) {
                return repaired(text);
            }
        }
        return text;
    }

    /** The first {@code length} characters, or one less where that would split a surrogate pair. */
    public static String beginning(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        var split = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, split ? length - 1 : length);
    }

    private static boolean isLone(String text, int at) {
        var c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c)
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    private static String repaired(String text) {
        var repaired = new StringBuilder(text);
        for (var i = 0; i < text.length(); i++) {
            if (isLone(text, i)) {
                repaired.setCharAt(i, '\uFFFD');
            }
        }
        return repaired.toString();
    }
}
