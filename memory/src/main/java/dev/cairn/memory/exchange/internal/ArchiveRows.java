package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.exchange.Added;
import dev.cairn.memory.exchange.ArchiveRecord;
import dev.cairn.memory.store.StoreException;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.store.internal.Tombstones;

import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stores the records of an archive under the ids they have in it. What is here already, or was
 * forgotten here, stays as it is. For one import; runs inside the caller's transaction.
 */
public final class ArchiveRows {
    /** Ids hold the time they were given out at; one from a later time than this is made up. */
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(3653);

    private static final long ID_EPOCH = 1_577_836_800_000L;
    private static final int ID_LOW_BITS = 22;

    private final Database database;
    private final Map<Long, Long> spaces = new HashMap<>();

    public ArchiveRows(Database database) {
        this.database = database;
    }

    /**
     * What came of one record.
     *
     * @param why it was left out; empty where it was not
     */
    public record Outcome(Added added, Optional<String> why) {
        static Outcome of(Added added) {
            return new Outcome(added, Optional.empty());
        }
    }

    /** Stores a record, or says why not. */
    public Outcome write(Session session, long batch, ArchiveRecord record) {
        var kind = ArchiveKinds.named(record.kind());
        if (kind.isEmpty()) {
            return new Outcome(Added.NOTHING, Optional.of("this Cairn does not know the kind"));
        }
        session.update("SAVEPOINT record");
        try {
            var added = write(session, batch, kind.get(), record.fields());
            session.update("RELEASE record");
            return Outcome.of(added);
        } catch (BadRecord e) {
            rollBack(session);
            return new Outcome(Added.NOTHING, Optional.of(e.why()));
        } catch (StoreException e) {
            if (!isConstraint(e)) {
                throw e;
            }
            rollBack(session);
            return new Outcome(
                    Added.NOTHING,
                    Optional.of("a value is not allowed, or names something that is not there"));
        }
    }

    /** What would come of {@link #write}, from reading alone. */
    public static Outcome compare(Session session, ArchiveRecord record) {
        var kind = ArchiveKinds.named(record.kind());
        if (kind.isEmpty()) {
            return new Outcome(Added.NOTHING, Optional.of("this Cairn does not know the kind"));
        }
        try {
            var row = new ArchiveRow(kind.get(), record.fields());
            if (!kind.get().hasId()) {
                return Outcome.of(new Added(0, 0, 0, 1, 0, 0));
            }
            if (isHere(session, kind.get().table(), row.number("id"))) {
                return Outcome.of(Added.KNOWN);
            }
            return Outcome.of(
                    isForgotten(session, kind.get(), row, record.fields())
                            ? Added.FORGOTTEN
                            : added(kind.get()));
        } catch (BadRecord e) {
            return new Outcome(Added.NOTHING, Optional.of(e.why()));
        }
    }

    private static void rollBack(Session session) {
        session.update("ROLLBACK TO record");
        session.update("RELEASE record");
    }

    static boolean isConstraint(StoreException e) {
        return String.valueOf(e.getMessage()).contains("SQLITE_CONSTRAINT");
    }

    private Added write(Session session, long batch, ArchiveKind kind, ObjectNode fields)
            throws BadRecord {
        var row = new ArchiveRow(kind, fields);
        if (kind.hasId()) {
            requireSensible(row.number("id"));
            if (kind.name().equals("spaces") && placeSpace(session, kind, row)) {
                return Added.KNOWN;
            }
            if (isHere(session, kind.table(), row.number("id"))) {
                return Added.KNOWN;
            }
            if (isForgotten(session, kind, row, fields)) {
                return Added.FORGOTTEN;
            }
        }
        requireOrder(kind, row);
        if (kind.name().equals("claims") && isClaimedByHand(session, row)) {
            return Added.KNOWN;
        }
        row.insert(session, spaces);
        var fresh = session.number("SELECT changes()") > 0;
        if (!fresh) {
            return Added.KNOWN;
        }
        for (var part : kind.parts()) {
            insertPart(session, part, row);
        }
        note(session, batch, kind, row, fields);
        return added(kind);
    }

    /**
     * Whether it was forgotten: itself, or the same words elsewhere, which another store has under
     * another number.
     */
    private static boolean isForgotten(
            Session session, ArchiveKind kind, ArchiveRow row, ObjectNode fields) throws BadRecord {
        if (isHere(session, "tombstone", row.number("id"))) {
            return true;
        }
        var at =
                switch (kind.name()) {
                    case "episodes", "facts" -> fields.path("occurredAt").asString("");
                    case "messages" -> fields.path("createdAt").asString("");
                    default -> "";
                };
        try {
            return !at.isEmpty()
                    && Tombstones.holds(
                            session,
                            fields.path("text").asString(""),
                            OffsetDateTime.parse(at).toInstant());
        } catch (DateTimeException e) {
            // What is no time is told of where the record is read.
            return false;
        }
    }

    private static Added added(ArchiveKind kind) {
        return switch (kind.name()) {
            case "conversations" -> new Added(1, 0, 0, 1, 0, 0);
            case "episodes" -> new Added(0, 1, 0, 1, 0, 0);
            case "facts" -> new Added(0, 0, 1, 1, 0, 0);
            default -> new Added(0, 0, 0, 1, 0, 0);
        };
    }

    private void requireSensible(long number) throws BadRecord {
        requireSensible(database, number);
    }

    static void requireSensible(Database database, long number) throws BadRecord {
        var latest = database.clock().instant().plus(CLOCKS_DIFFER).toEpochMilli() - ID_EPOCH;
        if (number >> ID_LOW_BITS > latest) {
            throw ArchiveValues.bad("id", "is from many years ahead");
        }
    }

    /** A tree whose messages follow only earlier ones has no cycles. */
    static void requireOrder(ArchiveKind kind, ArchiveRow row) throws BadRecord {
        if (kind.name().equals("messages")
                && row.values.containsKey("parent_id")
                && row.number("parent_id") >= row.number("id")) {
            throw ArchiveValues.bad("parent", "names a message that is not earlier");
        }
    }

    /** Claims are known by the words they stand on; those made by hand by what they say. */
    private boolean isClaimedByHand(Session session, ArchiveRow row) {
        return !row.values.containsKey("episode_id")
                && session.number(
                                """
                                SELECT count(*) FROM claim
                                WHERE episode_id IS NULL AND text = ? AND said_at = ? AND manner = ?
                                """,
                                row.values.get("text"),
                                row.values.get("said_at"),
                                row.values.get("manner"))
                        > 0;
    }

    private static boolean isHere(Session session, String table, long number) {
        return session.number("SELECT count(*) FROM " + table + " WHERE id = ?", number) > 0;
    }

    /**
     * Finds a space its place: its own id where that is free; the one of its name that is here; or
     * the untouched one that every store begins with, which takes the archive's id.
     *
     * @return whether it is here now
     */
    private boolean placeSpace(Session session, ArchiveKind kind, ArchiveRow row) throws BadRecord {
        var number = row.number("id");
        var here =
                session.first(
                        "SELECT id FROM space WHERE id = ? OR name = ? ORDER BY id = ? DESC",
                        found -> found.getLong(1),
                        number,
                        row.values.get("name"),
                        number);
        if (here.isEmpty()) {
            return false;
        }
        if (here.get() == number) {
            return true;
        }
        spaces.put(number, here.get());
        var untouched =
                session.number("SELECT count(*) FROM space") == 1
                        && session.number("SELECT count(*) FROM conversation") == 0
                        && session.number("SELECT count(*) FROM episode") == 0;
        if (untouched) {
            session.update("SAVEPOINT place");
            try {
                session.update(
                        """
                        UPDATE space SET id = ?, name = ?, review = coalesce(?, review), created_at = ?
                        WHERE id = ?
                        """,
                        number,
                        row.values.get("name"),
                        row.values.get("review"),
                        row.values.get("created_at"),
                        here.get());
                spaces.remove(number);
                for (var part : kind.parts()) {
                    insertPart(session, part, row);
                }
            } catch (StoreException e) {
                // Something hangs on it after all: then the archive's things go into this one.
                session.update("ROLLBACK TO place");
            }
            session.update("RELEASE place");
        }
        return true;
    }

    private void insertPart(Session session, ArchiveKind.Part part, ArchiveRow row)
            throws BadRecord {
        insertPart(session, part, row, spaces);
    }

    static void insertPart(
            Session session, ArchiveKind.Part part, ArchiveRow row, Map<Long, Long> spaces)
            throws BadRecord {
        var list = row.fields.path(part.field());
        if (!list.isMissingNode() && !list.isArray()) {
            throw ArchiveValues.bad(part.field(), "is no list");
        }
        var position = 0;
        for (var item : list) {
            var values = new ArchiveRow(part, item);
            values.values.put(part.owner(), row.number("id"));
            if (!part.position().isEmpty()) {
                values.values.put(part.position(), position++);
            }
            if (part.inSpace()) {
                values.values.put("space_id", row.values.get("space_id"));
            }
            values.insert(session, spaces);
        }
    }

    private static void note(
            Session session, long batch, ArchiveKind kind, ArchiveRow row, ObjectNode fields)
            throws BadRecord {
        if (kind.name().equals("claims") && !row.values.containsKey("episode_id")) {
            ImportTable.note(session, batch, "claim", session.number("SELECT last_insert_rowid()"));
        }
        if (kind.hasId()) {
            ImportTable.note(session, batch, kind.table(), row.number("id"));
            if (kind.name().equals("episodes") && fields.path("unread").asBoolean(false)) {
                ImportTable.toBeRead(session, batch, row.number("id"));
            }
        }
    }

    /** Takes back what an import of an archive brought beside conversations, episodes and facts. */
    static void takeBack(Session session, long batch) {
        for (var kind : ArchiveKinds.ALL.reversed()) {
            for (var number : ImportTable.brought(session, batch, kind.table(), -1)) {
                session.update("SAVEPOINT back");
                try {
                    session.update("DELETE FROM %s WHERE id = ?".formatted(kind.table()), number);
                } catch (StoreException e) {
                    if (!isConstraint(e)) {
                        throw e;
                    }
                    // Something of the user's hangs on it by now.
                    session.update("ROLLBACK TO back");
                }
                session.update("RELEASE back");
            }
        }
    }

    /** Kinds of things that the index, or a reader of the change log, follows. */
    static final List<Id.Kind> FOLLOWED =
            List.of(Id.Kind.CONVERSATION, Id.Kind.MESSAGE, Id.Kind.EPISODE, Id.Kind.FACT);
}
