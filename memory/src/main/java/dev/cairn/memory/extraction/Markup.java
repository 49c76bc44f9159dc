package dev.cairn.memory.extraction;

import java.util.BitSet;
import java.util.regex.Pattern;

/** What in a text is Markdown's and not the writer's: marks of emphasis and what links hide. */
final class Markup {
    /** A link within a vault: {@code [[shown]]} or {@code [[target|shown]]}. */
    private static final Pattern WITHIN =
            Pattern.compile("!?\\[\\[(?:[^\\[\\]|\\n]{1,200}\\|)?([^\\[\\]|\\n]{1,200})\\]\\]");

    /** A link to elsewhere: {@code [shown](address)}. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("\\[([^\\[\\]\\n]{1,200})\\]\\((?:\\w+:|[/#.])[^()\\s]{0,1000}\\)");

    private static final Pattern STRONG =
            Pattern.compile("(?<![*\\w])\\*\\*(?=\\S)|(?<=\\S)\\*\\*(?![*\\w])");

    private Markup() {}

    /** The places of a text that are not read. */
    static BitSet in(String text) {
        var marks = new BitSet();
        if (text.indexOf('[') >= 0) {
            allButShown(WITHIN, text, marks);
            allButShown(ELSEWHERE, text, marks);
        }
        if (text.contains("**")) {
            var strong = STRONG.matcher(text);
            while (strong.find()) {
                marks.set(strong.start(), strong.end());
            }
        }
        return marks;
    }

    private static void allButShown(Pattern link, String text, BitSet marks) {
        var found = link.matcher(text);
        while (found.find()) {
            marks.set(found.start(), found.start(1));
            marks.set(found.end(1), found.end());
        }
    }
}
