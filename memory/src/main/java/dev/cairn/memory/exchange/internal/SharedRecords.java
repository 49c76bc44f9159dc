package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.store.StoreException;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/**
 * Single records as archives have them (docs/FORMAT.md), for what is shared between devices. Runs
 * inside the caller's transaction.
 */
public final class SharedRecords {
    private final Database database;

    public SharedRecords(Database database) {
        this.database = database;
    }

    /** The record of a row; what it was imported with is no part of it. */
    public static Optional<ObjectNode> read(ArchiveReading reading, String kind, long number) {
        return ArchiveKinds.named(kind)
                .flatMap(named -> reading.one(named, number))
                .map(
                        fields -> {
                            fields.remove("import");
                            fields.remove("unread");
                            return fields;
                        });
    }

    /**
     * Writes a record as a new row.
     *
     * @param here what a number names in this store
     * @return false where it is no sound record, or names something that is not here
     */
    public boolean insert(Session session, String kind, ObjectNode fields, LongUnaryOperator here) {
        var known = ArchiveKinds.named(kind).orElseThrow();
        session.update("SAVEPOINT shared");
        try {
            var row = new ArchiveRow(known, fields);
            if (known.hasId()) {
                ArchiveRows.requireSensible(database, row.number("id"));
            }
            row.rename(known.columns(), here);
            ArchiveRows.requireOrder(known, row);
            row.insert(session, Map.of());
            for (var part : known.parts()) {
                ArchiveRows.insertPart(session, part, row, Map.of());
            }
            session.update("RELEASE shared");
            return true;
        } catch (BadRecord e) {
            return undone(session);
        } catch (StoreException e) {
            if (!ArchiveRows.isConstraint(e)) {
                throw e;
            }
            return undone(session);
        }
    }

    private static boolean undone(Session session) {
        session.update("ROLLBACK TO shared");
        session.update("RELEASE shared");
        return false;
    }

    /**
     * The columns of a record and their values, for changing a row.
     *
     * @return empty where it is no sound record
     */
    public static Optional<Map<String, Object>> values(String kind, ObjectNode fields) {
        try {
            return Optional.of(
                    Map.copyOf(
                            new ArchiveRow(ArchiveKinds.named(kind).orElseThrow(), fields).values));
        } catch (BadRecord e) {
            return Optional.empty();
        }
    }
}
