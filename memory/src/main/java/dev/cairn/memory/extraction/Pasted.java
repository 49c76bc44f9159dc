package dev.cairn.memory.extraction;

import java.util.regex.Pattern;

/**
 * Tells text that was handed over to be worked on from what somebody says of their own: code, a
 * mail, a quotation. Stateless.
 */
public final class Pasted {
    /** Letters of one's own, of all, from which a text is one's own. */
    private static final double OWN = .5;

    private static final int FEW = 40;

    private static final Pattern QUOTED =
            Pattern.compile("[\"“„«][^\"“”„«»]{12,}[\"”“»]?|'[A-Z][^']{12,}'");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private Pasted() {}

    /** Whether most of a text is not its writer's own plain speech. */
    public static boolean isMostly(String text) {
        var all = letters(text);
        var own = letters(QUOTED.matcher(Prose.of(text, false)).replaceAll(" "));
        return all >= FEW && own < OWN * all;
    }

    private static long letters(String text) {
        return LETTER.matcher(text).results().count();
    }
}
