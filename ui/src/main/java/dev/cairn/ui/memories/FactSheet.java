package dev.cairn.ui.memories;

import dev.cairn.memory.Id;
import dev.cairn.memory.decay.Retention;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.fact.Evidence;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.review.Edit;
import dev.cairn.memory.review.Revision;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Outcome;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One memory with everything that is known of it, and a hand on it. */
public final class FactSheet {
    private final Surroundings around;
    private final Runnable changed;
    private final ObjectProperty<Optional<Contents>> contents =
            new SimpleObjectProperty<>(this, "contents", Optional.empty());
    private Id fact;

    /**
     * What a sheet shows.
     *
     * @param retention how vivid it is; empty for what no longer counts
     * @param episodes what it rests on, as it was said
     * @param before how it was before each change by hand, the newest change first
     * @param history what its place held one after the other, itself among it; oldest first
     */
    public record Contents(
            Fact fact,
            Optional<Retention> retention,
            List<Episode> episodes,
            List<Revision> before,
            List<Fact> history) {}

    /**
     * @param changed told when lists of memories are no longer what they were
     */
    public FactSheet(Surroundings around, Id fact, Runnable changed) {
        this.around = around;
        this.fact = fact;
        this.changed = changed;
        refresh();
    }

    /** Empty while it is being read. */
    public ReadOnlyObjectProperty<Optional<Contents>> contents() {
        return contents;
    }

    private void refresh() {
        var wanted = fact;
        around.worker()
                .start(
                        _ -> read(wanted),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var read) -> contents.set(read);
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<Optional<Contents>> _ -> {}
                            }
                        });
    }

    private Optional<Contents> read(Id wanted) {
        var desk = around.companion().remembering();
        return desk.find(wanted)
                .map(
                        found -> {
                            var episodes = new ArrayList<Episode>();
                            found.evidence().stream()
                                    .map(Evidence::episode)
                                    .distinct()
                                    .forEach(
                                            id ->
                                                    around.companion()
                                                            .episode(id)
                                                            .ifPresent(episodes::add));
                            return new Contents(
                                    found,
                                    Optional.ofNullable(desk.retentions().get(wanted)),
                                    List.copyOf(episodes),
                                    desk.revisions(wanted),
                                    desk.history(wanted));
                        });
    }

    /** Says it in other words; those before stay readable, and can be brought back. */
    public void edit(String words) {
        var said = words.strip();
        var now = contents.get();
        if (said.isEmpty() || now.isEmpty() || said.equals(now.get().fact().text())) {
            return;
        }
        change(
                () ->
                        around.companion()
                                .remembering()
                                .edit(fact, Edit.text(said))
                                .ifPresent(id -> fact = id));
    }

    /** Brings back how it was before the last change. */
    public void undo() {
        change(() -> around.companion().remembering().undo(fact));
    }

    /** It never was true. */
    public void retract() {
        change(() -> around.companion().remembering().retract(fact));
    }

    public void pin(boolean pinned) {
        change(() -> around.companion().remembering().pin(fact, pinned));
    }

    private void change(Runnable action) {
        around.worker()
                .start(
                        _ -> {
                            action.run();
                            return Objects.requireNonNull(fact);
                        },
                        outcome -> {
                            if (outcome instanceof Outcome.Failed(var trouble)) {
                                around.troubles().accept(trouble);
                            }
                            refresh();
                            changed.run();
                        });
    }
}
