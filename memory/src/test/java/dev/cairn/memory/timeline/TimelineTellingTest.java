package dev.cairn.memory.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.timeline.Timeline.Entry;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Changes, causes, anniversaries and silences, as they are told. */
class TimelineTellingTest extends MemoryFixture {
    private Timeline all() {
        learn();
        return memory.timelines().of(space(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Entry entry(String word) {
        return all().entries().stream()
                .filter(entry -> entry.text().contains(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entry with " + word + ": " + all()));
    }

    @Test
    void aChangeIsToldAsAChange() {
        capture("Anna lives in Bonn.", "2023-02-01");
        capture("Anna moved to Berlin in May 2025.", "2025-06-12");
        assertThat(entry("Berlin").change().orElseThrow().words())
                .isEqualTo("Bonn, until May 2025 → Berlin");
        assertThat(entry("Bonn").change()).isEmpty();
    }

    @Test
    void becauseTiesACauseToWhatItBroughtAbout() {
        capture("I moved to Berlin because I work at Siemens.", "2025-03-01");
        var cause = entry("Siemens");
        var effect = entry("Berlin");
        assertThat(cause.links()).contains(new Timeline.Link("causes", effect.id()));
        assertThat(effect.because()).contains("I work at Siemens");
        assertThat(cause.ledTo()).contains("I moved to Berlin");
    }

    @Test
    void theCauseMayStandInTheSentenceBefore() {
        capture("I work at Siemens. That's why I live in Berlin.", "2025-03-01");
        assertThat(entry("Siemens").links())
                .contains(new Timeline.Link("causes", entry("Berlin").id()));
    }

    @Test
    void aReasonInWordsThatNoFactTellsIsQuoted() {
        capture("I live in Ulm because the rents in Munich were absurd.", "2025-03-01");
        assertThat(entry("Ulm").because()).contains("the rents in Munich were absurd");
    }

    @Test
    void sinceWithADateIsNoReason() {
        capture("I live in Ulm, since 2019.", "2025-03-01");
        capture("I have worked at Siemens since March.", "2025-03-02");
        assertThat(all().entries()).allMatch(entry -> entry.because().isEmpty());
    }

    @Test
    void reasonsGoWithTheWordsTheyStoodIn() {
        var said = capture("I live in Ulm because the rents in Munich were absurd.", "2025-03-01");
        assertThat(entry("Ulm").because()).isPresent();
        memory.forgetting().forget(List.of(said.id()));
        assertThat(all().entries()).isEmpty();
    }

    @Test
    void whatChangedSinceADayIsWhatBeganAndWhatEnded() {
        capture("Anna lives in Bonn.", "2023-02-01");
        capture("I play the guitar.", "2023-02-01");
        capture("Anna moved to Berlin in May 2025.", "2025-06-12");
        learn();
        var changes =
                memory.timelines()
                        .changesSince(space(), Optional.empty(), LocalDate.of(2025, 1, 1))
                        .entries();
        assertThat(changes)
                .singleElement()
                .matches(one -> one.text().contains("Berlin") && one.change().isPresent());
    }

    @Test
    void onThisDayTellsOfEarlierYearsAndOfLeapDays() {
        capture("I adopted a cat.", "2024-02-29");
        capture("I bought a bike.", "2024-02-28");
        capture("I bought a lamp.", "2025-02-28");
        learn();
        var told =
                memory.timelines()
                        .onThisDay(space(), Optional.empty(), LocalDate.of(2025, 2, 28))
                        .entries();
        assertThat(told).extracting(Entry::date).containsExactly(day(28), day(29));
        assertThat(
                        memory.timelines()
                                .onThisDay(space(), Optional.empty(), LocalDate.of(2028, 2, 29))
                                .entries())
                .extracting(Entry::date)
                .containsExactly(day(29));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2024, 2, day);
    }

    @Test
    void longSilencesAreToldAndVagueDatesStayVague() {
        capture("Anna was born in about 1990.", "2025-03-01");
        capture("I visited Rome in about 2019.", "2025-03-01");
        capture("I bought a bike.", "2025-03-02");
        var timeline = all();
        assertThat(timeline.gaps()).isNotEmpty();
        assertThat(timeline.entries()).anyMatch(entry -> entry.when().equals("about 2019"));
    }

    @Test
    void aDayIsTheDayItWasWhereItHappenedWhenClocksChange() {
        // Half past one at night, twice: clocks went back on 27 October 2024 in Berlin.
        capture("I finished the marathon plan.", OffsetDateTime.parse("2024-10-27T02:30+02:00"));
        capture("I packed the tent.", OffsetDateTime.parse("2024-10-27T02:30+01:00"));
        capture("I landed in Honolulu.", OffsetDateTime.parse("2024-10-26T23:30-10:00"));
        assertThat(all().folded(Fold.DAY))
                .extracting(Timeline.Period::words)
                .containsExactly("26 October 2024", "27 October 2024");
    }
}
