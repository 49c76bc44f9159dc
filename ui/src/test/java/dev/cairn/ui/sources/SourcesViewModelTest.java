package dev.cairn.ui.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.answering.Trace;
import dev.cairn.memory.episode.Episode;
import dev.cairn.ui.sample.Plain;
import dev.cairn.ui.sample.SampleMemories;
import dev.cairn.ui.sample.Samples;

import org.junit.jupiter.api.Test;

import java.util.List;

class SourcesViewModelTest {
    private final Plain plain = new Plain(Samples.lively());
    private final SourcesViewModel model = new SourcesViewModel(plain.around);

    @Test
    void aCitationOpensThePanelOnTheWordsThatItRestsOn() {
        model.show(SampleMemories.annaTrace(), 2);
        plain.runAll();
        assertThat(model.open().get()).isTrue();
        assertThat(model.selected().get().orElseThrow().label()).isEqualTo(2);
        assertThat(model.episodes().get().orElseThrow())
                .extracting(Episode::speaker)
                .containsExactly("Anna");
    }

    @Test
    void citedReadAndFoundAreToldApart() {
        model.show(SampleMemories.annaTrace());
        assertThat(model.items(Trace.Reach.CITED)).hasSize(2);
        assertThat(model.items(Trace.Reach.INCLUDED)).hasSize(2);
        assertThat(model.items(Trace.Reach.RETRIEVED)).hasSize(2);
        assertThat(model.selected().get()).isEmpty();
    }

    @Test
    void aForgottenSourceIsAnEmptyListAndNotAnEndlessWait() {
        model.show(SampleMemories.annaTrace());
        model.select(model.items(Trace.Reach.RETRIEVED).getFirst());
        assertThat(model.episodes().get()).isEmpty();
        plain.runAll();
        assertThat(model.episodes().get()).contains(List.of());
    }

    @Test
    void aSlowSourceDoesNotShowUnderTheOneThatWasChosenAfterIt() {
        model.show(SampleMemories.annaTrace(), 1);
        model.show(SampleMemories.annaTrace(), 2);
        plain.runAll();
        assertThat(model.episodes().get().orElseThrow())
                .extracting(Episode::speaker)
                .containsExactly("Anna");
    }

    @Test
    void anotherAnswersSourcesBeginWithNothingChosen() {
        model.show(SampleMemories.annaTrace(), 1);
        plain.runAll();
        var whole = SampleMemories.annaTrace();
        model.show(new Trace(whole.model(), 1, 1, 1, 1, whole.items().subList(0, 1)));
        assertThat(model.selected().get()).isEmpty();
        model.clear();
        assertThat(model.open().get()).isFalse();
        assertThat(model.trace().get()).isEmpty();
    }
}
