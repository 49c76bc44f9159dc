package dev.cairn.memory.review;

import dev.cairn.memory.Space;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.store.internal.Database;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** What each space asks about. Thread-safe; a change counts for what is read after it. */
public final class Policies {
    private final Database database;

    public Policies(Database database) {
        this.database = database;
    }

    public Policy of(Space space) {
        return database.read(
                session -> {
                    var usual =
                            session.first(
                                            "SELECT review FROM space WHERE id = ?",
                                            row -> row.getString(1),
                                            space.number())
                                    .map(stored -> stored.toUpperCase(Locale.ROOT))
                                    .map(Space.Review::valueOf)
                                    .orElseThrow();
                    var asked = EnumSet.noneOf(FactKind.class);
                    asked.addAll(kinds(session, space));
                    return new Policy(usual, asked);
                });
    }

    private static List<FactKind> kinds(
            dev.cairn.memory.store.internal.Session session, Space space) {
        return session.list(
                "SELECT kind FROM asked_kind WHERE space_id = ?",
                row -> FactKind.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                space.number());
    }

    /** Gives a space another policy; what waits in the inbox already waits on. */
    public void set(Space space, Policy policy) {
        database.run(
                session -> {
                    session.update(
                            "UPDATE space SET review = ? WHERE id = ?",
                            policy.usual().name().toLowerCase(Locale.ROOT),
                            space.number());
                    session.update("DELETE FROM asked_kind WHERE space_id = ?", space.number());
                    for (var kind : policy.asked()) {
                        session.update(
                                "INSERT INTO asked_kind (space_id, kind) VALUES (?, ?)",
                                space.number(),
                                kind.name().toLowerCase(Locale.ROOT));
                    }
                });
    }
}
