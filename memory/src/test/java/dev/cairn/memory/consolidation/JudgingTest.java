package dev.cairn.memory.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.extraction.RecordedModel;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Where words and vectors leave it open, a model that can be trusted may propose. */
class JudgingTest extends MemoryFixture {
    private static final List<String> ALIKE = List.of("swim", "camping", "van", "bread", "boat");

    @BeforeEach
    void twoThingsAreSaidTwice() {
        capture("I rowed with Greta on the river in Ulm.", "2025-03-02");
        capture("Greta and I took a small boat out in Ulm.", "2025-03-02");
        learn();
        catchUp();
    }

    private void consolidate(RecordedModel model) {
        memory.consolidate(
                clock.time().toLocalDate(), Optional.of(model), (_, _) -> {}, () -> false);
    }

    /** Knows the answers of the examination, and takes what is told of the boat for the same. */
    private static RecordedModel sensible() {
        return RecordedModel.answering(
                notes ->
                        notes.contains("meeting")
                                        || notes.contains("stove")
                                        || notes.contains("moved")
                                        || ALIKE.stream().noneMatch(notes::contains)
                                ? "different"
                                : "same");
    }

    private static long judgements(RecordedModel model) {
        return model.shown().stream().filter(shown -> shown.endsWith("same or different?")).count();
    }

    @Test
    void whatATrustedModelTakesForTheSameIsProposedAndNothingIsMerged() {
        var before = facts();
        consolidate(sensible());
        assertThat(memory.merges().open(space())).hasSize(1);
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void aPairIsJudgedOnceInBothOrders() {
        var model = sensible();
        consolidate(model);
        assertThat(judgements(model)).isEqualTo(12 + 2);
        var again = sensible();
        consolidate(again);
        assertThat(judgements(again)).isZero();
    }

    @Test
    void aModelThatTakesEverythingForTheSameFailsItsExaminationOnce() {
        var model = RecordedModel.saying("same");
        consolidate(model);
        assertThat(memory.merges().open(space())).isEmpty();
        assertThat(judgements(model)).isBetween(2L, 12L);
        var again = RecordedModel.saying("same");
        consolidate(again);
        assertThat(judgements(again)).isZero();
    }

    @Test
    void aModelThatAnswersDifferentlyTheOtherWayRoundProposesNothing() {
        consolidate(
                RecordedModel.answering(
                        notes ->
                                notes.startsWith("1. The user took")
                                                || notes.contains("meeting")
                                                || notes.contains("stove")
                                                || notes.contains("moved")
                                        ? "different"
                                        : "same"));
        assertThat(memory.merges().open(space())).isEmpty();
    }
}
