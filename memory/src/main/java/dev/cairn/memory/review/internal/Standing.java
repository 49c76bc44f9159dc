package dev.cairn.memory.review.internal;

import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.fact.internal.FactTable;
import dev.cairn.memory.store.internal.Session;

import java.util.List;
import java.util.Optional;

/**
 * A stored fact as the statement it was made of, so that it can say something else.
 *
 * @param space by its number
 * @param episode the number of the one that words it
 */
record Standing(Fact fact, long space, Candidate candidate, long episode) {
    private static final String NO_LONGER = "no longer ";

    /** The fact of that number with one of these states; empty where there is none. */
    static Optional<Standing> of(Session session, long number, FactStatus... states) {
        return FactTable.find(session, number)
                .filter(fact -> List.of(states).contains(fact.status()))
                .filter(fact -> !fact.evidence().isEmpty())
                .map(fact -> of(session, fact));
    }

    private static Standing of(Session session, Fact fact) {
        var words = fact.evidence().getFirst();
        var denied = fact.value().startsWith(NO_LONGER) || isDenied(session, fact);
        return new Standing(
                fact,
                session.number("SELECT space_id FROM fact WHERE id = ?", fact.id().number()),
                new Candidate(
                        fact.text(),
                        fact.kind(),
                        fact.subject(),
                        fact.attribute(),
                        fact.value().startsWith(NO_LONGER)
                                ? fact.value().substring(NO_LONGER.length())
                                : fact.value(),
                        fact.single(),
                        denied,
                        words.from(),
                        words.to(),
                        told(session, fact, "from").flatMap(_ -> fact.since()),
                        told(session, fact, "to").flatMap(_ -> fact.until()),
                        fact.confidence(),
                        fact.importance(),
                        fact.sensitivity(),
                        List.of(),
                        false,
                        ""),
                words.episode().number());
    }

    private static boolean isDenied(Session session, Fact fact) {
        return session.number(
                        """
                        SELECT count(*) FROM claim WHERE fact_id = ? AND manner = 'denied'
                        """,
                        fact.id().number())
                > 0;
    }

    /** Whether a date was told, and does not only follow from the next value of the slot. */
    private static Optional<Boolean> told(Session session, Fact fact, String which) {
        return session.first(
                "SELECT 1 FROM claim WHERE fact_id = ? AND %s_day IS NOT NULL LIMIT 1"
                        .formatted(which),
                _ -> true,
                fact.id().number());
    }
}
