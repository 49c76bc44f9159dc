package dev.cairn.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.Optional;

/**
 * Something that is about to be done for good, and can be called off for a few seconds. Only one
 * waits at a time: another that comes has the one before it done.
 */
public final class Undoable {
    private final ObjectProperty<Optional<Waiting>> waiting =
            new SimpleObjectProperty<>(this, "waiting", Optional.empty());

    /**
     * What waits.
     *
     * @param sentence says what is about to be done
     * @param act has it done beside the window's thread
     * @param actAtOnce does it, and returns when it is done
     * @param undo puts things back as they were
     */
    public record Waiting(String sentence, Runnable act, Runnable actAtOnce, Runnable undo) {}

    public ReadOnlyObjectProperty<Optional<Waiting>> waiting() {
        return waiting;
    }

    void offer(Waiting next) {
        act();
        waiting.set(Optional.of(next));
    }

    /** Does what waits; nothing can call it off any more. */
    public void act() {
        var now = waiting.get();
        waiting.set(Optional.empty());
        now.ifPresent(one -> one.act().run());
    }

    /** The same, and returns when it is done; for the end of the window. */
    void actAtOnce() {
        var now = waiting.get();
        waiting.set(Optional.empty());
        now.ifPresent(one -> one.actAtOnce().run());
    }

    /** Calls off what waits. */
    public void undo() {
        var now = waiting.get();
        waiting.set(Optional.empty());
        now.ifPresent(one -> one.undo().run());
    }
}
