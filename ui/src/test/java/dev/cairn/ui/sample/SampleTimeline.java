package dev.cairn.ui.sample;

import dev.cairn.memory.Id;
import dev.cairn.ui.timeline.Lanes;
import dev.cairn.ui.timeline.TimelineDesk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What happened, in a list that is gone through from end to end. */
public final class SampleTimeline implements TimelineDesk {
    public final List<Entry> entries = new ArrayList<>();

    /** How often a stretch was asked for. */
    public final AtomicInteger looks = new AtomicInteger();

    private List<Entry> about(Optional<String> about) {
        return entries.stream()
                .filter(one -> about.isEmpty() || one.text().contains(about.get()))
                .sorted(Comparator.comparing(Entry::first).thenComparing(Entry::id))
                .toList();
    }

    @Override
    public Extent extent(Optional<String> about) {
        var all = about(about);
        var last =
                all.stream()
                        .map(one -> one.last().orElse(one.first()))
                        .max(Comparator.naturalOrder());
        var counts =
                all.stream()
                        .filter(one -> !one.lane().isEmpty())
                        .collect(Collectors.groupingBy(Entry::lane, Collectors.counting()));
        return new Extent(
                all.size(),
                last.map(to -> new Lanes.Span(all.getFirst().first(), to)),
                all.stream().anyMatch(one -> one.lasts() && one.current()),
                counts.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Long>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList(),
                all.stream().filter(one -> one.lane().isEmpty()).count());
    }

    @Override
    public Sight sight(Optional<String> about, Stretch stretch) {
        looks.incrementAndGet();
        var all = about(about);
        var rows = new ArrayList<Row>();
        for (var i = 0; i <= stretch.lanes().size(); i++) {
            var lane = i;
            rows.add(
                    row(
                            stretch,
                            all.stream()
                                    .filter(one -> stretch.lanes().indexOf(one.lane()) + 1 == lane)
                                    .filter(one -> one.first().isBefore(stretch.until()))
                                    .toList()));
        }
        return new Sight(stretch, rows);
    }

    private static Row row(Stretch stretch, List<Entry> entries) {
        var lasting =
                entries.stream()
                        .filter(Entry::lasts)
                        .filter(
                                one ->
                                        one.current()
                                                || !one.last()
                                                        .orElse(one.first())
                                                        .isBefore(stretch.from()))
                        .limit(stretch.most())
                        .toList();
        var events =
                entries.stream()
                        .filter(one -> !one.lasts() && !one.first().isBefore(stretch.from()))
                        .toList();
        if (events.size() <= stretch.most()) {
            return new Row(lasting, events, List.of());
        }
        var first = stretch.from().toEpochDay();
        var days = (double) (stretch.until().toEpochDay() - first) / stretch.columns();
        var counts = new int[stretch.columns()];
        events.forEach(
                one ->
                        counts[
                                Math.min(
                                        counts.length - 1,
                                        (int) ((one.first().toEpochDay() - first) / days))]++);
        return new Row(lasting, List.of(), IntStream.of(counts).boxed().toList());
    }

    @Override
    public List<Entry> page(Optional<String> about, long offset, int limit) {
        return about(about).stream().skip(offset).limit(limit).toList();
    }

    @Override
    public long placeOf(Optional<String> about, Id entry) {
        return about(about).stream().map(Entry::id).toList().indexOf(entry);
    }

    @Override
    public long placeFrom(Optional<String> about, LocalDate day) {
        return about(about).stream().filter(one -> one.first().isBefore(day)).count();
    }
}
