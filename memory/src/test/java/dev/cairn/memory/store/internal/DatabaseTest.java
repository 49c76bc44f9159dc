package dev.cairn.memory.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.memory.SettableClock;
import dev.cairn.memory.store.StoreException;
import dev.cairn.memory.store.StoreException.Reason;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

class DatabaseTest {
    private static final Duration QUICK = Duration.ofMillis(150);
    private static final Migrations FIRST_STEP = new Migrations(List.of("0001-first.sql"));
    private static final Migrations TWO_STEPS =
            new Migrations(List.of("0001-first.sql", "0002-only-for-tests.sql"));

    private final SettableClock clock = new SettableClock("2025-06-12T12:00:00Z");
    private Path file = Path.of("not yet");

    @BeforeEach
    void chooseAFile(@TempDir Path folder) {
        file = folder.resolve("cairn.db");
    }

    private Database open() {
        return opened(Database.open(file, clock, QUICK));
    }

    private Database openFirst() {
        return opened(Database.open(file, clock, QUICK, FIRST_STEP));
    }

    private static Database opened(Database.Opening opening) {
        assertThat(opening).isInstanceOf(Database.Opening.Opened.class);
        return ((Database.Opening.Opened) opening).database();
    }

    private void addSpace(Database database, String name) {
        database.run(
                session ->
                        session.update(
                                "INSERT INTO space (id, name, created_at) VALUES (?, ?, ?)",
                                database.nextId(),
                                name,
                                clock.instant()));
    }

    private static List<String> spaces(Database database) {
        return database.read(
                session ->
                        session.list(
                                "SELECT name FROM space ORDER BY id", row -> row.getString(1)));
    }

    private Connection beside() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private void directly(String... statements) throws SQLException {
        try (var connection = beside();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void aFreshFileHasTheNewestSchemaAndOneSpace() {
        try (var database = open()) {
            assertThat(spaces(database)).containsExactly("Personal");
            var problems =
                    database.read(
                            session ->
                                    session.list(
                                            "PRAGMA integrity_check", row -> row.getString(1)));
            assertThat(problems).containsExactly("ok");
            long version = database.read(session -> session.number("PRAGMA user_version"));
            assertThat(version).isEqualTo(Migrations.released().newest());
        }
    }

    @Test
    void everyConnectionChecksForeignKeysAndOverwritesWhatIsDeleted() {
        try (var database = open()) {
            database.run(
                    session -> {
                        assertThat(session.number("PRAGMA foreign_keys")).isEqualTo(1);
                        assertThat(session.number("PRAGMA secure_delete")).isEqualTo(1);
                        assertThat(session.number("PRAGMA synchronous")).isEqualTo(2);
                    });
            assertThatThrownBy(
                            () ->
                                    database.run(
                                            session ->
                                                    session.update(
                                                            "INSERT INTO evidence VALUES (1, 2, 0,"
                                                                    + " 5)")))
                    .isInstanceOf(StoreException.class);
        }
    }

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        try (var database = open()) {
            addSpace(database, "Work");
        }
        try (var database = open()) {
            assertThat(spaces(database)).containsExactly("Personal", "Work");
        }
    }

    @Test
    void aWriteThatFailsLeavesNothing() {
        try (var database = open()) {
            assertThatThrownBy(
                            () ->
                                    database.run(
                                            session -> {
                                                session.update(
                                                        "INSERT INTO space (id, name, created_at)"
                                                                + " VALUES (77, 'Half', 0)");
                                                throw new IllegalStateException("on purpose");
                                            }))
                    .hasMessage("on purpose");
            assertThat(spaces(database)).containsExactly("Personal");
            addSpace(database, "Work");
            assertThat(spaces(database)).contains("Work");
        }
    }

    @Test
    void aReaderCannotWrite() {
        try (var database = open()) {
            assertThatThrownBy(() -> database.read(session -> session.update("DELETE FROM space")))
                    .isInstanceOf(StoreException.class);
            assertThat(spaces(database)).containsExactly("Personal");
        }
    }

    @Test
    void aNewerSchemaIsRefusedAndLeftAsItIs() throws Exception {
        open().close();
        directly("PRAGMA user_version = 99");
        var before = Files.readAllBytes(file);
        assertThat(Database.open(file, clock, QUICK))
                .isEqualTo(new Database.Opening.Newer(99, Migrations.released().newest()));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void anotherProgramsFileIsRefusedAndLeftAsItIs() throws Exception {
        directly("CREATE TABLE bookmark (url TEXT)", "INSERT INTO bookmark VALUES ('x')");
        var before = Files.readAllBytes(file);
        assertThat(Database.open(file, clock, QUICK)).isEqualTo(new Database.Opening.Foreign());
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void anotherProgramsFileIsNotTakenForANewerCairns() throws Exception {
        directly("CREATE TABLE bookmark (url TEXT)", "PRAGMA user_version = 75");
        assertThat(Database.open(file, clock, QUICK)).isEqualTo(new Database.Opening.Foreign());
    }

    @Test
    void anotherProgramsEmptyFileIsRefusedByItsMark() throws Exception {
        directly("PRAGMA application_id = 4711");
        assertThat(Database.open(file, clock, QUICK)).isEqualTo(new Database.Opening.Foreign());
    }

    @Test
    void aFileOfGarbageIsRefusedAndLeftAsItIs() throws IOException {
        var garbage = new byte[20_000];
        new Random(7).nextBytes(garbage);
        Files.write(file, garbage);
        assertThatThrownBy(() -> Database.open(file, clock, QUICK))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CORRUPT))
                .hasMessageContaining("damaged");
        assertThat(Files.readAllBytes(file)).isEqualTo(garbage);
    }

    @Test
    void aFolderInPlaceOfTheFileIsTold() throws IOException {
        Files.createDirectory(file);
        assertThatThrownBy(() -> Database.open(file, clock, QUICK))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void aLockThatAnotherProgramHoldsIsToldAndPasses() throws SQLException {
        try (var database = open();
                var other = beside();
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> addSpace(database, "Work"))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.LOCKED))
                    .hasMessageContaining("another program holds the database");
            assertThat(spaces(database)).containsExactly("Personal");
            statement.execute("ROLLBACK");
            addSpace(database, "Work");
            assertThat(spaces(database)).containsExactly("Personal", "Work");
        }
    }

    @Test
    void aFullDiskIsToldAndNothingIsHalfWritten() {
        try (var database = open()) {
            database.run(session -> session.number("PRAGMA max_page_count = 120"));
            assertThatThrownBy(() -> addSpace(database, "x".repeat(2_000_000)))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.FULL))
                    .hasMessageContaining("the disk is full");
            assertThat(spaces(database)).containsExactly("Personal");
            addSpace(database, "Work");
            assertThat(spaces(database)).containsExactly("Personal", "Work");
        }
    }

    @Test
    void anErrorNeverCarriesTheUsersText() {
        try (var database = open()) {
            addSpace(database, "My secret space");
            assertThatThrownBy(() -> addSpace(database, "My secret space"))
                    .satisfies(
                            e -> {
                                for (Throwable t = e; t != null; t = t.getCause()) {
                                    assertThat(String.valueOf(t.getMessage()))
                                            .doesNotContain("secret");
                                }
                            });
        }
    }

    @Test
    void anOlderFileIsCopiedBeforeItIsChangedAndKeepsItsRows() throws Exception {
        try (var database = openFirst()) {
            addSpace(database, "Work");
        }
        try (var database = opened(Database.open(file, clock, QUICK, TWO_STEPS))) {
            assertThat(spaces(database)).containsExactly("Personal", "Work");
            var colours =
                    database.read(
                            session ->
                                    session.list("SELECT colour FROM space", r -> r.getString(1)));
            assertThat(colours).containsExactly("grey", "grey");
        }
        var copy = file.resolveSibling("cairn.db.before-v2");
        assertThat(copy).exists();
        try (var old = opened(Database.open(copy, clock, QUICK, FIRST_STEP))) {
            assertThat(spaces(old)).containsExactly("Personal", "Work");
        }
        assertThat(Database.open(file, clock, QUICK, FIRST_STEP))
                .isEqualTo(new Database.Opening.Newer(2, 1));
    }

    @Test
    void anUpgradedFileHasTheSchemaOfAFreshOne() throws Exception {
        openFirst().close();
        opened(Database.open(file, clock, QUICK, TWO_STEPS)).close();
        var upgraded = schema();
        file = file.resolveSibling("fresh.db");
        opened(Database.open(file, clock, QUICK, TWO_STEPS)).close();
        assertThat(upgraded).isEqualTo(schema()).isNotEmpty();
        assertThat(file.resolveSibling("fresh.db.before-v2")).doesNotExist();
    }

    private List<String> schema() throws SQLException {
        try (var database = opened(Database.open(file, clock, QUICK, TWO_STEPS))) {
            return database.read(
                    session ->
                            session.list(
                                    """
                                    SELECT type || ' ' || name || ' ' || coalesce(sql, '')
                                    FROM sqlite_schema ORDER BY type, name
                                    """,
                                    row -> row.getString(1)));
        }
    }

    @Test
    void aMigrationThatFailsLeavesTheOldSchema() throws Exception {
        openFirst().close();
        directly("CREATE TABLE only_for_tests (in_the_way INTEGER)");
        assertThatThrownBy(() -> Database.open(file, clock, QUICK, TWO_STEPS))
                .isInstanceOf(StoreException.class);
        try (var database = openFirst()) {
            assertThat(spaces(database)).containsExactly("Personal");
        }
    }

    @Test
    void anIdOfSomethingForgottenIsNeverGivenOutAgain() {
        long forgotten;
        try (var database = open()) {
            forgotten = database.nextId();
            database.run(
                    session ->
                            session.update(
                                    "INSERT INTO tombstone (id, kind, forgotten_at)"
                                            + " VALUES (?, 'episode', 0)",
                                    forgotten));
        }
        clock.set("2021-01-01T00:00:00Z");
        try (var database = open()) {
            assertThat(database.nextId()).isGreaterThan(forgotten);
        }
    }
}
