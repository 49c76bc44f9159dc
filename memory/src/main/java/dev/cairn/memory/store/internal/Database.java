package dev.cairn.memory.store.internal;

import dev.cairn.memory.store.StoreException;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The SQLite file: one writer, several readers, write-ahead log, every commit synced. Thread-safe;
 * other processes may use the file at the same time.
 */
public final class Database implements AutoCloseable {
    private static final int READERS = 4;

    /** How long another process may hold the file before we say so. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What came of opening a file. */
    public sealed interface Opening {
        record Opened(Database database) implements Opening {}

        /** The file was written by a later Cairn; it was not touched. */
        record Newer(int found, int known) implements Opening {}

        /** The file has another program's mark; it was not touched. */
        record Foreign() implements Opening {}
    }

    private final Path file;
    private final Duration patience;
    private final Session writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final BlockingQueue<Session> readers = new ArrayBlockingQueue<>(READERS);
    private final Ids ids;
    private final InstantSource clock;
    private volatile boolean closed;

    /** False in a schema of before there was sharing, as tests of upgrades have. */
    private boolean stampsEdits;

    /** Of {@code PRAGMA data_version}: changes when another connection writes; 0 before a start. */
    private long dataVersion;

    private Database(Path file, Duration patience, Session writer, InstantSource clock) {
        this.file = file;
        this.patience = patience;
        this.writer = writer;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    /**
     * Opens or creates the file and brings its schema up to date; an older file is copied first, as
     * {@code cairn.db.before-vN}.
     *
     * @throws StoreException when the file cannot be used
     */
    public static Opening open(Path file, InstantSource clock) {
        return open(file, clock, PATIENCE);
    }

    /**
     * The same.
     *
     * @param patience how long another process may hold the file before that is an error
     */
    public static Opening open(Path file, InstantSource clock, Duration patience) {
        return open(file, clock, patience, Migrations.released());
    }

    static Opening open(Path file, InstantSource clock, Duration patience, Migrations migrations) {
        var refused = Files.exists(file) ? refusal(file, patience, migrations) : null;
        if (refused != null) {
            return refused;
        }
        var session = connect(file, patience, false);
        var database = new Database(file, patience, session, clock);
        try {
            var version = (int) session.number("PRAGMA user_version");
            if (version < migrations.newest()) {
                database.migrate(version, migrations);
            }
            database.startIds();
            database.stampsEdits = EditStamps.areKept(session);
            return new Opening.Opened(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Looks without touching: even to ask for a write-ahead log would change another's file. */
    private static @Nullable Opening refusal(Path file, Duration patience, Migrations migrations) {
        try (var session = look(file, patience)) {
            var mark = (int) session.number("PRAGMA application_id");
            var version = (int) session.number("PRAGMA user_version");
            var tables = session.number("SELECT count(*) FROM sqlite_schema");
            if (mark != Migrations.APPLICATION && (mark != 0 || version != 0 || tables > 0)) {
                return new Opening.Foreign();
            }
            return version > migrations.newest()
                    ? new Opening.Newer(version, migrations.newest())
                    : null;
        }
    }

    private void migrate(int version, Migrations migrations) {
        var target = migrations.newest();
        if (version > 0) {
            var copy = file.resolveSibling(file.getFileName() + ".before-v" + target);
            try {
                Files.deleteIfExists(copy);
            } catch (IOException e) {
                throw new StoreException(StoreException.Reason.READ_ONLY, "copy", e);
            }
            writer.update("VACUUM INTO ?", copy.toString());
            try (var session = look(copy, patience)) {
                if (!session.list("PRAGMA integrity_check", row -> row.getString(1))
                        .equals(List.of("ok"))) {
                    throw new StoreException(
                            StoreException.Reason.OTHER,
                            "copy",
                            new IOException("the copy made before the change is not sound"));
                }
            }
        }
        run(
                session -> {
                    // Another process may have done it while we waited for the lock.
                    var now = (int) session.number("PRAGMA user_version");
                    if (now < target) {
                        session.script("PRAGMA application_id = " + Migrations.APPLICATION);
                        migrations.apply(session, now);
                    }
                });
        run(this::firstRows);
    }

    private void firstRows(Session session) {
        var now = clock.instant();
        if (session.number("SELECT count(*) FROM device WHERE is_this = 1") == 0) {
            session.update(
                    "INSERT INTO device (id, name, is_this, created_at) VALUES (?, '', 1, ?)",
                    ids.next(),
                    now);
        }
        if (session.number("SELECT count(*) FROM space") == 0) {
            session.update(
                    "INSERT INTO space (id, name, created_at) VALUES (?, 'Personal', ?)",
                    ids.next(),
                    now);
        }
    }

    private void startIds() {
        dataVersion = writer.number("PRAGMA data_version");
        ids.startAfter(read(Database::highestId));
    }

    /** Of every table whose rows have ids of ours, in this version of the schema or another. */
    private static long highestId(Session session) {
        return session
                .list(
                        """
                        SELECT s.name FROM sqlite_schema s
                        WHERE s.type = 'table' AND EXISTS (
                          SELECT 1 FROM pragma_table_info(s.name) c
                          WHERE c.name = 'id' AND c.type = 'INTEGER')
                        """,
                        row -> row.getString(1))
                .stream()
                .mapToLong(table -> session.number("SELECT max(id) FROM \"%s\"".formatted(table)))
                .max()
                .orElse(0);
    }

    /** Ids stay apart from those of another process, also while the clock stands or goes back. */
    private void goOnAfterOthers() {
        var version = writer.number("PRAGMA data_version");
        if (dataVersion != 0 && version != dataVersion) {
            dataVersion = version;
            ids.startAfter(highestId(writer));
        }
    }

    /** Gives out ids for new rows, inside the transaction that writes them. */
    public long nextId() {
        return ids.next();
    }

    /** Has ids go on after one that was given out elsewhere: what answers it must be later. */
    public void goOnAfter(long number) {
        ids.startAfter(number);
    }

    /** Tells this store from all others, also from one begun anew in the same place. */
    public long identity() {
        return read(session -> session.number("SELECT id FROM device WHERE is_this = 1"));
    }

    public InstantSource clock() {
        return clock;
    }

    public Path file() {
        return file;
    }

    /** Runs work that changes rows as one transaction: all of it is durable, or none happened. */
    public <T> T write(Function<Session, T> work) {
        writing.lock();
        try {
            requireOpen();
            writer.update("BEGIN IMMEDIATE");
            try {
                goOnAfterOthers();
                var result = work.apply(writer);
                if (stampsEdits) {
                    EditStamps.set(writer, clock.millis());
                }
                writer.update("COMMIT");
                return result;
            } catch (RuntimeException | Error e) {
                rollBack(e);
                throw e;
            }
        } finally {
            writing.unlock();
        }
    }

    private void rollBack(Throwable cause) {
        try {
            writer.update("ROLLBACK");
        } catch (StoreException e) {
            // A full disk has rolled back by itself already.
            cause.addSuppressed(e);
        }
    }

    /** As {@link #write}, where there is nothing to return. */
    public void run(Consumer<Session> work) {
        write(
                session -> {
                    work.accept(session);
                    return true;
                });
    }

    /** Runs work that only reads, on one unchanging picture of the store. */
    public <T> T read(Function<Session, T> work) {
        requireOpen();
        var pooled = readers.poll();
        var session = pooled == null ? connect(file, patience, true) : pooled;
        var sound = false;
        try {
            session.update("BEGIN");
            try {
                var result = work.apply(session);
                sound = true;
                return result;
            } finally {
                session.update("COMMIT");
            }
        } finally {
            if (!sound || closed || !readers.offer(session)) {
                session.close();
            }
        }
    }

    /**
     * Works with the file while nothing of this process writes, outside of any transaction.
     *
     * @return empty where another program wrote meanwhile, so that what was read may not fit
     *     together
     */
    public <T> Optional<T> undisturbed(Function<Session, T> work) {
        writing.lock();
        try {
            requireOpen();
            var before = writer.number("PRAGMA data_version");
            var result = work.apply(writer);
            return writer.number("PRAGMA data_version") == before
                    ? Optional.of(result)
                    : Optional.empty();
        } finally {
            writing.unlock();
        }
    }

    /** Writes all that is committed into a new file. */
    public void copyInto(Path copy) {
        // On a connection of its own: one with statements half-way through cannot.
        try (var session = connect(file, patience, false)) {
            session.update("VACUUM INTO ?", copy.toString());
        }
    }

    /**
     * Takes a file that is open nowhere out of write-ahead mode, so that it can be replaced.
     *
     * @return false where some program has it open
     */
    public static boolean leaveAlone(Path file) {
        var config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        try (var session = connect(file, Duration.ZERO, config)) {
            var mode = session.first("PRAGMA journal_mode = DELETE", row -> row.getString(1));
            return mode.filter("delete"::equals).isPresent();
        } catch (StoreException e) {
            if (e.reason() == StoreException.Reason.LOCKED) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Leaves nothing of deleted rows behind: freed pages were overwritten as they were freed
     * (secure_delete), the log is emptied into the file and cut to nothing.
     *
     * @return whether the log could be emptied (not while another process reads)
     */
    public boolean scrub() {
        writing.lock();
        try {
            requireOpen();
            Session reader;
            while ((reader = readers.poll()) != null) {
                reader.close();
            }
            return writer.number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
        } finally {
            writing.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            Session reader;
            while ((reader = readers.poll()) != null) {
                reader.close();
            }
            writer.close();
        } finally {
            writing.unlock();
        }
    }

    private static Session connect(Path file, Duration patience, boolean queriesOnly) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        var session = connect(file, patience, config);
        if (queriesOnly) {
            session.script("PRAGMA query_only = 1");
        }
        return session;
    }

    private static Session look(Path file, Duration patience) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        return connect(file, patience, config);
    }

    private static Session connect(Path file, Duration patience, SQLiteConfig config) {
        config.setBusyTimeout((int) patience.toMillis());
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        try {
            return new Session(config.createConnection("jdbc:sqlite:" + file));
        } catch (SQLException e) {
            throw Session.failure(e);
        }
    }
}
