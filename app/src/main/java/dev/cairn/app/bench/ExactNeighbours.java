package dev.cairn.app.bench;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.llm.embedding.EmbedderIdentity;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * An embedder that looks at the vectors of chosen texts as they are made and remembers, for each
 * question, which are nearest: what an index finds can be compared with that, and no vector has to
 * be kept. Thread-safe.
 */
final class ExactNeighbours implements Embedder {
    private final Embedder embedder;
    private final int count;
    private final Set<String> wanted = new HashSet<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();

    /**
     * @param count how many of the nearest are remembered for each question
     */
    ExactNeighbours(Embedder embedder, int count) {
        this.embedder = embedder;
        this.count = count;
    }

    /** To be called for every question before the first text is embedded. */
    synchronized void ask(String question) {
        questions.put(question, new Question(embedder.query(question), count));
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
            if (wanted.remove(said)) {
                questions.values().forEach(question -> question.see(said, vector));
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
        return wanted.isEmpty();
    }

    /** The texts nearest to each question, nearest first. */
    synchronized Map<String, List<Near>> nearest() {
        var nearest = new LinkedHashMap<String, List<Near>>();
        questions.forEach((text, question) -> nearest.put(text, question.nearest()));
        return nearest;
    }

    @Override
    public void close() {
        // The embedder belongs to whoever made it.
    }

    /** A text, and how near it is: 1 at most. */
    record Near(String text, double cosine) {}

    /** The vector of a question and the best texts so far; vectors have length 1. */
    private static final class Question {
        private final float[] asked;
        private final int count;
        private final PriorityQueue<Near> best =
                new PriorityQueue<>(Comparator.comparingDouble(Near::cosine));

        Question(float[] asked, int count) {
            this.asked = asked;
            this.count = count;
        }

        void see(String text, float[] vector) {
            var cosine = 0.0;
            for (var i = 0; i < asked.length; i++) {
                cosine += (double) asked[i] * vector[i];
            }
            var worst = best.peek();
            if (worst == null || best.size() < count || cosine > worst.cosine) {
                best.add(new Near(text, cosine));
            }
            if (best.size() > count) {
                best.poll();
            }
        }

        List<Near> nearest() {
            return best.stream()
                    .sorted(Comparator.comparingDouble(Near::cosine).reversed())
                    .toList();
        }
    }
}
