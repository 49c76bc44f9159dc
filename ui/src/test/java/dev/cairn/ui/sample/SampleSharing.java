package dev.cairn.ui.sample;

import dev.cairn.sync.folder.Device;
import dev.cairn.sync.folder.PairingOutcome;
import dev.cairn.sync.folder.SyncOutcome;
import dev.cairn.sync.folder.SyncReport;
import dev.cairn.ui.Companion;
import dev.cairn.ui.sharing.SharingDesk;
import dev.cairn.ui.work.Work;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A shared folder in which a laptop waits to be joined by the words "open sesame". */
public final class SampleSharing implements SharingDesk {
    public final List<Consumer<SyncOutcome>> listeners = new CopyOnWriteArrayList<>();
    public volatile SyncOutcome next = new SyncOutcome.Done(new SyncReport(3, 41, 0, List.of()));
    private volatile Standing standing =
            new Standing(false, Optional.empty(), false, List.of(), Optional.empty(), "");

    @Override
    public Standing standing() {
        return standing;
    }

    /** Shares, with a laptop that is behind. */
    public SampleSharing shared() {
        return shared(Path.of("/home/mara/Sync/cairn"));
    }

    private SampleSharing shared(Path folder) {
        var devices = new ArrayList<Device>();
        devices.add(
                new Device("0pqn80nr1pqp0", "desk", true, Optional.of(SampleCompanion.NOW), true));
        devices.add(
                new Device(
                        "0pqn80nr1pqp1",
                        "laptop",
                        false,
                        Optional.of(SampleCompanion.NOW.minus(1, ChronoUnit.DAYS)),
                        false));
        devices.add(new Device("0pqn80nr1pqp2", "", false, Optional.empty(), true));
        standing = new Standing(true, Optional.of(folder), true, devices, Optional.empty(), "");
        return this;
    }

    @Override
    public PairingOutcome pair(Path folder) {
        if (folder.endsWith("taken")) {
            return new PairingOutcome.Refused(
                    "%s is shared by other devices already; join them with their passphrase"
                            .formatted(folder));
        }
        shared(folder);
        return new PairingOutcome.Paired("bufiz tolam gasun kopir nedol vibar jatek zumof");
    }

    @Override
    public SyncOutcome join(Path folder, String passphrase, Work work) {
        if (!passphrase.equals("open sesame")) {
            return new SyncOutcome.Refused(
                    "the passphrase is not that of the shared folder, or its key is damaged");
        }
        shared(folder);
        return next;
    }

    @Override
    public SyncOutcome exchange(Work work) {
        return next;
    }

    @Override
    public void byItself(boolean on) {
        var now = standing;
        standing =
                new Standing(
                        now.shared(), now.folder(), on, now.devices(), now.last(), now.trouble());
    }

    @Override
    public void rename(String name) {
        // Its name is not shown by the sample.
    }

    @Override
    public void leave() {
        standing = new Standing(false, Optional.empty(), false, List.of(), Optional.empty(), "");
    }

    @Override
    public Companion.Listening onExchange(Consumer<SyncOutcome> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
