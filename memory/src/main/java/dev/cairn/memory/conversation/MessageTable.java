package dev.cairn.memory.conversation;

import dev.cairn.memory.Id;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.episode.internal.NewEpisode;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rows of {@code message} and the tree they form. Runs inside the caller's transaction. */
final class MessageTable {
    /** As many earlier episodes as the longest window spans. */
    private static final int EPISODES_BEFORE = 5;

    private static final String COLUMNS =
            "m.id, m.conversation_id, m.parent_id, m.role, m.text, m.state, m.model, m.episode_id,"
                    + " m.created_at";

    private final Database database;

    MessageTable(Database database) {
        this.database = database;
    }

    Message insert(
            Session session,
            Id conversation,
            Optional<Id> parent,
            Role role,
            String text,
            Message.State state,
            Optional<String> model) {
        var number = database.nextId();
        var now = database.clock().instant();
        session.update(
                """
                INSERT INTO message (id, conversation_id, parent_id, role, text, state, model, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                number,
                conversation.number(),
                parent.map(Id::number).orElse(null),
                role.stored(),
                text,
                stored(state),
                model.orElse(null),
                now);
        session.update(
                "UPDATE conversation SET current_leaf = ?, updated_at = ? WHERE id = ?",
                number,
                now,
                conversation.number());
        ChangeLog.add(session, now, Id.Kind.MESSAGE, number);
        return new Message(
                Id.message(number),
                conversation,
                parent,
                role,
                text,
                state,
                model,
                Optional.empty(),
                now);
    }

    Optional<Id> currentLeaf(Session session, long conversation) {
        return session.first(
                        """
                        SELECT m.id FROM conversation c JOIN message m ON m.id = c.current_leaf
                        WHERE c.id = ?
                        """,
                        row -> row.getLong(1),
                        conversation)
                .map(Id::message);
    }

    /** From the first message to {@code leaf}. */
    List<Message> path(Session session, Optional<Id> leaf) {
        if (leaf.isEmpty()) {
            return List.of();
        }
        var upwards =
                session.list(
                        """
                        WITH RECURSIVE up (id, depth) AS (
                          VALUES (?, 0)
                          UNION ALL
                          SELECT m.parent_id, depth + 1 FROM up JOIN message m ON m.id = up.id
                          WHERE m.parent_id IS NOT NULL)
                        SELECT %s FROM up JOIN message m ON m.id = up.id ORDER BY depth
                        """
                                .formatted(COLUMNS),
                        MessageTable::read,
                        leaf.get().number());
        Collections.reverse(upwards);
        return upwards;
    }

    /** The last few episodes on the way to a message, oldest first, itself not among them. */
    List<NewEpisode.Episode> episodesBefore(Session session, Message message) {
        if (message.parent().isEmpty()) {
            return List.of();
        }
        var upwards =
                session.list(
                        """
                        WITH RECURSIVE up (id, depth) AS (
                          VALUES (?, 0)
                          UNION ALL
                          SELECT m.parent_id, depth + 1 FROM up JOIN message m ON m.id = up.id
                          WHERE m.parent_id IS NOT NULL AND depth < 20)
                        SELECT e.id, e.length FROM up
                        JOIN message m ON m.id = up.id JOIN episode e ON e.id = m.episode_id
                        ORDER BY depth LIMIT ?
                        """,
                        row -> new NewEpisode.Episode(row.getLong(1), row.getInt(2)),
                        message.parent().get().number(),
                        EPISODES_BEFORE);
        Collections.reverse(upwards);
        return upwards;
    }

    /** Ids grow, so that a message comes after the one it follows. */
    List<Message> all(Session session, long conversation) {
        return session.list(
                "SELECT %s FROM message m WHERE m.conversation_id = ? ORDER BY m.created_at, m.id"
                        .formatted(COLUMNS),
                MessageTable::read,
                conversation);
    }

    List<Message> writingBefore(Session session, Instant time) {
        return session.list(
                "SELECT %s FROM message m WHERE m.state = 'writing' AND m.created_at < ?"
                        .formatted(COLUMNS),
                MessageTable::read,
                time);
    }

    static String stored(Message.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static Conversation readConversation(ResultSet row) throws SQLException {
        return new Conversation(
                Id.conversation(row.getLong(1)),
                row.getString(2),
                row.getInt(3) == 1,
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)));
    }

    private static Message read(ResultSet row) throws SQLException {
        var parent = row.getLong(3);
        Optional<Id> parentId = row.wasNull() ? Optional.empty() : Optional.of(Id.message(parent));
        var episode = row.getLong(8);
        Optional<Id> episodeId =
                row.wasNull() ? Optional.empty() : Optional.of(Id.episode(episode));
        return new Message(
                Id.message(row.getLong(1)),
                Id.conversation(row.getLong(2)),
                parentId,
                Role.ofStored(row.getString(4)),
                row.getString(5),
                Message.State.valueOf(row.getString(6).toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString(7)),
                episodeId,
                Instant.ofEpochMilli(row.getLong(9)));
    }
}
