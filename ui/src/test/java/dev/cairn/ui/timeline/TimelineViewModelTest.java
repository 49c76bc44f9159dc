package dev.cairn.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.ui.sample.Plain;
import dev.cairn.ui.sample.SampleCompanion;
import dev.cairn.ui.sample.Samples;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class TimelineViewModelTest {
    private Plain plain = new Plain(Samples.timeline(0));
    private TimelineViewModel timeline = new TimelineViewModel(plain.around);

    private SampleCompanion open(int entries) {
        var companion = Samples.timeline(entries);
        plain = new Plain(companion);
        timeline = new TimelineViewModel(plain.around);
        timeline.refresh();
        plain.runAll();
        return companion;
    }

    @Test
    void arrowsGoFromOneEntryToTheNextAndKeepItInSight() {
        var companion = open(1_000);
        timeline.zoom(.05, 400);
        timeline.chooseEnd(false);
        plain.runAll();
        var before = timeline.chosen().get().orElseThrow();
        for (var i = 0; i < 60; i++) {
            timeline.chooseNext(1);
            plain.runAll();
            var now = timeline.chosen().get().orElseThrow();
            assertThat(now.first()).isAfterOrEqualTo(before.first());
            assertThat(now).isNotEqualTo(before);
            assertThat(timeline.scale().get().x(now.first())).isBetween(0.0, 800.0);
            before = now;
        }
        timeline.chooseEnd(true);
        plain.runAll();
        timeline.chooseNext(1);
        plain.runAll();
        assertThat(timeline.chosen().get())
                .contains(companion.timeline().page(Optional.empty(), 999, 1).getFirst());
    }

    @Test
    void keysThatComeFasterThanTheyAreFollowedLoseNoStep() {
        var companion = open(1_000);
        timeline.chooseEnd(false);
        plain.runAll();
        for (var i = 0; i < 5; i++) {
            timeline.chooseNext(1);
        }
        plain.runAll();
        assertThat(timeline.chosen().get())
                .contains(companion.timeline().page(Optional.empty(), 5, 1).getFirst());
    }

    @Test
    void onlyWhatIsInSightIsReadAndNothingOfWhatWasPassedOnTheWay() {
        var companion = open(100_000);
        var looks = companion.timeline().looks;
        assertThat(looks).hasValue(1);
        assertThat(timeline.lanes().get().count()).isEqualTo(100_000);
        assertThat(told()).as("entries at once").isLessThan(16 * TimelineDesk.LONGEST_PAGE);

        for (var i = 0; i < 40; i++) {
            timeline.zoom(.8, 400);
        }
        plain.runAll();
        assertThat(looks).as("one for the first step, one for where it ended").hasValue(3);
        timeline.pan(100);
        plain.runAll();
        var after = looks.get();
        for (var i = 0; i < 20; i++) {
            timeline.pan(i % 2 == 0 ? 9 : -9);
            plain.runAll();
        }
        assertThat(looks.get() - after).as("what is around is there").isLessThan(20);
        assertThat(told()).isLessThan(16 * TimelineDesk.LONGEST_PAGE);
    }

    private long told() {
        var scale = timeline.scale().get();
        return timeline.lanes().get().lanes().stream()
                .mapToLong(
                        lane ->
                                lane.lasting().size()
                                        + lane.events(
                                                        scale.firstDay().toEpochDay() - 100_000,
                                                        scale.lastDay().toEpochDay() + 100_000)
                                                .size())
                .sum();
    }

    @Test
    void onlyWhatIsAboutSomebodyIsShownWhenThatIsAsked() {
        open(1_000);
        timeline.about().set("Anna");
        timeline.refresh();
        plain.runAll();
        assertThat(timeline.lanes().get().count()).isBetween(1L, 999L);
    }

    @Test
    void anEmptyTimelineHasNothingToChoose() {
        open(0);
        timeline.chooseNext(1);
        timeline.chooseEnd(true);
        plain.runAll();
        assertThat(timeline.chosen().get()).isEmpty();
        assertThat(timeline.busy().get()).isFalse();
    }
}
