package dev.cairn.llm.embedding;

import java.util.List;

/**
 * What an encoder's cosines mean. One puts unrelated texts at .35, another at .70; measured on this
 * scale they can be compared with the same bounds.
 *
 * @param unrelated the cosine that counts as 0: few unrelated texts come nearer
 * @param same the cosine that counts as 1
 */
public record CosineScale(double unrelated, double same) {
    /** Where the scale's ends lie, in steps from an unrelated pair to a question and its answer. */
    private static final double BEGIN = .5;

    private static final double END = 1.75;

    /** Below this an encoder does not tell related from unrelated. */
    private static final double LEAST_STEP = .01;

    private record Pair(String question, String answer) {}

    private static final List<Pair> PAIRS =
            List.of(
                    new Pair("Where does Anna live now?", "Anna moved to Berlin in May."),
                    new Pair(
                            "What is my dentist called?",
                            "I have a new dentist, Dr. Lee, near the station."),
                    new Pair(
                            "When did we adopt the dog?",
                            "We brought our puppy home from the shelter last spring."),
                    new Pair(
                            "Which bike should I buy?",
                            "I am thinking of a gravel bike for the way to work."),
                    new Pair(
                            "How do I fix the leaking tap?",
                            "The washer in the kitchen tap was worn, so I replaced it."),
                    new Pair(
                            "What did the accountant say about taxes?",
                            "My tax adviser wants all receipts by the end of March."),
                    new Pair(
                            "Who plays the cello?",
                            "Tom has been taking cello lessons since he was six."),
                    new Pair(
                            "What am I allergic to?",
                            "Peanuts make my throat swell, so I avoid them."),
                    new Pair(
                            "Which film did we see on Friday?",
                            "On Friday we went to the cinema and saw a documentary on whales."),
                    new Pair(
                            "How is the garden doing?",
                            "The tomatoes on the balcony are finally turning red."),
                    new Pair(
                            "What was wrong with the database?",
                            "An index was missing, so every query scanned the whole table."),
                    new Pair(
                            "Where did grandmother grow up?",
                            "My grandmother spent her childhood on a farm near Ghent."));

    public CosineScale {
        if (!(unrelated < same)) {
            throw new IllegalArgumentException("scale " + unrelated + " to " + same);
        }
    }

    /**
     * How near a cosine is: 0 for unrelated, 1 for the same; unbounded on both sides, since texts
     * put in the same words lie beyond a question's best answer.
     */
    public double closeness(double cosine) {
        return (cosine - unrelated) / (same - unrelated);
    }

    /**
     * Measures an encoder with a dozen questions, each against its own answer and the others'.
     *
     * @throws IllegalArgumentException if it does not tell them apart
     */
    static CosineScale of(Embedder embedder) {
        var questions = PAIRS.stream().map(pair -> embedder.query(pair.question)).toList();
        var answers = PAIRS.stream().map(pair -> embedder.passage(pair.answer)).toList();
        double own = 0;
        double others = 0;
        for (int i = 0; i < PAIRS.size(); i++) {
            for (int j = 0; j < PAIRS.size(); j++) {
                double cosine = dot(questions.get(i), answers.get(j));
                if (i == j) {
                    own += cosine / PAIRS.size();
                } else {
                    others += cosine / (PAIRS.size() * (PAIRS.size() - 1));
                }
            }
        }
        double step = own - others;
        if (step < LEAST_STEP) {
            throw new IllegalArgumentException(
                    "it does not tell a question's answer from any other text");
        }
        return new CosineScale(others + BEGIN * step, others + END * step);
    }

    private static double dot(float[] a, float[] b) {
        var sum = 0.0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
