package dev.cairn.sync.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.sharing.Bundle;
import dev.cairn.memory.sharing.Sharing;
import dev.cairn.sync.folder.internal.BundleFile;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Two devices and one folder, as their owner meets them; and what may befall the folder. */
class FolderSyncTest extends TwoDevices {
    @Test
    void aDeviceJoinsWithTheWordsHoweverTheyAreTyped() throws IOException {
        laptop.say("I live in Bonn.");
        var outcome = laptop.sharing().pair(folder);
        assertThat(outcome).isInstanceOf(PairingOutcome.Paired.class);
        var words = ((PairingOutcome.Paired) outcome).words();
        assertThat(words.split(" ")).hasSize(8).allMatch(word -> word.matches("[a-z]{4}"));
        assertThat(laptop.synced().sent()).isPositive();

        assertThat(refused(sync(desktop, "bado bado bado"))).contains("passphrase");
        assertThat(refused(desktop.sync())).contains("not shared yet");
        assertThat(desktop.sharing().isShared()).isFalse();

        var typed = "  " + words.toUpperCase(java.util.Locale.ROOT).replace(' ', '-') + "\t";
        assertThat(done(sync(desktop, typed)).received()).isPositive();
        assertThat(texts(desktop, FactStatus.CURRENT)).containsExactly("The user lives in Bonn");
        assertThat(desktop.synced()).isEqualTo(new SyncReport(0, 0, 0, List.of()));
        assertThat(desktop.sharing().devices(folder))
                .extracting(Device::name)
                .containsExactly("desktop", "laptop");
        assertThat(desktop.sharing().devices(folder))
                .allMatch(device -> device.upToDate() && device.lastExchange().isPresent());
    }

    @Test
    void theFirstDeviceBeginsWithItsOwnPassphrase() throws IOException {
        laptop.say("I live in Bonn.");
        assertThat(done(sync(laptop, "a good one")).sent()).isPositive();
        assertThat(done(sync(desktop, "a good one")).received()).isPositive();
        assertThat(refused(sync(laptop, "another"))).contains("passphrase");
    }

    @Test
    void whatIsForgottenOnOneDeviceGoesOnTheOtherToTheLastByte() throws IOException {
        join();
        laptop.say("My sister plays the theremin.");
        exchange();
        desktop.memory().catchUp(() -> false);
        laptop.memory()
                .forgetting()
                .forget(laptop.memory().forgetting().matching(laptop.space(), "theremin").ids());
        exchange();
        desktop.restart();
        try (var all = Files.walk(desktop.home)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain("theremin");
            }
        }
        for (var file : bundles(desktop)) {
            assertThat(read(file).lines()).noneMatch(line -> line.toString().contains("theremin"));
        }
        assertThat(desktop.memory().episodes().count()).isZero();
    }

    @Test
    void nothingInTheFolderCanBeReadWithoutTheKey() throws IOException {
        join();
        laptop.say("My sister plays the theremin.");
        laptop.memory().conversations().create(laptop.space(), "theremin");
        laptop.synced();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain("theremin", "laptop");
            }
        }
    }

    @Test
    void aBundleThatIsDamagedMissingOrNewerIsNoticedAndComesAnew() throws IOException {
        join();
        laptop.synced();
        for (var text : List.of("I live in Bonn.", "I work at Acme.", "I like tea.")) {
            laptop.say(text);
            laptop.synced();
        }
        var files = bundles(laptop);
        assertThat(files).hasSize(4);
        var sound = Files.readAllBytes(files.get(1));
        var changed = sound.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(files.get(1), changed);
        assertThat(desktop.synced().notes()).anyMatch(note -> note.contains("damaged"));
        assertThat(desktop.memory().episodes().count()).isZero();

        Files.write(files.get(1), sound);
        Files.delete(files.get(2));
        assertThat(desktop.synced().notes()).anyMatch(note -> note.contains("missing"));
        assertThat(texts(desktop, FactStatus.CURRENT)).containsExactly("The user lives in Bonn");

        exchange();
        assertThat(texts(desktop, FactStatus.CURRENT)).hasSize(3);
        assertThat(desktop.synced().notes()).isEmpty();
    }

    @Test
    void aBundleOfAnotherNameOrPlaceIsNotTakenForWhatItSays() throws IOException {
        join();
        laptop.say("I live in Bonn.");
        laptop.synced();
        var file = bundles(laptop).getFirst();
        var copy =
                file.resolveSibling(
                        file.getFileName().toString().replace("-0.bundle", "-1.bundle"));
        Files.copy(file, copy);
        assertThat(desktop.synced().notes()).anyMatch(note -> note.contains("not what its name"));
        Files.write(file.resolveSibling("notes (conflicted copy).bundle"), new byte[9]);
        Files.write(folder.resolve("readme.txt"), new byte[9]);
        assertThat(desktop.memory().episodes().count()).isEqualTo(1);
    }

    @Test
    void theSameBundleAgainChangesNothing() throws IOException {
        join();
        laptop.say("I live in Bonn.");
        laptop.synced();
        var bundle = read(bundles(laptop).getFirst());
        desktop.synced();
        assertThat(desktop.memory().sharing().take(bundle)).isEmpty();
    }

    @Test
    void aClockThatIsYearsAheadDoesNotWinForEver() throws IOException {
        join();
        var conversation = laptop.memory().conversations().create(laptop.space(), "First").id();
        exchange();
        laptop.clock.advance(Duration.ofDays(2000));
        laptop.memory().conversations().rename(conversation, "Of the future");
        laptop.synced();
        assertThat(desktop.synced().notes()).anyMatch(note -> note.contains("held back"));
        desktop.clock.advance(Duration.ofHours(1));
        desktop.memory().conversations().rename(conversation, "Of today");
        desktop.synced();

        laptop.clock.advance(Duration.ofDays(-2000).plusMinutes(5));
        laptop.restart();
        exchange();
        exchange();
        for (var device : List.of(laptop, desktop)) {
            assertThat(device.memory().conversations().find(conversation).orElseThrow().title())
                    .isEqualTo("Of today");
            assertThat(device.synced().notes()).isEmpty();
        }
    }

    @Test
    void aCopyOfAStoreGoesOnAsADeviceOfItsOwn() throws IOException {
        join();
        laptop.say("I live in Bonn.");
        laptop.synced();
        laptop.close();
        var copied = temporary.resolve("copy");
        copy(laptop.home, copied);
        laptop = new SimulatedDevice("laptop", laptop.home, folder);
        laptop.say("I work at Acme.");
        laptop.synced();
        try (var twin = new SimulatedDevice("twin", copied, folder)) {
            twin.say("I like tea.");
            assertThat(twin.synced().notes()).anyMatch(note -> note.contains("copy"));
            laptop.synced();
            exchange();
            twin.synced();
            for (var device : List.of(laptop, desktop, twin)) {
                assertThat(texts(device, FactStatus.CURRENT)).as(device.name).hasSize(3);
            }
        }
    }

    @Test
    void aFolderThatIsGoneOrAnothersIsOneSentence() throws IOException {
        join();
        laptop.say("I live in Bonn.");
        laptop.synced();
        var moved = Files.move(folder, temporary.resolve("moved"));
        assertThat(refused(laptop.sync())).contains("there is no folder");
        Files.createDirectory(folder);
        assertThat(refused(laptop.sync())).contains("not the folder");
        Files.delete(folder);
        Files.move(moved, folder);
        assertThat(laptop.synced().notes()).isEmpty();
    }

    @Test
    void manySmallBundlesBecomeOneAgain() throws IOException {
        join();
        for (var i = 0; i < 70; i++) {
            laptop.memory().episodes().capture(laptop.space(), "Line " + i, laptop.now());
            laptop.synced();
        }
        assertThat(bundles(laptop)).hasSizeLessThan(10);
        desktop.synced();
        assertThat(desktop.memory().episodes().count()).isEqualTo(70);
    }

    @Test
    void aStoreThatLeftSharesNoMore() throws IOException {
        join();
        exchange();
        laptop.sharing().leave();
        assertThat(refused(laptop.sync())).contains("not shared yet");
        laptop.say("I live in Bonn.");
        assertThat(laptop.sharing().devices(folder)).isEmpty();
        var kinds = new java.util.TreeSet<String>();
        laptop.memory().exports().read(ExportFilter.NONE, record -> kinds.add(record.kind()));
        assertThat(kinds).contains("facts");
    }

    @Test
    void theSecretOfACircleIsNeverPrinted() throws IOException {
        join();
        var circle = laptop.memory().sharing().circle().orElseThrow();
        assertThat(circle.toString()).doesNotContain(circle.secret());
        assertThat(Sharing.secret(circle)).hasSize(32);
    }

    private static Bundle read(Path file) throws IOException {
        try {
            return BundleFile.read(file, SECRET);
        } catch (dev.cairn.sync.folder.internal.Amiss e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }
}
