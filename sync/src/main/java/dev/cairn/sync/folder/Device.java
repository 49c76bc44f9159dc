package dev.cairn.sync.folder;

import java.time.Instant;
import java.util.Optional;

/**
 * One of the devices that share a memory.
 *
 * @param id thirteen digits
 * @param name what it is called by its owner
 * @param isThis whether it is this one
 * @param lastExchange when it last wrote into the folder, as far as this device knows
 * @param upToDate whether this device has everything that the other one wrote
 */
public record Device(
        String id, String name, boolean isThis, Optional<Instant> lastExchange, boolean upToDate) {}
