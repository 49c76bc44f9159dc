package dev.cairn.sync;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.llm.embedding.EmbedderIdentity;

import java.util.Random;

/** Vectors of letters: quick, and alike for texts that are. */
public final class LetterEmbedder implements Embedder {
    @Override
    public EmbedderIdentity identity() {
        return new EmbedderIdentity("letters", 32, 512);
    }

    @Override
    public float[] passage(String text) {
        var vector = new float[32];
        var random = new Random(text.hashCode());
        var sum = 0.0;
        for (var i = 0; i < vector.length; i++) {
            vector[i] = random.nextFloat() - .5f;
            sum += vector[i] * vector[i];
        }
        for (var i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(sum);
        }
        return vector;
    }

    @Override
    public float[] query(String text) {
        return passage(text);
    }

    @Override
    public void close() {}
}
