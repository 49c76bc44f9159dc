package dev.cairn.sync.exports;

import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.sync.archive.Passphrase;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be written, and where.
 *
 * @param file a file, or the folder that the notes go into
 * @param passphrase seals an archive
 */
public record ExportRequest(
        Path file, ExportFormat format, ExportFilter filter, Optional<Passphrase> passphrase) {}
