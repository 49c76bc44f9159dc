package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.episode.Imported;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.episode.Source;
import dev.cairn.memory.episode.Verbatim;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.episode.internal.NewEpisode;
import dev.cairn.memory.exchange.Added;
import dev.cairn.memory.exchange.ImportedConversation;
import dev.cairn.memory.exchange.ImportedMessage;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes in conversations from elsewhere: what is here already is known by its origin key and stays
 * as it is. Runs inside the caller's transaction.
 */
public final class ConversationWriter {
    /** As many earlier episodes as the longest window spans. */
    private static final int EPISODES_BEFORE = 5;

    private final Database database;
    private final EpisodeTable episodes;

    public ConversationWriter(Database database) {
        this.database = database;
        this.episodes = new EpisodeTable(database);
    }

    /** A message that is here. */
    private record Known(long number, boolean remembered, boolean complete) {}

    /** Where the messages go. */
    private record Place(long batch, long space, long conversation) {}

    /** What would come of {@link #write}, from reading alone. */
    public Added compare(Session session, ImportedConversation conversation) {
        if (ImportTable.wasDeleted(session, conversation.originKey())) {
            return Added.FORGOTTEN;
        }
        var here = find(session, conversation.originKey());
        var known = here.map(number -> known(session, number)).orElse(new HashMap<>());
        var begun = here.isEmpty() && !conversation.messages().isEmpty() ? 1 : 0;
        var sum = new Added(begun, 0, 0, 0, 0, 0);
        for (var message : conversation.messages()) {
            var row = known.get(message.originKey());
            var gone = row == null && isForgotten(session, message);
            sum = sum.plus(gone ? Added.FORGOTTEN : comparison(message, row));
            known.put(message.originKey(), new Known(0, true, true));
        }
        return sum;
    }

    private static Added comparison(ImportedMessage message, @Nullable Known known) {
        if (known == null) {
            return new Added(0, isRemembered(message) ? 1 : 0, 0, 1, 0, 0);
        }
        return isNewlyLive(message, known) ? new Added(0, 1, 0, 1, 0, 0) : Added.KNOWN;
    }

    private static boolean isRemembered(ImportedMessage message) {
        return message.live() && !message.text().isBlank();
    }

    private static boolean isNewlyLive(ImportedMessage message, Known known) {
        return isRemembered(message) && !known.remembered && known.complete;
    }

    /** Writes what is new. */
    public Added write(Session session, long batch, long space, ImportedConversation conversation) {
        if (ImportTable.wasDeleted(session, conversation.originKey())) {
            return Added.FORGOTTEN;
        }
        if (conversation.messages().isEmpty()) {
            return Added.NOTHING;
        }
        var here = find(session, conversation.originKey());
        var number = here.isPresent() ? here.get() : begin(session, batch, space, conversation);
        // What is added to a conversation goes into its space, wherever the import goes.
        var place =
                new Place(
                        batch,
                        session.number("SELECT space_id FROM conversation WHERE id = ?", number),
                        number);
        var known = known(session, number);
        var sum = new Added(here.isEmpty() ? 1 : 0, 0, 0, 0, 0, 0);
        var leaf = Optional.<Long>empty();
        for (var message : conversation.messages()) {
            var row = known.get(message.originKey());
            var gone = row == null && isForgotten(session, message);
            sum = sum.plus(gone ? Added.FORGOTTEN : comparison(message, row));
            if (row == null) {
                row = insert(session, place, message, parent(message, known), gone);
                known.put(message.originKey(), row);
            } else if (isNewlyLive(message, row)) {
                remember(session, place, row.number, message);
                known.put(message.originKey(), new Known(row.number, true, true));
            }
            leaf = message.live() ? Optional.of(row.number) : leaf;
        }
        if (sum.fresh() > 0) {
            show(session, conversation, number, leaf);
        }
        return sum;
    }

    /** The branch that is shown follows the export, unless the user has gone on here. */
    private static void show(
            Session session, ImportedConversation conversation, long number, Optional<Long> leaf) {
        session.update(
                """
                UPDATE conversation
                SET updated_at = max(updated_at, ?), current_leaf = coalesce(?, current_leaf)
                WHERE id = ? AND NOT EXISTS (SELECT 1 FROM message m
                                             WHERE m.conversation_id = conversation.id
                                               AND m.origin_key IS NULL)
                """,
                conversation.updatedAt(),
                leaf.orElse(null),
                number);
    }

    private static Optional<Long> find(Session session, String originKey) {
        return session.first(
                "SELECT id FROM conversation WHERE origin_key = ?",
                row -> row.getLong(1),
                originKey);
    }

    private static Map<String, Known> known(Session session, long conversation) {
        var known = new HashMap<String, Known>();
        session.each(
                """
                SELECT origin_key, id, episode_id IS NOT NULL, state = 'complete' FROM message
                WHERE conversation_id = ? AND origin_key IS NOT NULL
                """,
                row ->
                        known.put(
                                row.getString(1),
                                new Known(row.getLong(2), row.getBoolean(3), row.getBoolean(4))),
                conversation);
        return known;
    }

    private static @Nullable Long parent(ImportedMessage message, Map<String, Known> known) {
        return message.parentKey().map(known::get).map(Known::number).orElse(null);
    }

    private long begin(Session session, long batch, long space, ImportedConversation conversation) {
        var number = database.nextId();
        session.update(
                """
                INSERT INTO conversation (id, space_id, title, named, created_at, updated_at,
                                          import_id, origin_key)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                number,
                space,
                Verbatim.of(conversation.title()),
                !conversation.title().isEmpty(),
                conversation.createdAt(),
                conversation.updatedAt(),
                batch,
                conversation.originKey());
        ImportTable.brought(session, batch, Id.Kind.CONVERSATION, number);
        ChangeLog.add(session, database.clock().instant(), Id.Kind.CONVERSATION, number);
        return number;
    }

    private boolean isForgotten(Session session, ImportedMessage message) {
        return ForgottenWords.holds(session, message.originKey(), message.text(), message.at());
    }

    /**
     * @param gone the user has forgotten these words: only the place in the tree is kept
     */
    private Known insert(
            Session session,
            Place place,
            ImportedMessage message,
            @Nullable Long parent,
            boolean gone) {
        var number = database.nextId();
        session.update(
                """
                INSERT INTO message (id, conversation_id, parent_id, role, text, state, model,
                                     created_at, origin_key)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                number,
                place.conversation,
                parent,
                message.role().stored(),
                gone ? "" : Verbatim.of(message.text()),
                gone ? "forgotten" : "complete",
                message.model().orElse(null),
                message.at().toInstant(),
                message.originKey());
        ImportTable.brought(session, place.batch, Id.Kind.MESSAGE, number);
        ChangeLog.add(session, database.clock().instant(), Id.Kind.MESSAGE, number);
        var remembered = !gone && isRemembered(message);
        if (remembered) {
            remember(session, place, number, message);
        }
        return new Known(number, remembered, !gone);
    }

    private void remember(Session session, Place place, long number, ImportedMessage message) {
        var insertion =
                episodes.insertImported(
                        session,
                        new NewEpisode(
                                place.space,
                                Optional.of(Id.conversation(place.conversation)),
                                Source.IMPORT,
                                message.role(),
                                Verbatim.of(message.speaker()),
                                Verbatim.of(message.text()),
                                message.at(),
                                before(session, number)),
                        message.originKey());
        if (!(insertion instanceof Imported.Written(var written))) {
            return;
        }
        var episode = written.id().number();
        session.update("UPDATE episode SET import_id = ? WHERE id = ?", place.batch, episode);
        session.update("UPDATE message SET episode_id = ? WHERE id = ?", episode, number);
        ImportTable.brought(session, place.batch, Id.Kind.EPISODE, episode);
        if (message.role() == Role.USER) {
            ImportTable.toBeRead(session, place.batch, episode);
        }
    }

    /** The last few episodes on the way to a message, oldest first. */
    private static List<NewEpisode.Episode> before(Session session, long message) {
        return session.list(
                        """
                        WITH RECURSIVE up (id, depth) AS (
                          SELECT parent_id, 0 FROM message WHERE id = ?
                          UNION ALL
                          SELECT m.parent_id, depth + 1 FROM up JOIN message m ON m.id = up.id
                          WHERE m.parent_id IS NOT NULL AND depth < 20)
                        SELECT e.id, e.length FROM up
                        JOIN message m ON m.id = up.id JOIN episode e ON e.id = m.episode_id
                        ORDER BY depth LIMIT ?
                        """,
                        row -> new NewEpisode.Episode(row.getLong(1), row.getInt(2)),
                        message,
                        EPISODES_BEFORE)
                .reversed();
    }
}
