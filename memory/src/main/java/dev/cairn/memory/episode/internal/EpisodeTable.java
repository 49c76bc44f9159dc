package dev.cairn.memory.episode.internal;

import dev.cairn.memory.Hashes;
import dev.cairn.memory.Id;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.Imported;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.episode.Source;
import dev.cairn.memory.recall.internal.EmbeddingQueue;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.store.internal.Tombstones;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Rows of {@code episode}. Every method runs inside the caller's transaction. */
public final class EpisodeTable {
    private static final String COLUMNS =
            """
            e.id, e.conversation_id, e.source, e.role, e.speaker, e.text,
            e.occurred_at, e.occurred_offset, e.recorded_at
            """;

    private final Database database;
    private final WindowTable windows;

    public EpisodeTable(Database database) {
        this.database = database;
        this.windows = new WindowTable(database);
    }

    /**
     * Writes an episode that comes from elsewhere, unless it is here already or was forgotten.
     *
     * @param originKey names it where it comes from, the same at every import
     */
    public Imported insertImported(Session session, NewEpisode episode, String originKey) {
        if (Tombstones.holdsOrigin(session, originKey)
                || Tombstones.holds(session, episode.text(), episode.occurredAt().toInstant())) {
            return new Imported.Forgotten();
        }
        var known =
                session.first(
                        "SELECT id FROM episode WHERE origin_key = ?",
                        row -> Id.episode(row.getLong(1)),
                        originKey);
        if (known.isPresent()) {
            return new Imported.Known(known.get());
        }
        var written = write(session, episode);
        session.update(
                "UPDATE episode SET origin_key = ? WHERE id = ?", originKey, written.id().number());
        return new Imported.Written(written);
    }

    /**
     * Writes an episode and its windows, and leaves word of it for the index. What the user says
     * anew is new, also when they had the same forgotten before.
     */
    public Episode insert(Session session, NewEpisode episode) {
        if (episode.source() == Source.IMPORT) {
            throw new IllegalArgumentException("an import may bring back what was forgotten");
        }
        return write(session, episode);
    }

    private Episode write(Session session, NewEpisode episode) {
        var number = database.nextId();
        var now = database.clock().instant();
        session.update(
                """
                INSERT INTO episode (id, space_id, conversation_id, ordinal, source, role, speaker,
                                     text, length, text_hash, occurred_at, occurred_offset, recorded_at)
                VALUES (?, ?, ?, coalesce((SELECT max(ordinal) + 1 FROM episode
                                           WHERE conversation_id = ?), 0), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                number,
                episode.space(),
                episode.conversation().map(Id::number).orElse(null),
                episode.conversation().map(Id::number).orElse(null),
                episode.source().stored(),
                episode.role().stored(),
                episode.speaker(),
                episode.text(),
                episode.text().length(),
                Hashes.sha256(episode.text()),
                episode.occurredAt().toInstant(),
                offsetMinutes(episode.occurredAt()),
                now);
        windows.insertFor(session, number, episode);
        EmbeddingQueue.add(session, database.nextId(), Id.episode(number));
        ChangeLog.add(session, now, Id.Kind.EPISODE, number);
        return new Episode(
                Id.episode(number),
                episode.conversation(),
                episode.source(),
                episode.role(),
                episode.speaker(),
                episode.text(),
                episode.occurredAt(),
                now);
    }

    public static Optional<Episode> find(Session session, long number) {
        return session.first(
                "SELECT " + COLUMNS + " FROM episode e WHERE e.id = ?", EpisodeTable::read, number);
    }

    /** The episodes of a conversation, oldest first. */
    public static List<Episode> ofConversation(Session session, long conversation) {
        return session.list(
                "SELECT "
                        + COLUMNS
                        + " FROM episode e WHERE e.conversation_id = ? ORDER BY ordinal",
                EpisodeTable::read,
                conversation);
    }

    /** Minutes east of UTC. */
    public static int offsetMinutes(OffsetDateTime time) {
        return time.getOffset().getTotalSeconds() / 60;
    }

    /** The inverse of storing an instant with {@link #offsetMinutes}. */
    public static OffsetDateTime time(long millis, int offsetMinutes) {
        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
    }

    static Episode read(ResultSet row) throws SQLException {
        var number = row.getLong(2);
        Optional<Id> conversation =
                row.wasNull() ? Optional.empty() : Optional.of(Id.conversation(number));
        return new Episode(
                Id.episode(row.getLong(1)),
                conversation,
                Source.ofStored(row.getString(3)),
                Role.ofStored(row.getString(4)),
                row.getString(5),
                row.getString(6),
                time(row.getLong(7), row.getInt(8)),
                Instant.ofEpochMilli(row.getLong(9)));
    }
}
