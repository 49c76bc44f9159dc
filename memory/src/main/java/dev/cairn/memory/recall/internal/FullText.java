package dev.cairn.memory.recall.internal;

import dev.cairn.memory.store.internal.Database;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * The words of the store by SQLite's own full text (FTS5), for as long as there is no index to be
 * had. It lives in memory, so that nothing of it has to be forgotten, holds numbers and terms but
 * no texts, and is made from the newest to the oldest as far as time allows; the next question goes
 * on. Thread-safe.
 */
final class FullText implements AutoCloseable {
    /** More would take more memory than a fallback may; the newest are there. */
    private static final int MOST = 400_000;

    private static final int AT_ONCE = 500;
    private static final int MOST_TERMS = 64;

    private enum Table {
        EPISODE("episode", ""),
        FACT("fact", "AND status IN ('current', 'superseded')");

        private final String name;
        private final String condition;

        Table(String name, String condition) {
            this.name = name;
            this.condition = condition;
        }
    }

    /** What has been taken up of a table: everything between two numbers. */
    private static final class Reach {
        private long oldest = Long.MAX_VALUE;
        private long newest = Long.MIN_VALUE;
        private int count;
        private boolean whole;
    }

    private final Database database;
    private final Reach episodes = new Reach();
    private final Reach facts = new Reach();
    private @Nullable Connection memory;

    FullText(Database database) {
        this.database = database;
    }

    /** Takes up what is in the store, the newest first; false where it was stopped before all. */
    synchronized boolean fill(BooleanSupplier stop) {
        // Facts are few and short.
        boolean all = fill(Table.FACT, facts, stop);
        return fill(Table.EPISODE, episodes, stop) && all;
    }

    private boolean fill(Table table, Reach reach, BooleanSupplier stop) {
        while (add(table, reach, "id > ?2", Math.max(0, reach.newest), "ASC") && reach.count > 0) {
            if (stop.getAsBoolean()) {
                return false;
            }
        }
        while (!reach.whole && reach.count < MOST) {
            reach.whole = !add(table, reach, "id < ?2", reach.oldest, "DESC");
            if (stop.getAsBoolean()) {
                return reach.whole;
            }
        }
        return true;
    }

    private record Row(long number, String space, String text) {}

    /** Takes up the next few on one side of what there is; false where there are none. */
    private boolean add(Table table, Reach reach, String side, long from, String order) {
        if (reach.count == 0 && order.equals("ASC")) {
            return false;
        }
        var rows =
                database.read(
                        session ->
                                session.list(
                                        "SELECT id, space_id, text FROM %s WHERE %s %s ORDER BY id %s LIMIT ?1"
                                                .formatted(
                                                        table.name, side, table.condition, order),
                                        row ->
                                                new Row(
                                                        row.getLong(1),
                                                        row.getString(2),
                                                        row.getString(3)),
                                        AT_ONCE,
                                        from));
        try (var insert =
                connection()
                        .prepareStatement(
                                "INSERT INTO %s (rowid, space, words) VALUES (?, ?, ?)"
                                        .formatted(table.name))) {
            for (var row : rows) {
                insert.setLong(1, row.number);
                insert.setString(2, "s" + row.space);
                insert.setString(3, row.text);
                insert.addBatch();
                reach.oldest = Math.min(reach.oldest, row.number);
                reach.newest = Math.max(reach.newest, row.number);
                reach.count++;
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw failure(e);
        }
        return !rows.isEmpty();
    }

    synchronized int size() {
        return episodes.count;
    }

    /** The episodes of a space that match best by FTS5's BM25, best first. */
    List<Long> episodes(List<String> terms, long space, int limit) {
        return best(Table.EPISODE, terms, space, limit);
    }

    /** The facts of a space that match best. */
    List<Long> facts(List<String> terms, long space, int limit) {
        return best(Table.FACT, terms, space, limit);
    }

    private synchronized List<Long> best(Table table, List<String> terms, long space, int limit) {
        if (terms.isEmpty()) {
            return List.of();
        }
        var wanted =
                terms.stream()
                        .limit(MOST_TERMS)
                        .map(FullText::quoted)
                        .collect(Collectors.joining(" OR "));
        try (var query =
                connection()
                        .prepareStatement(
                                "SELECT rowid FROM %1$s WHERE %1$s MATCH ? ORDER BY bm25(%1$s, 0, 1) LIMIT ?"
                                        .formatted(table.name))) {
            query.setString(1, "space : \"s%d\" AND words : (%s)".formatted(space, wanted));
            query.setInt(2, limit);
            return numbers(query);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** In how many episodes a term stands. */
    synchronized int frequency(String term) {
        try (var query =
                connection()
                        .prepareStatement("SELECT count(*) FROM episode WHERE episode MATCH ?")) {
            query.setString(1, "words : " + quoted(term));
            return Math.toIntExact(numbers(query).getFirst());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static List<Long> numbers(PreparedStatement query) throws SQLException {
        var found = new ArrayList<Long>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    /** A string of FTS5's query language; a NUL would end it. */
    private static String quoted(String term) {
        return "\"" + term.replace("\"", "\"\"").replace('\0', ' ') + "\"";
    }

    private Connection connection() throws SQLException {
        var open = memory;
        if (open == null) {
            open = DriverManager.getConnection("jdbc:sqlite::memory:");
            memory = open;
            try (var statement = open.createStatement()) {
                for (var table : Table.values()) {
                    statement.executeUpdate(
                            "CREATE VIRTUAL TABLE %s USING fts5(space, words, content='', tokenize='porter unicode61 remove_diacritics 2')"
                                    .formatted(table.name));
                }
            }
        }
        return open;
    }

    private static UncheckedIOException failure(SQLException e) {
        // The message of a driver may repeat words of a question.
        return new UncheckedIOException(
                "full text in memory", new IOException("SQLite code " + e.getErrorCode()));
    }

    /** Gives its memory back; the next use begins anew. */
    @Override
    public synchronized void close() {
        var open = memory;
        memory = null;
        if (open == null) {
            return;
        }
        for (var reach : List.of(episodes, facts)) {
            reach.oldest = Long.MAX_VALUE;
            reach.newest = Long.MIN_VALUE;
            reach.count = 0;
            reach.whole = false;
        }
        try {
            open.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
