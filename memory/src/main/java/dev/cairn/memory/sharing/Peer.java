package dev.cairn.memory.sharing;

import java.time.Instant;
import java.util.Optional;

/**
 * Another device, as far as it was heard of.
 *
 * @param generation of its bundles that was read last; 0 if none
 * @param applied how many bundles of that generation are in this store
 * @param heardAt when the last of them was written
 * @param troubles exchanges in a row at which one of its bundles was missing or damaged
 */
public record Peer(
        long device,
        String name,
        long generation,
        long applied,
        Optional<Instant> heardAt,
        int troubles) {}
