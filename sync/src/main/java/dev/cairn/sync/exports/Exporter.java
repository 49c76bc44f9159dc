package dev.cairn.sync.exports;

import dev.cairn.memory.exchange.Exports;
import dev.cairn.sync.archive.ArchiveWriter;
import dev.cairn.sync.archive.SafeFile;
import dev.cairn.sync.exports.internal.CalendarWriter;
import dev.cairn.sync.exports.internal.JsonLinesWriter;
import dev.cairn.sync.exports.internal.PamWriter;
import dev.cairn.sync.exports.internal.Stopped;
import dev.cairn.sync.exports.internal.VaultWriter;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** Writes exports, each whole or not at all. Thread-safe; blocks until it is written. */
public final class Exporter {
    private final Exports exports;
    private final Clock clock;

    public Exporter(Exports exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    private interface Content {
        Exported write(OutputStream out);
    }

    /**
     * Writes one.
     *
     * @param stop ends the work; nothing is written then
     * @return empty where it was stopped
     * @throws IOException when it cannot be written; what was there before is still there
     */
    public Optional<Exported> write(ExportRequest request, BooleanSupplier stop)
            throws IOException {
        var filter = request.filter();
        try {
            return switch (request.format()) {
                case ARCHIVE -> archive(request, stop);
                case MARKDOWN -> Optional.of(vault(request, stop));
                case PAM ->
                        file(
                                request.file(),
                                out ->
                                        new PamWriter(exports, clock.instant())
                                                .write(out, filter, stop));
                case JSONL ->
                        file(
                                request.file(),
                                out -> new JsonLinesWriter(exports).write(out, filter, stop));
                case ICS ->
                        file(
                                request.file(),
                                out -> new CalendarWriter(exports).write(out, filter, stop));
            };
        } catch (Stopped e) {
            return Optional.empty();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Optional<Exported> archive(ExportRequest request, BooleanSupplier stop)
            throws IOException {
        return new ArchiveWriter(exports)
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
    }

    private static Optional<Exported> file(Path file, Content content) throws IOException {
        var written = new AtomicReference<Exported>();
        SafeFile.write(
                file,
                out -> {
                    var buffered = new BufferedOutputStream(SafeFile.keptOpen(out), 1 << 16);
                    written.set(content.write(buffered));
                    buffered.flush();
                });
        return Optional.ofNullable(written.get());
    }

    /** The notes are made beside and moved into place, so that half a vault is never found. */
    private Exported vault(ExportRequest request, BooleanSupplier stop) throws IOException {
        var target = request.file().toAbsolutePath();
        if (Files.exists(target)) {
            throw new IOException(request.file() + " is there already; name a folder that is not");
        }
        var beside = Files.createTempDirectory(target.getParent(), ".cairn-notes");
        try {
            var written = new VaultWriter(exports).write(beside, request.filter(), stop);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            return written;
        } finally {
            delete(beside);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
