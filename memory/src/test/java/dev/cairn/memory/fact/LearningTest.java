package dev.cairn.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Role;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class LearningTest extends MemoryFixture {
    private Fact fact(String value) {
        return allFacts().stream()
                .filter(fact -> fact.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theQuoteOfAFactStandsInItsEpisode() {
        var said = capture("By the way: Anna lives in Bonn. And it rains.");
        learn();
        var evidence = fact("Bonn").evidence();
        assertThat(evidence).hasSize(1);
        assertThat(evidence.getFirst().episode()).isEqualTo(said.id());
        assertThat(evidence.getFirst().quote()).contains("Anna lives in Bonn");
        assertThat(said.text().substring(evidence.getFirst().from(), evidence.getFirst().to()))
                .isEqualTo(evidence.getFirst().quote());
    }

    @Test
    void newsClosesWhatHeldBefore() {
        capture("Anna lives in Bonn.", "2025-01-10");
        capture("Anna moved to Berlin.", "2025-05-20");
        learn();
        assertThat(current("Anna", "lives in")).containsExactly("Berlin");
        var bonn = fact("Bonn");
        assertThat(bonn.status()).isEqualTo(FactStatus.SUPERSEDED);
        assertThat(bonn.validTo()).contains(LocalDate.of(2025, 5, 20));
        assertThat(fact("Berlin").supersedes()).contains(bonn.id());
    }

    @Test
    void aMoveFromAPlaceEndsThatPlaceThoughItWasMentionedLater() {
        capture("Anna lives in Bonn.", "2025-06-10");
        capture("Anna moved from Bonn to Berlin in May 2025.", "2025-06-12");
        learn();
        assertThat(current("Anna", "lives in")).containsExactly("Berlin");
    }

    @Test
    void aLateArrivalAboutAnEarlierTimeIsStoredClosed() {
        capture("Anna lives in Berlin.", "2025-05-20");
        capture("Anna lives in Bonn.", "2023-01-10");
        learn();
        assertThat(current("Anna", "lives in")).containsExactly("Berlin");
        assertThat(fact("Bonn").status()).isEqualTo(FactStatus.SUPERSEDED);
        assertThat(fact("Bonn").validTo()).contains(LocalDate.of(2025, 5, 20));
        assertThat(fact("Berlin").supersedes()).contains(fact("Bonn").id());
    }

    @Test
    void theSameSaidTwiceIsOneFactWithTwoPiecesOfEvidence() {
        capture("Anna lives in Bonn.", "2025-01-10");
        capture("Anna lives in Bonn.", "2025-02-10");
        learn();
        assertThat(allFacts()).hasSize(1);
        assertThat(allFacts().getFirst().evidence()).hasSize(2);
    }

    @Test
    void whatWasGivenUpAndTakenUpAgainHoldsAgain() {
        capture("Anna lives in Bonn.", "2020-01-10");
        capture("Anna lives in Berlin.", "2022-01-10");
        capture("Anna lives in Bonn.", "2024-01-10");
        learn();
        assertThat(current("Anna", "lives in")).containsExactly("Bonn");
        assertThat(allFacts()).hasSize(3);
    }

    @Test
    void aSlotThatHoldsSeveralKeepsThem() {
        capture("I like tea.", "2025-01-10");
        capture("I like cocoa.", "2025-02-10");
        learn();
        assertThat(current("user", "likes")).containsExactlyInAnyOrder("tea", "cocoa");
    }

    @Test
    void noLongerClosesWhatHeld() {
        capture("I live in Bonn.", "2025-01-10");
        capture("I no longer live in Bonn.", "2025-03-10");
        learn();
        assertThat(fact("Bonn").status()).isEqualTo(FactStatus.SUPERSEDED);
        assertThat(current("user", "lives in")).doesNotContain("Bonn");
    }

    @Test
    void whatIsSaidAgainAfterNoLongerHoldsAgain() {
        capture("I live in Bonn.", "2025-01-10");
        capture("I no longer live in Bonn.", "2025-03-10");
        capture("I live in Bonn.", "2025-05-10");
        learn();
        assertThat(current("user", "lives in")).containsExactly("Bonn");
    }

    @Test
    void noLongerOfSomethingLongPastDoesNotTouchWhatHolds() {
        capture("I live in Bonn.", "2025-01-10");
        capture("I live in Berlin.", "2025-03-10");
        capture("I no longer live in Bonn.", "2025-05-10");
        learn();
        assertThat(current("user", "lives in")).containsExactly("Berlin");
    }

    @Test
    void aDenialFromBeforeDoesNotEndWhatBeganAfter() {
        capture("I live in Bonn.", "2025-05-10");
        capture("I no longer live in Bonn.", "2024-03-10");
        learn();
        assertThat(current("user", "lives in")).contains("Bonn");
        assertThat(allFacts()).allSatisfy(LearningTest::endsAfterItBegins);
    }

    @Test
    void aSensitiveFactWaits() {
        capture("I'm allergic to peanuts.");
        learn();
        assertThat(facts()).isEmpty();
        assertThat(allFacts()).extracting(Fact::status).containsOnly(FactStatus.PENDING);
        assertThat(recall("allergic peanuts").recollections())
                .noneMatch(one -> one.id().equals(allFacts().getFirst().id()));
    }

    @Test
    void aSpaceThatAsksKeepsNothingByItself() {
        var work = memory.spaces().named("Work", Space.Review.ASK);
        memory.episodes().capture(work, "Anna lives in Bonn.", clock.time());
        learn();
        assertThat(memory.facts().list(work, Optional.empty(), false)).isEmpty();
        assertThat(memory.facts().list(work, Optional.empty(), true))
                .extracting(Fact::status)
                .containsOnly(FactStatus.PENDING);
    }

    @Test
    void onlyTheUsersOwnWordsBecomeFacts() {
        var talk = memory.conversations().create(space(), "").id();
        var say = memory.conversations();
        say.append(talk, Optional.empty(), Role.ASSISTANT, "", "I live in Paris.", clock.time());
        say.append(talk, Optional.empty(), Role.OTHER, "Ben", "I live in Rome.", clock.time());
        say.append(talk, Optional.empty(), Role.USER, "", "I live in Bonn.", clock.time());
        learn();
        assertThat(allFacts()).extracting(Fact::value).containsExactly("Bonn");
    }

    @Test
    void waitingEpisodesAreReadAfterARestart() {
        capture("Anna lives in Bonn.");
        assertThat(memory.unread()).isEqualTo(1);
        reopen();
        learn();
        assertThat(memory.unread()).isZero();
        assertThat(current("Anna", "lives in")).containsExactly("Bonn");
    }

    @Test
    void aStopLeavesTheRestForLater() {
        capture("Anna lives in Bonn.");
        memory.learn(Optional.empty(), () -> true);
        assertThat(memory.unread()).isEqualTo(1);
    }

    @Test
    void factsAreFoundByWhomTheyAreAbout() {
        capture("Anna lives in Bonn.");
        capture("Ann lives in Ulm.");
        learn();
        assertThat(memory.facts().list(space(), Optional.of("ann"), false))
                .extracting(Fact::value)
                .containsExactly("Ulm");
    }

    private record Said(String value, LocalDate day) {}

    @Test
    void theOrderInWhichThingsAreToldDoesNotChangeWhatHoldsNorWhen() {
        var seed = 42L;
        var random = new Random(seed);
        for (var round = 0; round < 40; round++) {
            var who =
                    "Anna"
                            + "abcdefghijklmnopqrstuvwxyz".charAt(round % 26)
                            + "ab".charAt(round / 26);
            var told = new ArrayList<Said>();
            var day = LocalDate.of(2018, 1, 1);
            for (var i = 0; i < 2 + random.nextInt(5); i++) {
                day = day.plusDays(1 + random.nextInt(300));
                told.add(new Said(List.of("Bonn", "Berlin", "Ulm").get(random.nextInt(3)), day));
            }
            var shuffled = new ArrayList<>(told);
            Collections.shuffle(shuffled, random);
            shuffled.forEach(
                    said -> capture(who + " lives in " + said.value + ".", said.day.toString()));
            learn();
            assertThat(history(who))
                    .as("seed %d round %d, told as %s", seed, round, shuffled)
                    .isEqualTo(expected(told));
        }
    }

    private List<String> history(String who) {
        return allFacts().stream()
                .filter(fact -> fact.subject().equals(who))
                .sorted(java.util.Comparator.comparing(LearningTest::start))
                .map(
                        fact ->
                                "%s %s to %s %s"
                                        .formatted(
                                                fact.value(),
                                                start(fact),
                                                fact.validTo().map(LocalDate::toString).orElse(""),
                                                fact.status()))
                .toList();
    }

    private static LocalDate start(Fact fact) {
        return fact.validFrom().orElseGet(() -> fact.occurredAt().toLocalDate());
    }

    private static void endsAfterItBegins(Fact fact) {
        fact.validTo().ifPresent(to -> assertThat(to).isAfterOrEqualTo(start(fact)));
    }

    /** Runs of the same value, each until the next. */
    private static List<String> expected(List<Said> told) {
        var runs = new ArrayList<Said>();
        for (var said : told) {
            if (runs.isEmpty() || !runs.getLast().value.equals(said.value)) {
                runs.add(said);
            }
        }
        var lines = new ArrayList<String>();
        for (var i = 0; i < runs.size(); i++) {
            var last = i == runs.size() - 1;
            lines.add(
                    "%s %s to %s %s"
                            .formatted(
                                    runs.get(i).value,
                                    runs.get(i).day,
                                    last ? "" : runs.get(i + 1).day,
                                    last ? FactStatus.CURRENT : FactStatus.SUPERSEDED));
        }
        return lines;
    }
}
