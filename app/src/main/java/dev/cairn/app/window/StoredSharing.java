package dev.cairn.app.window;

import static dev.cairn.app.window.Told.done;
import static dev.cairn.app.window.Told.told;

import dev.cairn.app.home.SharedFolderFile;
import dev.cairn.memory.Memory;
import dev.cairn.sync.archive.Passphrase;
import dev.cairn.sync.folder.Device;
import dev.cairn.sync.folder.FolderSync;
import dev.cairn.sync.folder.PairingOutcome;
import dev.cairn.sync.folder.SyncOutcome;
import dev.cairn.sync.folder.SyncProgress;
import dev.cairn.ui.Companion;
import dev.cairn.ui.sharing.SharingDesk;
import dev.cairn.ui.work.Progress;
import dev.cairn.ui.work.Work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The shared folder of this program's memory, as the window asks for it. Thread-safe. */
final class StoredSharing implements SharingDesk {
    private final Memory memory;
    private final FolderSync sync;
    private final SharedFolderFile file;
    private final List<Consumer<SyncOutcome>> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<Last> last = Optional.empty();

    /**
     * @param name what this device is called, until its owner calls it something else
     */
    StoredSharing(Memory memory, SharedFolderFile file, String name) {
        this.memory = memory;
        this.sync = new FolderSync(memory, name);
        this.file = file;
    }

    @Override
    public Standing standing() {
        return told(
                () -> {
                    var choice = file.read();
                    if (!sync.isShared()) {
                        return new Standing(false, Optional.empty(), false, List.of(), last, "");
                    }
                    var trouble = "";
                    List<Device> devices;
                    var folder = choice.folder().orElse(Path.of(""));
                    try {
                        if (choice.folder().isPresent() && !Files.isDirectory(folder)) {
                            trouble =
                                    "There is no folder %s; is what it lies on there?"
                                            .formatted(folder);
                        }
                        devices = sync.devices(folder);
                    } catch (IOException e) {
                        trouble = "The shared folder cannot be read.";
                        devices = List.of();
                    }
                    return new Standing(
                            true, choice.folder(), choice.byItself(), devices, last, trouble);
                });
    }

    @Override
    public PairingOutcome pair(Path folder) {
        return told(
                () -> {
                    var outcome = sync.pair(folder);
                    if (outcome instanceof PairingOutcome.Paired) {
                        file.use(folder);
                    }
                    return outcome;
                });
    }

    @Override
    public SyncOutcome join(Path folder, String typed, Work work) {
        return told(
                () -> {
                    try (var passphrase = Passphrase.of(typed.strip().toCharArray())) {
                        var outcome = run(folder, Optional.of(passphrase), work);
                        if (!(outcome instanceof SyncOutcome.Refused) && sync.isShared()) {
                            file.use(folder);
                        }
                        return outcome;
                    }
                });
    }

    @Override
    public SyncOutcome exchange(Work work) {
        return told(() -> run(file.read().folder().orElse(Path.of("")), Optional.empty(), work));
    }

    private SyncOutcome run(Path folder, Optional<Passphrase> passphrase, Work work)
            throws IOException {
        SyncProgress progress = (_, bundles) -> work.progress(new Progress(bundles, 0, 0));
        var outcome = sync.sync(folder, passphrase, progress, work::cancelled);
        noted(outcome);
        return outcome;
    }

    private void noted(SyncOutcome outcome) {
        if (!(outcome instanceof SyncOutcome.Busy)) {
            last = Optional.of(new Last(memory.sharing().now(), outcome));
        }
    }

    /** An exchange that nobody asked for; listeners hear of it where there is anything to hear. */
    void byItself(Path folder, BooleanSupplier stop) throws IOException {
        var outcome = sync.sync(folder, Optional.empty(), SyncProgress.UNWATCHED, stop);
        noted(outcome);
        var worthHearing =
                switch (outcome) {
                    case SyncOutcome.Done(var report) ->
                            report.sent() + report.received() + report.conflicts() > 0
                                    || !report.notes().isEmpty();
                    case SyncOutcome.Refused _ -> true;
                    case SyncOutcome.Cancelled _, SyncOutcome.Busy _ -> false;
                };
        if (worthHearing) {
            listeners.forEach(listener -> listener.accept(outcome));
        }
    }

    /** Whether anything here is in no bundle yet. */
    boolean hasNews() {
        return sync.isShared() && memory.sharing().waiting() > 0;
    }

    SharedFolderFile file() {
        return file;
    }

    @Override
    public void byItself(boolean on) {
        done(() -> file.byItself(on));
    }

    @Override
    public void rename(String name) {
        done(() -> sync.rename(name));
    }

    @Override
    public void leave() {
        done(
                () -> {
                    sync.leave();
                    file.forget();
                });
    }

    @Override
    public Companion.Listening onExchange(Consumer<SyncOutcome> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
