package dev.cairn.memory;

import dev.cairn.memory.conversation.Drafts;
import dev.cairn.memory.store.internal.Database;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The scopes of this store; there is always at least one. Thread-safe. */
public final class Spaces {
    private final Database database;

    public Spaces(Database database) {
        this.database = database;
    }

    /** All spaces, the first one made first. */
    public List<Space> list() {
        return database.read(
                session ->
                        session.list(
                                "SELECT id, name, review FROM space ORDER BY id",
                                row ->
                                        new Space(
                                                row.getLong(1),
                                                row.getString(2),
                                                Space.Review.valueOf(
                                                        row.getString(3)
                                                                .toUpperCase(Locale.ROOT)))));
    }

    /** Where things go when no space is named. */
    public Space first() {
        return list().getFirst();
    }

    public Optional<Space> named(String name) {
        return list().stream().filter(space -> space.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The space of that name, made if there is none. */
    public Space named(String name, Space.Review review) {
        return named(name)
                .orElseGet(
                        () -> {
                            database.run(
                                    session ->
                                            session.update(
                                                    """
                                                    INSERT OR IGNORE INTO space (id, name, review, created_at)
                                                    VALUES (?, ?, ?, ?)
                                                    """,
                                                    database.nextId(),
                                                    name,
                                                    review.name().toLowerCase(Locale.ROOT),
                                                    database.clock().instant()));
                            return named(name).orElseThrow();
                        });
    }

    /**
     * Removes a space in which nothing was said and nothing is known, with what was made of what
     * once was there; false where there is anything, and for the only space.
     */
    public boolean remove(Space space) {
        return database.write(
                session -> {
                    var number = space.number();
                    boolean used =
                            session.number(
                                            """
                                            SELECT (SELECT count(*) FROM conversation WHERE space_id = ?1)
                                                 + (SELECT count(*) FROM episode WHERE space_id = ?1)
                                                 + (SELECT count(*) FROM fact WHERE space_id = ?1)
                                            """,
                                            number)
                                    > 0;
                    if (used || session.number("SELECT count(*) FROM space") < 2) {
                        return false;
                    }
                    for (var table :
                            List.of("entity_alias", "entity", "gist", "portrait_slot", "claim")) {
                        session.update(
                                "DELETE FROM %s WHERE space_id = ?".formatted(table), number);
                    }
                    session.update("DELETE FROM setting WHERE key = ?", Drafts.NEW + number);
                    session.update(
                            "DELETE FROM edit WHERE kind = 'spaces' AND subject = ?", number);
                    return session.update("DELETE FROM space WHERE id = ?", number) > 0;
                });
    }
}
