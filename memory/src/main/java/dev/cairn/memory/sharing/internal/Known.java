package dev.cairn.memory.sharing.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.store.internal.Session;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;

/** What is here, under which number, and what may not come back. */
final class Known {
    private static final Set<String> TABLES =
            Set.of("space", "conversation", "episode", "message", "correction", "fact");

    private Known() {}

    /** The number here of what has another one elsewhere. */
    static long here(Session session, long number) {
        return session.first(
                        "SELECT here FROM known_as WHERE number = ?", row -> row.getLong(1), number)
                .orElse(number);
    }

    static void sameAs(Session session, long number, long here) {
        session.update(
                "INSERT OR REPLACE INTO known_as (number, here) VALUES (?, ?)", number, here);
    }

    static boolean isHere(Session session, String table, long number) {
        if (!TABLES.contains(table)) {
            throw new IllegalArgumentException("no table " + table);
        }
        return session.number("SELECT count(*) FROM %s WHERE id = ?".formatted(table), number) > 0;
    }

    static boolean isForgotten(Session session, long number) {
        return session.number("SELECT count(*) FROM tombstone WHERE id = ?", number) > 0;
    }

    static boolean isGone(Session session, long number) {
        return isForgotten(session, number)
                || session.number("SELECT count(*) FROM withdrawn WHERE id = ?", number) > 0;
    }

    /** The number in an id; 0 where it is none. */
    static long number(JsonNode id) {
        var text = id.asString("");
        return Id.parse(text.length() == 13 ? "e-" + text : text).map(Id::number).orElse(0L);
    }

    static List<Long> numbers(Session session, String sql, Object... parameters) {
        return session.list(sql, row -> row.getLong(1), parameters);
    }
}
