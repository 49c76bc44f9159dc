package dev.cairn.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.time.DateRange;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Corrections, overlaps, and times as exact as they were told. */
class CorrectionsTest extends MemoryFixture {
    private Fact fact(String value) {
        return allFacts().stream()
                .filter(fact -> fact.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private void say(String text, String day) {
        var talk = memory.conversations().create(space(), "").id();
        memory.conversations()
                .say(
                        talk,
                        Optional.empty(),
                        text,
                        java.time.OffsetDateTime.parse(day + "T12:00:00Z"));
    }

    /** Turns of one conversation, read at once. */
    private void talk(String... turns) {
        var talk = memory.conversations().create(space(), "").id();
        for (var text : turns) {
            later();
            memory.conversations().say(talk, Optional.empty(), text, clock.time());
        }
        learn();
    }

    @Test
    void whatACorrectionDeniesWasNeverSo() {
        say("My dentist is Dr. Okafor.", "2025-01-10");
        say("That's wrong, my dentist is Dr. Lee.", "2025-02-10");
        learn();
        assertThat(current("user", "dentist")).containsExactly("Dr. Lee");
        assertThat(fact("Dr. Okafor").status()).isEqualTo(FactStatus.RETRACTED);
        assertThat(memory.facts().links(fact("Dr. Lee").id()))
                .extracting(Link::type, Link::other)
                .contains(
                        org.assertj.core.api.Assertions.tuple(
                                "contradicts", fact("Dr. Okafor").id()));
        assertThat(memory.facts().history(fact("Dr. Lee").id())).hasSize(2);
    }

    @Test
    void withoutTheCorrectionWhatWasSaidHoldsAgain() {
        say("My dentist is Dr. Okafor.", "2025-01-10");
        say("That's wrong, my dentist is Dr. Lee.", "2025-02-10");
        learn();
        memory.forgetting().forget(List.of(fact("Dr. Lee").id()));
        assertThat(current("user", "dentist")).containsExactly("Dr. Okafor");
    }

    @Test
    void whatIsSaidAgainAfterACorrectionIsNews() {
        say("My dentist is Dr. Okafor.", "2025-01-10");
        say("That's wrong, my dentist is Dr. Lee.", "2025-02-10");
        say("My dentist is Dr. Okafor.", "2025-05-10");
        learn();
        assertThat(current("user", "dentist")).containsExactly("Dr. Okafor");
        assertThat(fact("Dr. Lee").status()).isEqualTo(FactStatus.SUPERSEDED);
    }

    @Test
    void aDateStaysAsExactAsItWasTold() {
        capture("Anna lives in Bonn.", "2025-01-10");
        capture("Anna moved to Berlin in May 2025.", "2025-06-01");
        learn();
        assertThat(fact("Berlin").since().map(DateRange::words)).contains("May 2025");
        assertThat(fact("Bonn").until().map(DateRange::words)).contains("May 2025");
    }

    @Test
    void aMoveToldOfLaterIsNewsThoughTheOldPlaceWasNamedAfterIt() {
        capture("Anna lives in Bonn.", "2025-06-10");
        capture("Anna moved to Berlin in May 2025.", "2025-06-12");
        learn();
        assertThat(current("Anna", "lives in")).containsExactly("Berlin");
    }

    @Test
    void anOldMoveToldOfLaterIsHistory() {
        capture("Anna lives in Berlin.", "2025-01-10");
        capture("Anna moved to Bonn in March 2022.", "2025-02-12");
        learn();
        assertThat(current("Anna", "lives in")).containsExactly("Berlin");
        assertThat(fact("Bonn").validTo()).contains(LocalDate.of(2025, 1, 10));
    }

    @Test
    void aPeriodThatOverlapsTheNextEndsWhereThatBegins() {
        capture("I worked at Siemens from 2019 to 2022.", "2025-01-10");
        capture("I work at Bosch.", "2025-01-11");
        learn();
        assertThat(current("user", "works at")).containsExactly("Bosch");
        assertThat(fact("Siemens").since().map(DateRange::words)).contains("2019");
        assertThat(fact("Siemens").until().map(DateRange::words)).contains("2022");
    }

    @Test
    void theSameInOtherWordsIsOneFact() {
        capture("I love hiking.", "2025-01-10");
        capture("I really like hiking.", "2025-02-10");
        capture("I like hiking a lot.", "2025-03-10");
        learn();
        assertThat(facts()).hasSize(1);
        assertThat(facts().getFirst().evidence()).hasSize(3);
    }

    @Test
    void toDislikeEndsToLike() {
        capture("I like olives.", "2025-01-10");
        capture("I hate olives.", "2025-03-10");
        learn();
        assertThat(current("user", "likes")).isEmpty();
        assertThat(current("user", "dislikes")).containsExactly("olives");
    }

    @Test
    void whatWasReadTwiceIsTwoOccurrences() {
        capture("I finished Dune on 2 February 2024.", "2024-02-03");
        capture("I finished Dune on 9 April 2025.", "2025-04-10");
        capture("I finished Dune on 9 April 2025.", "2025-04-12");
        learn();
        assertThat(facts()).hasSize(2);
    }

    @Test
    void ofSeveralOnlyTheOneThatWasMeantIsPutRight() {
        talk(
                "My first child is Mia. My second child is Ben.",
                "That's wrong, my second child is Tom.");
        assertThat(current("user", "child")).containsExactlyInAnyOrder("Mia", "Tom");
        assertThat(fact("Ben").status()).isEqualTo(FactStatus.RETRACTED);
    }

    @Test
    void aNameThatWasMisheardIsPutRightInTheNextTurn() {
        talk("My sister is called Anna.", "no, her name is Hanna");
        assertThat(current("user", "sister")).containsExactly("Hanna");
    }

    @Test
    void aSlipOfTheTongueIsPutRightInTheSameBreath() {
        say("I speak Spanish - sorry, I meant Portuguese.", "2025-01-10");
        learn();
        assertThat(current("user", "speaks")).containsExactly("Portuguese");
    }

    @Test
    void theOnlyOneOfManyIsPutRightLongAfter() {
        say("My sister is called Anna.", "2025-01-10");
        say("That's wrong, my sister is called Hanna.", "2025-04-10");
        learn();
        assertThat(current("user", "sister")).containsExactly("Hanna");
    }

    @Test
    void toHaveNoPetsEndsEachAndIsOverWithTheNext() {
        say("I have a dog called Rex.", "2024-01-10");
        say("I have no pets any more.", "2024-06-10");
        learn();
        assertThat(current("user", "dog")).isEmpty();
        assertThat(fact("Rex").validTo()).contains(LocalDate.of(2024, 6, 10));
        assertThat(facts()).extracting(Fact::text).containsExactly("The user has no pets any more");
        say("We got a cat named Mimi.", "2025-02-10");
        learn();
        assertThat(facts()).extracting(Fact::text).containsExactly("The user's cat is Mimi");
        assertThat(fact("no longer ").validTo()).contains(LocalDate.of(2025, 2, 10));
        memory.forgetting().forget(List.of(fact("no longer ").id()));
        assertThat(facts())
                .extracting(Fact::text)
                .containsExactlyInAnyOrder("The user's cat is Mimi", "The user's dog is Rex");
    }

    @Test
    void aDogThatIsNoLongerThereLeavesTheCat() {
        say("I have a cat called Mimi and a dog called Rex.", "2024-01-10");
        say("I no longer have a dog.", "2024-06-10");
        learn();
        assertThat(current("user", "cat")).containsExactly("Mimi");
        assertThat(current("user", "dog")).doesNotContain("Rex");
    }
}
