package dev.cairn.ui.work;

/** What a running {@link Job} tells, and what it is told. Thread-safe. */
public interface Work {
    /** Tells how far it is; may be called as often as is convenient. */
    void progress(Progress progress);

    /** Whether the user wants it to end. A job may still return what it has. */
    boolean cancelled();

    /**
     * Calls {@code action} once when the user cancels, at once where that has happened; on the
     * thread that cancels, so it must be quick.
     */
    void onCancel(Runnable action);
}
