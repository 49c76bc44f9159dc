package dev.cairn.app.bench;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.llm.embedding.EmbedderIdentity;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Stands in for the sentence encoder where a million texts would take it hours: a text's vector is
 * the sum of random directions, one for each word (random indexing, Kanerva et al. 2000), as long
 * as the encoder's. A question still costs what it costs the encoder, which is asked and not heard.
 * Thread-safe.
 */
final class WordVectors implements Embedder {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");

    private final Embedder real;
    private final ConcurrentHashMap<String, float[]> directions = new ConcurrentHashMap<>();

    WordVectors(Embedder real) {
        this.real = real;
    }

    @Override
    public EmbedderIdentity identity() {
        return new EmbedderIdentity("words", real.identity().dimensions(), Integer.MAX_VALUE);
    }

    @Override
    public float[] passage(String text) {
        var sum = new float[real.identity().dimensions()];
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            var direction = directions.computeIfAbsent(words.group(), this::direction);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += direction[i];
            }
        }
        return unit(sum);
    }

    private float[] direction(String word) {
        var random = new Random(word.hashCode());
        var direction = new float[real.identity().dimensions()];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = (float) random.nextGaussian();
        }
        return direction;
    }

    private static float[] unit(float[] vector) {
        var square = 0.0;
        for (var x : vector) {
            square += (double) x * x;
        }
        if (square == 0) {
            vector[0] = 1;
            return vector;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / Math.sqrt(square));
        }
        return vector;
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        return texts.stream().map(this::passage).toList();
    }

    @Override
    public float[] query(String text) {
        real.query(text);
        return passage(text);
    }

    @Override
    public void close() {
        real.close();
    }
}
