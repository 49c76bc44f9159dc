package dev.cairn.ui.chat;

import dev.cairn.memory.Id;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Outcome;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps what is being written, a moment after it was, so that it is there again at the next start.
 * Use on the window's thread.
 */
final class DraftKeeper {
    private static final Duration PAUSE = Duration.ofMillis(600);

    private final Surroundings around;
    private final Supplier<Written> now;
    private Written kept;
    private boolean waiting;
    private boolean ended;

    /**
     * What is written, and where.
     *
     * @param conversation empty for one that has not begun
     */
    record Written(Optional<Id> conversation, String text) {}

    /**
     * @param now tells what is written at a moment
     */
    DraftKeeper(Surroundings around, Supplier<Written> now) {
        this.around = around;
        this.now = now;
        this.kept = now.get();
    }

    /** Reads what was written before; {@code show} puts it where it was, if it may. */
    void recall(Optional<Id> conversation, Consumer<String> show) {
        around.worker()
                .start(
                        _ -> around.companion().conversing().draft(conversation),
                        outcome -> {
                            if (outcome instanceof Outcome.Done(var before)
                                    && !before.isBlank()
                                    && now.get().conversation().equals(conversation)) {
                                kept = new Written(conversation, before);
                                show.accept(before);
                            }
                        });
    }

    /** Something changed; it is kept soon. */
    void changed() {
        if (waiting || ended || now.get().equals(kept)) {
            return;
        }
        waiting = true;
        around.worker()
                .start(
                        _ -> {
                            Thread.sleep(PAUSE);
                            return true;
                        },
                        _ -> {
                            waiting = false;
                            save();
                        });
    }

    private void save() {
        var written = now.get();
        if (ended || written.equals(kept)) {
            return;
        }
        var before = kept;
        kept = written;
        around.worker()
                .start(
                        _ -> {
                            write(before, written);
                            return true;
                        },
                        outcome -> {
                            if (outcome instanceof Outcome.Failed<Boolean>) {
                                // The words stand in the window still: the next change tries again.
                                kept = before;
                            }
                        });
    }

    private void write(Written before, Written written) {
        var desk = around.companion().conversing();
        if (!before.conversation().equals(written.conversation()) && !before.text().isBlank()) {
            desk.keepDraft(before.conversation(), "");
        }
        desk.keepDraft(written.conversation(), written.text());
    }

    /**
     * Ends it. What is returned keeps what is written now, and may be called on any thread; it is
     * not called where that shall be lost.
     */
    Runnable last() {
        var written = now.get();
        var before = kept;
        var wanted = !ended && !written.equals(before);
        ended = true;
        return () -> {
            if (wanted) {
                write(before, written);
            }
        };
    }
}
