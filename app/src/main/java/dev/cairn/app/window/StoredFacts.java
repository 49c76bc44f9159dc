package dev.cairn.app.window;

import static dev.cairn.app.window.Told.done;
import static dev.cairn.app.window.Told.told;

import dev.cairn.memory.Id;
import dev.cairn.memory.Memory;
import dev.cairn.memory.decay.Decay;
import dev.cairn.memory.decay.Retention;
import dev.cairn.memory.entity.Entities;
import dev.cairn.memory.entity.Entity;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.forgetting.Forgetting;
import dev.cairn.memory.forgetting.Target;
import dev.cairn.memory.review.Edit;
import dev.cairn.memory.review.Revision;
import dev.cairn.ui.memories.Erased;
import dev.cairn.ui.memories.FactDesk;
import dev.cairn.ui.work.Work;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of the store, under the user's hand. Thread-safe. */
final class StoredFacts implements FactDesk {
    private static final int MOST_FADING = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Memory memory;
    private final CurrentSpace space;
    private final FolderSizes sizes;

    StoredFacts(Memory memory, CurrentSpace space, FolderSizes sizes) {
        this.memory = memory;
        this.space = space;
        this.sizes = sizes;
    }

    @Override
    public Optional<Fact> find(Id fact) {
        return told(() -> memory.facts().find(fact));
    }

    @Override
    public List<Fact> from(Id episode) {
        return told(() -> memory.facts().from(episode)).stream()
                .filter(StoredFacts::counts)
                .toList();
    }

    private static boolean counts(Fact fact) {
        return fact.status() == FactStatus.CURRENT || fact.status() == FactStatus.PENDING;
    }

    @Override
    public List<Fact> awaitFrom(Id episode, Work work) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!work.cancelled() && System.nanoTime() < end) {
            var found = from(episode);
            if (!found.isEmpty() || told(memory::unread) == 0) {
                return found.isEmpty() ? from(episode) : found;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }
        return List.of();
    }

    @Override
    public List<Fact> history(Id fact) {
        return told(() -> memory.facts().history(fact));
    }

    @Override
    public List<Revision> revisions(Id fact) {
        return told(() -> memory.editing().history(fact));
    }

    @Override
    public Optional<Id> edit(Id fact, Edit edit) {
        return told(() -> memory.editing().edit(fact, edit));
    }

    @Override
    public boolean undo(Id fact) {
        return told(() -> memory.editing().undo(fact));
    }

    @Override
    public boolean retract(Id fact) {
        return told(() -> memory.editing().retract(fact));
    }

    @Override
    public void pin(Id fact, boolean pinned) {
        done(() -> memory.editing().pin(fact, pinned));
    }

    @Override
    public void confirm(Id fact) {
        done(() -> memory.decay().used(fact, Decay.Use.CONFIRMED));
    }

    @Override
    public Map<Id, Retention> retentions() {
        return told(() -> memory.decay().of(space.get()));
    }

    @Override
    public List<Fading> fading() {
        return told(() -> memory.decay().fading(space.get(), MOST_FADING)).stream()
                .flatMap(
                        one ->
                                find(one.fact())
                                        .map(fact -> new Fading(fact, one.retention()))
                                        .stream())
                .toList();
    }

    @Override
    public List<Entity> entities() {
        return told(() -> memory.entities().list(space.get()));
    }

    @Override
    public Entities.Change merge(String into, String other) {
        return told(() -> memory.entities().merge(space.get(), into, other));
    }

    @Override
    public Entities.Change split(String from, String name) {
        return told(() -> memory.entities().split(space.get(), from, name));
    }

    @Override
    public Forgetting.Preview preview(List<Id> ids) {
        return told(() -> memory.forgetting().preview(ids));
    }

    @Override
    public Forgetting.Preview previewAbout(String name) {
        return told(() -> memory.forgetting().preview(new Target.About(space.get(), name)));
    }

    @Override
    public Erased forgetAbout(String name) {
        return told(() -> erased(memory.forgetting().forget(new Target.About(space.get(), name))));
    }

    /** What was forgotten, in numbers. */
    static Erased erased(Forgetting.Forgotten forgotten) {
        return new Erased(
                count(forgotten, Id.Kind.FACT),
                count(forgotten, Id.Kind.EPISODE),
                forgotten.residue());
    }

    private static int count(Forgetting.Forgotten forgotten, Id.Kind kind) {
        return (int) forgotten.forgotten().stream().filter(id -> id.kind() == kind).count();
    }

    @Override
    public boolean correct(Id message, String words) {
        return told(() -> memory.corrections().add(space.get(), message, words)).isPresent();
    }

    @Override
    public Holdings holdings() {
        return told(
                () ->
                        new Holdings(
                                memory.facts().list(space.get(), Optional.empty(), false).size(),
                                memory.episodes().count(),
                                sizes.ofStore()));
    }
}
