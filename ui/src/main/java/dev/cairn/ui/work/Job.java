package dev.cairn.ui.work;

/** Something that takes long. Runs beside the window's thread and may block. */
@FunctionalInterface
public interface Job<T> {
    /**
     * Does it.
     *
     * @throws TroubleException with a sentence for the user
     * @throws java.util.concurrent.CancellationException where it gave up because it was cancelled
     * @throws Exception anything else is shown as something unexpected
     */
    T run(Work work) throws Exception;
}
