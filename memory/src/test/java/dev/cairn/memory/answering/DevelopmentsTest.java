package dev.cairn.memory.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.MemoryFixture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions about how things developed are answered by the timeline, in order. */
class DevelopmentsTest extends MemoryFixture {
    @BeforeEach
    void tellALife() {
        capture("Anna lives in Bonn.", "2023-02-01");
        capture("Anna works at Bosch.", "2024-02-01");
        capture("Anna moved to Berlin in May 2025.", "2025-06-02");
        capture("I work at Siemens.", "2022-03-01");
        capture("I work at Acme because Siemens closed the site.", "2024-09-01");
        capture("I adopted a rabbit.", "2023-04-01");
        capture("I bought a bike.", "2024-04-01");
    }

    @Test
    void aDevelopmentIsToldFromItsBeginning() {
        var answer = ask("What happened with Anna over time?").text();
        assertThat(answer).containsSubsequence("Bonn", "Bosch", "Berlin").contains("[3]");
    }

    @Test
    void aChangeIsToldWithWhatWasBefore() {
        assertThat(ask("How did my job develop?").text())
                .containsSubsequence("Siemens", "Acme")
                .contains("because");
    }

    @Test
    void whichCameFirstIsAnsweredFromTheTimeline() {
        assertThat(ask("Did I adopt a rabbit before I bought a bike?").text())
                .contains("Yes")
                .containsSubsequence("rabbit", "bike");
        assertThat(ask("Did I buy a bike before I adopted a rabbit?").text()).contains("No");
    }

    @Test
    void whatNobodyToldOfIsNotMadeUp() {
        assertThat(ask("What happened with Tomás over time?").text())
                .startsWith("There is nothing in memory about that.");
    }
}
