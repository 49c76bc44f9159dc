package dev.cairn.memory.exact.internal;

import dev.cairn.memory.time.DateRange;

import java.util.List;

/** What a question asks of the facts. */
sealed interface Asked {

    /**
     * Something about a slot.
     *
     * @param subject as in facts: "user", a name, "the user's sister"
     * @param attributes any of which would tell it
     * @param noun what is asked for, in the question's word: "sisters", "dentist"
     */
    record Of(String subject, List<String> attributes, String noun, What what) implements Asked {}

    /** Which of two things came first. */
    record Order(String one, String other, boolean yesOrNo) implements Asked {}

    /** What of a slot is asked for. */
    sealed interface What {}

    /** The value that holds, or held at a time. */
    record Value(When when) implements What {}

    /** All values that hold, or what happened within a time. */
    record All(When when) implements What {}

    /** How many there are. */
    record Count(When when) implements What {}

    /** The first or the last that happened. */
    record Edge(boolean last, When when) implements What {}

    /** When a value began to hold, or something happened. */
    record Since(String value, boolean last) implements What {}

    /** Of which time. */
    sealed interface When {}

    record Now() implements When {}

    /** Any time before now: "where did Anna live before?". */
    record Earlier() implements When {}

    record In(DateRange range) implements When {}

    /** Before something else held in the same slot: "before Berlin". */
    record Before(String value) implements When {}
}
