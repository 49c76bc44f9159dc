package dev.cairn.memory.answering.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.answering.Trace;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.recall.Recollection;
import dev.cairn.memory.recall.internal.WindowTexts;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rows of {@code trace}. They hold no text: what was retrieved is named, so that forgetting it
 * leaves nothing here. Runs inside the caller's transaction.
 */
public final class TraceTable {
    private final Database database;

    public TraceTable(Database database) {
        this.database = database;
    }

    public void insert(Session session, Id message, Trace trace) {
        var number = database.nextId();
        var now = database.clock().instant();
        session.update(
                """
                INSERT INTO trace (id, message_id, model, budget_tokens, prompt_tokens, first_token_ms,
                                   tokens_per_second, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                number,
                message.number(),
                trace.model().orElse(null),
                trace.budgetTokens(),
                trace.promptTokens(),
                trace.firstTokenMillis(),
                trace.tokensPerSecond(),
                now);
        var position = 0;
        for (var item : trace.items()) {
            insert(session, number, position++, item);
            if (item.reach() == Trace.Reach.CITED) {
                session.update(
                        "INSERT OR IGNORE INTO memory_use (memory_id, used_at, how) VALUES (?, ?,"
                                + " 'cited')",
                        item.memory().number(),
                        now);
            }
        }
    }

    private static void insert(Session session, long trace, int position, Trace.Item item) {
        session.update(
                """
                INSERT INTO trace_item (trace_id, position, memory_id, kind, label, score, state)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                trace,
                position,
                item.memory().number(),
                item.kind().name().toLowerCase(Locale.ROOT),
                item.label(),
                item.score(),
                item.reach().name().toLowerCase(Locale.ROOT));
        for (var source : item.sources()) {
            session.update(
                    """
                    INSERT OR IGNORE INTO trace_source (trace_id, position, episode_id)
                    VALUES (?, ?, ?)
                    """,
                    trace,
                    position,
                    source.number());
        }
    }

    /** The trace of an answer; recollections that were forgotten since are left out. */
    public static Optional<Trace> of(Session session, Id message) {
        return session.first(
                        """
                        SELECT id FROM trace WHERE message_id = ? ORDER BY id DESC LIMIT 1
                        """,
                        row -> row.getLong(1),
                        message.number())
                .flatMap(number -> read(session, number));
    }

    private static Optional<Trace> read(Session session, long number) {
        var items =
                session
                        .list(
                                """
                                SELECT position, memory_id, kind, label, score, state
                                FROM trace_item WHERE trace_id = ? ORDER BY position
                                """,
                                row ->
                                        new Row(
                                                row.getInt(1),
                                                row.getLong(2),
                                                row.getString(3),
                                                row.getInt(4),
                                                row.getDouble(5),
                                                row.getString(6)),
                                number)
                        .stream()
                        .flatMap(row -> item(session, number, row).stream())
                        .toList();
        return session.first(
                """
                SELECT model, budget_tokens, prompt_tokens, first_token_ms, tokens_per_second
                FROM trace WHERE id = ?
                """,
                row ->
                        new Trace(
                                Optional.ofNullable(row.getString(1)),
                                row.getInt(2),
                                row.getInt(3),
                                row.getLong(4),
                                row.getDouble(5),
                                items),
                number);
    }

    private record Row(
            int position, long memory, String kind, int label, double score, String state) {}

    private record Said(String text, OffsetDateTime at) {}

    private static Optional<Trace.Item> item(Session session, long trace, Row row) {
        var kind = Recollection.Kind.valueOf(row.kind.toUpperCase(Locale.ROOT));
        var said =
                switch (kind) {
                    case WINDOW ->
                            WindowTexts.find(session, row.memory)
                                    .map(
                                            window ->
                                                    new Said(
                                                            window.words().strip(),
                                                            window.occurredAt()));
                    case FACT ->
                            session.first(
                                    "SELECT text, occurred_at, occurred_offset FROM fact WHERE id ="
                                            + " ?",
                                    found ->
                                            new Said(
                                                    found.getString(1),
                                                    EpisodeTable.time(
                                                            found.getLong(2), found.getInt(3))),
                                    row.memory);
                    case GIST ->
                            session.first(
                                    "SELECT text, recorded_at FROM gist WHERE id = ?",
                                    found ->
                                            new Said(
                                                    found.getString(1),
                                                    java.time.Instant.ofEpochMilli(found.getLong(2))
                                                            .atOffset(ZoneOffset.UTC)),
                                    row.memory);
                };
        return said.map(
                found ->
                        new Trace.Item(
                                row.label,
                                kind,
                                id(kind, row.memory),
                                found.text,
                                found.at,
                                row.score,
                                Trace.Reach.valueOf(row.state.toUpperCase(Locale.ROOT)),
                                sources(session, trace, row.position)));
    }

    private static Id id(Recollection.Kind kind, long number) {
        return switch (kind) {
            case WINDOW -> Id.window(number);
            case FACT -> Id.fact(number);
            case GIST -> new Id(Id.Kind.GIST, number);
        };
    }

    private static List<Id> sources(Session session, long trace, int position) {
        return session.list(
                "SELECT episode_id FROM trace_source WHERE trace_id = ? AND position = ?",
                row -> Id.episode(row.getLong(1)),
                trace,
                position);
    }
}
