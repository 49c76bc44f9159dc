package dev.cairn.memory.sharing.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.exchange.internal.Undoing;
import dev.cairn.memory.forgetting.Target;
import dev.cairn.memory.forgetting.internal.Erasure;
import dev.cairn.memory.forgetting.internal.Reach;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.store.internal.Session;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Carries out here what was forgotten elsewhere: with all that depends on it here, of which the
 * other device may know nothing. It is remembered by number, so that no bundle brings it again.
 * Runs inside the caller's transaction.
 */
final class Removals {
    private final Erasure erasure;
    private final Undoing undoing;
    private final Terms terms;
    private final ZoneId zone;

    Removals(Erasure erasure, Undoing undoing, Terms terms, ZoneId zone) {
        this.erasure = erasure;
        this.undoing = undoing;
        this.terms = terms;
        this.zone = zone;
    }

    /**
     * What came of it.
     *
     * @param fresh numbers and keys that were not known to be gone
     * @param erased whether something that was here went on the user's word
     */
    record Removed(long fresh, boolean erased) {}

    Removed take(Session session, List<ObjectNode> lines) {
        var fresh = 0L;
        var forgotten = new ArrayList<Id>();
        var episodes = new LinkedHashSet<Long>();
        var messages = new LinkedHashSet<Long>();
        var conversations = new LinkedHashSet<Long>();
        var buried = new ArrayList<ObjectNode>();
        for (var line : lines) {
            if (line.path("kind").asString("").equals("deletedOrigins")) {
                fresh += origin(session, line.path("originKey").asString(""), forgotten);
                continue;
            }
            var number = Known.number(line.path("number"));
            var kind = kind(line);
            if (number == 0 || kind.isEmpty() || Known.isForgotten(session, number)) {
                continue;
            }
            var here = Known.here(session, number);
            if (line.has("forgottenAt")) {
                fresh++;
                buried.add(line);
                if (stands(session, kind.get(), here)) {
                    forgotten.add(new Id(kind.get(), here));
                }
            } else if (session.update(
                            "INSERT OR IGNORE INTO withdrawn (id, kind) VALUES (?, ?)",
                            number,
                            line.path("what").asString(""))
                    > 0) {
                fresh++;
                switch (kind.get()) {
                    case EPISODE -> add(session, "episode", here, episodes);
                    case MESSAGE -> add(session, "message", here, messages);
                    case CONVERSATION -> add(session, "conversation", here, conversations);
                    default -> {
                        // A correction goes with its episodes.
                    }
                }
                Edits.put(
                        session,
                        "gone",
                        number,
                        kind.get().name().toLowerCase(Locale.ROOT),
                        null,
                        Edits.Version.NEVER);
            }
        }
        if (!episodes.isEmpty() || !messages.isEmpty() || !conversations.isEmpty()) {
            undoing.withdraw(session, episodes, messages, conversations);
        }
        if (!forgotten.isEmpty()) {
            erasure.erase(session, Reach.of(session, new Target.Named(forgotten), terms, zone));
        }
        buried.forEach(line -> bury(session, line));
        return new Removed(fresh, !forgotten.isEmpty());
    }

    private static void add(Session session, String table, long number, Set<Long> to) {
        if (Known.isHere(session, table, number)) {
            to.add(number);
        }
    }

    private static Optional<Id.Kind> kind(ObjectNode line) {
        return switch (line.path("what").asString("")) {
            case "episode" -> Optional.of(Id.Kind.EPISODE);
            case "message" -> Optional.of(Id.Kind.MESSAGE);
            case "conversation" -> Optional.of(Id.Kind.CONVERSATION);
            case "correction" -> Optional.of(Id.Kind.CORRECTION);
            default -> Optional.empty();
        };
    }

    /** A forgotten message keeps its place in the tree: it is gone all the same. */
    private static boolean stands(Session session, Id.Kind kind, long number) {
        return kind == Id.Kind.MESSAGE
                ? session.number(
                                "SELECT count(*) FROM message WHERE id = ? AND state <>"
                                        + " 'forgotten'",
                                number)
                        > 0
                : Known.isHere(session, kind.name().toLowerCase(Locale.ROOT), number);
    }

    /** What came from there was deleted there: what came from there here goes too. */
    private static long origin(Session session, String key, List<Id> forgotten) {
        if (key.isEmpty()
                || session.update(
                                "INSERT OR IGNORE INTO deleted_origin (origin_key) VALUES (?)", key)
                        == 0) {
            return 0;
        }
        Known.numbers(session, "SELECT id FROM episode WHERE origin_key = ?", key)
                .forEach(number -> forgotten.add(Id.episode(number)));
        Known.numbers(session, "SELECT id FROM conversation WHERE origin_key = ?", key)
                .forEach(number -> forgotten.add(Id.conversation(number)));
        return 1;
    }

    private static void bury(Session session, ObjectNode line) {
        Instant at;
        try {
            at = Instant.parse(line.path("forgottenAt").asString(""));
        } catch (DateTimeException e) {
            at = Instant.EPOCH;
        }
        session.update(
                "INSERT OR IGNORE INTO tombstone (id, kind, keyed_hash, forgotten_at) VALUES (?, ?,"
                        + " ?, ?)",
                Known.number(line.path("number")),
                line.path("what").asString(""),
                hash(line),
                at);
    }

    /** By which the same words are known again under the secret of the device that forgot them. */
    private static byte @Nullable [] hash(ObjectNode line) {
        try {
            var hash = HexFormat.of().parseHex(line.path("hash").asString(""));
            return hash.length == 32 ? hash : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
