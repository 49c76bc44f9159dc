package dev.cairn.memory.extraction;

import java.util.regex.Pattern;

/**
 * What a rule reads: a clause, who said it, and whether it was asked to be kept.
 *
 * @param requested captured on purpose or asked for ("remember that …"): less proof is needed
 * @param people those spoken of so far
 */
record Said(Utterance utterance, Clause clause, boolean requested, People people) {
    private static final Pattern NO_VERB =
            Pattern.compile("^(?:in|at|from|on|of|and|or|who|which|that|with|to|for|about|as)\\b");

    Said(Utterance utterance, Clause clause, boolean requested) {
        this(utterance, clause, requested, new People(utterance));
    }

    private static final Pattern CONTRACTED =
            Pattern.compile(
                    "'s (?:an?|the|not|now|also|always|just|really|been|going|getting|moving|living|working|studying|allergic|vegan|vegetarian|pregnant|married|engaged|divorced|single|moved|from|called|named|turning|coming|\\d+)\\b");

    boolean byOwner() {
        return utterance.speaker().equals(Utterance.OWNER);
    }

    /** The speaker at the beginning of a sentence. */
    String speaker() {
        return byOwner() ? "The user" : utterance.speaker();
    }

    /** The speaker inside a sentence. */
    String speakerInside() {
        return byOwner() ? "the user" : utterance.speaker();
    }

    /** "my sister in Rome" and "my doctor's office is" say nothing of a sister or a doctor. */
    boolean verbFollows(String words) {
        return words.startsWith("'s")
                ? CONTRACTED.matcher(words).lookingAt()
                : !NO_VERB.matcher(words).find() && Verbs.beginsPredicate(words);
    }
}
