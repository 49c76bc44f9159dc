package dev.cairn.sync.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.exchange.Added;
import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.sync.archive.ArchiveWriter;
import dev.cairn.sync.imports.ImportOptions;
import dev.cairn.sync.imports.ImportOutcome;
import dev.cairn.sync.imports.ImportProgress;
import dev.cairn.sync.imports.Importer;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;

/** What was forgotten on one device comes back by no file on another, whatever its number there. */
class ForgottenWordsTest extends TwoDevices {
    private static final String NOTE =
            "[2024-01-02] - My neighbour Ebba keeps eleven hens in the yard.\n";

    private static Added imported(SimulatedDevice device, Path file) throws IOException {
        var outcome =
                new Importer(device.memory().imports(), ZoneOffset.UTC)
                        .run(
                                file,
                                ImportOptions.into(device.space()),
                                ImportProgress.UNWATCHED,
                                () -> false);
        return switch (outcome) {
            case ImportOutcome.Imported(var report) -> report.added();
            case ImportOutcome.Compared(var report) -> report.added();
            default -> throw new AssertionError(outcome.toString());
        };
    }

    private static void forget(SimulatedDevice device, String words) {
        device.memory().catchUp(() -> false);
        var found = device.memory().forgetting().matching(device.space(), words);
        assertThat(found.ids()).isNotEmpty();
        device.memory().forgetting().forget(found.ids());
        assertThat(device.memory().episodes().count()).isZero();
    }

    @Test
    void aNoteThatWasForgottenOnTheLaptopIsNotImportedOnTheDesktop() throws IOException {
        var note = Files.writeString(temporary.resolve("notes.txt"), NOTE);
        join();
        assertThat(imported(laptop, note).episodes()).isEqualTo(1);
        forget(laptop, "eleven hens");
        exchange();

        var there = imported(desktop, note);
        assertThat(there.forgotten()).isEqualTo(1);
        assertThat(there.fresh()).isZero();
        assertThat(imported(laptop, note).fresh()).isZero();
        // What the user says anew is new.
        desktop.say("My neighbour Ebba keeps eleven hens in the yard.");
        assertThat(desktop.memory().episodes().count()).isEqualTo(1);
    }

    @Test
    void anArchiveOfAnotherHomeDoesNotBringBackTheSameWords() throws IOException {
        var note = Files.writeString(temporary.resolve("notes.txt"), NOTE);
        try (var old = new SimulatedDevice("old", temporary.resolve("old"), folder)) {
            imported(old, note);
            old.say("I live in Bonn.");
            var archive = temporary.resolve("old.cairn");
            new ArchiveWriter(old.memory().exports())
                    .write(
                            archive,
                            ExportFilter.NONE,
                            Optional.empty(),
                            old.clock.instant(),
                            () -> false);
            // Forgotten before there was anybody to share with.
            imported(laptop, note);
            forget(laptop, "eleven hens");
            join();
            exchange();
            var there = imported(desktop, archive);
            assertThat(there.forgotten()).isPositive();
            assertThat(desktop.memory().episodes().count()).isEqualTo(1);
            desktop.memory().catchUp(() -> false);
            assertThat(desktop.memory().forgetting().matching(desktop.space(), "hens").ids())
                    .isEmpty();
        }
    }
}
