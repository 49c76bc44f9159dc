package dev.cairn.memory.sharing;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Changes of one device, in the order in which they build on one another.
 *
 * @param lines docs/FORMAT.md, shared folders
 */
public record Bundle(Head head, List<ObjectNode> lines) {
    public Bundle {
        lines = List.copyOf(lines);
    }

    /**
     * Where a bundle belongs.
     *
     * @param generation of the device's bundles; a later one holds all that an earlier one did
     * @param number in the generation, from 0
     * @param stamp the device's hybrid logical clock when it was written
     * @param seen for each other device, its stamp up to which its changes had been taken in
     */
    public record Head(
            long circle,
            long device,
            String name,
            long generation,
            long number,
            long stamp,
            Instant writtenAt,
            Map<Long, Long> seen) {
        public Head {
            seen = Map.copyOf(seen);
        }
    }
}
