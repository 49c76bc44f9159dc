package dev.cairn.memory.forgetting.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.conversation.Drafts;
import dev.cairn.memory.episode.internal.WindowTable;
import dev.cairn.memory.fact.internal.ExtractionQueue;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.store.internal.Tombstones;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;

/** Deletes rows and what hangs on them. Runs inside the caller's transaction. */
public final class Erasure {
    private final Database database;
    private final Settlement settlement;
    private final WindowTable windows;
    private final Tombstones tombstones;

    public Erasure(Database database, Settlement settlement) {
        this.database = database;
        this.settlement = settlement;
        this.windows = new WindowTable(database);
        this.tombstones = new Tombstones(database);
    }

    /** Deletes everything in reach on the user's word. */
    public void erase(Session session, Reach reach) {
        remove(session, reach);
        // What is written for a conversation that has not begun may say anything.
        session.update("DELETE FROM setting WHERE key LIKE ? || '%'", Drafts.NEW);
    }

    /** Deletes everything in reach; windows that lose an episode are made anew without it. */
    public void remove(Session session, Reach reach) {
        var now = database.clock().instant();
        var orphans = Orphans.of(session, reach);
        var settling = settlement.settlingAfter(session, reach.episodes(), reach.facts());
        reach.facts().forEach(fact -> readAnew(session, fact, reach));
        reach.facts().forEach(fact -> fact(session, fact, now));
        reach.corrections().forEach(correction -> correction(session, correction, now));
        var shorn = new HashSet<Long>();
        for (var episode : reach.episodes()) {
            shorn.addAll(
                    Reach.numbers(
                            session,
                            """
                            SELECT DISTINCT w.focus_id FROM window_episode x JOIN window w ON w.id = x.window_id
                            WHERE x.episode_id = ?
                            """,
                            episode));
            episode(session, episode, now);
        }
        reach.messages().forEach(message -> message(session, message, now));
        reach.gists().forEach(gist -> gist(session, gist, now));
        reach.conversations().forEach(conversation -> conversation(session, conversation, now));
        reach.titles()
                .forEach(
                        conversation ->
                                session.update(
                                        """
                                        UPDATE conversation SET title = '', named = 0, draft = ''
                                        WHERE id = ?
                                        """,
                                        conversation));
        settling.run();
        orphans.erase(session, entity -> bury(session, Id.Kind.ENTITY, entity, null, now));
        shorn.removeAll(reach.episodes());
        for (var focus : shorn) {
            windows.makeRunsAnew(session, focus);
            ChangeLog.change(session, now, Id.Kind.EPISODE, focus, null, null);
        }
    }

    /** What others of its words tell by themselves is learned again from them alone. */
    private void readAnew(Session session, long fact, Reach reach) {
        Reach.numbers(session, "SELECT DISTINCT episode_id FROM evidence WHERE fact_id = ?", fact)
                .stream()
                .filter(episode -> !reach.episodes().contains(episode))
                .forEach(episode -> ExtractionQueue.add(session, database.nextId(), episode));
    }

    /** Words and the moment at which they were said. */
    private record Said(String text, Instant at) {}

    private void fact(Session session, long fact, Instant now) {
        var said =
                session.first(
                        "SELECT text, occurred_at FROM fact WHERE id = ?",
                        row -> new Said(row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
                        fact);
        if (said.isEmpty()) {
            return;
        }
        deleteDerived(session, fact);
        session.update("DELETE FROM fact WHERE id = ?", fact);
        bury(session, Id.Kind.FACT, fact, said.get(), now);
    }

    private void correction(Session session, long correction, Instant now) {
        deleteDerived(session, correction);
        session.update("DELETE FROM correction WHERE id = ?", correction);
        bury(session, Id.Kind.CORRECTION, correction, null, now);
    }

    private void episode(Session session, long episode, Instant now) {
        var said =
                session.first(
                        "SELECT text, occurred_at FROM episode WHERE id = ?",
                        row -> new Said(row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
                        episode);
        if (said.isEmpty()) {
            return;
        }
        Reach.numbers(session, "SELECT window_id FROM window_episode WHERE episode_id = ?", episode)
                .forEach(
                        window -> {
                            deleteDerived(session, window);
                            session.update("DELETE FROM window WHERE id = ?", window);
                        });
        var shaken =
                new LinkedHashSet<>(
                        Reach.numbers(
                                session,
                                "SELECT DISTINCT fact_id FROM evidence WHERE episode_id = ?",
                                episode));
        session.update("DELETE FROM task WHERE subject_id = ?", episode);
        session.update("DELETE FROM memory_use WHERE memory_id = ?", episode);
        session.update("DELETE FROM episode WHERE id = ?", episode);
        shaken.forEach(fact -> ChangeLog.change(session, now, Id.Kind.FACT, fact, null, null));
        bury(session, Id.Kind.EPISODE, episode, said.get(), now);
    }

    private static void deleteDerived(Session session, long owner) {
        session.update("DELETE FROM embedding WHERE owner_id = ?", owner);
        session.update("DELETE FROM trace_item WHERE memory_id = ?", owner);
        session.update("DELETE FROM memory_use WHERE memory_id = ?", owner);
        session.update("DELETE FROM gist_source WHERE source_id = ?", owner);
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
        bury(session, Id.Kind.MESSAGE, message, null, now);
    }

    /**
     * A summary that rested on more than was forgotten loses its words and waits to be made again;
     * one that rested on nothing else goes.
     */
    private void gist(Session session, long gist, Instant now) {
        session.update(
                """
                DELETE FROM gist_source WHERE gist_id = ?1 AND NOT EXISTS (
                  SELECT 1 FROM episode e WHERE e.id = source_id
                  UNION ALL SELECT 1 FROM fact f WHERE f.id = source_id
                  UNION ALL SELECT 1 FROM gist g WHERE g.id = source_id)
                """,
                gist);
        deleteDerived(session, gist);
        var restsOnMore =
                session.number("SELECT count(*) FROM gist_source WHERE gist_id = ?", gist) > 0;
        if (restsOnMore) {
            session.update("UPDATE gist SET text = '', retired_at = ? WHERE id = ?", now, gist);
            session.update(
                    "INSERT OR IGNORE INTO task (id, kind, subject_id) VALUES (?, 'gist', ?)",
                    database.nextId(),
                    gist);
            ChangeLog.forget(session, now, Id.Kind.GIST, gist);
        } else {
            session.update("DELETE FROM gist WHERE id = ?", gist);
            bury(session, Id.Kind.GIST, gist, null, now);
        }
    }

    private void conversation(Session session, long conversation, Instant now) {
        session.update("DELETE FROM conversation WHERE id = ?", conversation);
        bury(session, Id.Kind.CONVERSATION, conversation, null, now);
    }

    private void bury(
            Session session, Id.Kind kind, long number, @Nullable Said said, Instant now) {
        ChangeLog.forget(session, now, kind, number);
        var name = kind.name().toLowerCase(Locale.ROOT);
        if (said == null) {
            tombstones.add(session, name, number, now);
            return;
        }
        tombstones.add(session, name, number, said.text, said.at, now);
    }
}
