package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.forgetting.internal.Erasure;
import dev.cairn.memory.forgetting.internal.Reach;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes back what an import brought, a piece at a time, and goes on where it was interrupted. What
 * was taken back may be imported again: no trace of it is kept that would prevent that. What the
 * user added to an imported conversation stays.
 */
public final class Undoing {
    private static final int AT_ONCE = 200;

    private final Database database;
    private final Erasure erasure;

    public Undoing(Database database, Settlement settlement) {
        this.database = database;
        this.erasure = new Erasure(database, settlement);
    }

    /** Undoes an import that is there. */
    public void undo(long batch) {
        database.run(session -> ImportTable.setState(session, batch, "running"));
        conversations(batch);
        repeat(batch, "message", this::messages);
        repeat(batch, "episode", this::episodes);
        repeat(batch, "fact", this::facts);
        database.run(
                session -> {
                    ArchiveRows.takeBack(session, batch);
                    session.update("DELETE FROM imported WHERE import_id = ?", batch);
                    ImportTable.setState(session, batch, "undone");
                });
    }

    private interface Step {
        void take(Session session, long batch, List<Long> subjects);
    }

    private void repeat(long batch, String kind, Step step) {
        boolean more = true;
        while (more) {
            more =
                    database.write(
                            session -> {
                                var next = ImportTable.brought(session, batch, kind, AT_ONCE);
                                if (!next.isEmpty()) {
                                    step.take(session, batch, next);
                                    done(session, batch, kind, next);
                                }
                                return !next.isEmpty();
                            });
        }
    }

    private static void done(Session session, long batch, String kind, Collection<Long> subjects) {
        for (var subject : subjects) {
            session.update(
                    "DELETE FROM imported WHERE import_id = ? AND kind = ? AND subject = ?",
                    batch,
                    kind,
                    subject);
        }
    }

    /** A conversation goes whole, unless something of it came another way. */
    private void conversations(long batch) {
        var all = database.read(s -> ImportTable.brought(s, batch, "conversation", -1));
        for (var conversation : all) {
            database.run(
                    session -> {
                        if (isAllOf(session, batch, conversation)) {
                            var episodes =
                                    numbers(
                                            session,
                                            "SELECT id FROM episode WHERE conversation_id = ?",
                                            conversation);
                            erase(session, episodes, Set.of(), Set.of(conversation));
                        }
                        done(session, batch, "conversation", List.of(conversation));
                    });
        }
    }

    private static boolean isAllOf(Session session, long batch, long conversation) {
        return session.number(
                        """
                        SELECT count(*) FROM message m WHERE m.conversation_id = ?
                          AND NOT EXISTS (SELECT 1 FROM imported i WHERE i.import_id = ?
                                          AND i.kind = 'message' AND i.subject = m.id)
                        """,
                        conversation,
                        batch)
                == 0;
    }

    private void messages(Session session, long batch, List<Long> messages) {
        var episodes = new LinkedHashSet<Long>();
        var shorn = new LinkedHashSet<Long>();
        for (var message : messages) {
            episodes.addAll(
                    numbers(
                            session,
                            "SELECT episode_id FROM message WHERE id = ? AND episode_id IS NOT"
                                    + " NULL",
                            message));
            shorn.addAll(
                    numbers(session, "SELECT conversation_id FROM message WHERE id = ?", message));
        }
        erase(session, episodes, Set.of(), Set.of());
        delete(session, messages, shorn);
    }

    /** Takes back what another device's undone import had brought. */
    public void withdraw(
            Session session,
            Collection<Long> episodes,
            Collection<Long> messages,
            Collection<Long> conversations) {
        erase(session, episodes, Set.of(), conversations);
        var shorn = new LinkedHashSet<Long>();
        for (var message : messages) {
            shorn.addAll(
                    numbers(session, "SELECT conversation_id FROM message WHERE id = ?", message));
        }
        delete(session, messages, shorn);
    }

    /** Takes out a message that a longer one has taken the place of: nothing of it is lost. */
    public void replace(Session session, Message message) {
        withdraw(
                session,
                message.episode().map(Id::number).map(Set::of).orElse(Set.of()),
                Set.of(message.id().number()),
                Set.of());
    }

    private static void delete(Session session, Collection<Long> messages, Collection<Long> shorn) {
        for (var message : messages) {
            session.update("DELETE FROM message WHERE id = ?", message);
        }
        for (var conversation : shorn) {
            session.update(
                    """
                    UPDATE conversation SET current_leaf =
                      (SELECT m.id FROM message m WHERE m.conversation_id = conversation.id
                       ORDER BY m.created_at DESC, m.id DESC LIMIT 1)
                    WHERE id = ? AND NOT EXISTS
                      (SELECT 1 FROM message m WHERE m.id = conversation.current_leaf)
                    """,
                    conversation);
        }
    }

    private void episodes(Session session, long batch, List<Long> episodes) {
        erase(session, episodes, Set.of(), Set.of());
    }

    private void facts(Session session, long batch, List<Long> facts) {
        erase(session, Set.of(), facts, Set.of());
    }

    /** Erases as forgetting does, but leaves nothing that would keep the same from coming again. */
    private void erase(
            Session session,
            Collection<Long> episodes,
            Collection<Long> facts,
            Collection<Long> conversations) {
        var allFacts = new LinkedHashSet<>(facts);
        var keys = new LinkedHashSet<String>();
        for (var episode : episodes) {
            allFacts.addAll(numbers(session, RESTS_ON, episode));
            keys.addAll(keys(session, "SELECT origin_key FROM episode WHERE id = ?", episode));
        }
        for (var conversation : conversations) {
            keys.addAll(
                    keys(
                            session,
                            "SELECT origin_key FROM conversation WHERE id = ?",
                            conversation));
        }
        var sequence = ChangeLog.newest(session);
        erasure.remove(session, Reach.exactly(session, episodes, allFacts, conversations));
        // Settling what is left may have taken more facts than were named.
        session.update(
                """
                DELETE FROM tombstone WHERE id IN
                  (SELECT subject FROM change WHERE seq > ? AND operation = 'forget')
                """,
                sequence);
        for (var key : keys) {
            session.update("DELETE FROM deleted_origin WHERE origin_key = ?", key);
        }
    }

    /** Facts that were worded from an episode, or that rest on it alone. */
    private static final String RESTS_ON =
            """
            SELECT v.fact_id FROM evidence v
            JOIN fact f ON f.id = v.fact_id JOIN episode e ON e.id = v.episode_id
            WHERE v.episode_id = ?
              AND (f.occurred_at = e.occurred_at
                   OR NOT EXISTS (SELECT 1 FROM evidence o WHERE o.fact_id = v.fact_id
                                  AND o.episode_id <> v.episode_id))
            """;

    private static List<Long> numbers(Session session, String sql, long parameter) {
        return session.list(sql, row -> row.getLong(1), parameter);
    }

    private static List<String> keys(Session session, String sql, long parameter) {
        return session.list(sql, row -> row.getString(1), parameter).stream()
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
