package dev.cairn.memory.conversation;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Verbatim;
import dev.cairn.memory.store.internal.Database;

/**
 * What is written and not yet said, one draft for each conversation and one for each space in which
 * none has begun. Drafts are no memory: nothing is learned from them, and they leave the store in
 * no export. Forgetting reaches those of conversations by what they name, and all of the others.
 * Thread-safe.
 */
public final class Drafts {
    /** Forgetting knows them by this. */
    public static final String NEW = "draft.";

    private final Database database;

    public Drafts(Database database) {
        this.database = database;
    }

    /** What is written in a conversation; empty where nothing is. */
    public String of(Id conversation) {
        return database.read(
                        session ->
                                session.first(
                                        "SELECT draft FROM conversation WHERE id = ?",
                                        row -> row.getString(1),
                                        conversation.number()))
                .orElse("");
    }

    /** What is written for a conversation that has not begun. */
    public String of(Space space) {
        return database.read(
                        session ->
                                session.first(
                                        "SELECT value FROM setting WHERE key = ?",
                                        row -> row.getString(1),
                                        NEW + space.number()))
                .orElse("");
    }

    /** Keeps what is written; durable when this returns. */
    public void keep(Id conversation, String text) {
        database.run(
                session ->
                        session.update(
                                "UPDATE conversation SET draft = ?1 WHERE id = ?2 AND draft <> ?1",
                                Verbatim.of(text),
                                conversation.number()));
    }

    /** Keeps what is written for a conversation that has not begun; blank for nothing. */
    public void keep(Space space, String text) {
        var key = NEW + space.number();
        database.run(
                session -> {
                    if (text.isBlank()) {
                        session.update("DELETE FROM setting WHERE key = ?", key);
                    } else {
                        session.update(
                                """
                                INSERT INTO setting (key, value, updated_at) VALUES (?, ?, ?)
                                ON CONFLICT (key) DO UPDATE
                                SET value = excluded.value, updated_at = excluded.updated_at
                                """,
                                key,
                                Verbatim.of(text),
                                database.clock().instant());
                    }
                });
    }
}
