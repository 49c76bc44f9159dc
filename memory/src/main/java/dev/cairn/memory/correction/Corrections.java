package dev.cairn.memory.correction;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.correction.internal.CorrectionWords;
import dev.cairn.memory.correction.internal.Likeness;
import dev.cairn.memory.episode.Asking;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.episode.Verbatim;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.recall.internal.Vectors;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the user said of answers, kept with the question that was asked and offered when something
 * like it is asked again (MemPrompt, Madaan et al. 2022). It is forgotten with the question, with
 * the words that said it, or by its own id. Thread-safe.
 */
public final class Corrections {
    /** The newest ones are looked at. */
    private static final int LOOKED_AT = 300;

    private static final int OFFERED = 3;

    private static final String COLUMNS =
            """
            SELECT c.id, c.question_id, e.text, c.text, c.answer_id, c.recorded_at
            FROM correction c JOIN episode e ON e.id = c.question_id
            """;

    private final Database database;
    private final Embedder embedder;
    private final Terms terms;
    private final Vectors vectors;

    public Corrections(Database database, Embedder embedder, Terms terms) {
        this.database = database;
        this.embedder = embedder;
        this.terms = terms;
        this.vectors = Vectors.of(database, embedder.identity());
    }

    /**
     * Looks whether a message is about the answer before it, and keeps it if so. Only answers to
     * questions and requests are corrected; what is put right of a statement is a matter of facts.
     *
     * @param before the conversation before the message, oldest first
     */
    public Optional<Correction> heard(Space space, Message said, List<Message> before) {
        if (before.isEmpty()
                || before.getLast().role() != Role.ASSISTANT
                || before.getLast().text().isBlank()
                || !CorrectionWords.are(said.text())) {
            return Optional.empty();
        }
        var question =
                before.reversed().stream()
                        .filter(one -> one.role() == Role.USER)
                        .filter(one -> !CorrectionWords.are(one.text()))
                        .findFirst()
                        .filter(one -> Asking.isQuestion(one.text()))
                        .flatMap(Message::episode);
        return question.map(
                asked ->
                        database.write(
                                session ->
                                        insert(
                                                session,
                                                space.number(),
                                                asked.number(),
                                                said.episode().map(Id::number).orElse(null),
                                                before.getLast().id().number(),
                                                said.text())));
    }

    /**
     * Keeps what the user writes of an answer.
     *
     * @param message the answer, or the question
     * @return empty where no question of that message is remembered
     */
    public Optional<Correction> add(Space space, Id message, String text) {
        return database.write(
                session ->
                        session.first(
                                        """
                                        SELECT q.episode_id FROM message m
                                        JOIN message q ON q.id = CASE m.role WHEN 'user' THEN m.id
                                                                             ELSE m.parent_id END
                                        JOIN episode e ON e.id = q.episode_id
                                        WHERE m.id = ? AND e.space_id = ?
                                        """,
                                        row -> row.getLong(1),
                                        message.number(),
                                        space.number())
                                .map(
                                        question ->
                                                insert(
                                                        session,
                                                        space.number(),
                                                        question,
                                                        null,
                                                        message.number(),
                                                        text.strip())));
    }

    /** The newest answer of a space. */
    public Optional<Id> lastAnswer(Space space) {
        return database.read(
                session ->
                        session.first(
                                """
                                SELECT m.id FROM message m
                                JOIN conversation c ON c.id = m.conversation_id
                                WHERE c.space_id = ? AND m.role = 'assistant' AND m.text <> ''
                                ORDER BY m.created_at DESC, m.id DESC LIMIT 1
                                """,
                                row -> Id.message(row.getLong(1)),
                                space.number()));
    }

    private Correction insert(
            Session session,
            long space,
            long question,
            @Nullable Long said,
            long answer,
            String text) {
        var number = database.nextId();
        var now = database.clock().instant();
        session.update(
                """
                INSERT INTO correction (id, space_id, question_id, said_id, answer_id, text,
                                        recorded_at, updated_at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)
                """,
                number,
                space,
                question,
                said,
                answer,
                Verbatim.of(text),
                now);
        ChangeLog.add(session, now, Id.Kind.CORRECTION, number);
        return find(session, number).orElseThrow();
    }

    private static Optional<Correction> find(Session session, long number) {
        return session.first(COLUMNS + "WHERE c.id = ?", Corrections::read, number);
    }

    /** All of a space, the newest first. */
    public List<Correction> list(Space space) {
        return database.read(session -> newest(session, space, Integer.MAX_VALUE));
    }

    private static List<Correction> newest(Session session, Space space, int limit) {
        return session.list(
                COLUMNS + "WHERE c.space_id = ? ORDER BY c.id DESC LIMIT ?",
                Corrections::read,
                space.number(),
                limit);
    }

    /** Says it in other words; false where there is no such correction. */
    public boolean edit(Id correction, String text) {
        return database.write(
                session -> {
                    var now = database.clock().instant();
                    var changed =
                            session.update(
                                            """
                                            UPDATE correction SET text = ?, updated_at = ? WHERE id = ?
                                            """,
                                            Verbatim.of(text.strip()),
                                            now,
                                            correction.number())
                                    > 0;
                    if (changed) {
                        ChangeLog.change(
                                session, now, Id.Kind.CORRECTION, correction.number(), null, null);
                    }
                    return changed;
                });
    }

    /** The newest few that were said when much the same was asked. */
    public List<Correction> of(Space space, String question) {
        var known = database.read(session -> newest(session, space, LOOKED_AT));
        if (known.isEmpty()) {
            return List.of();
        }
        var likeness = new Likeness(embedder, terms, question);
        var found = new ArrayList<Correction>();
        for (var correction : known) {
            if (found.size() == OFFERED) {
                break;
            }
            var vector =
                    stored(correction)
                            .orElseGet(() -> Likeness.vector(embedder, correction.asked()));
            if (likeness.isWith(correction.asked(), vector)) {
                found.add(correction);
            }
        }
        return List.copyOf(found);
    }

    private Optional<float[]> stored(Correction correction) {
        return database.read(
                session ->
                        session.first(
                                        """
                                        SELECT id FROM window
                                        WHERE focus_id = ? AND shape = 'turn' ORDER BY id LIMIT 1
                                        """,
                                        row -> row.getLong(1),
                                        correction.question().number())
                                .flatMap(window -> vectors.get(session, window)));
    }

    private static Correction read(ResultSet row) throws SQLException {
        var answer = row.getLong(5);
        Optional<Id> message = row.wasNull() ? Optional.empty() : Optional.of(Id.message(answer));
        return new Correction(
                Id.correction(row.getLong(1)),
                Id.episode(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                message,
                Instant.ofEpochMilli(row.getLong(6)));
    }
}
