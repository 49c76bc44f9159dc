package dev.cairn.sync.imports;

import dev.cairn.memory.exchange.ImportBatch;
import dev.cairn.memory.exchange.ImportBeginning;
import dev.cairn.memory.exchange.Imports;
import dev.cairn.sync.imports.internal.ArchiveReader;
import dev.cairn.sync.imports.internal.CsvReader;
import dev.cairn.sync.imports.internal.Importing;
import dev.cairn.sync.imports.internal.Sources;
import dev.cairn.sync.imports.internal.Stopped;
import dev.cairn.sync.imports.internal.Unreadable;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;

/**
 * Imports a file, a folder or a zip of any {@link Format}, as a whole or not at all. Reads as a
 * stream: however large the source is, little of it is in memory at once. Thread-safe; an import
 * blocks its thread until it is done.
 */
public final class Importer {
    private final Imports imports;
    private final ZoneId zone;

    /**
     * @param zone where the owner was, for sources that tell moments and not places
     */
    public Importer(Imports imports, ZoneId zone) {
        this.imports = imports;
        this.zone = zone;
    }

    /**
     * Looks what a source is.
     *
     * @throws IOException when it cannot be read
     */
    public Outline outline(Path path) throws IOException {
        try (var source = Sources.open(path)) {
            var format = Importing.detect(source, path);
            var sealed = format.equals(Optional.of(Format.ARCHIVE)) && ArchiveReader.isSealed(path);
            var columns =
                    format.equals(Optional.of(Format.CSV))
                            ? CsvReader.columns(source)
                            : List.<String>of();
            return new Outline(format, sealed, columns);
        } catch (Unreadable | ZipException | EOFException e) {
            // An import of it will say what is wrong.
            return new Outline(Optional.empty(), false, List.of());
        }
    }

    /**
     * Imports, or only compares.
     *
     * @param stop ends the work; what was written by then is taken back
     * @throws IOException when the file cannot be read
     */
    public ImportOutcome run(
            Path path, ImportOptions options, ImportProgress progress, BooleanSupplier stop)
            throws IOException {
        try (var source = Sources.open(path)) {
            var importing = new Importing(imports, zone, path, source, options, progress, stop);
            return options.dryRun()
                    ? new ImportOutcome.Compared(importing.compare())
                    : written(importing);
        } catch (Unreadable e) {
            return new ImportOutcome.Refused(e.sentence());
        } catch (ZipException | EOFException e) {
            return new ImportOutcome.Refused(path.getFileName() + " is damaged or cut off");
        } catch (Stopped e) {
            return new ImportOutcome.Cancelled();
        }
    }

    private ImportOutcome written(Importing importing) throws IOException {
        return switch (imports.begin(importing.format().stored(), importing.fingerprint())) {
            case ImportBeginning.Busy() -> new ImportOutcome.Busy();
            case ImportBeginning.Begun(ImportBatch batch) -> {
                try (batch) {
                    var report = importing.write(batch);
                    yield report.added().fresh() == 0
                            ? new ImportOutcome.Compared(report)
                            : new ImportOutcome.Imported(report);
                }
            }
        };
    }
}
