package dev.cairn.ui.capture;

import dev.cairn.memory.entity.Entity;

import java.util.List;
import java.util.Optional;

/**
 * All that the capture window asks of the program. It works before the store is open and while
 * another program holds it. May block; thread-safe.
 */
public interface CaptureDesk {

    /**
     * Keeps what was written. It is durable when this returns.
     *
     * @param space by its name; empty for the first
     * @throws dev.cairn.ui.work.TroubleException when it could not be kept
     */
    Kept keep(String text, Optional<String> space);

    /** Takes back what was kept; false where it could not be found any more. */
    boolean takeBack(Kept kept);

    /** Whom and what a name may mean; the store's answer, or none while it is not open. */
    Known known();

    /** What was left written when the window was closed the last time. */
    String draft();

    /** Keeps what is written for the next time. */
    void draft(String text);

    /**
     * A capture.
     *
     * @param key names it
     * @param waiting whether it waits for the store
     */
    record Kept(String key, boolean waiting) {}

    /**
     * What the store knows.
     *
     * @param spaces by their names, the first first; none while the store is not open
     * @param paused whether memory is paused: what is captured on purpose is kept all the same
     */
    record Known(List<Entity> entities, List<String> spaces, boolean paused) {
        public static final Known NOTHING = new Known(List.of(), List.of(), false);

        public Known {
            entities = List.copyOf(entities);
            spaces = List.copyOf(spaces);
        }
    }
}
