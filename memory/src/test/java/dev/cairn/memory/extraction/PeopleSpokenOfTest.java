package dev.cairn.memory.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

/** Facts about others than the user: by name, by relation, by "she". */
class PeopleSpokenOfTest {
    private static final LocalDate SAID_ON = LocalDate.of(2023, 5, 25);

    private final FactExtractor extractor = new RuleExtractor();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Anna moved to Berlin in May.            | Anna moved to Berlin in May 2023        | Anna                | lives in    | Berlin
                    Tom got a new job at Siemens            | Tom got a new job at Siemens            | Tom                 | works at    | Siemens
                    Ben's birthday is 3 May                 | Ben's birthday is 3 May                 | Ben                 | birthday    | 3 May
                    My mum's birthday is on 3 May           | The user's mother's birthday is on 3 May | the user's mother  | birthday    | 3 May
                    My parents live in Graz                 | The user's parents live in Graz         | the user's parents  | lives in    | Graz
                    Katherine goes by Kit now               | Katherine goes by Kit now               | Katherine           | name        | Kit
                    Bex works at Nordlys                    | Bex works at Nordlys                    | Bex                 | works at    | Nordlys
                    My brother's moving to Oslo next year, he's engaged | The user's brother is engaged | the user's brother | marital status | engaged
                    Meine Schwester wohnt in Wien           | The user's sister lives in Wien         | the user's sister   | lives in    | Wien
                    """)
    void whatIsSaidOfSomebodyIsTheirs(
            String said, String text, String subject, String attribute, String value) {
        assertThat(extract(said))
                .extracting(
                        Candidate::text, Candidate::subject, Candidate::attribute, Candidate::value)
                .contains(tuple(text, subject, attribute, value));
    }

    @Test
    void sheIsWhoWasSpokenOfLast() {
        assertThat(extract("She works at Bosch now.", "My sister Anna lives in Bonn.", "Nice!"))
                .extracting(Candidate::text, Candidate::subject)
                .containsExactly(tuple("The user's sister Anna works at Bosch now", "Anna"));
        assertThat(extract("I have a sister, Anna. She lives in Bonn."))
                .extracting(Candidate::text)
                .containsExactly(
                        "The user's sister is Anna", "The user's sister Anna lives in Bonn");
        assertThat(extract("He moved to Ulm.", "How is your brother doing?"))
                .extracting(Candidate::subject)
                .containsExactly("the user's brother");
    }

    @Test
    void whoCannotBeToldApartIsNobody() {
        assertThat(extract("He works at Bosch.", "I had lunch with Tom and Peter.")).isEmpty();
        assertThat(extract("She works at Bosch.", "I had lunch with Tom.")).isEmpty();
        assertThat(extract("He works at Bosch.")).isEmpty();
        assertThat(extract("She works at Bosch.", "Thanks, Anna!")).isEmpty();
    }

    @Test
    void aNameGivenLaterBelongsToThePetSpokenOf() {
        assertThat(extract("I got a puppy two weeks ago! Her name's Coco."))
                .extracting(Candidate::attribute, Candidate::value)
                .contains(tuple("dog", "Coco"));
    }

    @Test
    void severalNamesAreSeveralPeople() {
        assertThat(extract("I have two sisters, Clara and Julia."))
                .extracting(Candidate::attribute, Candidate::value, Candidate::single)
                .containsExactly(tuple("sister", "Clara", false), tuple("sister", "Julia", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    My dentist is Dr. Okafor.                        | dentist  | Dr. Okafor
                    My new dentist is called Dr. Lee and she's great | dentist  | Dr. Lee
                    My boss is Karin Wolf                            | boss     | Karin Wolf
                    I report to Sandra Kim                           | boss     | Sandra Kim
                    My girlfriend is Lisa                            | partner  | Lisa
                    I'm dating Tim now                               | partner  | Tim
                    Mein Zahnarzt ist Dr. Lee                        | dentist  | Dr. Lee
                    """)
    void whoIsOneAtATimeFillsASingleSlot(String said, String attribute, String value) {
        assertThat(extract(said))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.attribute()).isEqualTo(attribute);
                            assertThat(one.value()).isEqualTo(value);
                            assertThat(one.single()).isTrue();
                            assertThat(one.named())
                                    .contains(new NamedEntity(value, EntityKind.PERSON));
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    My dog Rex died last week    | dog     | Rex
                    We lost our cat Milo in June | cat     | Milo
                    We broke up last month       | partner | ''
                    I broke up with Max          | partner | Max
                    """)
    void whoIsGoneIsNoLongerThere(String said, String attribute, String value) {
        assertThat(extract(said))
                .singleElement()
                .satisfies(
                        gone -> {
                            assertThat(gone.attribute()).isEqualTo(attribute);
                            assertThat(gone.value()).isEqualTo(value);
                            assertThat(gone.negated()).isTrue();
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Einstein was born in Ulm.",
                "Taylor Swift got engaged.",
                "In the novel, Anna lives in Bonn.",
                "Google moved to Zurich in 2004.",
                "Tom said that Anna lives in Rome.",
                "Tom said \"I live in Porto and I hate cats\".",
                "Everyone works at Siemens.",
                "My doctor's office is in Bonn."
            })
    void otherPeoplesBusinessIsNone(String said) {
        assertThat(extract(said)).isEmpty();
    }

    private List<Candidate> extract(String text, String... before) {
        return extractor.extract(
                new Utterance(text, SAID_ON, Utterance.OWNER, List.of(before), false));
    }
}
