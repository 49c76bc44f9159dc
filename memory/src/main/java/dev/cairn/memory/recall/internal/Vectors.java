package dev.cairn.memory.recall.internal;

import dev.cairn.llm.embedding.EmbedderIdentity;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The vectors of one embedder, as the store keeps them: 16-bit floats, little-endian. */
public final class Vectors {
    private final long embedder;

    private Vectors(long embedder) {
        this.embedder = embedder;
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
                                        })));
    }

    private static Optional<Long> number(Session session, EmbedderIdentity identity) {
        return session.first(
                "SELECT id FROM embedder WHERE name = ?", row -> row.getLong(1), identity.name());
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

    /** The vector of a window or fact, if it was made already. */
    public Optional<float[]> find(Session session, long owner) {
        return get(session, owner);
    }

    Optional<float[]> get(Session session, long owner) {
        return session.first(
                        "SELECT vector FROM embedding WHERE owner_id = ? AND embedder_id = ?",
                        row -> row.getBytes(1),
                        owner,
                        embedder)
                .map(Vectors::read);
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
