package dev.cairn.memory.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.time.DateRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

/** Answers as models write them, and what is believed of them. */
class VettingTest {
    /** A Thursday. */
    private static final LocalDate SAID_ON = LocalDate.of(2023, 5, 25);

    static Utterance said(String text, String... before) {
        return new Utterance(text, SAID_ON, Utterance.OWNER, List.of(before), false);
    }

    static String fact(
            String quote,
            String kind,
            String subject,
            String says,
            String attribute,
            String value) {
        return """
        {"quote":"%s","kind":"%s","subject":"%s","says":"%s","attribute":"%s","value":"%s"}\
        """
                .formatted(quote, kind, subject, says, attribute, value);
    }

    static String answer(String... facts) {
        return "{\"facts\":[" + String.join(",", facts) + "]}";
    }

    private static Vetting.Vetted vet(Utterance utterance, String json) {
        return new Vetting(utterance, OwnWords.of(utterance)).vet(Proposal.read(json));
    }

    private static Vetting.Vetted vet(String text, String subject, String says) {
        return vet(said(text), answer(fact(text, "state", subject, says, "", "")));
    }

    private static Candidate kept(Utterance utterance, String json) {
        var vetted = vet(utterance, json);
        assertThat(vetted.doubts()).isEmpty();
        assertThat(vetted.candidates()).hasSize(1);
        return vetted.candidates().getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I sing in a choir every Tuesday         | The user           | sings in a choir every Tuesday      | The user sings in a choir every Tuesday
                    I sing in a choir every Tuesday         | The user           | I sing in a choir every Tuesday.    | The user sings in a choir every Tuesday
                    I sing in a choir every Tuesday         | The user           | sing in a choir                     | The user sings in a choir every Tuesday
                    My boss Ingrid hates when meetings start late | Ingrid       | hates when meetings start           | Ingrid hates when meetings start late
                    I own a kiln which smokes               | The user           | owns a kiln                         | The user owns a kiln which smokes
                    I'm scared of my neighbour's geese      | The user           | is scared of geese                  | The user is scared of their neighbour's geese
                    My sister Clara runs a mill in Asti     | Clara              | runs a mill in Asti                 | Clara runs a mill in Asti
                    My sister Clara runs a mill in Asti     | The user's sister  | The user's sister runs a mill       | The user's sister runs a mill in Asti
                    My wife and I collect barometers        | The user           | collects barometers                 | The user collects barometers
                    I no longer eat meat                    | The user           | no longer eats meat                 | The user no longer eats meat
                    I want to sail to Malta                 | The user           | wants to sail to Malta              | The user wants to sail to Malta
                    """)
    void aSentenceThatItsQuoteBearsOutIsKept(
            String text, String subject, String says, String expected) {
        var vetted = vet(text, subject, says);

        assertThat(vetted.doubts()).isEmpty();
        assertThat(vetted.candidates()).extracting(Candidate::text).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Long ago I moved to Ulm with my sister  | The user | moved to Rome with their sister     | UNGROUNDED
                    Somehow I have two canaries             | The user | has three canaries                  | UNGROUNDED
                    Somehow I hate coriander in soup        | The user | likes coriander in soup             | UNGROUNDED
                    Long ago I met Anna in Ghent            | The user | met Anna and Bert in Ghent          | UNGROUNDED
                    Somehow we hung out in Ulm              | The user | hung out with the user in Ulm       | UNGROUNDED
                    I sing in a choir                       | The user | plays the trombone                  | UNGROUNDED
                    I visited my sister in Ulm              | The user's sister | visited Ulm                | WRONG_SUBJECT
                    My sister moved to Ulm                  | The user | moved to Ulm                        | WRONG_SUBJECT
                    I met Anna in Ghent                     | Bert     | met Anna in Ghent                   | WRONG_SUBJECT
                    Sometimes I don't drink coffee          | The user | drinks coffee                       | CHANGED_SENSE
                    Long ago I used to drink coffee         | The user | drinks coffee                       | CHANGED_SENSE
                    Somehow I want to sail to Malta         | The user | sailed to Malta                     | CHANGED_SENSE
                    Sometimes I sing in a choir             | The user | no longer sings in a choir          | CHANGED_SENSE
                    Sometimes I sing in a choir             | The user | sings in a choir for you            | ADDRESSES
                    Sometimes I sing in a choir             | The user | choir singing                       | NO_SENTENCE
                    Sometimes I sing in a choir             | The user | sings                               | NO_SENTENCE
                    Sometimes I sing in a choir             | The user | sings it in a choir                 | NO_SENTENCE
                    Sometimes I sing in a choir             | The user | sings in a choir. I sing            | NO_SENTENCE
                    Somehow we all have our own boat        | The user | all have our own boat               | NO_SENTENCE
                    We sail around Malta together           | The user | sails around Malta together         | NO_SENTENCE
                    """)
    void aSentenceThatItsQuoteDoesNotBearOutIsDropped(
            String text, String subject, String says, Doubt doubt) {
        var vetted = vet(text, subject, says);

        assertThat(vetted.candidates()).isEmpty();
        assertThat(vetted.doubts()).containsExactly(doubt);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I don't drink coffee                 | drinks coffee              | The user doesn't drink coffee
                    I have two canaries                  | has three canaries         | The user has two canaries
                    I'm carving out some me-time         | carves out some time       | The user is carving out some me-time
                    We all have a boat in Ulm            | alls have a boat           | The user has a boat in Ulm
                    I wanna help in Malta                | helps in Malta             | The user wants to help in Malta
                    I want to sail to Malta              | sailed to Malta. Nice      | The user wants to sail to Malta
                    I work for the LGBTQ community       | works for the LGBT community | The user works for the LGBTQ community
                    """)
    void whatTheProgramCanPutIntoASentenceItselfIsNotLeftToTheModel(
            String text, String says, String expected) {
        var vetted = vet(text, "The user", says);

        assertThat(vetted.doubts()).isEmpty();
        assertThat(vetted.candidates()).extracting(Candidate::text).containsExactly(expected);
    }

    @Test
    void theQuoteIsGivenBackAsItReallyStands() {
        var utterance = said("Hello!  I’ve  sung in a “choir” since 2019. Bye.");

        var candidate =
                kept(
                        utterance,
                        answer(
                                fact(
                                        "I've sung in a \\\"choir\\\" since 2019",
                                        "state",
                                        "The user",
                                        "has sung in a choir since 2019",
                                        "",
                                        "")));

        assertThat(candidate.quote(utterance)).isEqualTo("I’ve  sung in a “choir” since 2019");
        assertThat(candidate.when()).contains(DateRange.year(2019));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I sing in a band",
                "Do I sing in a choir",
                "What a choir",
                "Sing with us",
                ""
            })
    void aQuoteThatTheUserDidNotStateIsDropped(String quote) {
        var utterance =
                said("Do I sing in a choir? I sing in a choir.\n> What a choir\nSing with us", "");

        var vetted =
                vet(
                        utterance,
                        answer(fact(quote, "state", "The user", "sings in a choir", "", "")));

        assertThat(vetted.doubts()).containsExactly(Doubt.NO_QUOTE);
    }

    @Test
    void datesAreReadFromTheQuoteAndNotTakenFromTheModel() {
        var candidate =
                kept(
                        said("I fell off my bike last Friday. On Monday it rained"),
                        answer(
                                fact(
                                        "I fell off my bike last Friday",
                                        "event",
                                        "The user",
                                        "fell off their bike last Friday",
                                        "",
                                        "")));

        assertThat(candidate.when()).contains(DateRange.day(LocalDate.of(2023, 5, 19)));
        assertThat(candidate.text()).isEqualTo("The user fell off their bike on 19 May 2023");
        assertThat(candidate.kind()).isEqualTo(FactKind.EVENT);
    }

    @Test
    void aPresentTenseSpeaksOfADateToCome() {
        var said = "My daughter Mila starts school in April";
        var candidate =
                kept(said(said), answer(fact(said, "event", "Mila", "starts school", "", "")));

        assertThat(candidate.when()).contains(DateRange.month(2024, 4));
    }

    @Test
    void aDateThatNoOtherStatementClaimsIsTheFactsOwn() {
        var facts =
                answer(
                        fact(
                                "I met Anna in Ghent",
                                "event",
                                "The user",
                                "met Anna in Ghent",
                                "",
                                ""));

        assertThat(kept(said("What a day, last Friday! I met Anna in Ghent"), facts).when())
                .contains(DateRange.day(LocalDate.of(2023, 5, 19)));
        assertThat(kept(said("I fell ill last Friday. I met Anna in Ghent"), facts).when())
                .isEmpty();
    }

    @Test
    void aNameFromTheTurnsBeforeMayBeUsed() {
        var facts =
                answer(
                        fact(
                                "I met my sister there",
                                "event",
                                "The user",
                                "met their sister in Ghent",
                                "",
                                ""));

        assertThat(kept(said("I met my sister there", "You were in Ghent then?"), facts).text())
                .isEqualTo("The user met their sister in Ghent");
        assertThat(vet(said("I met my sister there"), facts).doubts())
                .containsExactly(Doubt.UNGROUNDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I live in Ulm near the river | lives in Ulm near the river | lives in    | Ulm   | true
                    I live in Ulm near the river | lives in Ulm near the river | lives in    | river | false
                    I live in Ulm near the river | lives in Ulm near the river | works at    | Ulm   | false
                    I live in Ulm near the river | lives in Ulm near the river | lives in    | Rome  | false
                    I don't live in Ulm          | doesn't live in Ulm         | lives in    | Ulm   | false
                    I love sour cherries         | loves sour cherries         | likes       | sour cherries | true
                    I am allergic to wasps       | is allergic to wasps        | allergic to | wasps | true
                    """)
    void aSlotCountsOnlyWhereItsWordsAreSaid(
            String text, String says, String attribute, String value, boolean filled) {
        var candidate =
                kept(said(text), answer(fact(text, "state", "The user", says, attribute, value)));

        assertThat(candidate.attribute()).isEqualTo(filled ? attribute : "");
        assertThat(candidate.value()).isEqualTo(filled ? value : "");
    }

    @Test
    void aSlotsValueDoesNotRepeatItsVerb() {
        var text = "My aunt speaks Estonian at home";
        var candidate =
                kept(
                        said(text),
                        answer(
                                fact(
                                        text,
                                        "state",
                                        "The user's aunt",
                                        "speaks Estonian at home",
                                        "speaks",
                                        "speaks Estonian")));

        assertThat(candidate.subject()).isEqualTo("the user's aunt");
        assertThat(candidate.value()).isEqualTo("Estonian");
    }

    @ParameterizedTest
    @CsvSource({
        "I take insulin before breakfast, takes insulin before breakfast, HEALTH",
        "I owe my uncle 400 euros, owes their uncle 400 euros, MONEY",
        "I sing in a choir, sings in a choir, NONE"
    })
    void sensitivityIsReadFromTheWords(String text, String says, Sensitivity sensitivity) {
        var candidate = kept(said(text), answer(fact(text, "state", "The user", says, "", "")));

        assertThat(candidate.sensitivity()).isEqualTo(sensitivity);
    }

    @Test
    void theSameAgainIsOneFactAndNoMoreThanFourAreRead() {
        var choir = fact("I sing in a choir", "state", "The user", "sings in a choir", "", "");

        var vetted = vet(said("I sing in a choir"), answer(choir, choir, choir, choir, choir));

        assertThat(vetted.candidates()).hasSize(1);
        assertThat(vetted.doubts()).containsExactly(Doubt.AGAIN, Doubt.AGAIN, Doubt.AGAIN);
    }

    @Test
    void nothingToSaveIsAnAnswer() {
        assertThat(vet(said("I sing in a choir"), "{\"facts\":[]}"))
                .isEqualTo(new Vetting.Vetted(List.of(), List.of()));
    }

    @Test
    void anAnswerThatBreaksOffLeavesItsCompleteFacts() {
        var whole =
                answer(
                        fact("I sing in a choir", "state", "The user", "sings in a choir", "", ""),
                        fact("I sing in a choir", "state", "The user", "sings", "", ""));

        for (int end = 0; end <= whole.length(); end++) {
            assertThat(Proposal.read(whole.substring(0, end)).size()).isBetween(0, 2);
        }
        assertThat(Proposal.read(whole.substring(0, whole.length() - 20))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "null",
                "{\"facts\":{}}",
                "{\"facts\":[1,2]}",
                "{\"facts\":[[]]}",
                "{\"facts\":[{}]}",
                "{\"facts\":[{\"quote\":{},\"says\":[null],\"subject\":3}]}"
            })
    void whatIsNoFactIsDropped(String json) {
        assertThat(vet(said("I sing in a choir"), json).candidates()).isEmpty();
    }
}
