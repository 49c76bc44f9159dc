package dev.cairn.memory.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** Readings that were wrong once. It is 11 June 2025. */
class KnownReadingsTest {
    @Test
    void aTownThatIsLeftAtLastLeavesNoPlanBehind() {
        assertThat(read("I finally left Vienna and am now in Linz."))
                .extracting(Candidate::attribute, Candidate::value)
                .containsExactly(tuple("lives in", "Linz"));
    }

    @Test
    void whatOneStoppedEatingIsNotEatenFromThenOn() {
        var found = read("I stopped eating meat in January.");
        assertThat(found)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.attribute()).isEqualTo("does not eat");
                            assertThat(one.when().orElseThrow().words()).isEqualTo("January 2025");
                            assertThat(one.until()).isEmpty();
                        });
    }

    @Test
    void whoSwitchesToACarMakerDoesNotWorkThere() {
        assertThat(attributes("My friend Tom switched to Volvo.")).doesNotContain("works at");
        assertThat(attributes("My friend Tom switched to Harbour Health.")).contains("works at");
    }

    @Test
    void aMoveThatIsTalkedOfIsNobodysMove() {
        assertThat(attributes("We talked about her move to Graz.")).doesNotContain("lives in");
        assertThat(attributes("My move to Graz was in March.")).contains("lives in");
    }

    @Test
    void whatIsLeftForSomethingElseIsNamedWithoutIt() {
        assertThat(read("I've left Siemens for Bosch."))
                .extracting(Candidate::value)
                .doesNotContain("Siemens for Bosch");
        assertThat(attributes("I've left Leeds behind.")).doesNotContain("works at");
    }

    @Test
    void aBookThatOneIsDoneWithIsNoHobbyGivenUp() {
        assertThat(attributes("I'm done with Piranesi.")).containsExactly("finished reading");
    }

    @Test
    void whatIsFinishedButNoBookIsNotRead() {
        for (var text :
                List.of(
                        "I closed Excel.",
                        "I wrapped up Project Apollo.",
                        "Christmas is over.",
                        "I put Max down for a nap.",
                        "I'm through with Tom.",
                        "I'm about to read the last page of Dune.",
                        "I want to finish Dune before Friday.")) {
            assertThat(attributes(text)).as(text).doesNotContain("finished reading");
        }
    }

    private static List<String> attributes(String text) {
        return read(text).stream().map(Candidate::attribute).toList();
    }

    private static List<Candidate> read(String text) {
        return new RuleExtractor()
                .extract(
                        new Utterance(
                                text,
                                LocalDate.of(2025, 6, 11),
                                Utterance.OWNER,
                                List.of(),
                                false));
    }
}
