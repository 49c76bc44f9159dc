package dev.cairn.memory.conversation;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.episode.Source;
import dev.cairn.memory.episode.Verbatim;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.episode.internal.NewEpisode;
import dev.cairn.memory.fact.internal.ExtractionQueue;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Conversations and their trees of messages. What a method says it wrote is durable when it
 * returns. Thread-safe.
 */
public final class Conversations {
    private static final int TITLE_LENGTH = 60;

    /** An answer still marked as being written after so long belongs to a program that ended. */
    private static final Duration ABANDONED = Duration.ofMinutes(15);

    private final Database database;
    private final EpisodeTable episodes;
    private final MessageTable messages;
    private final Drafts drafts;

    public Conversations(Database database) {
        this.database = database;
        this.episodes = new EpisodeTable(database);
        this.messages = new MessageTable(database);
        this.drafts = new Drafts(database);
    }

    /** What is written and not yet said. */
    public Drafts drafts() {
        return drafts;
    }

    /** Begins a conversation; an empty title is filled from the first message. */
    public Conversation create(Space space, String title) {
        return database.write(
                session -> {
                    var number = database.nextId();
                    var now = database.clock().instant();
                    session.update(
                            """
                            INSERT INTO conversation (id, space_id, title, named, created_at, updated_at)
                            VALUES (?, ?, ?, ?, ?, ?)
                            """,
                            number,
                            space.number(),
                            Verbatim.of(title),
                            !title.isEmpty(),
                            now,
                            now);
                    ChangeLog.add(session, now, Id.Kind.CONVERSATION, number);
                    return new Conversation(Id.conversation(number), title, false, now, now);
                });
    }

    /** The conversations of a space: pinned ones first, then the newest. */
    public List<Conversation> list(Space space) {
        return database.read(
                session ->
                        session.list(
                                """
                                SELECT id, title, pinned, created_at, updated_at FROM conversation
                                WHERE space_id = ? AND archived_at IS NULL
                                ORDER BY pinned DESC, updated_at DESC, id DESC
                                """,
                                MessageTable::readConversation,
                                space.number()));
    }

    /** Those that were put away, the newest first. */
    public List<Conversation> archived(Space space) {
        return database.read(
                session ->
                        session.list(
                                """
                                SELECT id, title, pinned, created_at, updated_at FROM conversation
                                WHERE space_id = ? AND archived_at IS NOT NULL
                                ORDER BY updated_at DESC, id DESC
                                """,
                                MessageTable::readConversation,
                                space.number()));
    }

    /** Has a conversation stand before the others, or among them again. */
    public void pin(Id conversation, boolean pinned) {
        database.run(
                session ->
                        session.update(
                                "UPDATE conversation SET pinned = ?1 WHERE id = ?2 AND pinned <>"
                                        + " ?1",
                                pinned,
                                conversation.number()));
    }

    /** Puts a conversation away, or takes it out again; its words are found all the same. */
    public void archive(Id conversation, boolean away) {
        database.run(
                session ->
                        session.update(
                                """
                                UPDATE conversation SET archived_at = ?1
                                WHERE id = ?2 AND (archived_at IS NULL) <> (?1 IS NULL)
                                """,
                                away ? database.clock().instant() : null,
                                conversation.number()));
    }

    public Optional<Conversation> find(Id conversation) {
        return database.read(
                session ->
                        session.first(
                                """
                                SELECT id, title, pinned, created_at, updated_at
                                FROM conversation WHERE id = ?
                                """,
                                MessageTable::readConversation,
                                conversation.number()));
    }

    /** Gives a conversation the user's own title. */
    public void rename(Id conversation, String title) {
        database.run(
                session ->
                        session.update(
                                "UPDATE conversation SET title = ?, named = 1 WHERE id = ?",
                                Verbatim.of(title.strip()),
                                conversation.number()));
    }

    /** The messages of the branch that is shown, oldest first. */
    public List<Message> branch(Id conversation) {
        return database.read(
                session ->
                        messages.path(
                                session, messages.currentLeaf(session, conversation.number())));
    }

    /** The messages from the first to this one, on whichever branch it is. */
    public List<Message> upTo(Id message) {
        return database.read(session -> messages.path(session, Optional.of(message)));
    }

    /** Whether anything was said anew or answered again, so that there is more than one branch. */
    public boolean hasBranches(Id conversation) {
        return database.read(
                session ->
                        session.first(
                                        """
                                        SELECT 1 FROM message WHERE conversation_id = ?
                                        GROUP BY parent_id HAVING count(*) > 1 LIMIT 1
                                        """,
                                        row -> row.getInt(1),
                                        conversation.number())
                                .isPresent());
    }

    /** The messages of all branches, each after the one that it follows. */
    public List<Message> tree(Id conversation) {
        return database.read(session -> messages.all(session, conversation.number()));
    }

    /**
     * Writes the user's message, its episode and its windows in one transaction.
     *
     * @param after the message it follows; empty for the newest of the current branch
     */
    public Message say(Id conversation, Optional<Id> after, String text, OffsetDateTime at) {
        return append(conversation, after, Role.USER, "", text, at);
    }

    /** Writes a whole turn of any speaker, as an import does. */
    public Message append(
            Id conversation,
            Optional<Id> after,
            Role role,
            String speaker,
            String text,
            OffsetDateTime at) {
        return database.write(
                session -> {
                    var parent =
                            after.isPresent()
                                    ? after
                                    : messages.currentLeaf(session, conversation.number());
                    var clean = Verbatim.of(text);
                    var message =
                            messages.insert(
                                    session,
                                    conversation,
                                    parent,
                                    role,
                                    clean,
                                    Message.State.COMPLETE,
                                    Optional.empty());
                    title(session, conversation, role, clean);
                    return remember(session, message, speaker, clean, at);
                });
    }

    /**
     * Makes room for an answer before a word of it is known, so that nothing said is lost.
     *
     * @param model what writes it; empty for an answer from memory alone
     */
    public Message beginAnswer(Id conversation, Id question, Optional<String> model) {
        return database.write(
                session ->
                        messages.insert(
                                session,
                                conversation,
                                Optional.of(question),
                                Role.ASSISTANT,
                                "",
                                Message.State.WRITING,
                                model));
    }

    /**
     * Makes room for an answer that goes on where another ended; it holds what that one said from
     * the first.
     *
     * @param before the one that ended before its end, with nothing said after it
     */
    public Message beginFrom(Message before, Optional<String> model) {
        return database.write(
                session ->
                        messages.insert(
                                session,
                                before.conversation(),
                                before.parent(),
                                Role.ASSISTANT,
                                before.text(),
                                Message.State.WRITING,
                                model));
    }

    /** Whether anything was said after a message, on any branch. */
    public boolean goesOnAfter(Id message) {
        return database.read(
                session ->
                        session.first(
                                        "SELECT 1 FROM message WHERE parent_id = ? LIMIT 1",
                                        row -> row.getInt(1),
                                        message.number())
                                .isPresent());
    }

    /** Keeps what an answer says so far. */
    public void keep(Id answer, String textSoFar) {
        database.run(
                session ->
                        session.update(
                                "UPDATE message SET text = ? WHERE id = ? AND state = 'writing'",
                                Verbatim.of(textSoFar),
                                answer.number()));
    }

    /**
     * Ends an answer: its text, its episode and what {@code alongside} writes become durable
     * together.
     *
     * @param episodeAt when it was said, if it may be recalled; a blank text never is an episode
     */
    public Message finishAnswer(
            Message answer,
            String text,
            Message.State state,
            Optional<OffsetDateTime> episodeAt,
            Consumer<Session> alongside) {
        return database.write(
                session -> {
                    var clean = Verbatim.of(text);
                    session.update(
                            "UPDATE message SET text = ?, state = ? WHERE id = ?",
                            clean,
                            MessageTable.stored(state),
                            answer.id().number());
                    var finished = answer.finished(clean, state);
                    alongside.accept(session);
                    return clean.isBlank() || episodeAt.isEmpty()
                            ? finished
                            : remember(session, finished, "", clean, episodeAt.get());
                });
    }

    /** Turns answers that another end of the program left half-written into stopped ones. */
    public int recoverAbandoned(OffsetDateTime now) {
        return database.write(
                session -> {
                    var abandoned =
                            messages.writingBefore(session, now.toInstant().minus(ABANDONED));
                    for (var message : abandoned) {
                        session.update(
                                "UPDATE message SET state = 'stopped' WHERE id = ?",
                                message.id().number());
                        if (!message.text().isBlank()) {
                            remember(
                                    session,
                                    message,
                                    "",
                                    message.text(),
                                    message.createdAt().atOffset(now.getOffset()));
                        }
                    }
                    return abandoned.size();
                });
    }

    private Message remember(
            Session session, Message message, String speaker, String text, OffsetDateTime at) {
        var conversation = message.conversation();
        var episode =
                episodes.insert(
                        session,
                        new NewEpisode(
                                spaceOf(session, conversation),
                                Optional.of(conversation),
                                Source.CHAT,
                                message.role(),
                                speaker,
                                text,
                                at,
                                messages.episodesBefore(session, message)));
        session.update(
                "UPDATE message SET episode_id = ? WHERE id = ?",
                episode.id().number(),
                message.id().number());
        if (message.role() == Role.USER) {
            ExtractionQueue.add(session, database.nextId(), episode.id().number());
        }
        return message.rememberedAs(episode.id());
    }

    private static long spaceOf(Session session, Id conversation) {
        return session.first(
                        "SELECT space_id FROM conversation WHERE id = ?",
                        row -> row.getLong(1),
                        conversation.number())
                .orElseThrow(() -> new IllegalArgumentException("no conversation " + conversation));
    }

    private void title(Session session, Id conversation, Role role, String text) {
        if (role != Role.USER) {
            return;
        }
        session.update(
                "UPDATE conversation SET title = ? WHERE id = ? AND named = 0 AND title = ''",
                shortened(text),
                conversation.number());
    }

    /** The first line, cut at a word. */
    static String shortened(String text) {
        var line = text.strip().lines().findFirst().orElse("").strip();
        if (line.length() <= TITLE_LENGTH) {
            return line;
        }
        var space = line.lastIndexOf(' ', TITLE_LENGTH);
        var end = space > TITLE_LENGTH / 2 ? space : TITLE_LENGTH;
        if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end) + "…";
    }
}
