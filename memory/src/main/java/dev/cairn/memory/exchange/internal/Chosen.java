package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.fact.Facts;
import dev.cairn.memory.store.internal.Session;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Which rows an export holds. Eight bytes are kept for each, so that a million are no matter. */
final class Chosen {
    private final Map<Id.Kind, long[]> numbers = new EnumMap<>(Id.Kind.class);
    private final boolean everything;

    private Chosen(boolean everything) {
        this.everything = everything;
    }

    static Chosen by(Session session, ExportFilter filter) {
        var chosen =
                new Chosen(
                        filter.spaces().isEmpty()
                                && !filter.choosesWithinSpaces()
                                && !SampleSpaces.any(session));
        if (!chosen.everything) {
            chosen.choose(session, filter);
        }
        return chosen;
    }

    boolean everything() {
        return everything;
    }

    boolean holds(Id.Kind kind, long number) {
        return everything || Arrays.binarySearch(numbers(kind), number) >= 0;
    }

    /** Whether something of a kind that is not told is in. */
    boolean holdsAny(long number) {
        return everything
                || numbers.values().stream().anyMatch(one -> Arrays.binarySearch(one, number) >= 0);
    }

    private long[] numbers(Id.Kind kind) {
        return numbers.getOrDefault(kind, new long[0]);
    }

    private void choose(Session session, ExportFilter filter) {
        var spaces =
                filter.spaces().isEmpty()
                        ? " AND t.space_id NOT IN " + SampleSpaces.NUMBERS
                        : filter.spaces().stream()
                                .map(Space::number)
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ", " AND t.space_id IN (", ")"));
        put(
                Id.Kind.SPACE,
                session,
                "SELECT id FROM space t WHERE 1" + spaces.replace("t.space_id", "t.id"));
        var sensitive =
                filter.without().stream()
                        .map(Sensitivity::name)
                        .map(name -> "'" + name.toLowerCase(Locale.ROOT) + "'")
                        .collect(Collectors.joining(", "));
        var left = sensitive.isEmpty() ? "" : " AND t.sensitivity NOT IN (" + sensitive + ")";
        var words =
                sensitive.isEmpty()
                        ? ""
                        : """
                        AND NOT EXISTS (SELECT 1 FROM evidence v JOIN fact f ON f.id = v.fact_id
                                        WHERE v.episode_id = t.id AND f.sensitivity IN (%s))
                        """
                                .formatted(sensitive);
        numbers.put(
                Id.Kind.FACT,
                rows(session, filter, "fact", "t.subject || ' ' || t.text", spaces + left));
        numbers.put(
                Id.Kind.EPISODE,
                rows(
                        session,
                        filter,
                        "episode",
                        "t.speaker || ' ' || t.text",
                        spaces + left + " " + words));
        if (filter.person().isPresent()) {
            // The words that a chosen fact rests on belong to it, also where they only say "she".
            addEvidence(session);
        }
        dependants(session, filter, spaces);
    }

    private long[] rows(
            Session session, ExportFilter filter, String table, String text, String where) {
        var found = LongStream.builder();
        session.each(
                "SELECT t.id, t.occurred_at, t.occurred_offset, %s FROM %s t WHERE 1 %s ORDER BY t.id"
                        .formatted(text, table, where),
                row -> {
                    var day =
                            LocalDate.ofEpochDay(
                                    Math.floorDiv(
                                            row.getLong(2) + row.getLong(3) * 60_000L,
                                            86_400_000L));
                    if (inPeriod(filter, day) && names(filter.person(), row.getString(4))) {
                        found.add(row.getLong(1));
                    }
                });
        return found.build().toArray();
    }

    private static boolean inPeriod(ExportFilter filter, LocalDate day) {
        return filter.from().filter(day::isBefore).isEmpty()
                && filter.to().filter(day::isAfter).isEmpty();
    }

    private static boolean names(Optional<String> person, @Nullable String text) {
        return person.isEmpty() || (text != null && Facts.names(text, person.get()));
    }

    private void addEvidence(Session session) {
        var more = LongStream.builder();
        for (var fact : numbers(Id.Kind.FACT)) {
            session.each(
                    "SELECT episode_id FROM evidence WHERE fact_id = ?",
                    row -> more.add(row.getLong(1)),
                    fact);
        }
        numbers.put(
                Id.Kind.EPISODE,
                LongStream.concat(more.build(), Arrays.stream(numbers(Id.Kind.EPISODE)))
                        .sorted()
                        .distinct()
                        .toArray());
    }

    private void dependants(Session session, ExportFilter filter, String spaces) {
        var part = filter.choosesWithinSpaces();
        put(
                Id.Kind.MESSAGE,
                session,
                """
                SELECT t.id, coalesce(t.episode_id, 0) FROM message t
                JOIN conversation c ON c.id = t.conversation_id WHERE 1%s
                """
                        .formatted(spaces.replace("t.space_id", "c.space_id")),
                part ? Id.Kind.EPISODE : null);
        put(
                Id.Kind.CONVERSATION,
                session,
                part
                        ? "SELECT DISTINCT conversation_id, episode_id FROM message"
                                + " WHERE episode_id IS NOT NULL"
                        : "SELECT t.id FROM conversation t WHERE 1" + spaces,
                part ? Id.Kind.EPISODE : null);
        put(
                Id.Kind.WINDOW,
                session,
                "SELECT t.id, t.focus_id FROM window t WHERE 1" + spaces,
                Id.Kind.EPISODE);
        put(
                Id.Kind.ENTITY,
                session,
                part
                        ? "SELECT entity_id, fact_id FROM fact_entity"
                        : "SELECT t.id FROM entity t WHERE 1" + spaces,
                part ? Id.Kind.FACT : null);
        // A gist tells of everything it sums up, so that none is in a choice of it.
        put(Id.Kind.GIST, session, "SELECT t.id FROM gist t WHERE " + (part ? "0" : "1") + spaces);
        put(Id.Kind.TRACE, session, "SELECT t.id, t.message_id FROM trace t", Id.Kind.MESSAGE);
        put(Id.Kind.IMPORT, session, "SELECT id FROM import_batch");
    }

    private void put(Id.Kind kind, Session session, String sql) {
        put(kind, session, sql, null);
    }

    /** Takes rows whose second column is chosen, where it says of which kind that is. */
    private void put(Id.Kind kind, Session session, String sql, Id.@Nullable Kind only) {
        var found = LongStream.builder();
        session.each(
                sql,
                row -> {
                    if (only == null || holds(only, row.getLong(2))) {
                        found.add(row.getLong(1));
                    }
                });
        numbers.put(kind, found.build().sorted().distinct().toArray());
    }
}
