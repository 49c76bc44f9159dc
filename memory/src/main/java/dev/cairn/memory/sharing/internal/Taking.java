package dev.cairn.memory.sharing.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.episode.internal.WindowTable;
import dev.cairn.memory.exchange.internal.SharedRecords;
import dev.cairn.memory.exchange.internal.Undoing;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.forgetting.internal.Erasure;
import dev.cairn.memory.recall.internal.EmbeddingQueue;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.sharing.Bundle;
import dev.cairn.memory.sharing.Taken;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.store.internal.Tombstones;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Takes the lines of a bundle in. Whatever the order and however often bundles come, the same lines
 * make the same store: what is there is a union, of each field the last version stands, and what is
 * gone stays gone. Runs inside the caller's transaction.
 */
public final class Taking {
    private final Database database;
    private final Settlement settlement;
    private final SharedRecords records;
    private final WindowTable windows;
    private final Removals removals;

    public Taking(Database database, Settlement settlement, Terms terms, ZoneId zone) {
        this.database = database;
        this.settlement = settlement;
        this.records = new SharedRecords(database);
        this.windows = new WindowTable(database);
        this.removals =
                new Removals(
                        new Erasure(database, settlement),
                        new Undoing(database, settlement),
                        terms,
                        zone);
    }

    /** Takes all of it in, or throws and leaves it to the caller to roll back. */
    public Taken take(Session session, Bundle bundle) {
        Standings.note(session);
        var gone = new ArrayList<ObjectNode>();
        var claims = new ArrayList<ObjectNode>();
        var others = new ArrayList<ObjectNode>();
        for (var line : bundle.lines()) {
            switch (line.path("kind").asString("")) {
                case "gone", "deletedOrigins" -> gone.add(line);
                case "claims" -> claims.add(line);
                default -> others.add(line);
            }
        }
        var removed = removals.take(session, gone);
        Standings.note(session);
        session.update("UPDATE circle SET taking = 1");
        var received = removed.fresh();
        for (var line : others) {
            received += take(session, line) ? 1 : 0;
        }
        var taking = new TakingClaims(session, database, records, settlement, bundle.head());
        received += taking.take(claims);
        session.update("UPDATE circle SET taking = 0");
        var conflicts = taking.ask();
        return new Taken(received, conflicts, removed.erased());
    }

    private boolean take(Session session, ObjectNode line) {
        var kind = line.path("kind").asString("");
        if (kind.equals("settings")) {
            return setting(session, line);
        }
        if (kind.equals(Edits.FORGETTING)) {
            forgetting(session, line);
            return false;
        }
        if (!(line.path("record") instanceof ObjectNode record)) {
            return false;
        }
        var number = Known.number(record.path("id"));
        if (number == 0) {
            return false;
        }
        return switch (kind) {
            case "spaces" -> space(session, number, record, line.path("edits"));
            case "conversations" -> conversation(session, number, record, line.path("edits"));
            case "episodes" -> episode(session, number, record);
            case "messages" -> message(session, number, record);
            case "corrections" -> correction(session, number, record, line.path("edits"));
            // Of a later Cairn: its own devices will bring it once this one knows it.
            default -> false;
        };
    }

    /** The version of a field in a line; as old as can be where it was never edited. */
    static Edits.Version version(JsonNode edits, String field) {
        var pair = edits.path(field);
        return pair.isArray() && pair.size() == 2
                ? new Edits.Version(pair.path(0).asLong(0), pair.path(1).asLong(0))
                : Edits.Version.NEVER;
    }

    /** Carries out a change of a field, if it is the later one. */
    private static boolean later(
            Session session,
            String kind,
            long here,
            String field,
            Edits.Version version,
            Runnable change) {
        if (!version.isAfter(Edits.version(session, kind, here, field))) {
            return false;
        }
        change.run();
        Edits.put(session, kind, here, field, null, version);
        return true;
    }

    private void forgetting(Session session, ObjectNode line) {
        try {
            var key = HexFormat.of().parseHex(line.path("key").asString(""));
            if (Tombstones.take(session, key, database.clock().instant())) {
                Edits.exists(session, Edits.FORGETTING, 0);
            }
        } catch (IllegalArgumentException e) {
            // It is no key; what was hashed with it is known by its number alone.
        }
    }

    private boolean setting(Session session, ObjectNode line) {
        var key = line.path("key").asString("");
        if (!key.startsWith("decay.")) {
            return false;
        }
        return later(
                session,
                "settings",
                0,
                key,
                version(line.path("edits"), "value"),
                () ->
                        session.update(
                                """
                                INSERT OR REPLACE INTO setting (key, value, updated_at)
                                VALUES (?, ?, ?)
                                """,
                                key,
                                line.path("value").asString(""),
                                database.clock().instant()));
    }

    private boolean space(Session session, long number, ObjectNode record, JsonNode edits) {
        var here = Known.here(session, number);
        boolean fresh = false;
        if (!Known.isHere(session, "space", here)) {
            var named =
                    session.number(
                            "SELECT coalesce(max(id), 0) FROM space WHERE name = ?",
                            record.path("name").asString(""));
            if (named > 0) {
                Known.sameAs(session, number, named);
                here = named;
            } else if (records.insert(session, "spaces", record, one -> one)) {
                Edits.exists(session, "spaces", number);
                fresh = true;
            } else {
                return false;
            }
        }
        var space = here;
        fresh |=
                later(
                        session,
                        "spaces",
                        space,
                        "policy",
                        version(edits, "policy"),
                        () -> {
                            session.update(
                                    "UPDATE space SET review = ? WHERE id = ?",
                                    record.path("review").asString("").equals("ask")
                                            ? "ask"
                                            : "accept",
                                    space);
                            session.update("DELETE FROM asked_kind WHERE space_id = ?", space);
                            for (var asked : record.path("askedKinds")) {
                                session.update(
                                        "INSERT OR IGNORE INTO asked_kind VALUES (?, ?)",
                                        space,
                                        asked.asString(""));
                            }
                        });
        return fresh;
    }

    private boolean conversation(Session session, long number, ObjectNode record, JsonNode edits) {
        var here = found(session, "conversation", number, record);
        boolean fresh = false;
        if (here == 0) {
            if (Known.isGone(session, number) || !insert(session, "conversations", record)) {
                return false;
            }
            here = number;
            fresh = true;
            changed(session, Id.Kind.CONVERSATION, here);
        }
        var conversation = here;
        boolean changed = fresh;
        for (var field : List.of("title", "pin", "shelf", "leaf")) {
            var version = version(edits, field);
            if (fresh) {
                if (version.stamp() > 0) {
                    Edits.put(session, "conversations", conversation, field, null, version);
                }
            } else {
                changed |=
                        later(
                                session,
                                "conversations",
                                conversation,
                                field,
                                version,
                                () -> set(session, conversation, field, record));
            }
        }
        SharedRecords.values("conversations", record)
                .ifPresent(
                        values ->
                                session.update(
                                        """
                                        UPDATE conversation SET updated_at = max(updated_at, ?)
                                        WHERE id = ?
                                        """,
                                        values.get("updated_at"),
                                        conversation));
        return changed;
    }

    private static void set(Session session, long conversation, String field, ObjectNode record) {
        var values = SharedRecords.values("conversations", record).orElse(Map.of());
        switch (field) {
            case "title" ->
                    session.update(
                            "UPDATE conversation SET title = ?, named = ? WHERE id = ?",
                            values.getOrDefault("title", ""),
                            values.getOrDefault("named", false),
                            conversation);
            case "pin" ->
                    session.update(
                            "UPDATE conversation SET pinned = ? WHERE id = ?",
                            values.getOrDefault("pinned", false),
                            conversation);
            case "shelf" ->
                    session.update(
                            "UPDATE conversation SET archived_at = ? WHERE id = ?",
                            values.get("archived_at"),
                            conversation);
            default ->
                    session.update(
                            "UPDATE conversation SET current_leaf = ? WHERE id = ?",
                            values.get("current_leaf") instanceof Long leaf
                                    ? Known.here(session, leaf)
                                    : null,
                            conversation);
        }
    }

    /** The number here of a record, which may have come from the same import here; else 0. */
    private static long found(Session session, String table, long number, ObjectNode record) {
        var here = Known.here(session, number);
        if (Known.isHere(session, table, here)) {
            return here;
        }
        var key = record.path("originKey").asString("");
        if (key.isEmpty()) {
            return 0;
        }
        var same =
                session.number(
                        "SELECT coalesce(max(id), 0) FROM %s WHERE origin_key = ?".formatted(table),
                        key);
        if (same > 0) {
            Known.sameAs(session, number, same);
        }
        return same;
    }

    private boolean insert(Session session, String kind, ObjectNode record) {
        var key = record.path("originKey").asString("");
        boolean deleted =
                !key.isEmpty()
                        && session.number(
                                        "SELECT count(*) FROM deleted_origin WHERE origin_key = ?",
                                        key)
                                > 0;
        if (deleted || !records.insert(session, kind, record, one -> Known.here(session, one))) {
            return false;
        }
        var number = Known.number(record.path("id"));
        database.goOnAfter(number);
        Edits.exists(session, kind, number);
        return true;
    }

    private boolean episode(Session session, long number, ObjectNode record) {
        if (found(session, "episode", number, record) > 0
                || Known.isGone(session, number)
                || !insert(session, "episodes", record)) {
            return false;
        }
        windows.make(session, number);
        EmbeddingQueue.add(session, database.nextId(), Id.episode(number));
        changed(session, Id.Kind.EPISODE, number);
        return true;
    }

    private boolean message(Session session, long number, ObjectNode record) {
        var here = found(session, "message", number, record);
        if (here > 0) {
            return false;
        }
        if (Known.isGone(session, number)) {
            if (!Known.isForgotten(session, number)) {
                return false;
            }
            // Its place in the tree is kept, for what follows it.
            record.put("text", "").put("state", "forgotten").remove("episode");
        }
        var episode = Known.here(session, Known.number(record.path("episode")));
        if (!Known.isHere(session, "episode", episode)) {
            record.remove("episode");
        }
        var parent = Known.here(session, Known.number(record.path("parent")));
        if (!Known.isHere(session, "message", parent)) {
            record.remove("parent");
        }
        if (!insert(session, "messages", record)) {
            return false;
        }
        changed(session, Id.Kind.MESSAGE, number);
        return true;
    }

    private boolean correction(Session session, long number, ObjectNode record, JsonNode edits) {
        if (Known.isGone(session, number)) {
            return false;
        }
        var version = version(edits, Edits.SAY);
        if (!Known.isHere(session, "correction", number)) {
            var answer = Known.here(session, Known.number(record.path("answer")));
            if (!Known.isHere(session, "message", answer)) {
                record.remove("answer");
            }
            boolean fresh = insert(session, "corrections", record);
            if (fresh && version.stamp() > 0) {
                Edits.put(session, "corrections", number, Edits.SAY, null, version);
            }
            return fresh;
        }
        return later(
                session,
                "corrections",
                number,
                Edits.SAY,
                version,
                () ->
                        session.update(
                                "UPDATE correction SET text = ?, updated_at = ? WHERE id = ?",
                                record.path("text").asString(""),
                                database.clock().instant(),
                                number));
    }

    private void changed(Session session, Id.Kind kind, long number) {
        ChangeLog.add(session, database.clock().instant(), kind, number);
    }
}
