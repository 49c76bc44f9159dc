package dev.cairn.memory.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.episode.Role;

import org.junit.jupiter.api.Test;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Where a question names a time, what was said then or speaks of then comes first. */
class TimeAskedAboutTest extends MemoryFixture {
    private void say(String day, String text) {
        var talk = memory.conversations().create(space(), "").id();
        memory.conversations()
                .append(
                        talk,
                        Optional.empty(),
                        Role.OTHER,
                        "Nora",
                        text,
                        OffsetDateTime.parse(day + "T18:00:00Z"));
    }

    private Recollection first(String question) {
        learn();
        return recall(question).recollections().getFirst();
    }

    @Test
    void whatWasToldDaysAfterComesBeforeWhatWasToldDaysBefore() {
        say("2025-05-11", "The choir sang beautifully in Ghent.");
        say("2025-05-03", "The choir sang beautifully in Bruges.");
        assertThat(first("How did the choir sing on 7 May 2025?").text()).contains("Ghent");
    }

    @Test
    void aPlanIsFoundByTheDayItIsFor() {
        say("2025-05-01", "The choir has its concert in the abbey next Wednesday.");
        say("2025-05-01", "The choir has its concert in the barn next Sunday.");
        assertThat(first("Where was the concert of the choir on 7 May 2025?").text())
                .contains("abbey");
    }

    @Test
    void yesterdayIsTheDayBeforeItWasSaid() {
        say("2025-05-09", "The choir was at the lake yesterday.");
        say("2025-05-09", "The choir was at the mill today.");
        var found = first("Where was the choir on 8 May 2025?");
        assertThat(found.text()).contains("lake");
        assertThat(found.why().parts())
                .anyMatch(part -> part.name().equals("it speaks of about the time asked about"));
    }

    @Test
    void whatIsFarFromTheTimeAskedAboutIsNotExplainedByIt() {
        say("2025-01-05", "The choir sang in Ghent on 3 January 2025.");
        assertThat(first("Where did the choir sing on 7 May 2025?").why().parts())
                .noneMatch(part -> part.name().contains("time asked about"));
    }

    @Test
    void theTimeAskedAboutIsNoFilter() {
        say("2025-05-07", "I paid the plumber for the new tap.");
        say("2024-11-02", "Our greyhound Rufus sang along when the choir rehearsed carols.");
        assertThat(first("Who sang along in May 2025 when the choir rehearsed carols?").text())
                .contains("Rufus");
    }
}
