package dev.cairn.app.terminal;

import java.text.Bidi;

/**
 * Makes remembered text fit to be shown: it may come from anywhere, and must not move the cursor,
 * recolour the screen or turn the direction of what stands beside it.
 */
public final class VisibleText {
    /** Where Unicode keeps pictures of the control characters. */
    private static final int CONTROL_PICTURES = 0x2400;

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private VisibleText() {}

    /** The same on one line: line ends and runs of blanks become one blank. */
    public static String oneLine(String text) {
        var shown = new StringBuilder(text.length());
        var blank = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                blank = !shown.isEmpty();
                continue;
            }
            if (blank) {
                shown.append(' ');
                blank = false;
            }
            shown.append(visible(c));
        }
        return isolated(shown.toString());
    }

    /** The same with its line ends; everything else that controls a terminal becomes a picture. */
    public static String lines(String text) {
        var shown = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c != '\r') {
                shown.append(c == '\n' || c == '\t' ? c : visible(c));
            }
        }
        return shown.toString();
    }

    private static char visible(char c) {
        if (c < 0x20) {
            return (char) (CONTROL_PICTURES + c);
        }
        if (c == 0x7f) {
            return '\u2421';
        }
        // The second set of controls, and marks that turn the direction of what follows.
        var turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        return (c >= 0x80 && c < 0xa0) || turns ? '\ufffd' : c;
    }

    /** Right-to-left text keeps its order to itself (Unicode Standard Annex 9, isolates). */
    private static String isolated(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE
                : text;
    }
}
