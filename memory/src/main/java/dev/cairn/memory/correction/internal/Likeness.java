package dev.cairn.memory.correction.internal;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.memory.recall.internal.Terms;

import java.util.HashSet;
import java.util.Set;

/** Tells whether two questions ask much the same. */
public final class Likeness {
    /**
     * Cosine of bge-small from which two questions ask the same: ten paraphrased pairs lay at .88
     * to .97, ten that only look alike ("who is my dentist", "who is my landlord") at .68 to .85.
     */
    private static final double SAME_MEANING = .87;

    /** A little lower is enough where most telling words are the same as well. */
    private static final double NEAR_MEANING = .80;

    private static final double SAME_WORDS = .6;

    private final Terms terms;
    private final Set<String> words;
    private final float[] vector;

    /** Likeness to a question. */
    public Likeness(Embedder embedder, Terms terms, String question) {
        this.terms = terms;
        this.words = Set.copyOf(terms.ofQuestion(question));
        this.vector = vector(embedder, question);
    }

    /** As its window is embedded, so that the stored vector can be compared. */
    public static float[] vector(Embedder embedder, String question) {
        return embedder.passage("User: " + question + "\n");
    }

    public boolean isWith(String other, float[] of) {
        var cosine = 0.0;
        for (var i = 0; i < vector.length; i++) {
            cosine += vector[i] * of[i];
        }
        return cosine >= SAME_MEANING
                || (cosine >= NEAR_MEANING && sharedWords(other) >= SAME_WORDS);
    }

    private double sharedWords(String other) {
        var theirs = new HashSet<>(terms.ofQuestion(other));
        var all = new HashSet<>(theirs);
        all.addAll(words);
        theirs.retainAll(words);
        return all.isEmpty() ? 0 : (double) theirs.size() / all.size();
    }
}
