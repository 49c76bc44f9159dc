package dev.cairn.memory.correction.internal;

import dev.cairn.llm.embedding.CosineScale;
import dev.cairn.llm.embedding.Embedder;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.time.TimeExpressions;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Tells whether two questions ask much the same. */
public final class Likeness {
    /**
     * Closeness from which two questions ask the same: of ten pairs, those that were paraphrased
     * lay at 1.37 to 1.56, those that only look alike ("who is my dentist", "who is my landlord")
     * at 1.01 to 1.27.
     */
    private static final double SAME_MEANING = 1.32;

    /** A little lower is enough where telling words are shared as well. */
    private static final double NEAR_MEANING = 1.22;

    private static final double SAME_WORDS = .3;

    /** Any day does: only where a time is named counts, not which. */
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private final Terms terms;
    private final CosineScale scale;
    private final Set<String> words;
    private final float[] vector;

    /** Likeness to a question. */
    public Likeness(Embedder embedder, Terms terms, String question) {
        this.terms = terms;
        this.scale = embedder.identity().scale();
        this.words = telling(question);
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
        double closeness = scale.closeness(cosine);
        return closeness >= SAME_MEANING
                || (closeness >= NEAR_MEANING && sharedWords(other) >= SAME_WORDS);
    }

    private double sharedWords(String other) {
        var theirs = new HashSet<>(telling(other));
        var all = new HashSet<>(theirs);
        all.addAll(words);
        theirs.retainAll(words);
        return all.isEmpty() ? 0 : (double) theirs.size() / all.size();
    }

    /** Its words but those of time: "tonight" is in questions of all kinds. */
    private Set<String> telling(String asked) {
        var rest = new StringBuilder(asked);
        TimeExpressions.find(asked, ANY_DAY)
                .reversed()
                .forEach(time -> rest.replace(time.start(), time.end(), " "));
        return Set.copyOf(terms.ofQuestion(rest.toString()));
    }
}
