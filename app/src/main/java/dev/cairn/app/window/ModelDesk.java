package dev.cairn.app.window;

import dev.cairn.app.composition.ModelChoice;
import dev.cairn.app.composition.Refused;
import dev.cairn.llm.text.StopSignal;
import dev.cairn.llm.text.TextModel;
import dev.cairn.ui.models.ModelState;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Holds the model that answers: loads it behind the window, changes it, tells how it stands. */
final class ModelDesk implements AutoCloseable {
    private final ModelChoice choice;
    private final List<Consumer<ModelState>> listeners = new CopyOnWriteArrayList<>();
    private final Object loading = new Object();
    private final Object waiting = new Object();
    private final StopSignal closing = new StopSignal();
    private int loads;
    private volatile ModelState state = new ModelState.None();
    private volatile @Nullable TextModel model;

    ModelDesk(ModelChoice choice) {
        this.choice = choice;
    }

    ModelState state() {
        return state;
    }

    /** The model, if it can be asked now. */
    Optional<TextModel> current() {
        return Optional.ofNullable(model);
    }

    /** Loads the model that is set, on a thread of its own. */
    void loadInUse() {
        count(1);
        Thread.ofVirtual().name("load model").start(this::loadWhatIsSet);
    }

    private void loadWhatIsSet() {
        try {
            var name = choice.inUse();
            if (name.isPresent()) {
                load(name.get());
            }
        } catch (IOException e) {
            become(new ModelState.Failed("The settings cannot be read."));
        } catch (Refused e) {
            become(new ModelState.Failed(String.valueOf(e.getMessage())));
        } finally {
            count(-1);
        }
    }

    /** Waits until a model that is being loaded can be asked or has failed, or {@code stop}. */
    Optional<TextModel> whenLoaded(StopSignal stop) {
        try (var _ = stop.onStop(this::wake)) {
            synchronized (waiting) {
                while (loads > 0 && !stop.isStopped()) {
                    waiting.wait();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return current();
    }

    private void wake() {
        synchronized (waiting) {
            waiting.notifyAll();
        }
    }

    private void count(int more) {
        synchronized (waiting) {
            loads += more;
            waiting.notifyAll();
        }
    }

    /**
     * Makes a model the one that answers, now and at the next start.
     *
     * @throws Refused with a sentence when it cannot be opened; the one before stays in use
     */
    void use(String name) throws IOException {
        var before = state;
        try {
            load(name);
        } catch (Refused e) {
            become(before);
            throw e;
        }
        choice.use(Optional.of(name));
    }

    private void load(String name) throws IOException {
        count(1);
        try {
            loadNow(name);
        } finally {
            count(-1);
        }
    }

    private void loadNow(String name) throws IOException {
        synchronized (loading) {
            become(new ModelState.Loading(name));
            var opened = choice.named(name, closing);
            var old = model;
            model = opened.orElse(null);
            if (old != null) {
                old.close();
            }
            become(
                    opened.<ModelState>map(
                                    one ->
                                            new ModelState.Ready(
                                                    one.facts().name(), OptionalDouble.empty()))
                            .orElseGet(ModelState.None::new));
        }
    }

    /** Takes note of how fast the last answer was. */
    void answered(double tokensPerSecond) {
        if (tokensPerSecond > 0 && state instanceof ModelState.Ready ready) {
            become(new ModelState.Ready(ready.name(), OptionalDouble.of(tokensPerSecond)));
        }
    }

    Runnable listen(Consumer<ModelState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void become(ModelState now) {
        state = now;
        listeners.forEach(listener -> listener.accept(now));
    }

    @Override
    public void close() {
        closing.stop();
        var open = model;
        model = null;
        if (open != null) {
            open.close();
        }
    }
}
