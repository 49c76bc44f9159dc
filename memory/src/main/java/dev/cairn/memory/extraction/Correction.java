package dev.cairn.memory.extraction;

import dev.cairn.memory.time.TimeExpressions;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * "No, it was Tuesday": the sentence said before, with its date put right. Only dates are put right
 * without a model; what else "it" may be cannot be known.
 */
final class Correction {
    private static final Pattern WORDS =
            Pattern.compile(
                    "^(?:(?:no|nope|sorry|actually|wait|correction|oops|nein)[,:.!]?"
                        + " )+(?:actually,? |sorry,? |I meant |I mean )*(?:(?:it|that)"
                        + " (?:was|is)|it's|I meant|es war)(?: actually)? (?<v>(?:on |in |am |im"
                        + " )?.{3,40})$",
                    Pattern.CASE_INSENSITIVE);
    private static final int TURNS_BACK = 2;

    private Correction() {}

    /** The corrected sentence as it should have been said, or nothing. */
    static Optional<String> of(Sentence sentence, Utterance utterance) {
        var matcher = WORDS.matcher(sentence.text());
        if (!matcher.matches() || sentence.question()) {
            return Optional.empty();
        }
        var said = matcher.group("v");
        var right = TimeExpressions.find("on " + said, utterance.saidOn());
        if (right.size() != 1) {
            return Optional.empty();
        }
        var before = utterance.before();
        int oldest = Math.max(0, before.size() - TURNS_BACK);
        for (var turn : before.subList(oldest, before.size()).reversed()) {
            for (var earlier : Sentence.split(Prose.of(turn, false))) {
                var wrong = TimeExpressions.find(earlier.text(), utterance.saidOn());
                if (wrong.size() == 1 && earlier.text().matches("(?i)(?:.*\\b)?(?:I|we|my)\\b.*")) {
                    return Optional.of(
                            earlier.text().substring(0, wrong.getFirst().start())
                                    + right.getFirst().range().words()
                                    + earlier.text().substring(wrong.getFirst().end()));
                }
            }
        }
        return Optional.empty();
    }
}
