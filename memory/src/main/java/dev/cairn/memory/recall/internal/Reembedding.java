package dev.cairn.memory.recall.internal;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.memory.recall.EmbeddingProgress;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Makes the vectors of another embedder beside those that are in use, so that recall goes on with
 * the old ones until all new ones are there. What was made stays, and the next run goes on from
 * there. For one thread.
 */
public final class Reembedding {
    private static final int AT_ONCE = 32;

    /** What has vectors: which rows of a table, and their texts. */
    private enum Kind {
        WINDOWS("window", "shape", Lane.shapesWithVectors()) {
            @Override
            Optional<String> text(Session session, long number) {
                return WindowTexts.find(session, number).map(WindowTexts.Window::meaning);
            }
        },
        FACTS("fact", "status", "[\"current\",\"superseded\"]") {
            @Override
            Optional<String> text(Session session, long number) {
                return FactTexts.searchable(session, number).map(FactTexts.Fact::text);
            }
        };

        private final String lacking;
        private final String values;

        Kind(String table, String column, String values) {
            this.lacking =
                    """
                    FROM %s AS owner WHERE owner.%s IN (SELECT value FROM json_each(?1))
                      AND owner.id > ?2 AND NOT EXISTS (
                        SELECT 1 FROM embedding WHERE owner_id = owner.id AND embedder_id = ?3)
                    """
                            .formatted(table, column);
            this.values = values;
        }

        abstract Optional<String> text(Session session, long number);
    }

    private final Database database;
    private final Embedder next;
    private final Vectors vectors;
    private long made;
    private long all;

    public Reembedding(Database database, Embedder next) {
        this.database = database;
        this.next = next;
        this.vectors = Vectors.of(database, next.identity());
    }

    private record Owner(long number, String text) {}

    /** Works until every vector is made, which is true then, or until {@code stop} says so. */
    public boolean run(EmbeddingProgress progress, BooleanSupplier stop) {
        all = database.read(session -> count(session, Kind.WINDOWS) + count(session, Kind.FACTS));
        progress.at(0, all);
        return pass(Kind.WINDOWS, progress, stop) && pass(Kind.FACTS, progress, stop);
    }

    private long count(Session session, Kind kind) {
        return session.number("SELECT count(*) " + kind.lacking, kind.values, 0, vectors.number());
    }

    private boolean pass(Kind kind, EmbeddingProgress progress, BooleanSupplier stop) {
        long last = 0;
        while (!stop.getAsBoolean()) {
            long after = last;
            var numbers = database.read(session -> next(session, kind, after));
            if (numbers.isEmpty()) {
                return true;
            }
            last = numbers.getLast();
            var found = database.read(session -> texts(session, kind, numbers));
            var fresh = next.passages(found.stream().map(Owner::text).toList());
            database.run(
                    session -> {
                        for (int i = 0; i < found.size(); i++) {
                            vectors.put(session, found.get(i).number, fresh.get(i));
                        }
                    });
            made += numbers.size();
            progress.at(Math.min(made, all), all);
        }
        return false;
    }

    private List<Long> next(Session session, Kind kind, long after) {
        return session.list(
                "SELECT owner.id " + kind.lacking + " ORDER BY owner.id LIMIT ?4",
                row -> row.getLong(1),
                kind.values,
                after,
                vectors.number(),
                AT_ONCE);
    }

    private static List<Owner> texts(Session session, Kind kind, List<Long> numbers) {
        return numbers.stream()
                .flatMap(
                        number ->
                                kind
                                        .text(session, number)
                                        .map(text -> new Owner(number, text))
                                        .stream())
                .toList();
    }
}
