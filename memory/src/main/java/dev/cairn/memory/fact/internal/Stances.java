package dev.cairn.memory.fact.internal;

import dev.cairn.memory.extraction.Relations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Attributes that have to do with each other: to dislike ends to like, and to have no pets ends to
 * have a dog.
 */
final class Stances {
    private static final String PET = "pet";
    private static final String HAS = "has";

    private static final Map<String, String> FAMILY =
            Map.of(
                    "dislikes", "likes",
                    "does not eat", "eats",
                    "does not drink", "drinks",
                    "does not speak", "speaks",
                    "does not play", "plays");

    private static final Map<String, String> ABOVE =
            Map.of("sister", "sibling", "brother", "sibling", "son", "child", "daughter", "child");

    private Stances() {}

    /** The name that an attribute shares with its opposites. */
    static String family(String attribute) {
        return FAMILY.getOrDefault(attribute, attribute);
    }

    /**
     * The slots that hold what this one holds, the widest first, itself last: who has no pets has
     * no dog.
     *
     * @param group the folded value, of which alone it can be seen whether what somebody has is an
     *     animal
     */
    static List<String> holders(String family, String group) {
        var holders = new ArrayList<String>();
        boolean animal = family.equals(HAS) && Relations.isAnimal(group);
        if (animal || Relations.isAnimal(family)) {
            holders.add(PET);
        }
        if (animal) {
            holders.add(group);
        }
        if (ABOVE.containsKey(family)) {
            holders.add(ABOVE.get(family));
        }
        holders.remove(family);
        holders.add(family);
        return holders;
    }

    /** The slots that one holds, itself among them. */
    static List<String> below(String slot) {
        var below = new ArrayList<String>();
        below.add(slot);
        if (slot.equals(PET)) {
            Relations.animals().stream().filter(kind -> !kind.equals(PET)).forEach(below::add);
        }
        if (Relations.isAnimal(slot)) {
            below.add(HAS);
        }
        ABOVE.forEach(
                (family, of) -> {
                    if (of.equals(slot)) {
                        below.add(family);
                    }
                });
        return below;
    }
}
