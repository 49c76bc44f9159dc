package dev.cairn.memory.answering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Id;
import dev.cairn.memory.recall.Recollection;
import dev.cairn.memory.recall.Why;
import dev.cairn.memory.recall.internal.Terms;

import org.junit.jupiter.api.Test;

import java.time.OffsetDateTime;
import java.util.List;

class LabelsTest {
    private final Labels labels = new Labels(new Terms());
    private final List<Recollection> included =
            List.of(
                    recollection("Anna moved from Bonn to Berlin in May 2025"),
                    recollection("The spare key is under the blue flower pot"));

    private static Recollection recollection(String text) {
        return new Recollection(
                Id.window(text.hashCode()),
                Recollection.Kind.WINDOW,
                text,
                OffsetDateTime.parse("2025-06-12T12:00:00Z"),
                true,
                1,
                List.of(Id.episode(text.hashCode())),
                new Why(List.of(), List.of()));
    }

    @Test
    void aLabelThatWasGivenCounts() {
        var settled = labels.settle("Anna lives in Berlin [1].", included);
        assertThat(settled.text()).isEqualTo("Anna lives in Berlin [1].");
        assertThat(settled.cited()).containsExactly(1);
    }

    @Test
    void labelsOfNothingAreTakenOut() {
        var settled = labels.settle("Anna lives in Berlin [1], I think [7] [0].", included);
        assertThat(settled.text()).isEqualTo("Anna lives in Berlin [1], I think.");
        assertThat(settled.cited()).containsExactly(1);
    }

    @Test
    void severalInOnePairOfBracketsAreParted() {
        var settled = labels.settle("Both are so [1, 2, 9].", included);
        assertThat(settled.text()).isEqualTo("Both are so [1] [2].");
        assertThat(settled.cited()).containsExactly(1, 2);
    }

    @Test
    void anAnswerWithoutLabelsIsTiedToWhatItRepeats() {
        var settled =
                labels.settle(
                        "Anna moved to Berlin in May. The key is under the flower pot.", included);
        assertThat(settled.text())
                .isEqualTo("Anna moved to Berlin in May. [1] The key is under the flower pot. [2]");
        assertThat(settled.cited()).containsExactly(1, 2);
    }

    @Test
    void anAnswerThatRestsOnNothingIsTiedToNothing() {
        var settled = labels.settle("Paris is the capital of France. Indeed.", included);
        assertThat(settled.text()).isEqualTo("Paris is the capital of France. Indeed.");
        assertThat(settled.cited()).isEmpty();
    }

    @Test
    void anIndexInCodeIsNoLabel() {
        var code = "Use `row[0]` like so:\n```\nvar x = list[17];\n```\nas noted [1].";
        var settled = labels.settle(code, included);
        assertThat(settled.text()).isEqualTo(code);
        assertThat(settled.cited()).containsExactly(1);
    }

    @Test
    void anEmptyAnswerHasNoLabels() {
        assertThat(labels.settle("", included).cited()).isEmpty();
        assertThat(labels.settle("Words [1]", List.of()).text()).isEqualTo("Words");
    }
}
