package dev.cairn.memory.fact.internal;

import java.util.Map;

/** Attributes that cannot hold of the same value at once: to dislike ends to like. */
final class Stances {
    private static final Map<String, String> FAMILY =
            Map.of(
                    "dislikes", "likes",
                    "does not eat", "eats",
                    "does not drink", "drinks",
                    "does not speak", "speaks",
                    "does not play", "plays");

    private Stances() {}

    /** The name that an attribute shares with its opposites. */
    static String family(String attribute) {
        return FAMILY.getOrDefault(attribute, attribute);
    }
}
