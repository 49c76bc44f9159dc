package dev.cairn.memory;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.llm.embedding.EmbedderIdentity;

import java.util.Random;

/** Gives each text a random direction of its own: no meaning, but no cost for thousands of them. */
public final class ScatteringEmbedder implements Embedder {
    private static final int DIMENSIONS = 16;

    @Override
    public EmbedderIdentity identity() {
        return new EmbedderIdentity("scattering", DIMENSIONS, 512);
    }

    @Override
    public float[] passage(String text) {
        var random = new Random(text.hashCode());
        var vector = new float[DIMENSIONS];
        var square = 0.0;
        for (var i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
            square += vector[i] * vector[i];
        }
        for (var i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(square);
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
