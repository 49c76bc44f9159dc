package dev.cairn.memory.recall.internal;

import dev.cairn.llm.embedding.CosineScale;
import dev.cairn.llm.embedding.EmbedderIdentity;
import dev.cairn.memory.Id;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The vectors of one embedder, as the store keeps them: 16-bit floats, little-endian. */
public final class Vectors {
    private static final String IN_USE = "embedder";
    private static final String EPISODES_LACKING =
            """
            SELECT DISTINCT focus_id FROM window
            WHERE shape IN (SELECT value FROM json_each(?2)) AND NOT EXISTS (
              SELECT 1 FROM embedding WHERE owner_id = window.id AND embedder_id = ?1)
            """;
    private static final String FACTS_LACKING =
            """
            SELECT id FROM fact WHERE status IN ('current', 'superseded') AND NOT EXISTS (
              SELECT 1 FROM embedding WHERE owner_id = fact.id AND embedder_id = ?)
            """;

    private final long embedder;
    private final CosineScale scale;

    private Vectors(long embedder, CosineScale scale) {
        this.embedder = embedder;
        this.scale = scale;
    }

    /** Those of an embedder, which is made known to the store if it is new. */
    public static Vectors of(Database database, EmbedderIdentity identity) {
        var known = database.read(session -> number(session, identity));
        return new Vectors(
                known.orElseGet(
                        () ->
                                database.write(
                                        session -> {
                                            session.update(
                                                    """
                                                    INSERT OR IGNORE INTO embedder (id, name, dimensions)
                                                    VALUES (?, ?, ?)
                                                    """,
                                                    database.nextId(),
                                                    identity.name(),
                                                    identity.dimensions());
                                            return number(session, identity).orElseThrow();
                                        })),
                identity.scale());
    }

    private static Optional<Long> number(Session session, EmbedderIdentity identity) {
        return session.first(
                "SELECT id FROM embedder WHERE name = ?", row -> row.getLong(1), identity.name());
    }

    /** The embedder's number in the store. */
    long number() {
        return embedder;
    }

    /**
     * Makes an embedder the one of this store. Where it was another, or none was noted, everything
     * without a vector of this one is put into the queue.
     */
    static void adopt(Database database, EmbedderIdentity identity) {
        var vectors = of(database, identity);
        var noted =
                database.read(
                        session ->
                                session.first(
                                        "SELECT value FROM setting WHERE key = ?",
                                        row -> row.getString(1),
                                        IN_USE));
        if (noted.filter(identity.name()::equals).isPresent()) {
            return;
        }
        database.run(
                session -> {
                    for (var episode :
                            session.list(
                                    EPISODES_LACKING,
                                    row -> row.getLong(1),
                                    vectors.embedder,
                                    Lane.shapesWithVectors())) {
                        EmbeddingQueue.add(session, database.nextId(), Id.episode(episode));
                    }
                    for (var fact :
                            session.list(FACTS_LACKING, row -> row.getLong(1), vectors.embedder)) {
                        EmbeddingQueue.add(session, database.nextId(), Id.fact(fact));
                    }
                    session.update(
                            """
                            INSERT INTO setting (key, value, updated_at) VALUES (?, ?, ?)
                            ON CONFLICT (key) DO UPDATE
                            SET value = excluded.value, updated_at = excluded.updated_at
                            """,
                            IN_USE,
                            identity.name(),
                            database.clock().instant());
                });
    }

    /** Keeps a vector, unless its window or fact was forgotten while it was being made. */
    void put(Session session, long owner, float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (var x : vector) {
            bytes.putShort(Float.floatToFloat16(x));
        }
        session.update(
                """
                INSERT OR REPLACE INTO embedding (owner_id, embedder_id, vector)
                SELECT ?1, ?2, ?3 WHERE EXISTS (SELECT 1 FROM window WHERE id = ?1)
                                     OR EXISTS (SELECT 1 FROM fact WHERE id = ?1)
                """,
                owner,
                embedder,
                bytes.array());
    }

    /** The vector of a window or a fact, if it has one already. */
    public Optional<float[]> get(Session session, long owner) {
        return session.first(
                        "SELECT vector FROM embedding WHERE owner_id = ? AND embedder_id = ?",
                        row -> row.getBytes(1),
                        owner,
                        embedder)
                .map(Vectors::read);
    }

    /** How near two of its vectors are: 0 for unrelated texts, 1 for a question and its answer. */
    public double closeness(float[] one, float[] other) {
        var cosine = 0.0;
        for (var i = 0; i < one.length && i < other.length; i++) {
            cosine += (double) one[i] * other[i];
        }
        return scale.closeness(cosine);
    }

    /** The cosine of a vector as the store keeps it and one of length 1. */
    static double cosine(byte[] stored, float[] other) {
        var bytes = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        float product = 0;
        float square = 0;
        for (var i = 0; i < other.length && i < bytes.limit(); i++) {
            float x = Float.float16ToFloat(bytes.get(i));
            product += x * other[i];
            square += x * x;
        }
        return product / Math.sqrt(Math.max(square, 1e-12));
    }

    static float[] read(byte[] stored) {
        var bytes = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var vector = new float[bytes.remaining()];
        var square = 0.0;
        for (var i = 0; i < vector.length; i++) {
            vector[i] = Float.float16ToFloat(bytes.get(i));
            square += (double) vector[i] * vector[i];
        }
        // The index takes unit vectors only, and rounding to 16 bits moved the length a little.
        var scale = (float) (1 / Math.sqrt(Math.max(square, 1e-12)));
        for (var i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }
}
