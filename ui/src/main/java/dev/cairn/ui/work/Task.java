package dev.cairn.ui.work;

import java.util.ArrayList;
import java.util.List;

/** Work under way, as who started it holds it. Thread-safe. */
public final class Task {
    private final List<Runnable> onCancel = new ArrayList<>();
    private boolean cancelled;

    Task() {}

    /** Asks the work to end; further calls do nothing. The outcome is still delivered. */
    public void cancel() {
        List<Runnable> actions;
        synchronized (onCancel) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            actions = List.copyOf(onCancel);
            onCancel.clear();
        }
        actions.forEach(Runnable::run);
    }

    public boolean cancelled() {
        synchronized (onCancel) {
            return cancelled;
        }
    }

    void whenCancelled(Runnable action) {
        synchronized (onCancel) {
            if (!cancelled) {
                onCancel.add(action);
                return;
            }
        }
        action.run();
    }
}
