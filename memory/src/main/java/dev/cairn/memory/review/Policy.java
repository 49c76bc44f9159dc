package dev.cairn.memory.review;

import dev.cairn.memory.Space;
import dev.cairn.memory.extraction.FactKind;

import java.util.Set;

/**
 * What a space does with a newly found fact. What is sensitive (health, money, secrets, private
 * matters of others) is always asked about, whatever the policy.
 *
 * @param usual for every kind that is not named
 * @param asked kinds that are asked about even where the usual is to accept
 */
public record Policy(Space.Review usual, Set<FactKind> asked) {
    public Policy {
        asked = Set.copyOf(asked);
    }
}
