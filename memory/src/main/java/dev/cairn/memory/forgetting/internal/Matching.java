package dev.cairn.memory.forgetting.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.forgetting.Match;
import dev.cairn.memory.recall.Recall;
import dev.cairn.memory.recall.RecallQuery;
import dev.cairn.memory.recall.internal.Lane;
import dev.cairn.memory.recall.internal.SearchIndex;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.store.internal.Database;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a query means when something is to be forgotten. Likeness of meaning never is enough: clear
 * is what holds every telling word of the query, in any of its forms.
 */
public final class Matching {
    /** Memories offered that are only near. */
    private static final int NEAR = 10;

    /** More memories than anybody forgets by one query. */
    private static final int MOST = 10_000;

    private final Database database;
    private final Clock clock;
    private final Recall recall;
    private final SearchIndex index;
    private final Terms terms;

    public Matching(Database database, Clock clock, Recall recall, SearchIndex index, Terms terms) {
        this.database = database;
        this.clock = clock;
        this.recall = recall;
        this.index = index;
        this.terms = terms;
    }

    /** Clear matches, oldest first, then near ones, nearest first. */
    public List<Match> of(Space space, String query) {
        // Recall takes up what was said since before it answers.
        var recalled = recall.recall(new RecallQuery(query, space, LocalDate.now(clock), NEAR));
        var wanted = terms.ofQuestion(query);
        var found = new LinkedHashMap<Id, Match>();
        if (!wanted.isEmpty()) {
            for (var lane : List.of(Lane.TURN, Lane.FACT)) {
                index.withAll(lane, wanted, space.number(), MOST).stream()
                        .map(
                                hit ->
                                        lane == Lane.FACT
                                                ? Id.fact(hit.focus())
                                                : Id.episode(hit.focus()))
                        .sorted()
                        .forEach(id -> add(found, id, true));
            }
        }
        var near = new ArrayList<Id>();
        if (!recalled.abstained()) {
            recalled.recollections().forEach(one -> near.addAll(one.sources()));
        }
        near.stream().distinct().limit(NEAR).forEach(id -> add(found, id, false));
        return List.copyOf(found.values());
    }

    private void add(Map<Id, Match> found, Id id, boolean clear) {
        if (found.containsKey(id)) {
            return;
        }
        var table = id.kind() == Id.Kind.FACT ? "fact" : "episode";
        database.read(
                        session ->
                                session.first(
                                        "SELECT text, occurred_at, occurred_offset FROM %s WHERE id = ?"
                                                .formatted(table),
                                        row ->
                                                new Match(
                                                        id,
                                                        row.getString(1),
                                                        EpisodeTable.time(
                                                                row.getLong(2), row.getInt(3)),
                                                        clear),
                                        id.number()))
                .ifPresent(match -> found.put(id, match));
    }
}
