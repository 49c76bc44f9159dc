package dev.cairn.app.window;

import static dev.cairn.app.window.Told.told;

import dev.cairn.memory.Id;
import dev.cairn.memory.Memory;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.fact.Fact;
import dev.cairn.ui.timeline.TimelineDesk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The store's timeline, with the ends that facts have. Thread-safe. */
final class StoredTimeline implements TimelineDesk {
    private static final Set<FactKind> LASTING =
            Set.of(FactKind.STATE, FactKind.RELATION, FactKind.PREFERENCE, FactKind.INSTRUCTION);

    private final Memory memory;
    private final CurrentSpace space;

    StoredTimeline(Memory memory, CurrentSpace space) {
        this.memory = memory;
        this.space = space;
    }

    @Override
    public List<Entry> entries(Optional<String> about) {
        return told(
                () -> {
                    var facts = new HashMap<Id, Fact>();
                    memory.facts()
                            .list(space.get(), about, true)
                            .forEach(fact -> facts.put(fact.id(), fact));
                    return memory
                            .timelines()
                            .of(space.get(), about, Optional.empty(), Optional.empty())
                            .entries()
                            .stream()
                            .map(one -> entry(one, Optional.ofNullable(facts.get(one.id()))))
                            .toList();
                });
    }

    private static Entry entry(dev.cairn.memory.timeline.Timeline.Entry one, Optional<Fact> fact) {
        return new Entry(
                one.id(),
                one.date(),
                fact.flatMap(Fact::validTo).filter(last -> last.isAfter(one.date())),
                fact.filter(known -> LASTING.contains(known.kind())).isPresent(),
                one.when(),
                one.text(),
                fact.map(StoredTimeline::lane).orElse(""),
                one.current());
    }

    private static String lane(Fact fact) {
        var subject = fact.subject().strip();
        return subject.isEmpty() || subject.toLowerCase(Locale.ROOT).equals("user") ? "" : subject;
    }
}
