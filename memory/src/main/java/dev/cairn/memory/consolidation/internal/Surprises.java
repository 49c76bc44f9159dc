package dev.cairn.memory.consolidation.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.fact.Evidence;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.fact.internal.FactTable;
import dev.cairn.memory.recall.Recall;
import dev.cairn.memory.recall.RecallQuery;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How little the store predicted each new fact, and how much stress the user laid on it: both make
 * it fade more slowly. A fact is predicted as far as its telling words stand together in something
 * that was said before it and that recall gives for it. Set once, when a fact is consolidated.
 */
public final class Surprises {
    private static final String DONE = "consolidation.surprise";
    private static final int AT_ONCE = 50;
    private static final int LOOKED_AT = 5;

    /**
     * What nothing predicted is so many times as stable; what everything did, as many times less.
     */
    private static final double MOST = 1.5;

    private static final double STRESSED = 1.3;

    private static final Pattern STRESS =
            Pattern.compile(
                    "(?i)!|\\b(?:very important|importantly|never forget|don't forget|always"
                            + " remember|please remember|most of all|above all|sehr wichtig|vergiss"
                            + " nicht)\\b");

    private final Database database;
    private final Recall recall;
    private final Terms terms;

    public Surprises(Database database, Recall recall, Terms terms) {
        this.database = database;
        this.recall = recall;
        this.terms = terms;
    }

    /** Looks at the new facts of a space until done or told to stop. */
    public void run(Space space, BooleanSupplier stop) {
        while (!stop.getAsBoolean()) {
            var newest = database.read(session -> next(session, space));
            if (newest.isEmpty()) {
                return;
            }
            for (long number : newest) {
                if (stop.getAsBoolean()) {
                    return;
                }
                var fact = database.read(session -> FactTable.find(session, number));
                double factor =
                        fact.filter(one -> one.status() == FactStatus.CURRENT)
                                .map(one -> surprise(space, one) * stress(one))
                                .orElse(1.0);
                database.run(session -> settle(session, space, number, factor));
            }
        }
    }

    private SequenceMark mark(Space space) {
        return new SequenceMark(database, DONE + "." + space.number());
    }

    private List<Long> next(Session session, Space space) {
        return session.list(
                """
                SELECT id FROM fact WHERE space_id = ?
                  AND id > ?
                ORDER BY id LIMIT ?
                """,
                row -> row.getLong(1),
                space.number(),
                mark(space).read(session),
                AT_ONCE);
    }

    private void settle(Session session, Space space, long fact, double factor) {
        session.update(
                "UPDATE fact SET stability = ? WHERE id = ? AND stability = 1", factor, fact);
        mark(space).write(session, fact);
    }

    private double surprise(Space space, Fact fact) {
        var own = fact.evidence().stream().map(Evidence::episode).collect(Collectors.toSet());
        var words = new HashSet<>(terms.ofQuestion(fact.text()));
        words.removeAll(terms.of("the user " + fact.subject()));
        if (words.isEmpty()) {
            return 1;
        }
        var predicted =
                recall
                        .recall(
                                new RecallQuery(
                                                fact.text(),
                                                space,
                                                fact.occurredAt().toLocalDate(),
                                                LOOKED_AT)
                                        .leavingOut(own))
                        .recollections()
                        .stream()
                        .filter(one -> !one.id().equals(fact.id()))
                        .filter(one -> isOfBefore(one.sources(), own))
                        .filter(one -> one.occurredAt().isBefore(fact.occurredAt()))
                        .mapToDouble(one -> share(words, one.text()))
                        .max()
                        .orElse(0);
        return Math.pow(MOST, 1 - 2 * predicted);
    }

    private static boolean isOfBefore(List<Id> sources, Set<Id> own) {
        return sources.stream().noneMatch(own::contains);
    }

    private double share(Set<String> words, String text) {
        var said = new HashSet<>(terms.of(text));
        return (double) words.stream().filter(said::contains).count() / words.size();
    }

    private static double stress(Fact fact) {
        return fact.evidence().stream().anyMatch(one -> STRESS.matcher(one.quote()).find())
                ? STRESSED
                : 1;
    }
}
