package dev.cairn.memory.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

class RuleExtractorTest {
    /** A Thursday. */
    private static final LocalDate SAID_ON = LocalDate.of(2023, 5, 25);

    private final FactExtractor extractor = new RuleExtractor();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                            I live in Berlin.                       | The user lives in Berlin                  | STATE      | lives in         | Berlin
                            I've lived in New York City for 3 years | The user has lived in New York City for 3 years | STATE | lives in      | New York City
                            I work at Siemens in Munich             | The user works at Siemens in Munich       | STATE      | works at         | Siemens in Munich
                            I'm a software engineer, by the way     | The user is a software engineer           | STATE      | job              | software engineer
                            I was promoted to team lead last month  | The user was promoted to team lead in April 2023 | EVENT | job            | team lead
                            I study physics at TU Munich            | The user studies physics at TU Munich     | STATE      | studies          | physics at TU Munich
                            My name is Anna Weber                   | The user's name is Anna Weber             | STATE      | name             | Anna Weber
                            Hi, I'm Tom!                            | The user's name is Tom                    | STATE      | name             | Tom
                            Call me Jo                              | The user goes by Jo                       | STATE      | name             | Jo
                            My birthday is May 3                    | The user's birthday is May 3              | STATE      | birthday         | May 3
                            I'm 34 years old                        | The user is 34 years old                  | STATE      | age              | 34
                            I speak German                          | The user speaks German                    | STATE      | speaks           | German
                            Well, I really love hiking!             | The user really loves hiking              | PREFERENCE | likes            | hiking
                            I don't like coffee                     | The user doesn't like coffee              | PREFERENCE | dislikes         | coffee
                            I can't stand loud music                | The user can't stand loud music           | PREFERENCE | dislikes         | loud music
                            I prefer tea, but coffee is fine        | The user prefers tea, but coffee is fine  | PREFERENCE | prefers          | tea
                            I don't eat meat                        | The user doesn't eat meat                 | PREFERENCE | does not eat     | meat
                            My favourite colour is blue             | The user's favourite colour is blue       | PREFERENCE | favourite colour | blue
                            I'm allergic to peanuts                 | The user is allergic to peanuts           | STATE      | allergic to      | peanuts
                            My wife is called Julia                 | The user's wife is Julia                  | RELATION   | partner          | Julia
                            Anna is my sister                       | The user's sister is Anna                 | RELATION   | sister           | Anna
                            I have a dog named Rex                  | The user's dog is Rex                     | RELATION   | dog              | Rex
                            I have two kids                         | The user has two kids                     | STATE      | has              | two kids
                            I drive a Volvo                         | The user drives a Volvo                   | STATE      | owns             | Volvo
                            I'm learning Spanish                    | The user is learning Spanish              | STATE      | is learning      | Spanish
                            Always answer in French                 | The user wants the assistant to: always answer in French | INSTRUCTION | answer language | answer in French
                            Ich wohne seit Mai 2022 in Berlin       | The user lives in Berlin                  | STATE      | lives in         | Berlin
                    Ich heiße Anna                          | The user's name is Anna                   | STATE      | name             | Anna
                    Meine Schwester heißt Clara             | The user's sister is Clara                | RELATION   | sister           | Clara
                    You should always answer in German      | The user wants the assistant to: always answer in German | INSTRUCTION | answer language | answer in German
                    I like tea, cocoa and juice             | The user likes tea, cocoa and juice       | PREFERENCE | likes            | tea, cocoa and juice
                    I have a PhD in physics                 | The user has a PhD in physics             | STATE      | has              | a PhD in physics
                    My wife and I moved to Munich           | The user and their wife moved to Munich   | EVENT      | lives in         | Munich
                    """)
    void aStatementFillsItsSlot(
            String said, String text, FactKind kind, String attribute, String value) {
        var found = only(said);

        assertThat(found.text()).isEqualTo(text);
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.subject()).isEqualTo("user");
        assertThat(found.attribute()).isEqualTo(attribute);
        assertThat(found.value()).isEqualTo(value);
        assertThat(found.negated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Last Friday, I went to the dentist     | The user went to the dentist on 19 May 2023      | EVENT | 19 May 2023
                    I bought a house two weeks ago         | The user bought a house in the week of 8 May 2023 | EVENT | the week of 8 May 2023
                    I got married in June 2020             | The user got married in June 2020                | EVENT | June 2020
                    Yesterday I met Sarah at the Louvre    | The user met Sarah at the Louvre on 24 May 2023  | EVENT | 24 May 2023
                    We're going to Italy next month        | The user is going to Italy in June 2023          | PLAN  | June 2023
                    I have a dentist appointment on Tuesday | The user has a dentist appointment on 30 May 2023 | PLAN | 30 May 2023
                    My flight to Rome is on June 3         | The user's flight to Rome is on 3 June 2023      | PLAN  | 3 June 2023
                    I'm planning to visit Japan next spring | The user is planning to visit Japan in spring 2024 | PLAN | spring 2024
                    I've been working at Bosch since March | The user has been working at Bosch since March 2023 | STATE | March 2023
                    """)
    void datesAreMadeAbsolute(String said, String text, FactKind kind, String when) {
        var found = only(said);

        assertThat(found.text()).isEqualTo(text);
        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.when().orElseThrow().words()).isEqualTo(when);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I no longer live in Bonn               | lives in | Bonn
                    I don't live in Bonn anymore           | lives in | Bonn
                    I used to live in Bonn                 | lives in | Bonn
                    I don't like olives any more           | likes    | olives
                    I quit my job at Google                | works at | Google
                    I'm not a vegetarian                   | diet     | vegetarian
                    """)
    void whatNoLongerHoldsClosesItsSlot(String said, String attribute, String value) {
        var found = only(said);

        assertThat(found.attribute()).isEqualTo(attribute);
        assertThat(found.value()).isEqualTo(value);
        assertThat(found.negated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do you live in Berlin?",
                "Can you help me find a flat in Berlin?",
                "I need you to write an email to my boss",
                "I want to know how tall Everest is",
                "I'd like to know more about Rome",
                "If I were rich, I would buy a boat",
                "If I move to Berlin, I'll live in Mitte",
                "I would move to Berlin",
                "Suppose I live in Rome",
                "What if I bought a house in June?",
                "He said \"I live in Paris and I love it\"",
                "Translate this: I live in Berlin and I like cats.",
                "I think that's great!",
                "I'm glad you like it",
                "I see. I hope so. I agree.",
                "I love it",
                "I like that idea",
                "I love how you explain things",
                "I went there yesterday",
                "I'm a bit tired today",
                "I'm Sure.",
                "I have a question about Java",
                "I have two questions",
                "I had a great time",
                "I got an error in line 3",
                "you are a silly robot and I hate you",
                "> I live in Berlin",
                "```\nI live in Berlin\n```",
                "{\"text\": \"I live in Berlin\"}",
                "2023-05-08 10:00:01 INFO I live in Berlin",
                "<p>I live in Berlin</p>",
                "Dear Mr. Smith,\nI live in Berlin and I work at Bosch.",
                "SSBsaXZlIGluIEJlcmxpbiBhbmQgSSB3b3JrIGF0IEJvc2NoIGFuZCBJIGxpa2UgY2F0cw==",
                "my sister and",
                "maybe I live in a simulation",
                "thanks",
                "I submitted a few more last week",
                "I like the color",
                "They said they love their cat",
                "Wohnst du in Berlin?",
                ""
            })
    void whatIsNoStatementGivesNothing(String said) {
        assertThat(extract(said)).isEmpty();
    }

    @Test
    void aMoveGivesTheNewPlaceAndClosesTheOldOne() {
        var found = extractor.extract(captured("Anna moved from Bonn to Berlin in May 2025"));

        assertThat(found)
                .extracting(Candidate::text)
                .containsExactly(
                        "Anna moved from Bonn to Berlin in May 2025",
                        "Anna lived in Bonn until May 2025");
        assertThat(found).extracting(Candidate::subject).containsOnly("Anna");
        assertThat(found).extracting(Candidate::attribute).containsOnly("lives in");
        assertThat(found).extracting(Candidate::value).containsExactly("Berlin", "Bonn");
        assertThat(found.getFirst().when().orElseThrow().words()).isEqualTo("May 2025");
        assertThat(found.getFirst().until()).isEmpty();
        assertThat(found.getLast().until().orElseThrow().words()).isEqualTo("May 2025");
        assertThat(found.getFirst().entities()).containsExactly("Anna", "Bonn", "Berlin");
    }

    @Test
    void aCaptureInTheThirdPersonCountsAndChatterInItDoesNot() {
        assertThat(extractor.extract(captured("Peter likes jazz. How are you?")))
                .extracting(Candidate::subject, Candidate::attribute, Candidate::value)
                .containsExactly(tuple("Peter", "likes", "jazz"));
        assertThat(extract("The new phone likes jazz")).isEmpty();
    }

    @Test
    void aCaptureThatNoRuleKnowsIsKeptAsANote() {
        var found = extractor.extract(captured("The gate in the hedge opens on Friday"));

        assertThat(found)
                .singleElement()
                .satisfies(
                        note -> {
                            assertThat(note.kind()).isEqualTo(FactKind.NOTE);
                            assertThat(note.text())
                                    .isEqualTo("The gate in the hedge opens on 26 May 2023");
                        });
    }

    @Test
    void whatOneIsAskedToRememberIsKept() {
        assertThat(only("Remember that my locker code is 4711"))
                .satisfies(
                        code -> {
                            assertThat(code.text()).isEqualTo("The user's locker code is 4711");
                            assertThat(code.sensitivity()).isEqualTo(Sensitivity.SECRET);
                        });
        assertThat(only("Don't forget to call Anna tomorrow").text())
                .isEqualTo("The user does not want to forget to call Anna on 26 May 2023");
        assertThat(
                        only("Merk dir, dass ich am Freitag zum Zahnarzt muss")
                                .when()
                                .orElseThrow()
                                .words())
                .isEqualTo("26 May 2023");
        assertThat(extract("Do you remember when we met?")).isEmpty();
    }

    @Test
    void aSisterHasFactsOfHerOwn() {
        var found = extract("My sister Anna lives in Bonn.");

        assertThat(found)
                .extracting(Candidate::text)
                .containsExactly(
                        "The user's sister is Anna", "The user's sister Anna lives in Bonn");
        assertThat(found.getLast().subject()).isEqualTo("Anna");
    }

    @Test
    void aCorrectedDateIsPutIntoTheSentenceBefore() {
        var utterance =
                new Utterance(
                        "No, it was Tuesday.",
                        SAID_ON,
                        Utterance.OWNER,
                        List.of("I met Tom in Rome on Monday.", "How nice!"),
                        false);

        assertThat(extractor.extract(utterance))
                .singleElement()
                .satisfies(
                        met -> {
                            assertThat(met.text())
                                    .isEqualTo("The user met Tom in Rome on 23 May 2023");
                            assertThat(met.quote(utterance)).isEqualTo("No, it was Tuesday");
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I have diabetes                          | HEALTH
                    I take 20 mg of Prozac pills             | HEALTH
                    My salary is 5000 a month                | MONEY
                    My password is hunter2                   | SECRET
                    My brother got divorced last year        | OTHERS
                    My mom was diagnosed with cancer         | OTHERS
                    I live in Berlin                         | NONE
                    """)
    void privateMattersAreMarked(String said, Sensitivity sensitivity) {
        assertThat(only(said).sensitivity()).isEqualTo(sensitivity);
    }

    @Test
    void anotherSpeakerIsTheSubjectOfTheirOwnWords() {
        var utterance =
                new Utterance("I live in Oslo with my dog.", SAID_ON, "Caroline", List.of(), false);

        assertThat(extractor.extract(utterance))
                .extracting(Candidate::text, Candidate::subject)
                .containsExactly(tuple("Caroline lives in Oslo with their dog", "Caroline"));
    }

    @Test
    void theQuoteIsTheClauseItRestsOn() {
        var utterance = said("Oh well, I live in Berlin, but can you help me with Java?");

        assertThat(extractor.extract(utterance))
                .singleElement()
                .satisfies(
                        place -> assertThat(place.quote(utterance)).isEqualTo("I live in Berlin"));
    }

    private Candidate only(String text) {
        var found = extract(text);
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    private List<Candidate> extract(String text) {
        return extractor.extract(said(text));
    }

    private static Utterance said(String text) {
        return new Utterance(text, SAID_ON, Utterance.OWNER, List.of(), false);
    }

    private static Utterance captured(String text) {
        return new Utterance(text, SAID_ON, Utterance.OWNER, List.of(), true);
    }
}
