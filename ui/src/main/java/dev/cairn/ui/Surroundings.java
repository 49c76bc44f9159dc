package dev.cairn.ui;

import dev.cairn.ui.words.Moments;
import dev.cairn.ui.words.Words;
import dev.cairn.ui.work.Notice;
import dev.cairn.ui.work.Trouble;
import dev.cairn.ui.work.Worker;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What every place of the window stands on.
 *
 * @param worker runs what takes long
 * @param pulse runs what may wait for the next frame, on the window's thread, in order
 * @param notices tells the user something; called on the window's thread
 */
public record Surroundings(
        Companion companion,
        Worker worker,
        Executor pulse,
        Words words,
        Moments moments,
        Consumer<Notice> notices) {

    /** Tells the user what went wrong. */
    public Consumer<Trouble> troubles() {
        return trouble -> notices.accept(Notice.of(trouble));
    }
}
