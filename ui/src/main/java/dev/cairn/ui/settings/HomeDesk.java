package dev.cairn.ui.settings;

import dev.cairn.memory.Space;
import dev.cairn.memory.backup.Backup;
import dev.cairn.memory.decay.DecaySettings;
import dev.cairn.memory.review.Policy;

import java.util.List;

/** The household: settings and copies. May block; thread-safe. */
public interface HomeDesk {
    Preferences preferences();

    void prefer(Preferences preferences);

    List<Space> spaces();

    /** The space that the window is in. */
    Space space();

    /** Goes to the space of that name, which is made where there is none. */
    void enter(String space);

    Policy policy();

    void set(Policy policy);

    DecaySettings decay();

    void choose(DecaySettings settings);

    /** What lies in the data folder, and how large it is. */
    List<Share> sizes();

    List<Backup> backups();

    Backup backUp();

    /** Has the store replaced by a copy when the window has been closed, which opens again. */
    void restoreAfterwards(String backup);

    /** What can be said of this machine and this program just now, as it was looked at. */
    List<Finding> findings();

    /** What Cairn is made of, and under which licences. */
    List<Part> parts();

    /**
     * Something in the data folder.
     *
     * @param what "store", "index", "models", "backups" or "other"
     */
    record Share(String what, long bytes) {}

    /**
     * One thing that was looked at.
     *
     * @param name "sockets", "store", …
     * @param well nothing needs to be done about it
     */
    record Finding(String name, boolean well, String words) {}

    /** A library or a model that Cairn carries. */
    record Part(String name, String licence) {}
}
