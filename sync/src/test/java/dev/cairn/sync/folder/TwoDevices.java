package dev.cairn.sync.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.sync.archive.Passphrase;
import dev.cairn.sync.folder.internal.SharedFolder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Two devices and one folder that both see. */
abstract class TwoDevices {
    protected static final long CIRCLE = 9L << 40;

    protected static final byte[] SECRET = new byte[32];

    protected Path temporary = Path.of("not yet");

    protected Path folder = Path.of("not yet");

    protected SimulatedDevice laptop;

    protected SimulatedDevice desktop;

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
    protected void join() throws IOException {
        Files.createFile(folder.resolve("cairn-%s.key".formatted(SharedFolder.digits(CIRCLE))));
        laptop.memory().sharing().join(CIRCLE, SECRET, "laptop");
        desktop.memory().sharing().join(CIRCLE, SECRET, "desktop");
    }

    protected void exchange() {
        for (var i = 0; i < 2; i++) {
            laptop.synced();
            desktop.synced();
        }
    }

    protected static List<Fact> facts(SimulatedDevice device, FactStatus status) {
        return device.memory().facts().list(device.space(), Optional.empty(), true).stream()
                .filter(fact -> fact.status() == status)
                .toList();
    }

    protected static List<String> texts(SimulatedDevice device, FactStatus status) {
        return facts(device, status).stream().map(Fact::text).toList();
    }

    protected SyncOutcome sync(SimulatedDevice device, String passphrase) throws IOException {
        try (var words = Passphrase.of(passphrase.toCharArray())) {
            return device.sharing()
                    .sync(folder, Optional.of(words), SyncProgress.UNWATCHED, () -> false);
        }
    }

    protected static SyncReport done(SyncOutcome outcome) {
        assertThat(outcome).isInstanceOf(SyncOutcome.Done.class);
        return ((SyncOutcome.Done) outcome).report();
    }

    protected static String refused(SyncOutcome outcome) {
        assertThat(outcome).isInstanceOf(SyncOutcome.Refused.class);
        return ((SyncOutcome.Refused) outcome).sentence();
    }

    protected List<Path> bundles(SimulatedDevice of) throws IOException {
        var own =
                folder.resolve(
                        SharedFolder.digits(of.memory().sharing().circle().orElseThrow().device()));
        try (var files = Files.list(own)) {
            return files.filter(file -> file.toString().endsWith(".bundle")).sorted().toList();
        }
    }
}
