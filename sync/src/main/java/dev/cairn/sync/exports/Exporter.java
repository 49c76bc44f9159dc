package dev.cairn.sync.exports;

import dev.cairn.memory.exchange.Exports;
import dev.cairn.sync.archive.ArchiveWriter;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Writes exports, each whole or not at all. Thread-safe; blocks until it is written. */
public final class Exporter {
    private final Exports exports;
    private final Clock clock;

    public Exporter(Exports exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    /**
     * Writes one.
     *
     * @param stop ends the work; nothing is written then
     * @return empty where it was stopped
     */
    public Optional<Exported> write(ExportRequest request, BooleanSupplier stop)
            throws IOException {
        return switch (request.format()) {
            case ARCHIVE ->
                    new ArchiveWriter(exports)
                            .write(
                                    request.file(),
                                    request.filter(),
                                    request.passphrase(),
                                    clock.instant(),
                                    stop)
                            .map(
                                    written ->
                                            new Exported(
                                                    written.count("conversations"),
                                                    written.count("episodes"),
                                                    written.count("facts"),
                                                    written.records().values().stream()
                                                            .mapToLong(Long::longValue)
                                                            .sum()));
        };
    }
}
