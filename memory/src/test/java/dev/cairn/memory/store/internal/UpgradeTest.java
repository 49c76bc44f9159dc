package dev.cairn.memory.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.SettableClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A store of every earlier version, with something in it, becomes one of today's. */
class UpgradeTest {
    private static final Duration QUICK = Duration.ofMillis(150);

    private final SettableClock clock = new SettableClock("2025-06-12T12:00:00Z");

    private Database open(Path file, Migrations migrations) {
        var opening = Database.open(file, clock, QUICK, migrations);
        assertThat(opening).isInstanceOf(Database.Opening.Opened.class);
        return ((Database.Opening.Opened) opening).database();
    }

    private static Migrations first(int steps) {
        return new Migrations(Migrations.released().steps().subList(0, steps));
    }

    /**
     * Rows that every version has had: an episode, a fact that waits, a declined one, a tombstone.
     */
    private static void fill(Database database) {
        database.run(
                session -> {
                    var space = session.number("SELECT id FROM space");
                    session.update(
                            """
                            INSERT INTO episode (id, space_id, source, role, text, length, text_hash,
                                                 occurred_at, recorded_at)
                            VALUES (11, ?, 'capture', 'user', 'I take pills', 12, x'00', 5, 6)
                            """,
                            space);
                    for (var status : List.of("current", "pending", "declined")) {
                        session.update(
                                """
                                INSERT INTO fact (id, space_id, kind, text, text_hash, subject, status,
                                                  occurred_at, recorded_at, confidence, importance, origin)
                                VALUES (?, ?, 'state', ?, x'00', 'user', ?, 5, 6, .5, .5, 'rules')
                                """,
                                20 + status.codePointAt(0),
                                space,
                                "text " + status,
                                status);
                    }
                    session.update("INSERT INTO evidence VALUES (132, 11, 0, 12)");
                    session.update("INSERT INTO tombstone VALUES (3, 'episode', x'01', 7)");
                });
    }

    private static List<String> schema(Database database) {
        return database.read(
                session ->
                        session.list(
                                """
                                SELECT type || ' ' || name || ' ' || coalesce(sql, '')
                                FROM sqlite_schema ORDER BY type, name
                                """,
                                row -> row.getString(1)));
    }

    private static List<String> rows(Database database) {
        return database.read(
                session ->
                        session.list(
                                """
                                SELECT f.id || ' ' || f.text || ' ' || f.status || ' '
                                       || coalesce(e.text, '')
                                FROM fact f LEFT JOIN evidence v ON v.fact_id = f.id
                                LEFT JOIN episode e ON e.id = v.episode_id ORDER BY f.id
                                """,
                                row -> row.getString(1)));
    }

    @Test
    void everyEarlierStoreKeepsItsRowsAndHasTheSchemaOfAFreshOne(@TempDir Path folder) {
        List<String> fresh;
        try (var database = open(folder.resolve("fresh.db"), Migrations.released())) {
            fresh = schema(database);
        }
        for (var version = 1; version < Migrations.released().newest(); version++) {
            var file = folder.resolve("version" + version + ".db");
            List<String> before;
            try (var database = open(file, first(version))) {
                fill(database);
                before = rows(database);
            }
            try (var database = open(file, Migrations.released())) {
                assertThat(schema(database)).as("from %d", version).isEqualTo(fresh);
                assertThat(rows(database)).as("from %d", version).isEqualTo(before).hasSize(3);
                var problems =
                        database.read(
                                session ->
                                        session.list(
                                                "PRAGMA integrity_check", row -> row.getString(1)));
                assertThat(problems).containsExactly("ok");
            }
        }
    }
}
