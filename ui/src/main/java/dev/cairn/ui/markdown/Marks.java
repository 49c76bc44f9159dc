package dev.cairn.ui.markdown;

import java.text.Normalizer;

/**
 * Bounds the marks that stand above and below letters. The toolkit takes time in the cube of their
 * number to set a paragraph: some hundreds of them stop the window for seconds. Marks that have a
 * letter of their own ("é") are joined with it; of the others a stretch shows none where it has
 * more than people write. What is stored, and copied as a whole, keeps all of them.
 */
public final class Marks {
    private static final int MOST = 60;

    private Marks() {}

    /**
     * Characters that turn the direction of what follows (Unicode UAX #9, explicit formatting): the
     * toolkit's layout fails on nested ones, and they make words look like others. The direction of
     * letters themselves needs none of them.
     */
    private static boolean turns(int c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }

    /** The text as it can be shown. */
    public static String bounded(String text) {
        if (text.codePoints().noneMatch(c -> isMark(c) || turns(c))) {
            return text;
        }
        var joined = Normalizer.normalize(text, Normalizer.Form.NFC);
        var marks = joined.codePoints().filter(Marks::isMark).count();
        var shown = new StringBuilder(joined.length());
        joined.codePoints()
                .filter(c -> !turns(c) && (marks <= MOST || !isMark(c)))
                .forEach(shown::appendCodePoint);
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
