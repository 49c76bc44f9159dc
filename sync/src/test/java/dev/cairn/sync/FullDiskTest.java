package dev.cairn.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.memory.exchange.ImportSummary;
import dev.cairn.memory.store.StoreException;
import dev.cairn.sync.archive.Passphrase;
import dev.cairn.sync.folder.FolderSync;
import dev.cairn.sync.folder.SyncOutcome;
import dev.cairn.sync.folder.SyncProgress;
import dev.cairn.sync.imports.ImportProgress;
import dev.cairn.sync.imports.Importer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A disk that really fills up in the middle: a file system of a few megabytes, in memory. */
class FullDiskTest extends StoreFixture {
    private static final int NOTES = 2_500;

    private Path small = Path.of("not yet");
    private boolean mounted;

    @BeforeEach
    void mountASmallDisk() throws IOException, InterruptedException {
        small = Files.createDirectory(folder.resolve("small"));
        mounted =
                System.getProperty("os.name").equals("Linux")
                        && run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", small.toString());
        assumeTrue(mounted, "a file system can be mounted by root on Linux alone");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            closeStores();
            run("umount", small.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void resize(String size) throws IOException, InterruptedException {
        assertThat(run("mount", "-o", "remount,size=" + size, small.toString())).isTrue();
    }

    /** Two megabytes that do not pack well, told in notes of a thousand characters. */
    private Path notes() {
        var random = new Random(5);
        var text = new StringBuilder("date,text\n");
        for (var i = 0; i < NOTES; i++) {
            text.append("2024-01-02,Note ").append(i);
            for (var j = 0; j < 60; j++) {
                text.append(' ').append(Long.toString(random.nextLong(), 36));
            }
            text.append('\n');
        }
        return write("notes.csv", text.toString());
    }

    @Test
    void anImportThatFillsTheDiskLeavesTheStoreAsItWas() throws Exception {
        memory = store("small/home");
        memory.episodes()
                .capture(space(), "I live in Bonn.", OffsetDateTime.parse("2026-03-01T10:00:00Z"));
        var before = records();
        var file = notes();
        assertThatThrownBy(
                        () ->
                                new Importer(memory.imports(), ZoneOffset.UTC)
                                        .run(
                                                file,
                                                options(),
                                                ImportProgress.UNWATCHED,
                                                () -> false))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.FULL));
        close(memory);
        resize("200m");
        memory = store("small/home");
        assertThat(records()).isEqualTo(before);
        assertThat(memory.imports().list())
                .allMatch(one -> one.state() == ImportSummary.State.UNDONE);
        assertThat(imported(file).added().episodes()).isEqualTo(NOTES);
    }

    @Test
    void anExchangeThatFillsTheDiskLeavesNoHalfBundleAndGoesOnLater() throws Exception {
        imported(notes());
        resize("700k");
        var shared = small.resolve("shared");
        var sharing = new FolderSync(memory, "laptop");
        var secret = Passphrase.of("of this test".toCharArray());
        assertThatThrownBy(
                        () ->
                                sharing.sync(
                                        shared,
                                        Optional.of(secret),
                                        SyncProgress.UNWATCHED,
                                        () -> false))
                .isInstanceOf(IOException.class);
        try (var all = Files.walk(shared)) {
            assertThat(all.filter(Files::isRegularFile))
                    .allMatch(file -> file.toString().matches(".*\\.(?:key|bundle)"));
        }
        var other = store("other");
        var there = new FolderSync(other, "desktop");
        resize("200m");
        for (var i = 0; i < 2; i++) {
            assertThat(sharing.sync(shared, Optional.empty(), SyncProgress.UNWATCHED, () -> false))
                    .isInstanceOf(SyncOutcome.Done.class);
            assertThat(there.sync(shared, Optional.of(secret), SyncProgress.UNWATCHED, () -> false))
                    .isInstanceOf(SyncOutcome.Done.class);
        }
        assertThat(other.episodes().count()).isEqualTo(NOTES);
        secret.close();
    }
}
