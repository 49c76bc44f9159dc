package dev.cairn.memory.store.internal;

import dev.cairn.memory.store.StoreException;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
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
    private static final int BUSY_MILLIS = 5_000;

    /** What came of opening a file. */
    public sealed interface Opening {
        record Opened(Database database) implements Opening {}

        /** The file was written by a later Cairn; it was not touched. */
        record Newer(int found, int known) implements Opening {}

        /** The file has another program's mark; it was not touched. */
        record Foreign() implements Opening {}
    }

    private final Path file;
    private final Session writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final BlockingQueue<Session> readers = new ArrayBlockingQueue<>(READERS);
    private final Ids ids;
    private final InstantSource clock;
    private volatile boolean closed;

    private Database(Path file, Session writer, InstantSource clock) {
        this.file = file;
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
        return open(file, clock, Migrations.newest());
    }

    static Opening open(Path file, InstantSource clock, int target) {
        var session = connect(file, false);
        try {
            var version = (int) session.number("PRAGMA user_version");
            var mark = (int) session.number("PRAGMA application_id");
            var tables = session.number("SELECT count(*) FROM sqlite_schema");
            if (version > target) {
                session.close();
                return new Opening.Newer(version, target);
            }
            if (mark != Migrations.APPLICATION && tables > 0) {
                session.close();
                return new Opening.Foreign();
            }
            var database = new Database(file, session, clock);
            if (version < target) {
                database.migrate(version, target);
            }
            database.startIds();
            return new Opening.Opened(database);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private void migrate(int version, int target) {
        if (version > 0) {
            var copy = file.resolveSibling(file.getFileName() + ".before-v" + target);
            try {
                Files.deleteIfExists(copy);
            } catch (IOException e) {
                throw new StoreException(StoreException.Reason.READ_ONLY, "copy", e);
            }
            writer.update("VACUUM INTO ?", copy.toString());
        }
        run(
                session -> {
                    // Another process may have done it while we waited for the lock.
                    var now = (int) session.number("PRAGMA user_version");
                    if (now < target) {
                        session.script("PRAGMA application_id = " + Migrations.APPLICATION);
                        Migrations.apply(session, now, target);
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
        var highest =
                read(
                        session ->
                                session.number(
                                        """
                                        SELECT max(coalesce((SELECT max(id) FROM episode), 0),
                                                   coalesce((SELECT max(id) FROM message), 0),
                                                   coalesce((SELECT max(id) FROM window), 0),
                                                   coalesce((SELECT max(id) FROM fact), 0),
                                                   coalesce((SELECT max(id) FROM conversation), 0))
                                        """));
        ids.startAfter(highest);
    }

    /** Gives out ids for new rows. */
    public long nextId() {
        return ids.next();
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
                var result = work.apply(writer);
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
        var session = pooled == null ? connect(file, true) : pooled;
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

    private static Session connect(Path file, boolean readOnly) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        try {
            var session = new Session(config.createConnection("jdbc:sqlite:" + file));
            if (readOnly) {
                session.script("PRAGMA query_only = 1");
            }
            return session;
        } catch (SQLException e) {
            throw Session.failure(e);
        }
    }
}
