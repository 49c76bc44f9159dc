package dev.cairn.memory.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.Space;
import dev.cairn.memory.recall.Recollection.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecallTest extends MemoryFixture {
    private void someMemories() {
        capture("The spare key is under the blue flower pot.");
        capture("Tomás brought a lemon cake to the office on Friday.");
        capture("The dentist moved my appointment to nine o'clock.");
        capture("Our boat needs a new mast before the summer.");
    }

    @Test
    void whatWasJustCapturedIsFoundByItsWords() {
        someMemories();
        var found = recall("flower pot");
        assertThat(found.abstained()).isFalse();
        assertThat(found.recollections().getFirst().text()).contains("spare key");
        assertThat(found.recollections().getFirst().why().matched()).contains("flower", "pot");
    }

    @Test
    void whatWasCapturedIsFoundByItsMeaning() {
        someMemories();
        assertThat(recall("a pastry that a colleague shared").recollections().getFirst().text())
                .contains("lemon cake");
    }

    @Test
    void theSharesOfAnExplanationSumToTheScore() {
        someMemories();
        capture("The weather is dull, but Anna lives in Bonn. She says hello from the river.");
        learn();
        var found = recall("Where does Anna live? Is the key under the pot?").recollections();
        assertThat(found).extracting(Recollection::kind).contains(Kind.FACT, Kind.WINDOW);
        assertThat(found)
                .allSatisfy(
                        one ->
                                assertThat(
                                                one.why().parts().stream()
                                                        .mapToDouble(Why.Part::share)
                                                        .sum())
                                        .isCloseTo(one.score(), within(1e-9)));
    }

    @Test
    void anEmptyQuestionFindsNothing() {
        someMemories();
        for (var blank : new String[] {"", "   ", "\n\t"}) {
            var found = recall(blank);
            assertThat(found.abstained()).isTrue();
            assertThat(found.recollections()).isEmpty();
        }
    }

    @Test
    void aQuestionToAnEmptyMemoryFindsNothing() {
        var found = recall("Where is the spare key?");
        assertThat(found.abstained()).isTrue();
        assertThat(found.recollections()).isEmpty();
        assertThat(found.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what was it that they did to be there",
                "🎉🎉 👩‍👩‍👧 🐢",
                "\"spare key\" AND (pot OR -cake) +title:x~2 [a TO z] {!} ^4 \\ / * ?",
                "key:\"",
                ")))(((",
                "\u0000\u0001\uFFFF",
                "\uD83D",
                "אבא שלום مرحبا بالعالم",
                "' OR 1=1; DROP TABLE episode; --"
            })
    void noQuestionBreaksTheSearch(String question) {
        someMemories();
        assertThat(recall(question).notes()).isEmpty();
        assertThat(memory.episodes().count()).isEqualTo(4);
    }

    @Test
    void operatorsAreWordsLikeAnyOther() {
        someMemories();
        assertThat(recall("key NOT pot -flower").recollections().getFirst().text())
                .contains("spare key");
    }

    @Test
    void aQuestionOfAHundredKilobytesIsAnsweredInTime() {
        someMemories();
        var question = "Where is the spare key? " + "and so on and so forth 🐢 ".repeat(4_000);
        assertThat(question.length()).isGreaterThan(100_000);
        catchUp();
        var found = recall(question);
        assertThat(found.tookMillis()).isLessThan(5_000);
        assertThat(found.recollections()).isNotEmpty();
    }

    @Test
    void anUnrelatedQuestionIsNotAnswered() {
        someMemories();
        assertThat(recall("What is the boiling point of tungsten hexafluoride?").abstained())
                .isTrue();
    }

    @Test
    void anotherSpacesMemoriesAreNeverFound() {
        someMemories();
        var work = memory.spaces().named("Work", Space.Review.ACCEPT);
        memory.episodes().capture(work, "The spare key of the lab is with Ms Oduya.", clock.time());
        memory.episodes().capture(work, "Ines lives in Porto.", clock.time());
        learn();
        var found = recall("Who has the spare key of the lab? Where does Ines live?");
        assertThat(found.recollections())
                .noneMatch(one -> one.text().contains("Oduya") || one.text().contains("Porto"));
        assertThat(facts()).noneMatch(fact -> fact.text().contains("Ines"));
        var inWork =
                memory.recall()
                        .recall(
                                new RecallQuery(
                                        "spare key of the lab",
                                        work,
                                        clock.time().toLocalDate(),
                                        10));
        assertThat(inWork.recollections())
                .isNotEmpty()
                .noneMatch(one -> one.text().contains("pot"));
    }

    @Test
    void whatHoldsNowComesBeforeWhatHeldBefore() {
        capture("Anna lives in Bonn.", "2024-03-01");
        capture("Anna lives in Berlin.", "2025-05-01");
        learn();
        var found = recall("Where does Anna live?").recollections();
        assertThat(found.getFirst().text()).contains("Berlin");
        assertThat(found.getFirst().current()).isTrue();
        assertThat(found)
                .filteredOn(one -> one.text().contains("Bonn"))
                .isNotEmpty()
                .allMatch(one -> !one.current());
    }

    @Test
    void whatHoldsNowIsToldFirstAlsoWhereOnlyThePastMatches() {
        capture("Anna lives in Bonn, in the yellow house by the Rhine.", "2024-03-01");
        capture("Anna lives in Berlin.", "2025-05-01");
        learn();
        var found = recall("the yellow house in Bonn by the Rhine").recollections();
        assertThat(found.getFirst().text()).contains("Berlin");
        assertThat(found).anyMatch(one -> one.text().contains("yellow house"));
    }

    @Test
    void aFactThatOnlyRepeatsItsWordsLeavesItToThem() {
        var said = capture("Anna lives in Bonn.");
        learn();
        var found = recall("Where does Anna live?").recollections();
        assertThat(found).singleElement().matches(one -> one.kind() == Kind.WINDOW);
        assertThat(found.getFirst().sources()).containsExactly(said.id());
    }

    @Test
    void noMoreThanTheLimitIsDelivered() {
        someMemories();
        catchUp();
        var two =
                memory.recall()
                        .recall(
                                new RecallQuery(
                                        "key cake boat", space(), clock.time().toLocalDate(), 2));
        assertThat(two.recollections()).hasSize(2);
    }

    @Test
    void theSameTextTwiceIsDeliveredOnce() {
        capture("The spare key is under the blue flower pot.");
        capture("The spare key is under the blue flower pot.");
        assertThat(recall("Where is the spare key?").recollections()).hasSize(1);
    }
}
