package dev.cairn.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Memory;
import dev.cairn.memory.MemoryOpening;
import dev.cairn.memory.Space;
import dev.cairn.memory.exchange.ArchiveRecord;
import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.memory.recall.RecallQuery;
import dev.cairn.memory.recall.Recollection;
import dev.cairn.sync.imports.ImportOptions;
import dev.cairn.sync.imports.ImportOutcome;
import dev.cairn.sync.imports.ImportProgress;
import dev.cairn.sync.imports.ImportReport;
import dev.cairn.sync.imports.Importer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Stores in folders of their own, on the real database and index, at noon of 10 March 2026. */
public abstract class StoreFixture {
    protected static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);

    private final List<Memory> open = new ArrayList<>();
    protected Path folder = Path.of("not yet");
    protected Memory memory;

    @BeforeEach
    void openAnEmptyStore(@TempDir Path temporary) {
        folder = temporary;
        memory = store("home");
    }

    @AfterEach
    void closeStores() {
        open.forEach(Memory::close);
        open.clear();
    }

    /** A store in a folder of that name, begun if there is none. */
    protected Memory store(String name) {
        var opening =
                Memory.open(folder.resolve(name), CLOCK, new LetterEmbedder(), Ranking.standard());
        assertThat(opening).isInstanceOf(MemoryOpening.Opened.class);
        var opened = ((MemoryOpening.Opened) opening).memory();
        open.add(opened);
        return opened;
    }

    protected void close(Memory one) {
        one.close();
        open.remove(one);
    }

    protected Space space() {
        return memory.spaces().first();
    }

    protected Path write(String name, String content) {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    protected Path write(String name, byte[] content) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A zip of files by their names. */
    protected Path zip(String name, Map<String, String> files) {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var one : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected ImportOptions options() {
        return ImportOptions.into(space());
    }

    protected ImportOutcome run(Path file, ImportOptions options) {
        try {
            return new Importer(memory.imports(), ZoneOffset.UTC)
                    .run(file, options, ImportProgress.UNWATCHED, () -> false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Imports; something must be new. */
    protected ImportReport imported(Path file) {
        return imported(file, options());
    }

    protected ImportReport imported(Path file, ImportOptions options) {
        var outcome = run(file, options);
        assertThat(outcome).isInstanceOf(ImportOutcome.Imported.class);
        return ((ImportOutcome.Imported) outcome).report();
    }

    /** Imports or compares; nothing may have changed. */
    protected ImportReport compared(Path file, ImportOptions options) {
        var before = records();
        var outcome = run(file, options);
        assertThat(outcome).isInstanceOf(ImportOutcome.Compared.class);
        assertThat(records()).isEqualTo(before);
        return ((ImportOutcome.Compared) outcome).report();
    }

    /** Is refused; nothing may have changed. */
    protected String refused(Path file, ImportOptions options) {
        var before = records();
        var outcome = run(file, options);
        assertThat(outcome).isInstanceOf(ImportOutcome.Refused.class);
        assertThat(records()).isEqualTo(before);
        return ((ImportOutcome.Refused) outcome).sentence();
    }

    protected String refused(Path file) {
        return refused(file, options());
    }

    /** Everything in the store, by kind. */
    protected Map<String, List<String>> records() {
        return records(memory);
    }

    protected static Map<String, List<String>> records(Memory of) {
        var all = new LinkedHashMap<String, List<String>>();
        of.exports()
                .read(
                        ExportFilter.NONE,
                        record ->
                                all.computeIfAbsent(record.kind(), _ -> new ArrayList<>())
                                        .add(record.fields().toString()));
        return all;
    }

    protected List<ArchiveRecord> records(String kind) {
        var all = new ArrayList<ArchiveRecord>();
        memory.exports()
                .read(
                        ExportFilter.NONE,
                        record -> {
                            if (record.kind().equals(kind)) {
                                all.add(record);
                            }
                        });
        return all;
    }

    /** One field of all records of a kind. */
    protected List<String> all(String kind, String field) {
        return records(kind).stream()
                .map(record -> record.fields().path(field).asString(""))
                .toList();
    }

    protected void learn() {
        memory.learn(Optional.empty(), () -> false);
    }

    protected List<Fact> facts() {
        return memory.facts().list(space(), Optional.empty(), true);
    }

    protected List<Recollection> recall(String query) {
        memory.catchUp(() -> false);
        return memory.recall()
                .recall(new RecallQuery(query, space(), LocalDate.of(2026, 3, 10), 10))
                .recollections();
    }
}
