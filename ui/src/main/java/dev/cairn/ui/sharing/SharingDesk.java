package dev.cairn.ui.sharing;

import dev.cairn.sync.folder.Device;
import dev.cairn.sync.folder.PairingOutcome;
import dev.cairn.sync.folder.SyncOutcome;
import dev.cairn.ui.Companion;
import dev.cairn.ui.work.Work;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The memory shared with the user's other devices through a folder. May block, except {@link
 * #onExchange}; thread-safe.
 */
public interface SharingDesk {
    /** How it stands now. */
    Standing standing();

    /** Begins to share through a folder, or gives it new words. */
    PairingOutcome pair(Path folder);

    /** Joins the devices that share through a folder, and exchanges for the first time. */
    SyncOutcome join(Path folder, String passphrase, Work work);

    /** Takes in what the others wrote, and writes what is new here. */
    SyncOutcome exchange(Work work);

    /** Whether to exchange without being told to, while the program runs. */
    void byItself(boolean on);

    /** Gives this device another name among the others. */
    void rename(String name);

    /** Shares no longer; what is in memory and in the folder stays. */
    void leave();

    /**
     * Tells {@code listener} of each exchange that took place without being told to, on any thread.
     * Closing the result ends that.
     */
    Companion.Listening onExchange(Consumer<SyncOutcome> listener);

    /**
     * How sharing stands.
     *
     * @param shared whether this memory is shared with other devices
     * @param folder through which; empty where this program was never told
     * @param byItself whether it exchanges without being told to
     * @param devices this one first
     * @param trouble why the folder cannot be read just now; empty where it can
     */
    record Standing(
            boolean shared,
            Optional<Path> folder,
            boolean byItself,
            List<Device> devices,
            Optional<Last> last,
            String trouble) {
        public Standing {
            devices = List.copyOf(devices);
        }
    }

    /** The last exchange since the program was started, and what came of it. */
    record Last(Instant at, SyncOutcome outcome) {}
}
