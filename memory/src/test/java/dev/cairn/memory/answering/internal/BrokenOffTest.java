package dev.cairn.memory.answering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class BrokenOffTest {
    @Test
    void aLabelBehindHalfASentenceWaitsForItsEnd() {
        var broken = BrokenOff.of("Anna lives in Ber [2]");
        assertThat(broken.words()).isEqualTo("Anna lives in Ber");
        assertThat(broken.with("lin now. Ben does not."))
                .isEqualTo("Anna lives in Berlin now. [2] Ben does not.");
        assertThat(broken.with("lin")).isEqualTo("Anna lives in Berlin [2]");
        assertThat(BrokenOff.of("She moved [1] [3]").with("\nThen"))
                .isEqualTo("She moved [1] [3]\nThen");
    }

    @Test
    void aLabelAtTheEndOfASentenceStaysWhereItIs() {
        var broken = BrokenOff.of("Anna lives in Berlin. [1]  \n");
        assertThat(broken).isEqualTo(new BrokenOff("Anna lives in Berlin. [1]", ""));
        assertThat(broken.with(" So")).isEqualTo("Anna lives in Berlin. [1] So");
        assertThat(BrokenOff.of("")).isEqualTo(new BrokenOff("", ""));
    }

    @Test
    void labelsFollowTheirMemoriesAndThoseOfForgottenOnesGo() {
        assertThat(Labels.renumbered("Anna [1] and Ben [2, 3], `x[1]`", Map.of(1, 2, 3, 1)))
                .isEqualTo("Anna [2] and Ben [1], `x[1]`");
    }
}
