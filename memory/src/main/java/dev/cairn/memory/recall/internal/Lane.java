package dev.cairn.memory.recall.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

    /**
     * The lanes in which a window is found, its own first. What has no larger window, since nothing
     * was said before it, stands in for that: else a captured line would have fewer ways to be
     * found than a line in a chat.
     *
     * @param made the lanes for which its episode has windows of their own
     */
    static List<Lane> of(String shape, Set<Lane> made) {
        var lanes = new ArrayList<Lane>();
        lanes.add(ofShape(shape));
        if (lanes.contains(TURN) && !made.contains(EXCHANGE)) {
            lanes.add(EXCHANGE);
        }
        if (lanes.contains(EXCHANGE) && !made.contains(RUN)) {
            lanes.add(RUN);
        }
        return lanes;
    }
}
