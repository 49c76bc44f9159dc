package dev.cairn.ui.sample;

import dev.cairn.memory.Id;
import dev.cairn.memory.decay.Retention;
import dev.cairn.memory.entity.Entities;
import dev.cairn.memory.entity.Entity;
import dev.cairn.memory.fact.Evidence;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.forgetting.Forgetting;
import dev.cairn.memory.review.Edit;
import dev.cairn.memory.review.Revision;
import dev.cairn.ui.memories.Erased;
import dev.cairn.ui.memories.FactDesk;
import dev.cairn.ui.work.Work;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A hand on the facts of a sample companion. */
public final class SampleFactDesk implements FactDesk {
    public final Map<Id, List<Revision>> before = new HashMap<>();
    public final List<Entity> entities = new ArrayList<>();
    public final List<String> corrections = new ArrayList<>();
    public final List<String> forgotten = new ArrayList<>();
    public final List<Id> confirmed = new ArrayList<>();
    public final List<Id> retracted = new ArrayList<>();
    public final List<Fact> learned = new ArrayList<>();
    private final SampleCompanion companion;

    SampleFactDesk(SampleCompanion companion) {
        this.companion = companion;
    }

    @Override
    public Optional<Fact> find(Id fact) {
        return companion.facts().stream().filter(one -> one.id().equals(fact)).findFirst();
    }

    @Override
    public List<Fact> from(Id episode) {
        return learned.stream()
                .filter(
                        fact ->
                                fact.evidence().stream()
                                        .map(Evidence::episode)
                                        .anyMatch(episode::equals))
                .toList();
    }

    @Override
    public List<Fact> awaitFrom(Id episode, Work work) {
        return List.copyOf(learned);
    }

    @Override
    public List<Fact> history(Id fact) {
        return companion.facts().stream()
                .filter(one -> one.text().startsWith("Anna lives"))
                .toList()
                .reversed();
    }

    @Override
    public List<Revision> revisions(Id fact) {
        return before.getOrDefault(fact, List.of());
    }

    @Override
    public Optional<Id> edit(Id fact, Edit edit) {
        return find(fact)
                .map(
                        one -> {
                            remember(one, Revision.How.EDITED);
                            companion.replace(
                                    SampleMemories.inOtherWords(
                                            one, edit.text().orElse(one.text())));
                            return fact;
                        });
    }

    private void remember(Fact one, Revision.How how) {
        before.computeIfAbsent(one.id(), _ -> new ArrayList<>())
                .addFirst(
                        new Revision(
                                SampleCompanion.NOW,
                                how,
                                one.text(),
                                one.value(),
                                one.validFrom(),
                                one.validTo(),
                                one.origin()));
    }

    @Override
    public boolean undo(Id fact) {
        var revisions = before.getOrDefault(fact, new ArrayList<>());
        if (revisions.isEmpty()) {
            return retracted.remove(fact);
        }
        var last = revisions.removeFirst();
        find(fact)
                .ifPresent(one -> companion.replace(SampleMemories.inOtherWords(one, last.text())));
        return true;
    }

    @Override
    public boolean retract(Id fact) {
        return retracted.add(fact);
    }

    @Override
    public void pin(Id fact, boolean pinned) {
        find(fact).ifPresent(one -> companion.replace(SampleMemories.pinned(one, pinned)));
    }

    @Override
    public void confirm(Id fact) {
        confirmed.add(fact);
    }

    @Override
    public Map<Id, Retention> retentions() {
        var all = new HashMap<Id, Retention>();
        companion.facts().forEach(fact -> all.put(fact.id(), retention(.86)));
        return all;
    }

    private static Retention retention(double value) {
        return new Retention(value, 20, SampleCompanion.NOW.minus(61, ChronoUnit.DAYS), 2, false);
    }

    @Override
    public List<Fading> fading() {
        return companion.facts().stream()
                .filter(fact -> !confirmed.contains(fact.id()))
                .filter(fact -> !fact.pinned())
                .limit(3)
                .map(fact -> new Fading(fact, retention(.58)))
                .toList();
    }

    @Override
    public List<Entity> entities() {
        return List.copyOf(entities);
    }

    @Override
    public Entities.Change merge(String into, String other) {
        if (entities.stream().noneMatch(one -> one.name().equalsIgnoreCase(other))) {
            return new Entities.Change.Unknown(other);
        }
        for (var one : List.copyOf(entities)) {
            if (one.name().equals(into)) {
                entities.remove(one);
                var names = new ArrayList<>(one.aliases());
                names.add(other);
                var merged =
                        new Entity(
                                one.id(),
                                one.kind(),
                                one.name(),
                                names,
                                one.facts() + 1,
                                List.of(other));
                entities.addFirst(merged);
                entities.removeIf(gone -> gone.name().equalsIgnoreCase(other));
                return new Entities.Change.Made(merged);
            }
        }
        return new Entities.Change.Unknown(into);
    }

    @Override
    public Entities.Change split(String from, String name) {
        for (var one : List.copyOf(entities)) {
            if (one.name().equals(from)) {
                entities.remove(one);
                var names = new ArrayList<>(one.aliases());
                names.remove(name);
                var left =
                        new Entity(one.id(), one.kind(), from, names, one.facts() - 1, List.of());
                entities.add(left);
                entities.add(
                        new Entity(Id.fact(9_999), one.kind(), name, List.of(name), 1, List.of()));
                return new Entities.Change.Made(left);
            }
        }
        return new Entities.Change.Unknown(from);
    }

    @Override
    public Forgetting.Preview preview(List<Id> ids) {
        var texts =
                companion.facts().stream()
                        .filter(fact -> ids.contains(fact.id()))
                        .map(Fact::text)
                        .toList();
        return new Forgetting.Preview(ids, 1, ids.size(), 0, 1, 0, 0, texts);
    }

    @Override
    public Forgetting.Preview previewAbout(String name) {
        var about = companion.facts().stream().filter(one -> one.text().contains(name)).toList();
        return new Forgetting.Preview(
                about.stream().map(Fact::id).toList(),
                4,
                about.size(),
                0,
                2,
                0,
                0,
                about.stream().map(Fact::text).toList());
    }

    @Override
    public Erased forgetAbout(String name) {
        forgotten.add(name);
        entities.removeIf(one -> one.name().equals(name));
        return companion.forget(
                companion.facts().stream()
                        .filter(one -> one.text().contains(name))
                        .map(Fact::id)
                        .toList());
    }

    @Override
    public boolean correct(Id message, String words) {
        return corrections.add(words);
    }

    @Override
    public Holdings holdings() {
        return new Holdings(companion.facts().size(), 480, 18_400_000);
    }
}
