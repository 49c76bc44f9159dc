package dev.cairn.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Id;
import dev.cairn.ui.sample.SampleTimeline;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class LanesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 5, 1);

    private static Lanes lanes(List<TimelineDesk.Entry> entries, int most) {
        var desk = new SampleTimeline();
        desk.entries.addAll(entries);
        var extent = desk.extent(Optional.empty());
        var stretch =
                new TimelineDesk.Stretch(
                        DAY.minusDays(10), DAY.plusDays(90), Lanes.own(extent), 50, most);
        return Lanes.of(extent, desk.sight(Optional.empty(), stretch), "You");
    }

    @Test
    void everyoneOfWhomMuchIsKnownHasALaneAndTheRestShareOne() {
        var entries = new ArrayList<TimelineDesk.Entry>();
        for (var person = 0; person < 12; person++) {
            for (var i = 0; i <= person; i++) {
                entries.add(event(person * 100L + i, DAY.plusDays(i), "Person " + person));
            }
        }
        var lanes = lanes(entries, 100);
        assertThat(lanes.lanes()).hasSize(8);
        assertThat(lanes.lanes().stream().map(Lanes.Lane::name))
                .contains("You", "Person 11", "Person 5")
                .doesNotContain("Person 4");
        assertThat(lanes.lanes().stream().mapToInt(lane -> lane.count(-1_000_000, 1_000_000)).sum())
                .isEqualTo(78);
    }

    @Test
    void whatIsInSightIsWhatCountingFinds() {
        for (var seed = 1; seed <= 50; seed++) {
            var random = new Random(seed);
            var entries = new ArrayList<TimelineDesk.Entry>();
            for (var i = 0; i < 200; i++) {
                entries.add(event(i, DAY.plusDays(random.nextInt(60)), ""));
            }
            var told = lanes(entries, 1_000).lanes().getFirst();
            var counted = lanes(entries, 10).lanes().getFirst();
            var from = DAY.plusDays(random.nextInt(60));
            var to = from.plusDays(random.nextInt(20));
            var wanted =
                    entries.stream()
                            .filter(one -> !one.first().isBefore(from) && !one.first().isAfter(to))
                            .map(TimelineDesk.Entry::id)
                            .toList();
            assertThat(told.events(from.toEpochDay(), to.toEpochDay()))
                    .as("seed %d", seed)
                    .extracting(TimelineDesk.Entry::id)
                    .containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(counted.counted()).isTrue();
            assertThat(counted.events(from.toEpochDay(), to.toEpochDay())).isEmpty();
            assertThat((double) counted.count(from.toEpochDay(), to.toEpochDay() + 1))
                    .as("within a column of two days at each end, seed %d", seed)
                    .isBetween(wanted.size() - 16.0, wanted.size() + 16.0);
            assertThat(counted.count(-1_000_000, 1_000_000)).isEqualTo(200);
        }
    }

    @Test
    void whatHoldsStillReachesToToday() {
        var lanes =
                lanes(
                        List.of(
                                new TimelineDesk.Entry(
                                        Id.fact(1), DAY, Optional.empty(), true, "", "", "", true)),
                        10);
        var today = LocalDate.of(2026, 11, 20);
        assertThat(lanes.span(today)).contains(new Lanes.Span(DAY, today));
        assertThat(Lanes.NONE.span(today)).isEmpty();
    }

    private static TimelineDesk.Entry event(long id, LocalDate day, String lane) {
        return new TimelineDesk.Entry(
                Id.fact(id), day, Optional.empty(), false, day.toString(), "It", lane, true);
    }
}
