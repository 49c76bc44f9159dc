package dev.cairn.memory.correction.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "no, shorter please",
                "Shorter, please.",
                "A bit more detailed please",
                "Keep it brief next time.",
                "That's too long.",
                "way too technical, I am no engineer",
                "That's wrong, my dentist is Dr. Lee",
                "No, that is not correct.",
                "That's not what I asked for",
                "You got that wrong.",
                "Wrong. It was Tuesday.",
                "You should have mentioned the allergy",
                "You forgot the second meeting",
                "Next time, name the source",
                "Nein, das stimmt nicht, ich wohne in Ulm",
                "kürzer bitte",
                "Das ist zu lang.",
                "Du hättest die Allergie erwähnen sollen"
            })
    void whatIsSaidOfAnAnswerIsKnown(String text) {
        assertThat(CorrectionWords.are(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I moved to a shorter street",
                "That's wrong of him",
                "It is not true love between them",
                "The days are too short in winter",
                "He is too formal for me",
                "You should have seen the sunset in Lisbon!",
                "That was not correct behaviour of my landlord",
                "What is wrong with my code?",
                "Is that too long?",
                "She said that's wrong",
                "Wrong train again today",
                "Next time I go to Rome I want to see the Forum? ",
                "It is too late now",
                "My sister is more friendly than I am",
                "no",
                "Thanks, that is right",
                "Das Wetter ist zu lang schlecht",
                ""
            })
    void otherTalkIsNotTakenForIt(String text) {
        assertThat(CorrectionWords.are(text)).isFalse();
    }
}
