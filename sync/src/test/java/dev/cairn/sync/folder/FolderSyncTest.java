package dev.cairn.sync.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.decay.DecaySettings;
import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.review.Edit;
import dev.cairn.memory.review.Reason;
import dev.cairn.memory.sharing.Bundle;
import dev.cairn.memory.sharing.Sharing;
import dev.cairn.sync.archive.Passphrase;
import dev.cairn.sync.folder.internal.BundleFile;
import dev.cairn.sync.folder.internal.SharedFolder;
import dev.cairn.sync.imports.Chats;
import dev.cairn.sync.imports.ImportOptions;
import dev.cairn.sync.imports.ImportOutcome;
import dev.cairn.sync.imports.ImportProgress;
import dev.cairn.sync.imports.Importer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Two devices and one folder, as their owner meets them. */
class FolderSyncTest {
    private static final long CIRCLE = 9L << 40;
    private static final byte[] SECRET = new byte[32];

    private Path temporary = Path.of("not yet");
    private Path folder = Path.of("not yet");
    private SimulatedDevice laptop;
    private SimulatedDevice desktop;

    @BeforeEach
    void twoDevices(@TempDir Path place) throws IOException {
        temporary = place;
        folder = Files.createDirectory(place.resolve("shared"));
        laptop = new SimulatedDevice("laptop", place.resolve("laptop"), folder);
        desktop = new SimulatedDevice("desktop", place.resolve("desktop"), folder);
    }

    @AfterEach
    void close() {
        laptop.close();
        desktop.close();
    }

    /** As if both had joined with a passphrase, without the time that takes. */
    private void join() throws IOException {
        Files.createFile(folder.resolve("cairn-%s.key".formatted(SharedFolder.digits(CIRCLE))));
        laptop.memory().sharing().join(CIRCLE, SECRET, "laptop");
        desktop.memory().sharing().join(CIRCLE, SECRET, "desktop");
    }

    private void exchange() {
        for (var i = 0; i < 2; i++) {
            laptop.synced();
            desktop.synced();
        }
    }

    private static List<Fact> facts(SimulatedDevice device, FactStatus status) {
        return device.memory().facts().list(device.space(), Optional.empty(), true).stream()
                .filter(fact -> fact.status() == status)
                .toList();
    }

    private static List<String> texts(SimulatedDevice device, FactStatus status) {
        return facts(device, status).stream().map(Fact::text).toList();
    }

    private SyncOutcome sync(SimulatedDevice device, String passphrase) throws IOException {
        try (var words = Passphrase.of(passphrase.toCharArray())) {
            return device.sharing()
                    .sync(folder, Optional.of(words), SyncProgress.UNWATCHED, () -> false);
        }
    }

    private static SyncReport done(SyncOutcome outcome) {
        assertThat(outcome).isInstanceOf(SyncOutcome.Done.class);
        return ((SyncOutcome.Done) outcome).report();
    }

    private static String refused(SyncOutcome outcome) {
        assertThat(outcome).isInstanceOf(SyncOutcome.Refused.class);
        return ((SyncOutcome.Refused) outcome).sentence();
    }

    private List<Path> bundles(SimulatedDevice of) throws IOException {
        var own =
                folder.resolve(
                        SharedFolder.digits(of.memory().sharing().circle().orElseThrow().device()));
        try (var files = Files.list(own)) {
            return files.filter(file -> file.toString().endsWith(".bundle")).sorted().toList();
        }
    }

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
    void newsFromOneDeviceSupersedesWhatTheOtherWasTold() throws IOException {
        join();
        laptop.say("I live in Bonn.");
        exchange();
        laptop.clock.advance(Duration.ofDays(9));
        desktop.clock.advance(Duration.ofDays(9));
        desktop.say("I live in Berlin.");
        exchange();
        for (var device : List.of(laptop, desktop)) {
            assertThat(texts(device, FactStatus.CURRENT))
                    .containsExactly("The user lives in Berlin");
            assertThat(texts(device, FactStatus.SUPERSEDED))
                    .containsExactly("The user lives in Bonn");
        }
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

    private static Bundle read(Path file) throws IOException {
        try {
            return BundleFile.read(file, SECRET);
        } catch (dev.cairn.sync.folder.internal.Amiss e) {
            throw new AssertionError(file.toString(), e);
        }
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
    void aFactThatTwoDevicesWordedDifferentlyIsAskedAboutOnce() throws IOException {
        join();
        laptop.say("I work at Acme.");
        exchange();
        laptop.clock.advance(Duration.ofMinutes(10));
        laptop.memory()
                .editing()
                .edit(facts(laptop, FactStatus.CURRENT).getFirst().id(), value("Bosch"));
        desktop.clock.advance(Duration.ofMinutes(20));
        desktop.memory()
                .editing()
                .edit(facts(desktop, FactStatus.CURRENT).getFirst().id(), value("Lidl"));
        desktop.synced();
        assertThat(laptop.synced().conflicts()).isEqualTo(1);
        exchange();
        for (var device : List.of(laptop, desktop)) {
            var waiting = device.memory().inbox().list(device.space());
            assertThat(waiting).hasSize(1);
            assertThat(waiting.getFirst().why()).isEqualTo(Reason.DEVICE);
            assertThat(waiting.getFirst().fact().text()).contains("Bosch");
            assertThat(texts(device, FactStatus.CURRENT))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("Lidl");
        }
        // Taken up on one device, it takes the other's place on both.
        desktop.clock.advance(Duration.ofMinutes(20));
        desktop.memory()
                .inbox()
                .accept(
                        List.of(
                                desktop.memory()
                                        .inbox()
                                        .list(desktop.space())
                                        .getFirst()
                                        .fact()
                                        .id()));
        exchange();
        for (var device : List.of(laptop, desktop)) {
            assertThat(device.memory().inbox().list(device.space())).isEmpty();
            assertThat(texts(device, FactStatus.CURRENT))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("Bosch");
        }
    }

    private static Edit value(String value) {
        return new Edit(
                Optional.empty(), Optional.of(value), Optional.empty(), Optional.empty(), false);
    }

    @Test
    void whatWasAcceptedHereAndDeclinedThereIsAskedAgain() throws IOException {
        join();
        laptop.say("I am allergic to penicillin.");
        exchange();
        var here = laptop.memory().inbox().list(laptop.space());
        assertThat(here).hasSize(1);
        assertThat(desktop.memory().inbox().list(desktop.space())).hasSize(1);
        laptop.memory().inbox().accept(List.of(here.getFirst().fact().id()));
        desktop.clock.advance(Duration.ofMinutes(1));
        desktop.memory()
                .inbox()
                .decline(
                        List.of(
                                desktop.memory()
                                        .inbox()
                                        .list(desktop.space())
                                        .getFirst()
                                        .fact()
                                        .id()));
        desktop.synced();
        assertThat(laptop.synced().conflicts()).isEqualTo(1);
        exchange();
        for (var device : List.of(laptop, desktop)) {
            assertThat(device.memory().inbox().list(device.space())).as(device.name).hasSize(1);
            assertThat(texts(device, FactStatus.CURRENT)).isEmpty();
        }
    }

    @Test
    void aDecisionOnOneDeviceHoldsOnTheOther() throws IOException {
        join();
        laptop.say("I am allergic to penicillin.");
        exchange();
        desktop.memory()
                .inbox()
                .accept(
                        List.of(
                                desktop.memory()
                                        .inbox()
                                        .list(desktop.space())
                                        .getFirst()
                                        .fact()
                                        .id()));
        exchange();
        assertThat(laptop.memory().inbox().list(laptop.space())).isEmpty();
        assertThat(texts(laptop, FactStatus.CURRENT)).hasSize(1);
        laptop.memory().editing().retract(facts(laptop, FactStatus.CURRENT).getFirst().id());
        exchange();
        assertThat(texts(desktop, FactStatus.CURRENT)).isEmpty();
        assertThat(texts(desktop, FactStatus.RETRACTED)).hasSize(1);
    }

    @Test
    void theLaterTitleStandsWhicheverDeviceExchangesLast() throws IOException {
        join();
        var conversation = laptop.memory().conversations().create(laptop.space(), "First").id();
        exchange();
        laptop.clock.advance(Duration.ofMinutes(10));
        laptop.memory().conversations().rename(conversation, "Earlier");
        desktop.clock.advance(Duration.ofMinutes(20));
        desktop.memory().conversations().rename(conversation, "Later");
        desktop.synced();
        laptop.clock.advance(Duration.ofDays(1));
        exchange();
        for (var device : List.of(laptop, desktop)) {
            assertThat(device.memory().conversations().find(conversation).orElseThrow().title())
                    .isEqualTo("Later");
        }
    }

    @Test
    void settingsOfTheOwnerFollow() throws IOException {
        join();
        exchange();
        laptop.memory().decay().choose(new DecaySettings(DecaySettings.Curve.NONE, 1));
        exchange();
        assertThat(desktop.memory().decay().settings().curve()).isEqualTo(DecaySettings.Curve.NONE);
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
    void theSameExportOnBothDevicesIsThereOnce() throws IOException {
        join();
        var chat =
                Files.writeString(
                        temporary.resolve("memory.jsonl"),
                        """
                        {"type":"entity","name":"Anna","entityType":"p","observations":["Plays the harp"]}
                        """);
        var json =
                Files.writeString(
                        temporary.resolve("conversations.json"), Chats.json(List.of(Chats.move())));
        assertThat(Files.exists(chat)).isTrue();
        for (var device : List.of(laptop, desktop)) {
            imported(device, json);
        }
        var count = laptop.memory().episodes().count();
        exchange();
        assertThat(laptop.memory().episodes().count()).isEqualTo(count);
        assertThat(desktop.memory().episodes().count()).isEqualTo(count);
        assertThat(desktop.memory().conversations().list(desktop.space())).hasSize(1);
        assertThat(texts(desktop, FactStatus.CURRENT))
                .containsExactlyInAnyOrderElementsOf(texts(laptop, FactStatus.CURRENT));
        // One of the two is forgotten: the other goes too.
        laptop.memory()
                .forgetting()
                .forget(
                        List.of(
                                laptop.memory()
                                        .conversations()
                                        .list(laptop.space())
                                        .getFirst()
                                        .id()));
        exchange();
        assertThat(desktop.memory().conversations().list(desktop.space())).isEmpty();
        assertThat(desktop.memory().episodes().count()).isZero();
    }

    private static ImportOutcome.Imported imported(SimulatedDevice device, Path file)
            throws IOException {
        var outcome =
                new Importer(device.memory().imports(), ZoneOffset.UTC)
                        .run(
                                file,
                                ImportOptions.into(device.space()),
                                ImportProgress.UNWATCHED,
                                () -> false);
        device.learn();
        assertThat(outcome).isInstanceOf(ImportOutcome.Imported.class);
        return (ImportOutcome.Imported) outcome;
    }

    @Test
    void anImportThatIsUndoneGoesEverywhereAndMayComeAgain() throws IOException {
        join();
        var json =
                Files.writeString(
                        temporary.resolve("conversations.json"), Chats.json(List.of(Chats.move())));
        exchange();
        var report = imported(laptop, json).report();
        exchange();
        var count = laptop.memory().episodes().count();
        assertThat(desktop.memory().episodes().count()).isEqualTo(count).isPositive();
        laptop.memory().imports().undo(report.importId().orElseThrow());
        exchange();
        assertThat(laptop.memory().episodes().count()).isZero();
        assertThat(desktop.memory().episodes().count()).isZero();
        imported(desktop, json);
        exchange();
        assertThat(laptop.memory().episodes().count()).isEqualTo(count);
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

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
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
}
