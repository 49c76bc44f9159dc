package dev.cairn.memory.sharing.internal;

import dev.cairn.memory.Hashes;
import dev.cairn.memory.Id;
import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.exchange.internal.ArchiveReading;
import dev.cairn.memory.exchange.internal.SampleSpaces;
import dev.cairn.memory.exchange.internal.SharedRecords;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.store.internal.Tombstones;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Gathers what is in no bundle yet as lines of one. Runs inside the caller's transaction. */
public final class Gathering {
    /** Marks of one bundle, and characters of text in it: what a reader holds at once. */
    private static final int MOST = 2_000;

    private static final long LARGEST = 4 << 20;

    private final Session session;
    private final ArchiveReading reading;
    private final long after;
    private final List<ObjectNode> lines = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private long size;

    public Gathering(Session session, long after) {
        this.session = session;
        this.reading = new ArchiveReading(session, ExportFilter.NONE);
        this.after = after;
    }

    /**
     * The lines of a bundle.
     *
     * @param last the place up to which all is in it
     */
    public record Gathered(List<ObjectNode> lines, long last) {}

    public Gathered gather() {
        var last = after;
        boolean more = true;
        while (more && lines.size() < MOST && size < LARGEST) {
            // A few at a time: one episode may be a whole book.
            var next = Edits.next(session, last, 50);
            next.marks().forEach(this::tell);
            more = !next.marks().isEmpty();
            last = next.last();
        }
        return new Gathered(List.copyOf(lines), last);
    }

    private void tell(Edits.Mark mark) {
        switch (mark.kind()) {
            case "gone" -> gone(mark.subject(), mark.field());
            case "deletedOrigins" -> origin(mark.field());
            case Edits.FORGETTING -> forgetting();
            case "settings" -> setting(mark.field());
            case "claims" -> claim(mark.subject());
            case "messages" -> message(mark.subject());
            case "conversations" ->
                    record(mark.kind(), mark.subject(), "title", "pin", "shelf", "leaf");
            case "spaces" -> record(mark.kind(), mark.subject(), "policy");
            case "corrections" -> record(mark.kind(), mark.subject(), Edits.SAY);
            default -> record(mark.kind(), mark.subject());
        }
    }

    private Optional<ObjectNode> record(String kind, long number, String... fields) {
        if (!told.add(kind + number) || SampleSpaces.hold(session, kind, number)) {
            return Optional.empty();
        }
        var line =
                SharedRecords.read(reading, kind, number)
                        .map(
                                record -> {
                                    record.remove("draft");
                                    var made = line(kind);
                                    made.set("record", record);
                                    return made;
                                });
        line.ifPresent(
                made -> {
                    var edits = JsonNodeFactory.instance.objectNode();
                    for (var field : fields) {
                        put(edits, field, Edits.version(session, kind, number, field));
                    }
                    made.set("edits", edits);
                    add(made);
                });
        return line;
    }

    private static void put(ObjectNode edits, String field, Edits.Version version) {
        if (version.stamp() > 0) {
            edits.putArray(field).add(version.stamp()).add(version.device());
        }
    }

    private static ObjectNode line(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind);
    }

    private void add(ObjectNode line) {
        lines.add(line);
        size += 200 + line.path("record").path("text").asString("").length();
    }

    /** An episode that hangs on a message is written after it, but must be read before it. */
    private void message(long number) {
        session
                .list(
                        "SELECT episode_id FROM message WHERE id = ? AND episode_id IS NOT NULL",
                        row -> row.getLong(1),
                        number)
                .stream()
                .filter(
                        episode ->
                                Edits.isWaiting(session, "episodes", episode, Edits.EXISTS, after))
                .forEach(episode -> record("episodes", episode));
        if (session.number(
                        "SELECT count(*) FROM message WHERE id = ? AND state <> 'writing'", number)
                > 0) {
            record("messages", number);
        }
    }

    private void claim(long number) {
        var made = record("claims", number, Edits.SAY, Edits.STANDING, Edits.PIN);
        if (made.isEmpty()) {
            return;
        }
        var line = made.get();
        var fact = session.number("SELECT coalesce(fact_id, 0) FROM claim WHERE id = ?", number);
        var standing =
                Edits.value(session, "claims", number, Edits.STANDING)
                        .orElseGet(() -> Standings.of(session, number));
        line.put("uid", uid(number));
        line.put("standing", standing);
        line.put(
                "pinned",
                Edits.value(session, "claims", number, Edits.PIN)
                        .map("1"::equals)
                        .orElseGet(
                                () ->
                                        session.number("SELECT pinned FROM fact WHERE id = ?", fact)
                                                == 1));
        if (line.path("record") instanceof ObjectNode record) {
            record.remove("fact");
        }
        if (!standing.equals(Standings.COUNTS) && fact > 0) {
            SharedRecords.read(reading, "facts", fact)
                    .ifPresent(
                            holder -> {
                                holder.remove(
                                        List.of(
                                                "evidence",
                                                "entities",
                                                "skipped",
                                                "tags",
                                                "notes",
                                                "keywords"));
                                line.set("holder", holder);
                            });
        }
    }

    private long uid(long claim) {
        return session.first(
                        "SELECT min(uid) FROM shared_claim WHERE claim_id = ? HAVING count(*) > 0",
                        row -> row.getLong(1),
                        claim)
                .orElseGet(() -> newUid(claim));
    }

    /** The same for the same words on every device. */
    private long newUid(long claim) {
        var words =
                session.first(
                                """
                                SELECT episode_id || ' ' || char_from || ' ' || char_to || ' '
                                       || json_array(attribute, value, text, manner)
                                FROM claim WHERE id = ?
                                """,
                                row -> row.getString(1),
                                claim)
                        .orElseThrow();
        // A wording that gave way may be asked for again in the words that a claim began with.
        for (var again = 0; ; again++) {
            var hash = Hashes.sha256(again == 0 ? words : words + " " + again);
            var uid = ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE;
            if (session.update(
                            "INSERT OR IGNORE INTO shared_claim (uid, claim_id) VALUES (?, ?)",
                            uid,
                            claim)
                    > 0) {
                return uid;
            }
        }
    }

    /** What the hashes of forgotten words are keyed with, so that others know the words again. */
    private void forgetting() {
        Tombstones.keys(session)
                .forEach(
                        key ->
                                add(
                                        line(Edits.FORGETTING)
                                                .put("key", HexFormat.of().formatHex(key))));
    }

    private void gone(long number, String kind) {
        var forgotten =
                session.first(
                        "SELECT kind, forgotten_at, hex(keyed_hash) FROM tombstone WHERE id = ?",
                        row -> {
                            var line = line("gone");
                            line.put("what", row.getString(1));
                            line.put(
                                    "forgottenAt", Instant.ofEpochMilli(row.getLong(2)).toString());
                            if (!row.getString(3).isEmpty()) {
                                line.put("hash", row.getString(3).toLowerCase(Locale.ROOT));
                            }
                            return line;
                        },
                        number);
        var line = forgotten.orElseGet(() -> line("gone").put("what", kind));
        if (told.add("gone" + number)) {
            line.put("number", Id.episode(number).toString().substring(2));
            add(line);
        }
    }

    private void origin(String key) {
        if (session.number("SELECT count(*) FROM deleted_origin WHERE origin_key = ?", key) > 0) {
            add(line("deletedOrigins").put("originKey", key));
        }
    }

    private void setting(String key) {
        session.first("SELECT value FROM setting WHERE key = ?", row -> row.getString(1), key)
                .ifPresent(
                        value -> {
                            var line = line("settings").put("key", key).put("value", value);
                            var edits = line.putObject("edits");
                            put(edits, "value", Edits.version(session, "settings", 0, key));
                            add(line);
                        });
    }
}
