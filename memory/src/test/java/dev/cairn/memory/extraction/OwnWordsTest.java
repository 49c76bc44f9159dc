package dev.cairn.memory.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

class OwnWordsTest {
    private static final LocalDate SAID_ON = LocalDate.of(2023, 5, 25);

    private static List<OwnWords> of(String text, boolean explicit) {
        return OwnWords.of(new Utterance(text, SAID_ON, Utterance.OWNER, List.of(), explicit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Can you tell me where I live?",
                "What should I cook tonight?",
                "If I were rich, I would buy a boat",
                "I might move to Rome",
                "Always answer me in French",
                "Remember that I am allergic to nuts",
                "Translate this: I live in Rome and I love my dog",
                "> I live in Rome",
                "```\nI live in Rome\n```",
                "Dear Sir, I live in Rome",
                "The weather is fine",
                "I am so tired",
                "I think that's great",
                "I totally agree, Mel",
                "I'm off to go do some research",
                "We can make a real impact together",
                "I had a great time",
                "I'm doing ok",
                "my_var = I"
            })
    void whatTheUserDoesNotStateIsNotShownToAModel(String text) {
        assertThat(of(text, false)).isEmpty();
    }

    @Test
    void onlyTheStatementsOfAMessageAreShown() {
        var text = "Hi! I teach chess in Ulm, and I might stop. Do you play? My brother does.";

        assertThat(of(text, false))
                .extracting(OwnWords::text)
                .containsExactly("I teach chess in Ulm", "My brother does");
    }

    @Test
    void whatIsCapturedNeedNotBeInTheFirstPerson() {
        assertThat(of("Anna runs a mill in Asti", true)).hasSize(1);
        assertThat(of("Anna runs a mill in Asti", false)).isEmpty();
    }

    @Test
    void everyPlaceIsTrueAndNoTextIsTooMuch() {
        var seed = 5L;
        var random = new Random(seed);
        var pieces =
                List.of(
                        "I live in Ulm",
                        "my sister ",
                        "\n",
                        ". ",
                        "? ",
                        "“",
                        "🙂",
                        "\u0000",
                        "x",
                        "```");
        for (int round = 0; round < 200; round++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(400), 0, pieces.size())
                    .forEach(piece -> text.append(pieces.get(piece)));
            var own = of(text.toString(), random.nextBoolean());
            assertThat(own).as("seed %d, round %d", seed, round).hasSizeLessThanOrEqualTo(12);
            for (var words : own) {
                assertThat(QuoteSpan.find(text.toString(), words.text()))
                        .as("seed %d, round %d", seed, round)
                        .isPresent();
            }
        }
    }
}
