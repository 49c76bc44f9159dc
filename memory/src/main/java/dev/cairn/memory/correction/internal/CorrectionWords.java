package dev.cairn.memory.correction.internal;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Knows by its words that a message is about the answer before it. Rather once too seldom: what is
 * taken for a correction by mistake would bend later answers. English and German.
 */
public final class CorrectionWords {
    /** Longer messages say more than that an answer should be otherwise. */
    private static final int LONGEST = 300;

    private static final String NO = "(?:(?:no|nope|nah|sorry|hm+|well|nein|ähm)[,.!]* )*";
    private static final String END = "(?=[.!,:;]|\\s[-–—]|$)";
    private static final String MANNER =
            "(?:shorter|longer|briefer|simpler|clearer|more"
                + " (?:briefly|detail(?:ed|s)?|precise(?:ly)?"
                + "|concise(?:ly)?|friendly|formal|specific)|less"
                + " (?:formal|detail(?:ed)?|technical|verbose|wordy))";
    private static final String UNLIKED =
            "(?:long|short|vague|detailed|formal|informal|technical|complicated|wordy|verbose)";

    private static final List<Pattern> FORMS =
            List.of(
                    // "No, shorter please"; "keep it brief next time".
                    form(
                            "(?:please,? )?(?:a bit |a little |much |even )?"
                                    + MANNER
                                    + "(?:,? (?:please|next time))*[.! ]*$"),
                    form(
                            "(?:please,? )?(?:be|make (?:it|that|them)|keep"
                                + " (?:it|that|them)|answer|say (?:it|that)|put (?:it|that)) (?:a"
                                + " bit |a little |much )?(?:"
                                    + MANNER
                                    + "|short|brief|simple)(?:,? (?:please|next time))*[.! ]*$"),
                    form(
                            "(?:(?:that(?:['’]s| is| was)?|this(?: is| was)?|it(?:['’]s| is| was)"
                                    + "|your answer (?:is|was)) )?(?:way |much |far |a bit )?too "
                                    + UNLIKED
                                    + END
                                    + ".*"),
                    // "That's wrong, my dentist is Dr. Lee"; "that is not what I asked".
                    form(
                            "(?:that|this|it|your answer)(?:['’]s| is| was) (?:just |simply"
                                    + " |completely |totally |plain |also )?(?:wrong|incorrect|not"
                                    + " (?:right|true|correct))"
                                    + END
                                    + ".*"),
                    form(
                            "(?:that|this|it)(?:['’]s| is| was) not what I"
                                    + " (?:asked|meant|wanted|was asking)\\b.*"),
                    form(
                            "(?:you(?:['’]re| are) wrong|you (?:got|have) (?:that|it) wrong)"
                                    + END
                                    + ".*"),
                    form("wrong[.!,:;]+(?: .*)?"),
                    // "You should have mentioned the allergy".
                    form(
                            "you (?:should|could|might) (?:also |rather |at least )?have"
                                + " (?:mentioned|said|told"
                                + " me|included|asked|known|remembered|answered|used|left"
                                + " out|warned me|added|listed)\\b.*"),
                    form("you (?:forgot|missed|left out|omitted|did(?: not|n['’]t) mention) .{2,}"),
                    form("next time[, ].{3,}"),
                    // German.
                    form("das (?:stimmt|passt) (?:so |leider )*nicht" + END + ".*"),
                    form(
                            "das (?:ist|war) (?:leider |so )*(?:falsch|nicht (?:richtig|wahr))"
                                    + END
                                    + ".*"),
                    form(
                            "(?:bitte )?(?:etwas |viel |ein bisschen"
                                + " )?(?:kürzer|länger|ausführlicher|einfacher|genauer)(?:,?"
                                + " (?:bitte|antworten|das nächste mal))*[.! ]*$"),
                    form(
                            "(?:das (?:ist|war) )?(?:viel )?zu (?:lang|kurz|kompliziert|vage)"
                                    + END
                                    + ".*"),
                    form("du hättest .{3,} (?:sollen|müssen|können)[.! ]*$"),
                    form("du hast .{3,} (?:vergessen|ausgelassen)[.! ]*$"));

    private CorrectionWords() {}

    private static Pattern form(String words) {
        return Pattern.compile(
                NO + words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    /** Whether a message that follows an answer says how that should have been. */
    public static boolean are(String text) {
        var said = text.strip();
        return said.length() <= LONGEST
                && !said.contains("?")
                && FORMS.stream().anyMatch(form -> form.matcher(said).matches());
    }
}
