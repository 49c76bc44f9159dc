package dev.cairn.memory.timeline;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Asking;
import dev.cairn.memory.episode.Verbatim;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.fact.Facts;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.time.DateRange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts what is known in the order in which it happened. Thread-safe. */
public final class Timelines {
    private static final int LONGEST_QUOTE = 240;
    private static final String UNTIL = "until ";

    private final Database database;
    private final Facts facts;

    public Timelines(Database database, Facts facts) {
        this.database = database;
        this.facts = facts;
    }

    /**
     * The timeline of a space.
     *
     * @param about a person, place or thing; empty for everything
     * @param from the first day of interest
     * @param to the last day of interest
     */
    public Timeline of(
            Space space, Optional<String> about, Optional<LocalDate> from, Optional<LocalDate> to) {
        var entries = new ArrayList<Timeline.Entry>();
        for (var fact : facts.list(space, about, true)) {
            if (fact.status() == FactStatus.CURRENT || fact.status() == FactStatus.SUPERSEDED) {
                entries.add(database.read(session -> entry(session, fact)));
            }
        }
        entries.addAll(wordsWithoutFacts(space, about));
        entries.removeIf(
                entry ->
                        from.filter(entry.date()::isBefore).isPresent()
                                || to.filter(entry.date()::isAfter).isPresent());
        entries.sort(
                Comparator.comparing(Timeline.Entry::date)
                        .thenComparing(entry -> !entry.when().startsWith(UNTIL))
                        .thenComparing(Timeline.Entry::id));
        return new Timeline(about.orElse(""), List.copyOf(entries));
    }

    private static Timeline.Entry entry(Session session, Fact fact) {
        var said = fact.occurredAt().toLocalDate();
        // "Lived in Bonn until May": only the end is known. What was said to hold began by then.
        var ended = fact.validFrom().isEmpty() && fact.validTo().filter(said::isAfter).isPresent();
        var date = fact.validFrom().orElse(ended ? fact.validTo().orElse(said) : said);
        var words = (ended ? fact.until() : fact.since()).orElse(DateRange.day(date)).words();
        return new Timeline.Entry(
                date,
                (ended ? UNTIL : "") + words,
                fact.text(),
                fact.kind().name().toLowerCase(Locale.ROOT),
                fact.status() == FactStatus.CURRENT,
                fact.id(),
                links(session, fact));
    }

    private static List<Timeline.Link> links(Session session, Fact fact) {
        return session.list(
                "SELECT type, to_id FROM link WHERE from_id = ? ORDER BY type, to_id",
                row -> new Timeline.Link(row.getString(1), Id.fact(row.getLong(2))),
                fact.id().number());
    }

    private record Words(Id id, String text, LocalDate day) {}

    /** What was said or captured of it, where no fact tells it already; questions tell nothing. */
    private List<Timeline.Entry> wordsWithoutFacts(Space space, Optional<String> about) {
        var name = about.orElse("").strip();
        return wordsWithoutFacts(space, name).stream()
                .map(
                        words ->
                                new Timeline.Entry(
                                        words.day,
                                        DateRange.day(words.day).words(),
                                        shortened(words.text),
                                        "said",
                                        true,
                                        words.id,
                                        List.of()))
                .toList();
    }

    private List<Words> wordsWithoutFacts(Space space, String name) {
        return database.read(
                session -> {
                    var found = new ArrayList<Words>();
                    session.each(
                            """
                            SELECT e.id, e.text, e.occurred_at, e.occurred_offset FROM episode e
                            WHERE e.space_id = ? AND e.role <> 'assistant'
                              AND (e.source = 'capture' OR ? <> '')
                              AND NOT EXISTS (SELECT 1 FROM evidence v JOIN fact f ON f.id = v.fact_id
                                              WHERE v.episode_id = e.id
                                                AND f.status IN ('current', 'superseded'))
                            ORDER BY e.occurred_at
                            """,
                            row -> {
                                // SQLite folds the case of ASCII letters only.
                                if (Facts.names(row.getString(2), name)
                                        && !Asking.isQuestion(row.getString(2))) {
                                    found.add(
                                            new Words(
                                                    Id.episode(row.getLong(1)),
                                                    row.getString(2),
                                                    EpisodeTable.time(row.getLong(3), row.getInt(4))
                                                            .toLocalDate()));
                                }
                            },
                            space.number(),
                            name);
                    return found;
                });
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE
                ? line
                : Verbatim.beginning(line, LONGEST_QUOTE) + " …";
    }
}
