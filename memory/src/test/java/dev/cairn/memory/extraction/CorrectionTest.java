package dev.cairn.memory.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

class CorrectionTest {
    /** A Thursday. */
    private static final LocalDate SAID_ON = LocalDate.of(2023, 5, 25);

    private final FactExtractor extractor = new RuleExtractor();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    My dentist is Dr. Kim.   | That's wrong, my dentist is Dr. Lee | The user's dentist is Dr. Lee | The user's dentist is Dr. Kim
                    My dentist is Dr. Kim.   | That's not right. My dentist is Dr. Lee. | The user's dentist is Dr. Lee | The user's dentist is Dr. Kim
                    My dentist is Dr. Kim.   | Actually it's Dr. Lee               | The user's dentist is Dr. Lee | The user's dentist is Dr. Kim
                    My dentist is Dr. Kim.   | Sorry, I meant Dr. Lee              | The user's dentist is Dr. Lee | The user's dentist is Dr. Kim
                    Your dentist is Dr. Kim. | No, it's Dr. Lee                    | The user's dentist is Dr. Lee | The user's dentist is Dr. Kim
                    I live in Bonn.          | Actually, I live in Ulm             | The user lives in Ulm         | The user lives in Bonn
                    I met Tom on Monday.     | No, it was Tuesday                  | The user met Tom on 23 May 2023 | The user met Tom on 22 May 2023
                    My dentist appointment is on Monday. | I meant Wednesday       | The user's dentist appointment is on 31 May 2023 | The user's dentist appointment is on 29 May 2023
                    """)
    void aCorrectionSaysWhatItPutsRight(String before, String said, String text, String wrong) {
        assertThat(extract(said, before, "Noted."))
                .extracting(Candidate::text, Candidate::correction, Candidate::corrects)
                .containsExactly(tuple(text, true, wrong));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    My dentist is Dr. Lee, not Dr. Kim           | Dr. Kim
                    My dentist isn't Dr. Kim, it's Dr. Lee       | Dr. Kim
                    Scratch that, my dentist is Dr. Lee          | ''
                    That's wrong, my dentist is Dr. Lee          | ''
                    """)
    void aCorrectionNeedsNothingBeforeIt(String said, String wrong) {
        assertThat(extract(said))
                .extracting(Candidate::value, Candidate::correction, Candidate::corrects)
                .containsExactly(tuple("Dr. Lee", true, wrong));
    }

    @Test
    void whoCorrectsThemselvesAtOnceSaysTheRightThingOnly() {
        assertThat(extract("I was born in Graz. No wait, Linz."))
                .extracting(Candidate::text)
                .containsExactly("The user was born in Linz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No, I live in Ulm now.",
                "Actually, I moved to Ulm.",
                "Actually, I love hiking.",
                "No, I moved to Ulm last week."
            })
    void newsIsNoCorrection(String said) {
        assertThat(extract(said, "I live in Bonn.", "Noted."))
                .extracting(Candidate::correction)
                .containsExactly(false);
    }

    @Test
    void anAnswerToAQuestionIsNoCorrection() {
        assertThat(extract("No, I live in Ulm.", "Do you live in Bonn?"))
                .extracting(Candidate::correction)
                .containsExactly(false);
        assertThat(extract("No, I live in Ulm.", "So you live in Bonn, right?"))
                .extracting(Candidate::correction)
                .containsExactly(true);
    }

    @Test
    void theQuoteOfACorrectionIsTheCorrection() {
        var utterance =
                new Utterance(
                        "Oh well. No, it's Dr. Lee!",
                        SAID_ON,
                        Utterance.OWNER,
                        List.of("My dentist is Dr. Kim."),
                        false);

        assertThat(extractor.extract(utterance))
                .singleElement()
                .satisfies(one -> assertThat(one.quote(utterance)).isEqualTo("No, it's Dr. Lee"));
    }

    private List<Candidate> extract(String text, String... before) {
        return extractor.extract(
                new Utterance(text, SAID_ON, Utterance.OWNER, List.of(before), false));
    }
}
