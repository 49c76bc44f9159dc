package dev.cairn.memory.timeline.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Verbatim;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.time.DateRange;
import dev.cairn.memory.timeline.Timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes entries of rows: with what they took the place of, what they led to, and their links. */
public final class Writing {
    public static final Comparator<Timeline.Entry> IN_ORDER =
            Comparator.comparing(Timeline.Entry::date).thenComparing(Timeline.Entry::id);

    private static final int LONGEST_QUOTE = 240;

    private final Map<Long, List<Timeline.Link>> links;
    private final Causes causes;
    private final Map<Id, Row> byId = new HashMap<>();
    private final Set<Id> replaced = new HashSet<>();

    private Writing(Map<Long, List<Timeline.Link>> links, Causes causes, List<Row> rows) {
        this.links = links;
        this.causes = causes;
        rows.forEach(row -> byId.put(row.id(), row));
        for (var row : rows) {
            older(row).ifPresent(before -> replaced.add(before.id()));
        }
    }

    /** For these rows, all of one timeline. */
    public static Writing of(Session session, Space space, List<Row> rows) {
        return new Writing(Rows.links(session, space), Causes.of(session, space, rows), rows);
    }

    private List<Timeline.Link> links(Row row) {
        if (!row.isFact()) {
            return List.of();
        }
        var all = new ArrayList<>(links.getOrDefault(row.id().number(), List.of()));
        causes.links(row.id()).stream().filter(link -> !all.contains(link)).forEach(all::add);
        return all;
    }

    /** The row whose place another took, if that was in the same slot. */
    private Optional<Row> older(Row row) {
        if (!row.isFact() || row.attribute().isEmpty()) {
            return Optional.empty();
        }
        return links.getOrDefault(row.id().number(), List.of()).stream()
                .filter(link -> link.type().equals("supersedes"))
                .flatMap(link -> Optional.ofNullable(byId.get(link.id())).stream())
                .filter(before -> before.attribute().equals(row.attribute()))
                .findFirst();
    }

    /** Whether another entry tells of its end already. */
    public boolean replaced(Row row) {
        return replaced.contains(row.id());
    }

    public Timeline.Entry entry(Row row) {
        return new Timeline.Entry(
                row.day(),
                row.when(),
                row.isFact() ? row.text() : shortened(row.text()),
                row.kind(),
                row.current(),
                row.id(),
                older(row).flatMap(before -> change(before, row)),
                causes.because(row.id()),
                causes.ledTo(row.id()),
                links(row));
    }

    private static Optional<Timeline.Change> change(Row before, Row row) {
        if (before.value().isEmpty() || row.value().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Timeline.Change(
                        row.subject() + " / " + row.attribute(),
                        before.value(),
                        before.until().map(DateRange::words).orElse(""),
                        row.value()));
    }

    /** The end of what began earlier. */
    public Timeline.Entry ending(Row row) {
        var end = row.until().orElseThrow();
        return new Timeline.Entry(
                end.from(),
                "until " + end.words(),
                row.text(),
                row.kind(),
                row.current(),
                row.id(),
                Optional.empty(),
                causes.because(row.id()),
                causes.ledTo(row.id()),
                links(row));
    }

    /** The gists of the same day of earlier years. */
    public static List<Timeline.Entry> gistsOn(Session session, Space space, LocalDate day) {
        return session.list(
                """
                SELECT id, period_from, text FROM gist
                WHERE space_id = ? AND shape = 'day' AND text <> '' AND retired_at IS NULL
                  AND substr(period_from, 5) = substr(?, 5) AND period_from < ?
                ORDER BY period_from
                """,
                row -> {
                    var on = LocalDate.parse(row.getString(2));
                    return new Timeline.Entry(
                            on,
                            DateRange.day(on).words(),
                            row.getString(3),
                            "gist",
                            true,
                            new Id(Id.Kind.GIST, row.getLong(1)),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of());
                },
                space.number(),
                day.toString(),
                day.toString());
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE
                ? line
                : Verbatim.beginning(line, LONGEST_QUOTE) + " …";
    }
}
