package dev.cairn.memory.timeline.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Asking;
import dev.cairn.memory.fact.Facts;
import dev.cairn.memory.fact.internal.Folding;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.timeline.Timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads what a timeline is made of. Runs inside the caller's transaction. */
public final class Rows {
    /** What ended comes before what began on the same day; then in the order it was learned. */
    public static final Comparator<Row> IN_ORDER =
            Comparator.comparing(Row::day)
                    .thenComparing(row -> !row.onlyItsEndIsKnown())
                    .thenComparing(Row::id);

    private static final Pattern OWN = Pattern.compile("(?i)(?:my|our|mein|meine) (?<who>.+)");

    private Rows() {}

    /** All of a space, or what names somebody or something, in order. */
    public static List<Row> of(
            Session session, Space space, Optional<String> about, Settlement.Names names) {
        var rows = new ArrayList<Row>();
        each(session, space, about, names, rows::add);
        rows.sort(IN_ORDER);
        return rows;
    }

    /** The same one by one, in no order. */
    public static void each(
            Session session,
            Space space,
            Optional<String> about,
            Settlement.Names names,
            Consumer<Row> take) {
        var wanted = about.map(name -> allNames(session, space, name, names)).orElse(Set.of());
        session.each(
                Row.FACTS + "WHERE f.space_id = ? AND f.status IN ('current', 'superseded')",
                row -> {
                    var fact = Row.fact(row);
                    if (wanted.isEmpty() || wanted.stream().anyMatch(name -> names(fact, name))) {
                        take.accept(fact);
                    }
                },
                space.number());
        // Of everything there is, only what was captured; of one thing, whatever was said of it.
        session.each(
                """
                SELECT e.id, e.text, e.occurred_at, e.occurred_offset FROM episode e
                WHERE e.space_id = ? AND e.role <> 'assistant' AND (e.source = 'capture' OR ?)
                  AND NOT EXISTS (SELECT 1 FROM evidence v JOIN fact f ON f.id = v.fact_id
                                  WHERE v.episode_id = e.id
                                    AND f.status IN ('current', 'superseded'))
                """,
                row -> {
                    var text = row.getString(2);
                    if ((wanted.isEmpty()
                                    || wanted.stream().anyMatch(name -> Facts.names(text, name)))
                            && !Asking.isQuestion(text)) {
                        take.accept(Row.words(row));
                    }
                },
                space.number(),
                about.isPresent());
    }

    private static Set<String> allNames(
            Session session, Space space, String about, Settlement.Names names) {
        var all = new LinkedHashSet<String>();
        all.add(about.strip());
        var own = OWN.matcher(about.strip());
        var folded = Folding.plain(own.matches() ? "the user's " + own.group("who") : about);
        all.addAll(names.of(session, space.number(), folded));
        return all;
    }

    private static boolean names(Row fact, String name) {
        return fact.subject().equalsIgnoreCase(name) || Facts.names(fact.text(), name);
    }

    /** Facts by their numbers. */
    public static Map<Long, Row> facts(Session session, List<Long> numbers) {
        var found = new HashMap<Long, Row>();
        session.each(
                Row.FACTS + "WHERE f.id IN (SELECT value FROM json_each(?))",
                row -> {
                    var fact = Row.fact(row);
                    found.put(fact.id().number(), fact);
                },
                numbers.toString());
        return found;
    }

    /** Words by the numbers of their episodes. */
    public static Map<Long, Row> words(Session session, List<Long> numbers) {
        var found = new HashMap<Long, Row>();
        session.each(
                """
                SELECT id, text, occurred_at, occurred_offset FROM episode
                WHERE id IN (SELECT value FROM json_each(?))
                """,
                row -> {
                    var words = Row.words(row);
                    found.put(words.id().number(), words);
                },
                numbers.toString());
        return found;
    }

    /** The episodes that facts rest on, oldest first. */
    public static Map<Long, List<Id>> evidence(Session session, List<Long> facts) {
        var found = new HashMap<Long, List<Id>>();
        session.each(
                """
                SELECT DISTINCT fact_id, episode_id FROM evidence
                WHERE fact_id IN (SELECT value FROM json_each(?)) ORDER BY fact_id, episode_id
                """,
                row ->
                        found.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                                .add(Id.episode(row.getLong(2))),
                facts.toString());
        return found;
    }

    /** Stored links from the facts of a space, each fact's in a steady order. */
    public static Map<Long, List<Timeline.Link>> links(Session session, Space space) {
        var found = new HashMap<Long, List<Timeline.Link>>();
        session.each(
                """
                SELECT l.from_id, l.type, l.to_id FROM link l JOIN fact f ON f.id = l.from_id
                JOIN fact t ON t.id = l.to_id AND t.status IN ('current', 'superseded', 'retracted')
                WHERE f.space_id = ? ORDER BY l.from_id, l.type, l.to_id
                """,
                row ->
                        found.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                                .add(new Timeline.Link(row.getString(2), Id.fact(row.getLong(3)))),
                space.number());
        return found;
    }
}
