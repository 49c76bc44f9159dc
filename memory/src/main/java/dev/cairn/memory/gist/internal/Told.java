package dev.cairn.memory.gist.internal;

import dev.cairn.memory.Id;

import java.util.List;

/**
 * A gist as it is written.
 *
 * @param hash fingerprint of the statements it is made from and of the way it is made
 */
public record Told(String text, String origin, byte[] hash, List<Id> sources) {
    public Told {
        sources = List.copyOf(sources);
    }
}
