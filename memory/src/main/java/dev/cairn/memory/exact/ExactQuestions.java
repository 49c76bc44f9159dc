package dev.cairn.memory.exact;

import dev.cairn.memory.Space;
import dev.cairn.memory.exact.internal.Exactly;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.store.internal.Database;

import java.time.LocalDate;

/**
 * Answers questions from slots alone, by look-up and counting: "where did I live before Berlin?",
 * "how many books have I finished this year?". Questions of which it is not sure it leaves to
 * recall. Facts that wait for the user, or were declined or taken back, take no part. Thread-safe.
 */
public final class ExactQuestions {
    /** A longer text is no question of this sort. */
    private static final int LONGEST = 200;

    private final Database database;
    private final Settlement.Names names;

    public ExactQuestions(Database database, Settlement.Names names) {
        this.database = database;
        this.names = names;
    }

    /** What the facts of a space say to a question, in English or simple German. */
    public ExactAnswer answer(Space space, String question, LocalDate today) {
        if (question.length() > LONGEST) {
            return new ExactAnswer.NoSlot();
        }
        return database.read(
                session -> Exactly.answer(session, space.number(), names, question, today));
    }
}
