package dev.cairn.app.bench;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.llm.embedding.EmbedderIdentity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * An embedder that remembers the vectors of chosen texts as they are made, so that an index can be
 * compared with a look at every one of them. Thread-safe.
 */
final class ExactNeighbours implements Embedder {
    private final Embedder embedder;
    private final Set<String> wanted = new HashSet<>();
    private final Map<String, float[]> vectors = new HashMap<>();

    ExactNeighbours(Embedder embedder) {
        this.embedder = embedder;
    }

    synchronized void want(String text) {
        wanted.add(text);
    }

    @Override
    public EmbedderIdentity identity() {
        return embedder.identity();
    }

    @Override
    public float[] passage(String text) {
        var vector = embedder.passage(text);
        var said = withoutSpeaker(text.strip());
        synchronized (this) {
            if (wanted.contains(said)) {
                vectors.put(said, vector);
            }
        }
        return vector;
    }

    /** What is embedded names its speaker first. */
    private static String withoutSpeaker(String text) {
        return text.substring(text.indexOf(": ") < 0 ? 0 : text.indexOf(": ") + 2);
    }

    @Override
    public float[] query(String text) {
        return embedder.query(text);
    }

    /** Whether every chosen text has been seen. */
    synchronized boolean complete() {
        return vectors.size() == wanted.size();
    }

    private record Near(String text, double cosine) {}

    /** The texts nearest to a question, nearest first: vectors have length 1. */
    synchronized List<String> nearest(String question, int count) {
        var asked = query(question);
        var best = new PriorityQueue<Near>(Comparator.comparingDouble(Near::cosine));
        vectors.forEach(
                (text, vector) -> {
                    var cosine = 0.0;
                    for (var i = 0; i < asked.length; i++) {
                        cosine += (double) asked[i] * vector[i];
                    }
                    best.add(new Near(text, cosine));
                    if (best.size() > count) {
                        best.poll();
                    }
                });
        var nearest = new ArrayList<String>();
        while (!best.isEmpty()) {
            nearest.addFirst(Objects.requireNonNull(best.poll()).text);
        }
        return nearest;
    }

    @Override
    public void close() {
        // The embedder belongs to whoever made it.
    }
}
