package dev.cairn.app.window;

import static dev.cairn.app.window.Told.told;

import dev.cairn.memory.Id;
import dev.cairn.memory.Memory;
import dev.cairn.memory.timeline.Mark;
import dev.cairn.memory.timeline.Selection;
import dev.cairn.ui.timeline.Lanes;
import dev.cairn.ui.timeline.TimelineDesk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The store's timeline, a stretch at a time. Thread-safe. */
final class StoredTimeline implements TimelineDesk {
    private final Memory memory;
    private final CurrentSpace space;

    StoredTimeline(Memory memory, CurrentSpace space) {
        this.memory = memory;
        this.space = space;
    }

    private Selection selection(Optional<String> about) {
        var all = Selection.all(space.get());
        return about.map(all::about).orElse(all);
    }

    @Override
    public Extent extent(Optional<String> about) {
        return told(
                () -> {
                    var found = memory.timelines().extent(selection(about));
                    return new Extent(
                            found.total(),
                            found.first()
                                    .flatMap(
                                            first ->
                                                    found.last()
                                                            .map(
                                                                    last ->
                                                                            new Lanes.Span(
                                                                                    first, last))),
                            found.open(),
                            found.about(),
                            found.own());
                });
    }

    @Override
    public Sight sight(Optional<String> about, Stretch stretch) {
        return told(
                () -> {
                    var found =
                            memory.timelines()
                                    .sight(
                                            selection(about),
                                            new dev.cairn.memory.timeline.Stretch(
                                                    stretch.from(),
                                                    stretch.until(),
                                                    stretch.lanes(),
                                                    stretch.columns(),
                                                    stretch.most()));
                    return new Sight(
                            stretch,
                            found.rows().stream()
                                    .map(
                                            row ->
                                                    new Row(
                                                            entries(row.states()),
                                                            entries(row.events()),
                                                            row.counts()))
                                    .toList());
                });
    }

    @Override
    public List<Entry> page(Optional<String> about, long offset, int limit) {
        return told(
                () -> entries(memory.timelines().page(selection(about), offset, limit).marks()));
    }

    @Override
    public long placeOf(Optional<String> about, Id entry) {
        return told(() -> memory.timelines().placeOf(selection(about), entry));
    }

    @Override
    public long placeFrom(Optional<String> about, LocalDate day) {
        return told(() -> memory.timelines().placeFrom(selection(about), day));
    }

    private static List<Entry> entries(List<Mark> marks) {
        return marks.stream().map(StoredTimeline::entry).toList();
    }

    private static Entry entry(Mark mark) {
        return new Entry(
                mark.id(),
                mark.from(),
                mark.to(),
                mark.state(),
                mark.when(),
                mark.text(),
                mark.about(),
                mark.current());
    }
}
