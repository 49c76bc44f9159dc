package dev.cairn.memory.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** It is Friday, 4 April 2025. */
class ParaphraseTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 4, 4);

    private static final String SAID =
            """
            Home for me is Odense.                                     | lives in = Odense
            As of today I'm based in Ghent.                            | lives in = Ghent
            Oulu is where I live.                                      | lives in = Oulu
            It's raining here in Bilbao, where we live.                | lives in = Bilbao
            It was in January that we moved to Split.                  | lives in = Split
            My employer is Brightloom.                                 | works at = Brightloom
            I quit Nordlys and joined Brightloom.                      | works at = Brightloom
            They made me head nurse this week!                         | job = head nurse
            Everybody calls Anna Nell these days.                      | name = Nell
            According to my doctor I'm allergic to latex.              | allergic to = latex
            my fav film is Arrival                                     | favourite film = Arrival
            Arrival has become my favourite film.                      | favourite film = Arrival
            My favourite song is Blue Monday.                          | favourite song = Blue Monday
            I signed up for archery and started yesterday.             | hobby = archery
            Our Vietnam trip got pushed back to October.               | trip to Vietnam = October 2025
            I'm seeing the optician on Tuesday.                        | optician appointment = 8 April 2025
            The dentist I go to is Dr. Lee.                            | dentist = Dr. Lee
            I've reached the last page! Done with Never Let Me Go.     | finished reading = Never Let Me Go
            We keep the spare key behind the rain barrel.              | spare key = behind the rain barrel
            We just got a cat! We call her Olive.                      | cat = Olive
            14 May is Anna's birthday.                                 | birthday = 14 May
            I turned the last page of Dune tonight.                    | finished reading = Dune
            Another book down: The Overstory.                          | finished reading = The Overstory
            Dune took me ages, but I'm through, finished at last.      | finished reading = Dune
            Just closed the cover on Dune.                             | finished reading = Dune
            I crossed Dune off my reading list.                        | finished reading = Dune
            I love jazz more than ever.                                | likes = jazz
            I love jazz, always have.                                  | likes = jazz
            I love jazz these days.                                    | likes = jazz
            I really love jazz, as I said.                             | likes = jazz
            I love going hiking.                                       | likes = hiking
            My neighbourhood in Porto is quiet.                        | lives in = Porto
            I call Porto home.                                         | lives in = Porto
            In March I moved to Porto, forgot to tell you.             | lives in = Porto
            Siemens was my employer from 2016 to 2019.                 | works at = Siemens
            I've stepped up to team lead.                              | job = team lead
            Dima switched to Sunrise Bakery.                           | works at = Sunrise Bakery
            Anna (my sister) lives in Porto.                           | sister = Anna
            Our cat answers to the name Mango.                         | cat = Mango
            My film of choice is Arrival.                              | favourite film = Arrival
            In all your answers, give sources.                         | instruction = give sources
            """;

    private static final String OVER =
            """
            I've outgrown my allergy to latex.                         | allergic to = latex
            No more archery for me.                                    | hobby = archery
            Our trip to Peru has been called off.                      | trip to Peru =
            I'd rather you didn't use emojis any more.                 | instruction = use emojis
            """;

    private static final List<String> NOTHING =
            List.of(
                    "I switched to Linux.",
                    "I started Dune.",
                    "Yesterday I began French.",
                    "We've moved on to the next topic.",
                    "I'm with you on that.",
                    "I got promoted at work.",
                    "We're like a family.",
                    "If only home were in Rome.",
                    "Is Rome where I live?",
                    "He said: I moved to Rome.",
                    "What if my employer was Siemens?",
                    "I've become tired of it all.",
                    "How is life here in Rome?");

    @Test
    void whatIsSaidInOnesOwnWayFillsTheSlotItMeans() {
        var all = new SoftAssertions();
        SAID.lines()
                .map(line -> line.split("\\|"))
                .forEach(
                        parts ->
                                all.assertThat(slots(parts[0].strip(), false))
                                        .as(parts[0].strip())
                                        .contains(parts[1].strip()));
        all.assertAll();
    }

    @Test
    void whatIsOverIsReadAsOver() {
        var all = new SoftAssertions();
        OVER.lines()
                .map(line -> line.split("\\|"))
                .forEach(
                        parts ->
                                all.assertThat(slots(parts[0].strip(), true))
                                        .as(parts[0].strip())
                                        .contains(parts[1].strip()));
        all.assertAll();
    }

    @Test
    void aDateElsewhereInTheSentenceIsKept() {
        var fact = read("It was in January that we moved to Split.").getFirst();
        assertThat(fact.when().orElseThrow().words()).isEqualTo("January 2025");
    }

    @Test
    void thePastIsToldAsPast() {
        var fact = read("Before 2021 I lived in Bergen.").getFirst();
        assertThat(fact.until().orElseThrow().words()).isEqualTo("2021");
    }

    @Test
    void whatOnlySoundsLikeNewsFillsNoSlotOfALife() {
        var all = new SoftAssertions();
        for (var text : NOTHING) {
            all.assertThat(read(text).stream().map(Candidate::attribute))
                    .as(text)
                    .doesNotContain("lives in", "works at", "job", "likes");
        }
        all.assertAll();
    }

    private static List<Candidate> read(String text) {
        return new RuleExtractor()
                .extract(new Utterance(text, TODAY, Utterance.OWNER, List.of(), false));
    }

    private static List<String> slots(String text, boolean over) {
        return read(text).stream()
                .filter(one -> one.negated() == over)
                .map(one -> (one.attribute() + " = " + one.value()).strip())
                .toList();
    }
}
