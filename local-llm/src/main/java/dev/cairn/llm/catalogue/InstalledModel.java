package dev.cairn.llm.catalogue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A model file in the models folder.
 *
 * @param sha256 as checked when it was fetched; empty for a file that was put there by hand, as are
 *     {@code licence} ("") and {@code installedAt}
 */
public record InstalledModel(
        String id,
        String name,
        Path file,
        long bytes,
        Optional<String> sha256,
        String licence,
        Optional<Instant> installedAt) {}
