package dev.cairn.memory.forgetting.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.episode.internal.WindowTable;
import dev.cairn.memory.fact.internal.ExtractionQueue;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Deletes rows and what hangs on them. Runs inside the caller's transaction. */
public final class Erasure {
    private static final String KEY_SETTING = "tombstone key";

    private final Database database;
    private final Settlement settlement;
    private final WindowTable windows;

    public Erasure(Database database, Settlement settlement) {
        this.database = database;
        this.settlement = settlement;
        this.windows = new WindowTable(database);
    }

    /** Deletes everything in reach; windows that lose an episode are made anew without it. */
    public void erase(Session session, Reach reach) {
        var now = database.clock().instant();
        var settling = settlement.settlingAfter(session, reach.episodes(), reach.facts());
        reach.facts().forEach(fact -> readAnew(session, fact, reach));
        reach.facts().forEach(fact -> fact(session, fact, now));
        var shorn = new HashSet<Long>();
        for (var episode : reach.episodes()) {
            shorn.addAll(
                    session.list(
                            """
                            SELECT DISTINCT w.focus_id FROM window_episode x JOIN window w ON w.id = x.window_id
                            WHERE x.episode_id = ?
                            """,
                            row -> row.getLong(1),
                            episode));
            episode(session, episode, now);
        }
        for (var message : reach.messages()) {
            message(session, message, now);
        }
        for (var conversation : reach.conversations()) {
            session.update("DELETE FROM conversation WHERE id = ?", conversation);
            bury(session, Id.Kind.CONVERSATION, conversation, Optional.empty(), now);
        }
        settling.run();
        shorn.removeAll(reach.episodes());
        for (var focus : shorn) {
            windows.makeRunsAnew(session, focus);
            ChangeLog.change(session, now, Id.Kind.EPISODE, focus, null, null);
        }
    }

    /** What others of its words tell by themselves is learned again from them alone. */
    private void readAnew(Session session, long fact, Reach reach) {
        session
                .list(
                        "SELECT DISTINCT episode_id FROM evidence WHERE fact_id = ?",
                        row -> row.getLong(1),
                        fact)
                .stream()
                .filter(episode -> !reach.episodes().contains(episode))
                .forEach(episode -> ExtractionQueue.add(session, database.nextId(), episode));
    }

    private void fact(Session session, long fact, Instant now) {
        var text =
                session.first("SELECT text FROM fact WHERE id = ?", row -> row.getString(1), fact);
        if (text.isEmpty()) {
            return;
        }
        deleteDerived(session, fact);
        session.update("DELETE FROM fact WHERE id = ?", fact);
        bury(session, Id.Kind.FACT, fact, text, now);
    }

    private void episode(Session session, long episode, Instant now) {
        var text =
                session.first(
                        "SELECT text FROM episode WHERE id = ?", row -> row.getString(1), episode);
        if (text.isEmpty()) {
            return;
        }
        session.list(
                        "SELECT window_id FROM window_episode WHERE episode_id = ?",
                        row -> row.getLong(1),
                        episode)
                .forEach(
                        window -> {
                            deleteDerived(session, window);
                            session.update("DELETE FROM window WHERE id = ?", window);
                        });
        var shaken =
                session.list(
                        "SELECT DISTINCT fact_id FROM evidence WHERE episode_id = ?",
                        row -> row.getLong(1),
                        episode);
        ExtractionQueue.remove(session, episode);
        session.update("DELETE FROM task WHERE subject_id = ?", episode);
        session.update("DELETE FROM episode WHERE id = ?", episode);
        shaken.forEach(fact -> ChangeLog.change(session, now, Id.Kind.FACT, fact, null, null));
        bury(session, Id.Kind.EPISODE, episode, text, now);
    }

    private static void deleteDerived(Session session, long owner) {
        session.update("DELETE FROM embedding WHERE owner_id = ?", owner);
        session.update("DELETE FROM trace_item WHERE memory_id = ?", owner);
        session.update("DELETE FROM memory_use WHERE memory_id = ?", owner);
        session.update("DELETE FROM task WHERE subject_id = ?", owner);
    }

    /** The place in the tree stays, so that what follows it keeps its order; the words go. */
    private void message(Session session, long message, Instant now) {
        // A title that the user did not give is the beginning of a message, cut with "…".
        session.update(
                """
                UPDATE conversation SET title = ''
                WHERE named = 0 AND title <> ''
                  AND id = (SELECT conversation_id FROM message WHERE id = ?)
                  AND instr((SELECT text FROM message WHERE id = ?), rtrim(title, '…')) > 0
                """,
                message,
                message);
        session.update(
                "UPDATE message SET text = '', state = 'forgotten', episode_id = NULL WHERE id = ?",
                message);
        session.update("DELETE FROM trace WHERE message_id = ?", message);
        bury(session, Id.Kind.MESSAGE, message, Optional.empty(), now);
    }

    private void bury(
            Session session, Id.Kind kind, long number, Optional<String> text, Instant now) {
        ChangeLog.forget(session, now, kind, number);
        session.update(
                "INSERT OR IGNORE INTO tombstone (id, kind, keyed_hash, forgotten_at) VALUES (?, ?,"
                        + " ?, ?)",
                number,
                kind.name().toLowerCase(java.util.Locale.ROOT),
                text.map(words -> keyedHash(session, words)).orElse(null),
                now);
    }

    /**
     * HMAC-SHA-256 (RFC 2104): knows the same words again, but cannot be tried without the store.
     */
    private byte[] keyedHash(Session session, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(session), "HmacSHA256"));
            return mac.doFinal(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private byte[] key(Session session) {
        var stored =
                session.first(
                        "SELECT value FROM setting WHERE key = ?",
                        row -> row.getString(1),
                        KEY_SETTING);
        if (stored.isPresent()) {
            return Base64.getDecoder().decode(stored.get());
        }
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        session.update(
                "INSERT INTO setting (key, value, updated_at) VALUES (?, ?, ?)",
                KEY_SETTING,
                Base64.getEncoder().encodeToString(key),
                database.clock().instant());
        return key;
    }
}
