package dev.cairn.memory.gist.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.entity.internal.EntityTable;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.gist.Gist;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.time.DateRange;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a gist would tell: where it stands and the statements chosen for it. Reads only. */
public final class Drafting {
    /** Fewer facts than this need no summary. */
    private static final int FEWEST_OF_A_TOPIC = 3;

    /** Of a topic that comes up every day only what weighs most is looked at. */
    private static final int MOST_OF_A_TOPIC = 80;

    private final DayWords days;
    private final Choosing choosing;

    public Drafting(Terms terms) {
        this.days = new DayWords(terms);
        this.choosing = new Choosing(terms);
    }

    /**
     * A gist before it is worded.
     *
     * @param chosen empty where there is nothing to tell, or too little
     */
    public record Draft(GistTable.Place place, List<Statement> chosen) {
        public Draft {
            chosen = List.copyOf(chosen);
        }
    }

    public Draft day(Session session, long space, LocalDate day) {
        return new Draft(
                new GistTable.Place(space, Gist.Shape.DAY, "", day, day),
                choosing.of(days.of(session, space, day)));
    }

    /**
     * Of the gists of the days of a week, which have to be made before; of one day there is none.
     */
    public Draft week(Session session, long space, LocalDate monday) {
        var place = new GistTable.Place(space, Gist.Shape.WEEK, "", monday, monday.plusDays(6));
        var told = new ArrayList<Statement>();
        var daysTold = 0;
        for (var i = 0; i < 7; i++) {
            var day = day(session, space, monday.plusDays(i));
            var gist = GistTable.at(session, day.place());
            if (gist.isEmpty() || day.chosen.isEmpty()) {
                continue;
            }
            daysTold++;
            var id = new Id(Id.Kind.GIST, gist.get().number());
            day.chosen.forEach(one -> told.add(resting(one, id)));
        }
        return new Draft(place, daysTold < 2 ? List.of() : choosing.of(told));
    }

    private static Statement resting(Statement one, Id gist) {
        var sources = new ArrayList<>(one.sources());
        sources.add(gist);
        return new Statement(one.text(), one.quoted(), one.at(), one.day(), one.weight(), sources);
    }

    /** Of what is told of an entity; empty where the entity is gone. */
    public Optional<Draft> topic(Session session, long space, long entity) {
        var name =
                session.first(
                        """
                        SELECT name FROM entity
                        WHERE id = ? AND space_id = ? AND merged_into IS NULL AND kind <> 'self'
                        """,
                        row -> row.getString(1),
                        entity,
                        space);
        return name.map(about -> topic(session, space, entity, about));
    }

    private Draft topic(Session session, long space, long entity, String about) {
        var facts = EntityTable.factsOf(session, entity);
        var told =
                session.list(
                        """
                        SELECT id, text, occurred_at, occurred_offset, importance, valid_from
                        FROM fact
                        WHERE id IN (SELECT value FROM json_each(?))
                          AND status IN ('current', 'superseded')
                          AND kind <> 'instruction' AND sensitivity <> 'secret'
                        ORDER BY importance DESC, id DESC LIMIT ?
                        """,
                        row -> {
                            var at = EpisodeTable.time(row.getLong(3), row.getInt(4));
                            return new Statement(
                                    row.getString(2),
                                    false,
                                    at,
                                    day(row.getString(6)).orElse(at.toLocalDate()),
                                    row.getDouble(5),
                                    List.of(Id.fact(row.getLong(1))));
                        },
                        facts.toString(),
                        MOST_OF_A_TOPIC);
        var chosen = told.size() < FEWEST_OF_A_TOPIC ? List.<Statement>of() : choosing.of(told);
        var first = chosen.stream().map(Statement::day).min(Comparator.naturalOrder());
        var last = chosen.stream().map(Statement::day).max(Comparator.naturalOrder());
        var place =
                new GistTable.Place(
                        space,
                        Gist.Shape.TOPIC,
                        about,
                        first.orElse(LocalDate.EPOCH),
                        last.orElse(LocalDate.EPOCH));
        return new Draft(place, chosen);
    }

    private static Optional<LocalDate> day(@Nullable String stored) {
        try {
            return Optional.ofNullable(stored).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The Monday of the week that holds a day. */
    public static LocalDate monday(LocalDate day) {
        return DateRange.week(day).from();
    }
}
