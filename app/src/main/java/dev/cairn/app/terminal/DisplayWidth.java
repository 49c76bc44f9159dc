package dev.cairn.app.terminal;

import java.lang.Character.UnicodeScript;

/** How many columns of a terminal text takes, as terminals commonly have it. */
public final class DisplayWidth {
    private DisplayWidth() {}

    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** 0 for marks that stand on another character, 2 for wide ones, 1 for the rest. */
    public static int of(int codePoint) {
        if (codePoint < 0x300) {
            return codePoint == 0xad ? 0 : 1;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        if (codePoint >= 0xff61 && codePoint <= 0xffdc) {
            return false;
        }
        if ((codePoint >= 0x3000 && codePoint <= 0x303e)
                || (codePoint >= 0xff01 && codePoint <= 0xff60)) {
            return true;
        }
        if (codePoint >= 0x1f000 && Character.isEmojiPresentation(codePoint)) {
            return true;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
            default -> Character.isEmojiPresentation(codePoint);
        };
    }

    /** The beginning of a text that fits, with an ellipsis where something was left out. */
    public static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        var width = 1;
        var end = 0;
        while (end < text.length()) {
            var codePoint = text.codePointAt(end);
            width += of(codePoint);
            if (width > columns) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        var kept = text.substring(0, end).stripTrailing();
        // A cut isolate would turn the rest of the line.
        return kept + "…" + (kept.indexOf('\u2068') >= 0 ? "\u2069" : "");
    }

    /** The text followed by blanks up to a width. */
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }
}
