package dev.cairn.memory.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was asked to be kept and no other rule understood: kept as a sentence. */
final class NoteRule implements Rule {
    private static final int FEWEST_WORDS = 2;
    private static final Pattern GERMAN =
            Pattern.compile(
                    "\\b(?:ich|mein|meine|meinen|der|das|ist|und|nicht|wir|hat|heißt|muss|wohnt)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTICULAR =
            Pattern.compile(
                    "\\b(?:I|me|my|mine|we|us|our|ich|mir|mich|wir|uns|meine?[nrms]?)\\b(?!')|\\bI'|\\b(?:password|code|address|number|key|name)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TO_YOU =
            Pattern.compile("\\b(?:you|your|yourself|you're)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLY_ASKED =
            Pattern.compile(
                    "(?:please,? )?(?:remember|note|keep in mind|don't forget)(?:"
                            + " (?:it|that|this))?,?(?: please)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern IS =
            Pattern.compile(
                    "\\b(?:is|are|was|were|has|have|will|lives|works|needs|ist|hat|muss|wohnt)\\b");
    private static final Pattern COMING =
            Pattern.compile(
                    "\\b(?:is|are|starts|begins|leaves|opens|takes place|must|has to|have to|needs?"
                            + " to|muss|müssen|soll)\\b",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public List<Draft> read(Said said, Optional<Statement> statement) {
        var text = said.clause().text();
        if (!said.requested()
                || text.split(" ").length < FEWEST_WORDS
                || ONLY_ASKED.matcher(text).matches()
                || !isWorthKeeping(text, said.utterance())) {
            return List.of();
        }
        var saidOn = said.utterance().saidOn();
        boolean coming = COMING.matcher(text).find();
        var dates = coming ? Dates.ahead(text, saidOn) : Dates.of(text, saidOn);
        if (GERMAN.matcher(text).find()) {
            return List.of(note(said, said.speaker() + " noted: " + text, dates));
        }
        var absolute = coming ? Dates.absoluteAhead(text, saidOn) : Dates.absolute(text, saidOn);
        var wording =
                statement
                        .map(found -> coming ? found.sentenceAhead(saidOn) : found.sentence(saidOn))
                        .orElseGet(
                                () ->
                                        Wording.sentence(
                                                absolute, said.speaker(), said.speakerInside()));
        return List.of(note(said, wording, dates));
    }

    /** A task is worth keeping where it names somebody, something of one's own, or a day. */
    static boolean isTask(String text, Utterance utterance) {
        return !TO_YOU.matcher(text).find()
                && (PARTICULAR.matcher(text).find()
                        || !Names.in("x " + text, "").isEmpty()
                        || !Dates.of("will " + text, utterance.saidOn()).isEmpty());
    }

    /**
     * "Remember, just do it" is a saying; what is worth keeping speaks of somebody or something.
     */
    static boolean isWorthKeeping(String text, Utterance utterance) {
        if (!utterance.explicit() && TO_YOU.matcher(text).find()) {
            return false;
        }
        return utterance.explicit()
                || PARTICULAR.matcher(text).find()
                || (IS.matcher(text).find() && !Names.in("x " + text, "").isEmpty())
                || !Dates.of("will " + text, utterance.saidOn()).isEmpty();
    }

    private static Draft note(Said said, String text, Dates dates) {
        return new Draft(
                text, FactKind.NOTE, Draft.Slot.none(said.utterance().speaker()), dates, .8, .7);
    }
}
