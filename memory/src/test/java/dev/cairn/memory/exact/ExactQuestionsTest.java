package dev.cairn.memory.exact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.fact.Fact;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import java.util.List;

/** It is 12 June 2025. */
class ExactQuestionsTest extends MemoryFixture {
    private void aLife() {
        capture("I live in Bonn.", "2023-02-01");
        capture("I moved to Berlin in May 2024.", "2024-05-20");
        capture("Anna lives in Ulm.", "2024-01-10");
        capture("Anna moved to Graz.", "2025-03-04");
        capture("I work at Siemens.", "2023-02-02");
        capture("My sister is called Anna.", "2023-03-01");
        capture("My sister is called Clara.", "2023-03-02");
        capture("My dentist is Dr. Lee.", "2023-04-01");
        capture("My favourite film is Arrival.", "2023-05-01");
        capture("My favourite film is Paddington.", "2025-01-01");
        capture("I finished Emma on 3 March 2024.", "2024-03-04");
        capture("I finished Dune on 2 February 2025.", "2025-02-03");
        capture("I finished Circe on 9 April 2025.", "2025-04-10");
        capture("I visited Rome in June 2023.", "2023-07-01");
        capture("I visited Oslo in May 2025.", "2025-06-01");
        learn();
    }

    private ExactAnswer answer(String question) {
        return memory.exact().answer(space(), question, clock.time().toLocalDate());
    }

    private String told(String question) {
        var answer = answer(question);
        assertThat(answer).as(question).isInstanceOf(ExactAnswer.Told.class);
        return ((ExactAnswer.Told) answer).sentence();
    }

    /** Made once for all: a store is slow to make. */
    private static final String QUESTIONS =
            """
                    Where do I live?                            | You live in Berlin, since May 2024.
                    where do i live now?                        | You live in Berlin, since May 2024.
                    Which city do I live in?                    | You live in Berlin, since May 2024.
                    Wo wohne ich?                               | You live in Berlin, since May 2024.
                    Where did I live before Berlin?             | You lived in Bonn until May 2024.
                    Where did I live before I moved to Berlin?  | You lived in Bonn until May 2024.
                    Where did I live in March 2024?             | You lived in Bonn until May 2024.
                    Where did I live in 2025?                   | You lived in Berlin from May 2024.
                    When did I move to Berlin?                  | You lived in Berlin from May 2024.
                    Where does Anna live?                       | Anna lives in Graz.
                    Where did Anna live before?                 | Anna lived in Ulm until 4 March 2025.
                    Who do I work for?                          | You work at Siemens.
                    Who is my dentist?                          | Your dentist is Dr. Lee.
                    What's the name of my dentist?              | Your dentist is Dr. Lee.
                    Wie heißt mein Zahnarzt?                    | Your dentist is Dr. Lee.
                    What is my favourite film?                  | Your favourite film is Paddington.
                    What was my favourite film before Paddington? | Your favourite film was Arrival until 1 January 2025.
                    How many sisters do I have?                 | 2 sisters: Anna and Clara.
                    How many siblings do I have?                | 2 siblings: Anna and Clara.
                    How many books have I finished this year?   | 2 books in 2025: Dune (2 February 2025) and Circe (9 April 2025).
                    How many books have I read?                 | 3 books: Emma (3 March 2024), Dune (2 February 2025) and Circe (9 April 2025).
                    Which books did I read in 2024?             | You finished reading Emma (3 March 2024) in 2024.
                    What was the last book I finished?          | Circe, the last (9 April 2025).
                    What was the first book I read?             | Emma, the first (3 March 2024).
                    Which cities have I visited?                | You visited Rome (June 2023) and Oslo (May 2025).
                    When did I first visit Rome?                | You visited Rome in June 2023.
                    What came first, my move to Berlin or Rome? | First Rome (June 2023), then Berlin (May 2024).
            """;

    @Test
    void aSlotAnswers() {
        aLife();
        var all = new SoftAssertions();
        for (var line : QUESTIONS.lines().toList()) {
            var parts = line.split("\\|");
            all.assertThat(told(parts[0].strip())).as(parts[0]).isEqualTo(parts[1].strip());
        }
        all.assertAll();
    }

    @Test
    void whatWasCountedIsShown() {
        aLife();
        var answer = (ExactAnswer.Told) answer("How many books have I finished this year?");
        assertThat(answer.facts()).extracting(Fact::value).containsExactly("Dune", "Circe");
        assertThat(ask("How many books have I finished this year?").text())
                .contains("2 books in 2025")
                .contains("“I finished Dune on 2 February 2025”")
                .contains("“I finished Circe on 9 April 2025”");
    }

    @Test
    void twoQuestionsInOneAreBothAnswered() {
        aLife();
        assertThat(told("Where do I live and where do I work?"))
                .isEqualTo("You live in Berlin, since May 2024. You work at Siemens.");
        assertThat(told("Where do I live and work?"))
                .isEqualTo("You live in Berlin, since May 2024. You work at Siemens.");
        assertThat(told("Where does Anna live and where does she work?"))
                .isEqualTo("Anna lives in Graz. Nothing in memory about: where does Anna work?");
        assertThat(told("Where do Anna and I live?")).contains("Graz").contains("Berlin");
        assertThat(told("Who is my dentist and what is my favourite film?"))
                .isEqualTo("Your dentist is Dr. Lee. Your favourite film is Paddington.");
    }

    @Test
    void theBestFriendIsNotAnyFriend() {
        capture("My best friend is called Jonas.", "2024-01-10");
        capture("My friend Tom moved to Rome.", "2024-02-10");
        capture("Jonas lives in Kiel.", "2024-03-10");
        learn();
        assertThat(told("Who is my best friend?")).contains("Jonas").doesNotContain("Tom");
        assertThat(told("Where does my best friend live?")).contains("Kiel");
        assertThat(told("Who are my friends?")).contains("Jonas").contains("Tom");
    }

    @Test
    void nothingIsCountedWhereNothingIsHad() {
        capture("I have no siblings.", "2024-01-10");
        capture("I have a dog called Rex.", "2024-01-11");
        capture("I have no pets now.", "2024-02-11");
        learn();
        assertThat(told("How many siblings do I have?")).startsWith("None");
        assertThat(told("What are the names of my pets?")).startsWith("None");
    }

    /** The same slots, asked for in other words. */
    private static final String OTHERWISE =
            """
            Do you remember where I'm living these days?  | You live in Berlin, since May 2024.
            Remind me what my home town is now.           | You live in Berlin, since May 2024.
            What was my home before Berlin?               | You lived in Bonn until May 2024.
            Before Berlin, where was I based?             | You lived in Bonn until May 2024.
            Back in March 2024, what city did I live in?  | You lived in Bonn until May 2024.
            What month did I relocate to Berlin?          | You lived in Berlin from May 2024.
            What's the name of the company I work for?    | You work at Siemens.
            Which city is Anna in these days, where does she live? | Anna lives in Graz.
            Which dentist do I go to again?               | Your dentist is Dr. Lee.
            Which film do I like best?                    | Your favourite film is Paddington.
            Tell me the last book I finished.             | Circe, the last (9 April 2025).
            """;

    @Test
    void aQuestionIsReadByItsWordsWhereItsFormIsNew() {
        aLife();
        var softly = new SoftAssertions();
        OTHERWISE
                .lines()
                .map(line -> line.split("\\|"))
                .forEach(
                        parts ->
                                softly.assertThat(told(parts[0].strip()))
                                        .as(parts[0])
                                        .isEqualTo(parts[1].strip()));
        softly.assertThat(told("Can you count the books I finished in 2025?"))
                .startsWith("2 books in 2025");
        softly.assertThat(told("Which happened first, moving to Berlin or reading Emma?"))
                .startsWith("First Emma");
        softly.assertAll();
    }

    private static final List<String> OTHER_QUESTIONS =
            List.of(
                    "What should I cook tonight?",
                    "Where did we leave the car keys that Ben borrowed?",
                    "Where does the river Rhine end?",
                    "Who wrote Emma?",
                    "When did the Romans move to Bonn?",
                    "How many people live in Berlin?",
                    "I live in Berlin.",
                    "Tell me about Rome.",
                    "Where does Zoe live?");

    @Test
    void whatIsNoSurelyReadQuestionIsLeftToRecall() {
        aLife();
        for (var question : OTHER_QUESTIONS) {
            assertThat(answer(question)).as(question).isInstanceOf(ExactAnswer.NoSlot.class);
        }
    }

    @Test
    void anOrderIsToldHoweverItIsAskedWhereTwoThingsAreNamed() {
        aLife();
        var all = new SoftAssertions();
        for (var question :
                List.of(
                        "By the time I finished Emma, had I been to Rome?",
                        "Emma or Rome, which one was sooner?",
                        "Does Rome predate Emma?")) {
            all.assertThat(told(question))
                    .as(question)
                    .isEqualTo("First Rome (June 2023), then Emma (3 March 2024).");
        }
        all.assertAll();
        assertThat(answer("Where was I when I finished Emma before Rome?"))
                .isNotInstanceOf(ExactAnswer.Told.class);
        assertThat(answer("Was Emma sooner than Dune and Circe?"))
                .isNotInstanceOf(ExactAnswer.Told.class);
    }

    @Test
    void aFriendIsNotTheBestFriend() {
        capture("My friend is called Mei.");
        learn();
        assertThat(answer("Who is my best friend?")).isInstanceOf(ExactAnswer.Untold.class);
        assertThat(told("Who is my friend?")).contains("Mei");
    }

    @Test
    void whatSharesNoWordWithAQuestionAboutOneselfIsNoAnswerToIt() {
        capture("Thank you so much.");
        capture("I work as an analyst.");
        learn();
        assertThat(ask("What phone do I use?").abstained()).isTrue();
    }

    @Test
    void aSlotThatNobodyFilledSaysSo() {
        aLife();
        assertThat(answer("What is my brother's name?")).isInstanceOf(ExactAnswer.Untold.class);
        var answer = ask("What is my brother's name?");
        assertThat(answer.abstained()).isTrue();
    }

    @Test
    void theAnswerWithoutAModelLeadsWithWhatHoldsNow() {
        aLife();
        var answer = ask("Where do I live?");
        assertThat(answer.text()).startsWith("From memory:\n\n> You live in Berlin");
        assertThat(answer.trace().citations()).hasSize(1);
    }

    @Test
    void whatWaitsForTheUserIsNotCounted() {
        capture("I'm allergic to peanuts.");
        learn();
        assertThat(answer("What am I allergic to?")).isInstanceOf(ExactAnswer.Untold.class);
    }
}
