package dev.cairn.memory.recall.internal;

/** What kind of document a word or a vector is looked for in. */
public enum Lane {
    /** One episode's own words, or a passage of a long one. */
    TURN,
    /** Three consecutive episodes. */
    EXCHANGE,
    /** Six consecutive episodes. */
    RUN,
    FACT;

    String words() {
        return "words." + name();
    }

    String meaning() {
        return "meaning." + name();
    }

    /** Whether vectors are made for it: a run of six says too much for one. */
    boolean hasVectors() {
        return this != RUN;
    }

    /** The shapes of windows that have vectors, as a JSON array. */
    static String shapesWithVectors() {
        return "[\"turn\",\"passage\",\"exchange\"]";
    }

    static Lane ofShape(String shape) {
        return switch (shape) {
            case "turn", "passage" -> TURN;
            case "exchange" -> EXCHANGE;
            default -> RUN;
        };
    }
}
