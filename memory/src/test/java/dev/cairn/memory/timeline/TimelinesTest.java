package dev.cairn.memory.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.timeline.Timeline.Entry;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class TimelinesTest extends MemoryFixture {
    private List<Entry> about(String name) {
        learn();
        return memory.timelines()
                .of(space(), Optional.of(name), Optional.empty(), Optional.empty())
                .entries();
    }

    @Test
    void whatHappenedComesInTheOrderInWhichItHappened() {
        capture("Anna moved to Berlin in May 2025.", "2025-06-12");
        capture("Anna lives in Bonn.", "2023-02-01");
        assertThat(about("Anna")).extracting(Entry::date).isSorted();
        assertThat(about("Anna").getLast().when()).isEqualTo("May 2025");
        assertThat(about("Anna").getLast().current()).isTrue();
        assertThat(about("Anna").getLast().links())
                .extracting(Timeline.Link::type)
                .contains("supersedes");
    }

    @Test
    void onlyThePeriodAskedForIsTold() {
        capture("Anna lives in Bonn.", "2023-02-01");
        capture("Anna lives in Ulm.", "2024-02-01");
        capture("Anna lives in Berlin.", "2025-02-01");
        learn();
        assertThat(
                        memory.timelines()
                                .of(
                                        space(),
                                        Optional.of("Anna"),
                                        Optional.of(LocalDate.of(2023, 2, 2)),
                                        Optional.of(LocalDate.of(2024, 2, 1)))
                                .entries())
                .singleElement()
                .matches(entry -> entry.text().contains("Ulm"));
    }

    @Test
    void aNameIsFoundInAnyCaseOfAnyAlphabetButOnlyAsAWord() {
        var talk = memory.conversations().create(space(), "").id();
        for (var text : List.of("Hmm, Özge again.", "Hmm, Özgeler again.", "Is it Özge?")) {
            memory.conversations().say(talk, Optional.empty(), text, clock.time());
        }
        assertThat(about("özge")).extracting(Entry::text).containsExactly("Hmm, Özge again.");
    }

    @Test
    void anEmptyMemoryHasAnEmptyTimeline() {
        assertThat(about("Anna")).isEmpty();
    }
}
