package dev.cairn.memory.decay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Id;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.fact.Fact;

import org.junit.jupiter.api.Test;

/** Fading in a store: the clock of the fixture stands on 12 June 2025. */
class DecayTest extends MemoryFixture {

    private Fact fact(String words) {
        return facts().stream().filter(one -> one.text().contains(words)).findFirst().orElseThrow();
    }

    private Retention retention(Id fact) {
        return memory.decay().of(fact).orElseThrow();
    }

    @Test
    void whatWasToldLongAgoIsLessVividThanWhatWasToldToday() {
        capture("I like jazz.", "2024-01-10");
        capture("I like folk music.", "2025-06-11");
        learn();
        var old = retention(fact("jazz").id());
        var recent = retention(fact("folk").id());
        assertThat(old.value()).isLessThan(recent.value());
        assertThat(old.vividness()).isEqualTo(Vividness.FADED);
        assertThat(recent.vividness()).isEqualTo(Vividness.VIVID);
        assertThat(memory.decay().of(space())).containsEntry(fact("jazz").id(), old);
    }

    @Test
    void confirmingAMemoryMakesItVivid() {
        capture("I like jazz.", "2024-01-10");
        learn();
        var jazz = fact("jazz").id();
        assertThat(memory.decay().used(jazz, Decay.Use.CONFIRMED)).isTrue();
        assertThat(retention(jazz).vividness()).isEqualTo(Vividness.VIVID);
        assertThat(retention(jazz).uses()).isEqualTo(1);
        assertThat(memory.decay().used(Id.fact(4), Decay.Use.OPENED)).isFalse();
    }

    @Test
    void tellingItAgainAndCitingItAreUses() {
        capture("I like jazz.", "2024-01-10");
        capture("I like jazz.", "2025-06-01");
        learn();
        assertThat(retention(fact("jazz").id()).uses()).isEqualTo(1);
        catchUp();
        clock.set("2025-06-20T12:00:00Z");
        ask("What music do I like?");
        assertThat(retention(fact("jazz").id()).uses()).isEqualTo(2);
    }

    @Test
    void theFadingListNamesWhatHoldsTheMostImportantFirst() {
        capture("I like jazz.", "2024-01-10");
        capture("I live in Bonn.", "2022-01-10");
        capture("I like folk music.", "2025-06-11");
        learn();
        var fading = memory.decay().fading(space(), 10).stream().map(Decay.Fading::fact).toList();
        assertThat(fading).containsExactly(fact("Bonn").id(), fact("jazz").id());
    }

    @Test
    void settingsChangeHowFastThingsFadeAndOutliveTheProgram() {
        capture("I like jazz.", "2025-03-10");
        learn();
        var jazz = fact("jazz").id();
        var usual = retention(jazz).value();
        memory.decay().choose(new DecaySettings(DecaySettings.Curve.POWER, 2));
        reopen();
        assertThat(retention(jazz).value()).isLessThan(usual);
        memory.decay().choose(new DecaySettings(DecaySettings.Curve.NONE, 1));
        assertThat(retention(jazz).value()).isEqualTo(1);
    }

    @Test
    void whatHasFadedIsFoundAsBeforeWhenItIsAskedFor() {
        capture("I like jazz.", "2021-01-10");
        capture("The gate is painted green.", "2025-06-11");
        learn();
        catchUp();
        var before = recall("What music do I like?").recollections();
        memory.decay().choose(new DecaySettings(DecaySettings.Curve.EXPONENTIAL, 10));
        assertThat(retention(fact("jazz").id()).vividness()).isEqualTo(Vividness.FADED);
        assertThat(recall("What music do I like?").recollections())
                .usingRecursiveComparison()
                .isEqualTo(before);
    }
}
