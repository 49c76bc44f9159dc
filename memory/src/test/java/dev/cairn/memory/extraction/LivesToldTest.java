package dev.cairn.memory.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

/** Turns, plans, habits and wishes as people tell them. */
class LivesToldTest {
    /** A Thursday. */
    private static final LocalDate SAID_ON = LocalDate.of(2023, 5, 25);

    private final FactExtractor extractor = new RuleExtractor();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I signed up for the half marathon in April | April 2024
                    I booked a cabin in Tarvin for August 3     | 3 August 2023
                    """)
    void whatWasBookedIsStillToCome(String said, String when) {
        assertThat(extract(said))
                .singleElement()
                .satisfies(
                        plan -> {
                            assertThat(plan.kind()).isEqualTo(FactKind.PLAN);
                            assertThat(plan.text()).endsWith(when);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Big news: I moved to Ulm yesterday     | lives in          | Ulm          | true
                    Just so you know, my home is in Ulm    | lives in          | Ulm          | true
                    Today was my first day at Kestrel Labs | works at          | Kestrel Labs | true
                    I'm on the payments team               | team              | payments     | true
                    My new job title is product owner      | job               | product owner | true
                    I've gone vegan                        | diet              | vegan        | true
                    I no longer eat meat                   | does not eat      | meat         | false
                    I found out that I am allergic to nuts | allergic to       | nuts         | false
                    I finished Dune last night             | finished reading  | Dune         | false
                    Just finished watching Severance       | finished watching | Severance    | false
                    I'm currently reading War and Peace    | is reading        | War and Peace | false
                    We visited Lisbon in April             | visited           | Lisbon       | false
                    I bought a red Volvo yesterday         | owns              | red Volvo    | false
                    I took up bouldering                   | hobby             | bouldering   | false
                    I have a new hobby: beekeeping         | hobby             | beekeeping   | false
                    I run every Tuesday                    | routine           | runs every Tuesday | false
                    Arrival is my favourite film           | favourite film    | Arrival      | true
                    I'm going to Sicily in March           | trip to Sicily    | March 2024   | true
                    I have a vet appointment on Tuesday    | vet appointment   | 30 May 2023  | true
                    The dentist appointment moved to Friday | dentist appointment | 26 May 2023 | true
                    We postponed Sicily, it's in June now  | trip to Sicily    | June 2023    | true
                    I plan to learn Italian                | plans to          | learn Italian | false
                    The spare key is now under the shed    | spare key         | under the shed | true
                    Please answer in German                | answer language   | answer in German | true
                    Never use emojis                       | instruction       | never use emojis | false
                    Ich habe am Freitag einen Termin beim Zahnarzt | dentist appointment | 26 May 2023 | true
                    Ich bin letzte Woche nach Köln gezogen | lives in          | Köln         | true
                    """)
    void aTurnFillsItsSlot(String said, String attribute, String value, boolean single) {
        assertThat(extract(said))
                .extracting(
                        Candidate::attribute,
                        Candidate::value,
                        Candidate::single,
                        Candidate::negated)
                .containsExactly(tuple(attribute, value, single, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I quit smoking in January              | habit           | smoking
                    I gave up tennis                       | hobby           | tennis
                    I don't do pottery any more            | hobby           | pottery
                    I'm not vegetarian any more            | diet            | vegetarian
                    It turns out I'm not allergic to nuts after all | allergic to | nuts
                    I eat meat again                       | does not eat    | meat
                    I sold my Volvo                        | owns            | Volvo
                    I used to work at Nokia                | works at        | Nokia
                    I stopped learning Spanish             | is learning     | Spanish
                    We cancelled the trip to Rome          | trip to Rome    | ''
                    The trip to Rome is off                | trip to Rome    | ''
                    I'm not going to Rome after all        | trip to Rome    | ''
                    I decided not to buy a house           | plans to        | buy a house
                    I finally ran the Berlin Marathon      | plans to        | run the Berlin Marathon
                    You don't need to use metric units any more | instruction | use metric units
                    No need to answer in French any more   | answer language | answer in French
                    Ich bin nicht mehr Vegetarier          | diet            | vegetarian
                    """)
    void whatIsOverClosesItsSlot(String said, String attribute, String value) {
        assertThat(extract(said))
                .extracting(Candidate::attribute, Candidate::value, Candidate::negated)
                .containsExactly(tuple(attribute, value, true));
    }

    @Test
    void severalThingsInOneBreathAreSeveralFacts() {
        assertThat(extract("I live in Berlin and work at Siemens as a tester."))
                .extracting(Candidate::attribute, Candidate::value)
                .containsExactly(
                        tuple("lives in", "Berlin"),
                        tuple("job", "tester"),
                        tuple("works at", "Siemens"));
        assertThat(extract("I'm allergic to penicillin and nuts."))
                .extracting(Candidate::text)
                .containsExactly(
                        "The user is allergic to penicillin", "The user is allergic to nuts");
        assertThat(extract("I got married to Paul in June 2020."))
                .extracting(Candidate::attribute, Candidate::value)
                .containsExactly(tuple("marital status", "married"), tuple("partner", "Paul"));
    }

    @Test
    void aDurationTellsSinceWhen() {
        var lives = only("I've lived in Hamburg for three years");
        assertThat(lives.when().orElseThrow().contains(LocalDate.of(2020, 5, 25))).isTrue();
        assertThat(lives.when().orElseThrow().words()).isEqualTo("about 2020");
        assertThat(only("I've been working at Bosch for two months").when().orElseThrow().words())
                .isEqualTo("March 2023");
    }

    @Test
    void aPeriodHasABeginningAndAnEnd() {
        for (var said :
                List.of(
                        "I worked at Google from 2019 to 2022",
                        "From 2019 to 2022 I was with Google",
                        "I worked at Google 2019-2022")) {
            var worked = only(said);
            assertThat(worked.value()).as(said).isEqualTo("Google");
            assertThat(worked.negated()).isFalse();
            assertThat(worked.when().orElseThrow().words()).isEqualTo("2019");
            assertThat(worked.until().orElseThrow().words()).isEqualTo("2022");
        }
        var lived = only("I lived in Rome in 2019");
        assertThat(lived.when().orElseThrow().from()).isEqualTo("2019-01-01");
        assertThat(lived.until().orElseThrow().from()).isEqualTo("2019-12-31");
    }

    @Test
    void aPlanSpokenOfShortlyIsTheOneSpokenOfBefore() {
        assertThat(
                        extract(
                                "The appointment moved to Friday.",
                                "I have a vet appointment on Tuesday."))
                .extracting(Candidate::attribute, Candidate::value)
                .containsExactly(tuple("vet appointment", "26 May 2023"));
        assertThat(extract("The trip is cancelled.", "We're flying to Rome in June."))
                .extracting(Candidate::attribute, Candidate::negated)
                .containsExactly(tuple("trip to Rome", true));
    }

    @Test
    void whoStopsAHabitOfTheAssistantWantsItAvoided() {
        assertThat(extract("Stop using emojis."))
                .extracting(Candidate::value, Candidate::negated)
                .containsExactly(tuple("use emojis", true), tuple("avoid emojis", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Remember, believe in yourself!",
                "Don't forget to breathe!",
                "Never say never!",
                "Haha, I'm basically married to my laptop.",
                "I live in your head, robot. Just kidding.",
                "Our trip got off to a bad start.",
                "I'm kinda excited about the producer role at Hub.",
                "My code moved to production yesterday.",
                "I've been studying for a week now.",
                "I'd love to live in Rome.",
                "I dreamt I lived in Rome."
            })
    void whatOnlySoundsLikeAFactIsNone(String said) {
        assertThat(extract(said)).isEmpty();
    }

    @Test
    void nothingIsBelievedOfAPlayedPart() {
        assertThat(extract("I live in Camelot.", "Let's role-play: I am a knight.")).isEmpty();
        assertThat(extract("Let's pretend I live in Rome. I work at Bosch.")).isEmpty();
    }

    private Candidate only(String said) {
        var found = extract(said);
        assertThat(found).as(said).hasSize(1);
        return found.getFirst();
    }

    private List<Candidate> extract(String text, String... before) {
        return extractor.extract(
                new Utterance(text, SAID_ON, Utterance.OWNER, List.of(before), false));
    }
}
