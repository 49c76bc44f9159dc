package dev.cairn.ui.markdown;

import java.text.Normalizer;

/**
 * Bounds the marks that stand above and below letters. The toolkit takes time in the cube of their
 * number to set a paragraph: some hundreds of them stop the window for seconds. Marks that have a
 * letter of their own ("é") are joined with it; of others two a letter stay, and no more than an
 * alphabet of them in a stretch. What is stored and copied as a whole keeps all of them.
 */
public final class Marks {
    private static final int MOST_OF_A_LETTER = 2;
    private static final int MOST = 60;

    private Marks() {}

    /** The text as it can be shown. */
    public static String bounded(String text) {
        if (text.codePoints().noneMatch(Marks::isMark)) {
            return text;
        }
        var joined = Normalizer.normalize(text, Normalizer.Form.NFC);
        var shown = new StringBuilder(joined.length());
        var ofLetter = 0;
        var all = 0;
        for (var i = 0; i < joined.length(); i += Character.charCount(joined.codePointAt(i))) {
            var c = joined.codePointAt(i);
            if (isMark(c)) {
                ofLetter++;
                all++;
                if (ofLetter > MOST_OF_A_LETTER || all > MOST) {
                    continue;
                }
            } else {
                ofLetter = 0;
            }
            shown.appendCodePoint(c);
        }
        return shown.toString();
    }

    /**
     * The blocks of combining diacritical marks; those of other scripts are part of their words.
     */
    private static boolean isMark(int c) {
        return (c >= 0x0300 && c <= 0x036f)
                || (c >= 0x1ab0 && c <= 0x1aff)
                || (c >= 0x1dc0 && c <= 0x1dff)
                || (c >= 0x20d0 && c <= 0x20ff)
                || (c >= 0xfe20 && c <= 0xfe2f);
    }
}
