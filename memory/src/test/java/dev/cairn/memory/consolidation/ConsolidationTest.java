package dev.cairn.memory.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Id;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.extraction.RecordedModel;
import dev.cairn.memory.fact.Link;
import dev.cairn.memory.gist.Gist;
import dev.cairn.memory.gist.Gist.Shape;
import dev.cairn.memory.portrait.Interest;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class ConsolidationTest extends MemoryFixture {
    private Consolidated consolidate() {
        return memory.consolidate(
                clock.time().toLocalDate(), Optional.empty(), (_, _) -> {}, () -> false);
    }

    private List<Gist> gists(Shape shape) {
        return memory.gists().list(space(), shape);
    }

    private Gist gist(String day) {
        var on = LocalDate.parse(day);
        return memory.gists().list(space(), Shape.DAY, on, on).getFirst();
    }

    private void say(String text, String at) {
        var talk = memory.conversations().create(space(), "").id();
        memory.conversations().say(talk, Optional.empty(), text, OffsetDateTime.parse(at));
    }

    @Test
    void aDayIsSummedUpInItsTellingStatementsAndNoSmallTalk() {
        say("Good morning!", "2025-06-02T08:00:00Z");
        say("I work at Siemens.", "2025-06-02T09:00:00Z");
        say("I moved to Berlin.", "2025-06-02T10:00:00Z");
        say("Thanks, that helps a lot.", "2025-06-02T11:00:00Z");
        say(
                "The picnic with Omar by the lake got rained out after ten minutes.",
                "2025-06-02T12:00:00Z");
        say("What is the capital of Peru?", "2025-06-02T13:00:00Z");
        assertThat(consolidate().gists()).isPositive();
        var gist = gist("2025-06-02");
        assertThat(gist.text())
                .startsWith("Monday, 2 June 2025. ")
                .contains("Siemens", "Berlin", "“The picnic with Omar")
                .doesNotContain("morning", "Thanks", "Peru");
        assertThat(gist.text().indexOf("Siemens")).isLessThan(gist.text().indexOf("Berlin"));
        assertThat(gist.sources()).isNotEmpty();
        assertThat(memory.gists().episodes(gist.id())).hasSize(3);
    }

    @Test
    void applauseForTheOtherIsNotWhatADayWasAbout() {
        say("Wow Mel, that painting of the old harbour is amazing!", "2025-06-02T09:00:00Z");
        say("That sounds like an awesome weekend with the whole family.", "2025-06-02T09:10:00Z");
        say("You always know which trail leads down to the river.", "2025-06-02T09:20:00Z");
        say(
                "Thanks to Mel we found the trail that leads down to the river bank.",
                "2025-06-02T09:30:00Z");
        say(
                "It was raining when we carried the canoe across the meadow to the river.",
                "2025-06-02T10:00:00Z");
        consolidate();
        assertThat(gist("2025-06-02").text())
                .contains("canoe", "Thanks to Mel")
                .doesNotContain("painting", "awesome", "You always");
    }

    @Test
    void aModelThatWritesNoSentencesOrTellsNextToNothingIsNotTaken() {
        assertThat(wordedBy("(The user at Siemens, 2025-06-02) The user moved to Berlin."))
                .doesNotContain("(The");
        later();
        say("I bought a kayak in Ulm.", "2025-06-03T09:00:00Z");
        say("I adopted a cat.", "2025-06-03T10:00:00Z");
        say("I sold the piano to Greta.", "2025-06-03T11:00:00Z");
        memory.consolidate(
                clock.time().toLocalDate(),
                Optional.of(RecordedModel.saying("The user adopted a cat.")),
                (_, _) -> {},
                () -> false);
        assertThat(gist("2025-06-03").text()).contains("kayak", "piano");
    }

    @Test
    void aModelOfWhichNothingCanBeTakenIsNotAskedForEveryDay() {
        for (var day = 1; day <= 9; day++) {
            say("I moved to Berlin.", "2025-06-0" + day + "T10:00:00Z");
            say("I bought a kayak in Ulm.", "2025-06-0" + day + "T11:00:00Z");
        }
        var model = RecordedModel.saying("Once upon a time there was a wolf.");
        memory.consolidate(
                clock.time().toLocalDate(), Optional.of(model), (_, _) -> {}, () -> false);
        assertThat(model.asked()).hasSizeBetween(1, 4);
    }

    private String wordedBy(String answer) {
        say("I work at Siemens.", "2025-06-02T09:00:00Z");
        say("I moved to Berlin.", "2025-06-02T10:00:00Z");
        memory.consolidate(
                clock.time().toLocalDate(),
                Optional.of(RecordedModel.saying(answer)),
                (_, _) -> {},
                () -> false);
        return gist("2025-06-02").text();
    }

    @Test
    void aModelWordsADayWhereItSaysNoMoreThanWasSaid() {
        assertThat(wordedBy("The user, who works at Siemens, moved to Berlin."))
                .isEqualTo("Monday, 2 June 2025. The user, who works at Siemens, moved to Berlin.");
        assertThat(gist("2025-06-02").sources()).isNotEmpty();
    }

    @Test
    void aModelThatNamesWhatNobodyNamedIsNotTaken() {
        assertThat(wordedBy("The user works at Siemens and moved to Berlin with Greta."))
                .doesNotContain("Greta")
                .contains("Siemens", "Berlin");
    }

    @Test
    void aModelThatTellsAStoryOfItsOwnIsNotTaken() {
        assertThat(wordedBy("The user felt lonely and wondered whether friends would visit soon."))
                .doesNotContain("lonely")
                .contains("Siemens", "Berlin");
    }

    @Test
    void todayIsNotSummedUpBeforeItHasEnded() {
        say("I work at Siemens.", "2025-06-12T09:00:00Z");
        assertThat(consolidate().gists()).isZero();
        clock.set("2025-06-13T01:00:00Z");
        assertThat(consolidate().gists()).isPositive();
        assertThat(gists(Shape.DAY)).hasSize(1);
    }

    @Test
    void aFinishedDayCostsNothingAgain() {
        say("I work at Siemens.", "2025-06-02T09:00:00Z");
        consolidate();
        var before = gist("2025-06-02");
        later();
        var looked = new AtomicInteger();
        var again =
                memory.consolidate(
                        clock.time().toLocalDate(),
                        Optional.empty(),
                        (_, _) -> looked.incrementAndGet(),
                        () -> false);
        assertThat(again.gists()).isZero();
        assertThat(looked).hasValue(0);
        assertThat(gist("2025-06-02")).isEqualTo(before);
    }

    @Test
    void whatIsToldLaterOfADayIsTakenUpUnderTheSameId() {
        say("I work at Siemens.", "2025-06-02T09:00:00Z");
        consolidate();
        var before = gist("2025-06-02");
        say("I moved to Berlin.", "2025-06-02T10:00:00Z");
        assertThat(consolidate().gists()).isPositive();
        assertThat(gist("2025-06-02").id()).isEqualTo(before.id());
        assertThat(gist("2025-06-02").text()).contains("Siemens", "Berlin");
    }

    @Test
    void aWeekIsMadeOfItsDays() {
        say("I work at Siemens.", "2025-06-02T09:00:00Z");
        say("I moved to Berlin.", "2025-06-04T09:00:00Z");
        consolidate();
        var week = gists(Shape.WEEK);
        assertThat(week).hasSize(1);
        assertThat(week.getFirst().text())
                .startsWith("The week of 2 June 2025. (2 June 2025) ")
                .contains("(4 June 2025)");
        assertThat(week.getFirst().sources())
                .extracting(Id::kind)
                .contains(Id.Kind.GIST, Id.Kind.FACT);
    }

    @Test
    void whatIsToldOfSomebodyBecomesATopic() {
        capture("Anna lives in Bonn.", "2024-02-01");
        capture("Anna works at Bosch.", "2024-05-01");
        capture("Anna loves sailing.", "2025-01-01");
        consolidate();
        var topic =
                gists(Shape.TOPIC).stream().filter(one -> one.about().equals("Anna")).findFirst();
        assertThat(topic.orElseThrow().text())
                .startsWith("Anna, 1 February 2024 to 1 January 2025.")
                .contains("Bonn", "Bosch", "sailing");
        assertThat(memory.gists().episodes(topic.get().id())).hasSize(3);
    }

    @Test
    void aForgottenSourceLeavesEveryGistThatRestedOnItWithoutATrace() {
        var secret = capture("Anna moved to Zwiesel in May 2025.", "2025-06-02");
        capture("Anna works at Bosch.", "2025-06-02");
        capture("Anna loves sailing.", "2025-06-03");
        capture("Anna plays the cello.", "2025-06-04");
        consolidate();
        assertThat(gist("2025-06-02").text()).contains("Zwiesel");
        var forgotten = memory.forgetting().forget(List.of(secret.id()));
        assertThat(forgotten.residue()).isZero();
        assertThat(filesWith("Zwiesel")).isEmpty();
        assertThat(consolidate().gists()).isPositive();
        assertThat(gist("2025-06-02").text()).contains("Bosch").doesNotContain("Zwiesel");
        assertThat(gists(Shape.WEEK)).hasSize(1);
        assertThat(gists(Shape.TOPIC)).isNotEmpty();
        assertThat(filesWith("Zwiesel")).isEmpty();
    }

    @Test
    void aGistOfNothingElseGoesWithItsSource() {
        var only = capture("Anna moved to Zwiesel in May 2025.", "2025-06-02");
        consolidate();
        assertThat(gists(Shape.DAY)).hasSize(1);
        memory.forgetting().forget(List.of(only.id()));
        consolidate();
        assertThat(gists(Shape.DAY)).isEmpty();
        assertThat(rows()).containsEntry("gist", 0L).containsEntry("gist_waiting", 0L);
    }

    @Test
    void whatWasInterruptedGoesOnAtTheNextRun() {
        for (var day = 1; day < 10; day++) {
            capture("I visited Rome %d times.".formatted(day), "2025-05-0" + day);
        }
        learn();
        var made = new AtomicInteger();
        var stopped =
                memory.consolidate(
                        clock.time().toLocalDate(),
                        Optional.empty(),
                        (_, _) -> made.incrementAndGet(),
                        () -> made.get() >= 3);
        assertThat(stopped.complete()).isFalse();
        assertThat(gists(Shape.DAY)).hasSize(3);
        reopen();
        assertThat(consolidate().complete()).isTrue();
        assertThat(gists(Shape.DAY)).hasSize(9);
    }

    @Test
    void whatWaitsForTheUsersWordIsInNoGist() {
        capture("I was diagnosed with migraines.", "2025-06-02");
        consolidate();
        assertThat(memory.inbox().waiting(space())).isPositive();
        assertThat(gists(Shape.DAY)).isEmpty();
    }

    @Test
    void thePortraitTellsWhatHoldsAndStaysTheSameUntilThatChanges() {
        capture("I live in Bonn.", "2025-06-02");
        capture("I work at Siemens.", "2025-06-02");
        capture("I prefer tea.", "2025-06-02");
        assertThat(consolidate().portraitChanges()).isEqualTo(3);
        var before = memory.portraits().of(space());
        assertThat(before.text()).contains("lives in Bonn", "works at Siemens", "prefers tea");
        clock.set("2025-06-20T12:00:00Z");
        assertThat(consolidate().portraitChanges()).isZero();
        assertThat(memory.portraits().of(space())).isEqualTo(before);
        capture("I moved to Berlin.", "2025-06-19");
        learn();
        // What ceased to hold leaves at once; what took its place comes when there is time.
        assertThat(memory.portraits().of(space()).text()).doesNotContain("Bonn");
        assertThat(consolidate().portraitChanges()).isEqualTo(2);
        assertThat(memory.portraits().of(space()).text())
                .contains("Berlin")
                .contains("works at Siemens")
                .doesNotContain("Bonn");
    }

    @Test
    void whatFadedLeavesThePortraitUnlessItIsPinned() {
        capture("I prefer tea.", "2023-06-02");
        capture("I live in Bonn.", "2023-06-02");
        learn();
        var tea =
                facts().stream()
                        .filter(one -> one.text().contains("tea"))
                        .findFirst()
                        .orElseThrow();
        memory.editing().pin(tea.id(), true);
        clock.set("2045-06-12T12:00:00Z");
        consolidate();
        assertThat(memory.portraits().of(space()).text()).contains("tea").doesNotContain("Bonn");
    }

    @Test
    void nothingSensitiveIsEverInThePortrait() {
        capture("I am allergic to peanuts.", "2025-06-02");
        learn();
        var waiting = memory.inbox().list(space());
        memory.inbox().accept(waiting.stream().map(one -> one.fact().id()).toList());
        consolidate();
        assertThat(facts()).isNotEmpty();
        assertThat(memory.portraits().of(space()).slots()).isEmpty();
    }

    @Test
    void aForgottenFactLeavesThePortraitWithoutATrace() {
        var said = capture("I work at Quarzwerk.", "2025-06-02");
        consolidate();
        memory.forgetting().forget(List.of(said.id()));
        assertThat(memory.portraits().of(space()).slots()).isEmpty();
        assertThat(filesWith("Quarzwerk")).isEmpty();
    }

    @Test
    void whatAnswersCiteTogetherIsTiedTogether() {
        capture("I adopted a rabbit.", "2025-03-01");
        capture("I bought a bike.", "2025-04-01");
        learn();
        catchUp();
        consolidate();
        var rabbit = facts().getFirst().id();
        var before = strongestLink(rabbit);
        for (var i = 0; i < 3; i++) {
            later();
            ask("Did I adopt a rabbit before I bought a bike?");
        }
        consolidate();
        assertThat(strongestLink(rabbit)).isGreaterThan(Math.max(.4, before));
    }

    private double strongestLink(Id fact) {
        return memory.facts().links(fact).stream().mapToDouble(Link::weight).max().orElse(0);
    }

    @Test
    void whatNobodyExpectedAndWhatIsStressedFadesMoreSlowly() {
        say("We talked about moving to Berlin, the city of Berlin.", "2025-01-02T09:00:00Z");
        catchUp();
        capture("I moved to Berlin.", "2025-02-01");
        capture("I work at Siemens.", "2025-02-01");
        capture("I prefer tea, don't forget!", "2025-02-01");
        learn();
        catchUp();
        consolidate();
        assertThat(stability("Siemens")).isGreaterThan(stability("Berlin"));
        assertThat(stability("tea")).isGreaterThan(stability("Berlin"));
        var before = stability("Siemens");
        consolidate();
        assertThat(stability("Siemens")).isEqualTo(before);
    }

    /** Days for the same importance. */
    private double stability(String word) {
        var fact =
                facts().stream().filter(one -> one.text().contains(word)).findFirst().orElseThrow();
        var days = memory.decay().of(fact.id()).orElseThrow().stability();
        return days / Math.exp(4 * (fact.importance() - .5));
    }

    @Test
    void whatSeemsToSayTheSameIsProposedAndMergedOnlyOnTheUsersWord() {
        say(
                "Remember that the spare key hangs behind the green flower pot.",
                "2025-06-02T09:00:00Z");
        say(
                "Remember that the spare key hangs behind that green flower pot.",
                "2025-06-03T09:00:00Z");
        say(
                "Remember that the spare key 2 hangs behind the green flower pot.",
                "2025-06-04T09:00:00Z");
        learn();
        catchUp();
        var before = facts().size();
        consolidate();
        assertThat(facts()).hasSize(before);
        assertThat(memory.merges().open(space())).isNotEmpty();
        for (var pair : memory.merges().open(space())) {
            assertThat(pair.goingText().contains("2")).isEqualTo(pair.stayingText().contains("2"));
            assertThat(memory.merges().merge(pair.stays(), pair.goes())).isTrue();
            assertThat(facts()).hasSize(before - 1);
            assertThat(memory.merges().reopen(pair.stays(), pair.goes())).isTrue();
            assertThat(facts()).hasSize(before);
            assertThat(memory.merges().open(space())).contains(pair);
            assertThat(memory.merges().apart(pair.stays(), pair.goes())).isTrue();
        }
        assertThat(memory.merges().open(space())).isEmpty();
        assertThat(facts()).hasSize(before);
    }

    @Test
    void interestsHaveShadesThatDevelop() {
        for (var month = 1; month < 6; month++) {
            capture("I visited museum number " + month + ".", "2025-0" + month + "-03");
        }
        capture("I love cooking.", "2025-06-03");
        consolidate();
        assertThat(memory.interests().of(space()))
                .anyMatch(one -> one.topic().equals("travel") && one.shares().size() == 5)
                .anyMatch(one -> one.topic().equals("food") && one.shade() == Interest.Shade.NEW);
    }
}
