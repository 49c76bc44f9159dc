package dev.cairn.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.ui.sample.Plain;
import dev.cairn.ui.sample.Samples;

import org.junit.jupiter.api.Test;

class TimelineViewModelTest {
    @Test
    void arrowsGoFromOneEntryToTheNextAndKeepItInSight() {
        var plain = new Plain(Samples.timeline(1_000));
        var timeline = new TimelineViewModel(plain.around);
        timeline.refresh();
        plain.runAll();
        timeline.zoom(.05, 400);
        timeline.chooseEnd(false);
        var before = timeline.chosen().get().orElseThrow();
        for (var i = 0; i < 300; i++) {
            timeline.chooseNext(1);
            var now = timeline.chosen().get().orElseThrow();
            assertThat(now.first()).isAfterOrEqualTo(before.first());
            assertThat(now).isNotEqualTo(before);
            assertThat(timeline.scale().get().x(now.first())).isBetween(0.0, 800.0);
            before = now;
        }
        timeline.chooseEnd(true);
        timeline.chooseNext(1);
        assertThat(timeline.chosen().get())
                .contains(timeline.lanes().get().entry(timeline.lanes().get().count() - 1));
    }

    @Test
    void onlyWhatIsAboutSomebodyIsShownWhenThatIsAsked() {
        var plain = new Plain(Samples.timeline(1_000));
        var timeline = new TimelineViewModel(plain.around);
        timeline.about().set("Anna");
        timeline.refresh();
        plain.runAll();
        assertThat(timeline.lanes().get().count()).isBetween(1, 999);
    }

    @Test
    void anEmptyTimelineHasNothingToChoose() {
        var plain = new Plain(Samples.timeline(0));
        var timeline = new TimelineViewModel(plain.around);
        timeline.refresh();
        plain.runAll();
        timeline.chooseNext(1);
        timeline.chooseEnd(true);
        assertThat(timeline.chosen().get()).isEmpty();
        assertThat(timeline.busy().get()).isFalse();
    }
}
