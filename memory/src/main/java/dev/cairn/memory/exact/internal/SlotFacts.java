package dev.cairn.memory.exact.internal;

import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.fact.internal.FactTable;
import dev.cairn.memory.fact.internal.Folding;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.store.internal.Session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks up the facts of slots. Runs inside the caller's transaction. */
final class SlotFacts {
    /** In the order of time; what tells an end only stands where it ended. */
    static final Comparator<Fact> IN_TIME =
            Comparator.comparing(SlotFacts::place).thenComparing(Fact::occurredAt);

    private final Session session;
    private final long space;
    private final Settlement.Names names;

    SlotFacts(Session session, long space, Settlement.Names names) {
        this.session = session;
        this.space = space;
        this.names = names;
    }

    /** What holds or held of a subject's slots, in the order of time. */
    List<Fact> of(String subject, List<String> attributes) {
        var found = new LinkedHashSet<Long>();
        for (var attribute : attributes) {
            for (var name : names.of(session, space, Folding.plain(subject))) {
                found.addAll(numbers(name, attribute));
            }
        }
        return facts(found).stream().sorted(IN_TIME).toList();
    }

    private List<Long> numbers(String name, String attribute) {
        return session.list(
                """
                SELECT DISTINCT c.fact_id FROM claim c JOIN fact f ON f.id = c.fact_id
                WHERE c.space_id = ? AND c.family = ? AND c.subject_key = ? AND f.attribute = ?
                  AND f.status IN ('current', 'superseded')
                """,
                row -> row.getLong(1),
                space,
                attribute,
                name,
                attribute);
    }

    /** The attributes that are these but for the case of their letters. */
    List<String> spelled(List<String> attributes) {
        var spelled = new ArrayList<String>();
        for (var attribute : attributes) {
            spelled.add(attribute);
            session.list(
                            """
                            SELECT DISTINCT family FROM claim
                            WHERE space_id = ? AND family = ? COLLATE NOCASE AND family <> ?
                            """,
                            row -> row.getString(1),
                            space,
                            attribute,
                            attribute)
                    .forEach(spelled::add);
        }
        return spelled;
    }

    /** The attributes of which a subject has facts. */
    List<String> attributes(String subject) {
        return names.of(session, space, Folding.plain(subject)).stream()
                .flatMap(
                        name ->
                                session
                                        .list(
                                                """
                                                SELECT DISTINCT c.family FROM claim c
                                                JOIN fact f ON f.id = c.fact_id
                                                WHERE c.space_id = ? AND c.subject_key = ?
                                                  AND f.status IN ('current', 'superseded')
                                                """,
                                                row -> row.getString(1),
                                                space,
                                                name)
                                        .stream())
                .distinct()
                .toList();
    }

    /** Whether anything is known of somebody. */
    boolean isKnown(String subject) {
        return subject.equals(Utterance.OWNER)
                || subject.startsWith("the user's ")
                || names.of(session, space, Folding.plain(subject)).stream()
                        .anyMatch(
                                name ->
                                        session.number(
                                                        """
                                                        SELECT count(*) FROM claim
                                                        WHERE space_id = ? AND subject_key = ?
                                                        """,
                                                        space,
                                                        name)
                                                > 0);
    }

    /** Facts of the user with a slot and a date, by what their values are called. */
    List<Fact> dated(List<String> attributes) {
        return of(Utterance.OWNER, attributes);
    }

    /** Current statements that fill no slot and begin with some words, the newest first. */
    List<Fact> beginning(String words) {
        var found =
                session.list(
                        """
                        SELECT id FROM fact WHERE space_id = ? AND status = 'current'
                          AND attribute = '' AND (text LIKE ? ESCAPE '\\' OR text LIKE ? ESCAPE '\\')
                        ORDER BY occurred_at DESC LIMIT 5
                        """,
                        row -> row.getLong(1),
                        space,
                        escaped(words) + "%",
                        "The " + escaped(words) + "%");
        return facts(new LinkedHashSet<>(found));
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private List<Fact> facts(Set<Long> numbers) {
        return numbers.stream().flatMap(one -> FactTable.find(session, one).stream()).toList();
    }

    private static LocalDate place(Fact fact) {
        var ended = fact.validTo().filter(to -> to.isBefore(fact.start()));
        return ended.orElseGet(fact::start);
    }

    static boolean holds(Fact fact, LocalDate today) {
        return fact.status() == FactStatus.CURRENT
                && fact.validTo().filter(to -> !to.isAfter(today)).isEmpty();
    }
}
