package dev.cairn.memory.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.MemoryFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

/** How the user wants things done comes along where help is asked for; parts are all found. */
class WishesTest extends MemoryFixture {
    private static final String WISH =
            "Always add a worked example when I ask about probability problems.";

    private void say(String text) {
        var talk = memory.conversations().create(space(), "").id();
        memory.conversations().say(talk, Optional.empty(), text, clock.time());
        later();
    }

    private void aLotOfCardTalk() {
        say(WISH);
        for (var card :
                List.of("red card", "black ace", "queen", "club", "pair of kings", "heart")) {
            say("I drew a " + card + " from the deck of cards yesterday and lost the game again.");
        }
        learn();
    }

    private int place(Recalled found, String text) {
        var texts = found.recollections().stream().map(Recollection::text).toList();
        for (var i = 0; i < texts.size(); i++) {
            if (texts.get(i).contains(text)) {
                return i + 1;
            }
        }
        return 99;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I calculate the chance of drawing a red card from a deck?",
                "Can you explain how the probability of drawing a heart is worked out?"
            })
    void aStandingWishComesAlongWhereHelpIsAskedFor(String question) {
        aLotOfCardTalk();
        var found = recall(question);
        assertThat(place(found, "worked example")).isLessThanOrEqualTo(3);
        assertThat(found.recollections())
                .filteredOn(one -> one.text().contains("worked example"))
                .first()
                .satisfies(
                        one ->
                                assertThat(one.why().parts())
                                        .extracting(Why.Part::name)
                                        .contains("it says how you want such things done"));
    }

    @Test
    void whoAsksForWhatWasSaidGetsThatAndNotTheWish() {
        aLotOfCardTalk();
        var found = recall("Which card did I draw from the deck yesterday?");
        assertThat(place(found, "worked example")).isGreaterThan(3);
        assertThat(found.recollections())
                .allSatisfy(
                        one ->
                                assertThat(one.why().parts())
                                        .extracting(Why.Part::name)
                                        .doesNotContain("it says how you want such things done"));
    }

    @Test
    void aQuestionForTwoThingsFindsBoth() {
        capture("Anna moved into a flat in Bonn.");
        capture("The company that Anna works for is called Siemens.");
        for (var other : List.of("Omar", "Lena", "Paul", "Greta", "Yusuf", "Ines")) {
            capture(other + " lives in a house by the lake and works from home.");
        }
        learn();
        var found = recall("Where does Anna live and where does she work?");
        assertThat(place(found, "Bonn")).isLessThanOrEqualTo(3);
        assertThat(place(found, "Siemens")).isLessThanOrEqualTo(3);
        assertThat(found.abstained()).isFalse();
    }
}
