package dev.cairn.memory.recall;

import java.util.List;

/**
 * Explains a score: the score is the sum of the parts.
 *
 * @param parts each lane's and each boost's share, largest first
 * @param matched words of the recollection that stand in the question too, perhaps in another form
 */
public record Why(List<Part> parts, List<String> matched) {

    /**
     * One share of a score.
     *
     * @param name the lane or boost: "words", "meaning", "facts", "overlap", …
     * @param rank place in that lane from 1; 0 for a boost
     * @param measure what the lane measured: a BM25 score, a cosine
     * @param share what it added to the score
     */
    public record Part(String name, int rank, double measure, double share) {}
}
