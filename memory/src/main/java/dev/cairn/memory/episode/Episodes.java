package dev.cairn.memory.episode;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.episode.internal.NewEpisode;
import dev.cairn.memory.fact.internal.ExtractionQueue;
import dev.cairn.memory.store.internal.Database;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What was said and captured. Thread-safe. */
public final class Episodes {
    private final Database database;
    private final EpisodeTable table;

    public Episodes(Database database) {
        this.database = database;
        this.table = new EpisodeTable(database);
    }

    /**
     * Writes down something the user captured. It is durable when this returns.
     *
     * @param text kept word for word; what is no Unicode text (lone surrogates) becomes U+FFFD
     * @param occurredAt when it happened
     */
    public Episode capture(Space space, String text, OffsetDateTime occurredAt) {
        return database.write(
                session -> {
                    var episode = table.insert(session, captured(space, text, occurredAt));
                    ExtractionQueue.add(session, database.nextId(), episode.id().number());
                    return episode;
                });
    }

    private static NewEpisode captured(Space space, String text, OffsetDateTime occurredAt) {
        return new NewEpisode(
                space.number(),
                Optional.empty(),
                Source.CAPTURE,
                Role.USER,
                "",
                Verbatim.of(text),
                occurredAt,
                List.of());
    }

    /**
     * The same for what may be handed over twice, after a program ended in between: under one key
     * it is written once.
     *
     * @param key names this capture for good
     */
    public Imported captureOnce(Space space, String text, OffsetDateTime occurredAt, String key) {
        return database.write(
                session -> {
                    var captured =
                            table.insertImported(session, captured(space, text, occurredAt), key);
                    if (captured instanceof Imported.Written(var episode)) {
                        ExtractionQueue.add(session, database.nextId(), episode.id().number());
                    }
                    return captured;
                });
    }

    /**
     * Writes down something that comes from elsewhere, unless it is here already or the user had it
     * forgotten. Only the owner's own words are read for facts.
     *
     * @param originKey names it where it comes from, the same at every import
     */
    public Imported bring(
            Space space,
            Role role,
            String speaker,
            String text,
            OffsetDateTime occurredAt,
            String originKey) {
        return database.write(
                session -> {
                    var imported =
                            table.insertImported(
                                    session,
                                    new NewEpisode(
                                            space.number(),
                                            Optional.empty(),
                                            Source.IMPORT,
                                            role,
                                            speaker,
                                            Verbatim.of(text),
                                            occurredAt,
                                            List.of()),
                                    originKey);
                    if (imported instanceof Imported.Written(var episode) && role == Role.USER) {
                        ExtractionQueue.add(session, database.nextId(), episode.id().number());
                    }
                    return imported;
                });
    }

    public Optional<Episode> find(Id id) {
        return database.read(session -> EpisodeTable.find(session, id.number()));
    }

    /** The episodes of a conversation, oldest first. */
    public List<Episode> ofConversation(Id conversation) {
        return database.read(
                session -> EpisodeTable.ofConversation(session, conversation.number()));
    }

    public long count() {
        return database.read(session -> session.number("SELECT count(*) FROM episode"));
    }
}
