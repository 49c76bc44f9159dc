package dev.cairn.memory.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The clauses of an utterance that its speaker states of their own: all that is put before a model.
 * Questions, suppositions, code, pasted text, wishes to the assistant are not among them.
 *
 * @param clause the words as they are shown, with their place in the utterance
 */
record OwnWords(Clause clause) {
    /** Clauses, and their characters together, that a small model can be asked to read at once. */
    private static final int MOST_CLAUSES = 12;

    private static final int MOST_CHARACTERS = 1_500;
    private static final int LONGEST = 300;

    private static final Pattern FIRST_PERSON =
            Pattern.compile(
                    "\\b(?:I|we|my|our|ich|wir|meine?[rmns]?|unsere?[rmns]?)\\b",
                    Pattern.CASE_INSENSITIVE);

    /** Moods, thanks and opinions on the moment, which weak models take for facts. */
    private static final Pattern MOMENT =
            Pattern.compile(
                    "^(?:I|we)(?:'m| am|'re| are| feel| felt| was)(?: (?:so|very|really|just|a"
                        + " bit|quite|too|all|pretty|feeling|still))*"
                        + " (?:glad|tired|happy|sad|sorry|late|excited|curious|bored|hungry|confused|lost|sure|ready|done|back|busy|here|fine|good|ok|okay|stuck|grateful|afraid"
                        + " (?:that|I))\\b|^(?:I|we)"
                        + " (?:(?:totally|completely|fully|really|still|do|100%)"
                        + " )?(?:think|thought|guess|hope|see|know|mean|agree|understand|believe|suppose|feel"
                        + " like|appreciate|wonder|bet|swear|doubt)\\b|^(?:I|we)(?:'m|'re| am| are)"
                        + " (?:off to|about to|swamped|exhausted|overwhelmed)\\b|^we"
                        + " (?:can|could|got this|'ve got"
                        + " this)\\b|^we'll\\b.*\\btogether\\b|^(?:I|we)(?:'m|'re| am| are)"
                        + " (?:doing (?:ok|okay|fine|well|good|great|better)|still"
                        + " figuring)\\b|^(?:I|we) had an? (?:\\w+"
                        + " )?(?:time|day|week|weekend|blast|setback)\\b|^been an?\\b",
                    Pattern.CASE_INSENSITIVE);

    static List<OwnWords> of(Utterance utterance) {
        var own = new ArrayList<OwnWords>();
        int characters = 0;
        for (var sentence : Sentence.split(Prose.of(utterance.text(), utterance.explicit()))) {
            if (!isReadByRulesAlone(sentence, utterance)) {
                for (var clause : Clause.split(sentence)) {
                    characters += clause.text().length();
                    if (own.size() == MOST_CLAUSES || characters > MOST_CHARACTERS) {
                        return own;
                    }
                    if (isStatement(clause, utterance)) {
                        own.add(new OwnWords(clause));
                    }
                }
            }
        }
        return own;
    }

    String text() {
        return clause.text();
    }

    boolean inFirstPerson() {
        return FIRST_PERSON.matcher(text()).find();
    }

    boolean holds(int from, int until) {
        return clause.start() <= from && until <= clause.end();
    }

    /** Wishes to the assistant and corrections have forms that rules read surely. */
    private static boolean isReadByRulesAlone(Sentence sentence, Utterance utterance) {
        boolean toAssistant = utterance.speaker().equals(Utterance.OWNER);
        return sentence.question()
                || Guards.unreal(sentence)
                || (toAssistant && Request.in(sentence).isPresent())
                || Correction.in(sentence, false)
                        .filter(Correction.Fragment.class::isInstance)
                        .isPresent();
    }

    private static boolean isStatement(Clause clause, Utterance utterance) {
        var own = new OwnWords(clause);
        return clause.text().length() <= LONGEST
                && clause.text().chars().noneMatch(OwnWords::isUnfitForAGrammar)
                && (utterance.explicit()
                        || (own.inFirstPerson() && !MOMENT.matcher(clause.text()).find()))
                && Guards.statement(clause, utterance.explicit())
                && (utterance.explicit() || !Guards.ofSomebodyUnknown(clause))
                && new InstructionRule()
                        .read(new Said(utterance, clause, false), Optional.empty())
                        .isEmpty();
    }

    private static boolean isUnfitForAGrammar(int c) {
        return Character.isISOControl(c)
                || Character.isSurrogate((char) c)
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.FORMAT;
    }
}
