package dev.cairn.ui.memories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.ui.sample.Plain;
import dev.cairn.ui.sample.SampleCompanion;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.work.Trouble;

import org.junit.jupiter.api.Test;

class MemoriesViewModelTest {
    private final SampleCompanion companion = Samples.lively();
    private final Plain plain = new Plain(companion);
    private final MemoriesViewModel model = new MemoriesViewModel(plain.around);

    @Test
    void factsAreFoundByTheirWords() {
        refresh();
        assertThat(model.count()).isEqualTo(7);
        model.search().set("anna");
        assertThat(model.shown()).hasSize(3);
    }

    @Test
    void aForgottenFactIsGone() {
        refresh();
        var fact = model.shown().getFirst();
        model.forget(fact);
        plain.runAll();
        assertThat(model.shown()).hasSize(6).doesNotContain(fact);
    }

    @Test
    void whatIsToldIsRememberedAndTheFieldIsEmptyAgain() {
        refresh();
        model.told().set(" The spare key is with Tomás. ");
        model.tell();
        plain.runAll();
        assertThat(model.shown().getFirst().text()).isEqualTo("The spare key is with Tomás.");
        assertThat(model.told().get()).isEmpty();
    }

    @Test
    void whatCouldNotBeStoredStaysWritten() {
        companion.refusing(new Trouble("The disk is full."));
        model.told().set("The spare key is with Tomás.");
        model.tell();
        plain.runAll();
        assertThat(model.told().get()).isEqualTo("The spare key is with Tomás.");
        assertThat(plain.notices).hasSize(1);
    }

    @Test
    void anEmptyMemoryIsKnownAsOne() {
        var fresh = new Plain(Samples.fresh());
        var empty = new MemoriesViewModel(fresh.around);
        assertThat(empty.none().get()).isFalse();
        empty.refresh();
        fresh.runAll();
        assertThat(empty.none().get()).isTrue();
    }

    private void refresh() {
        model.refresh();
        plain.runAll();
    }
}
