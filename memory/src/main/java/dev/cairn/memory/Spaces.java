package dev.cairn.memory;

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
}
