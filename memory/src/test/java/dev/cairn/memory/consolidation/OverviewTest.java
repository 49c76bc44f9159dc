package dev.cairn.memory.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Id;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.gist.Gist;
import dev.cairn.memory.gist.Gist.Shape;
import dev.cairn.memory.recall.RecallQuery;
import dev.cairn.memory.recall.Recollection;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Who asks how a time was gets its gists first; who asks for one thing gets that. */
class OverviewTest extends MemoryFixture {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);

    @BeforeEach
    void aWeekIsLivedAndConsolidated() {
        say("I work at Siemens.", "2025-06-02T09:00:00Z");
        say("I moved to Berlin.", "2025-06-03T10:00:00Z");
        say("The picnic with Omar by the lake got rained out.", "2025-06-03T12:00:00Z");
        say("Omar plays the cello.", "2025-06-04T12:00:00Z");
        say("My friend Omar lives in Ulm.", "2025-06-05T12:00:00Z");
        clock.set("2025-06-11T08:00:00Z");
        learn();
        catchUp();
        memory.consolidate(TODAY, Optional.empty(), (_, _) -> {}, () -> false);
    }

    private void say(String text, String at) {
        var talk = memory.conversations().create(space(), "").id();
        memory.conversations().say(talk, Optional.empty(), text, OffsetDateTime.parse(at));
    }

    private List<Recollection> asked(String question) {
        return memory.recall()
                .recall(new RecallQuery(question, space(), TODAY, 10))
                .recollections();
    }

    private List<Id> gistsFirst(String question) {
        return asked(question).stream()
                .takeWhile(one -> one.kind() == Recollection.Kind.GIST)
                .map(Recollection::id)
                .toList();
    }

    private List<Id> gists(Shape shape) {
        return memory.gists().list(space(), shape).stream().map(Gist::id).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What did I do last week?",
                "What happened last week?",
                "How was my last week?",
                "Summarise last week",
                "Was war letzte Woche los?"
            })
    void aWeekAskedAboutIsToldByItsGist(String question) {
        assertThat(gistsFirst(question)).isEqualTo(gists(Shape.WEEK)).isNotEmpty();
    }

    @Test
    void aDayAskedAboutIsToldByItsOwnGistWithTheWordsBehindIt() {
        var found = asked("What did I do on 3 June?");

        assertThat(found.getFirst().kind()).isEqualTo(Recollection.Kind.GIST);
        assertThat(found.getFirst().text()).contains("Berlin", "picnic").doesNotContain("Siemens");
        assertThat(found.getFirst().sources()).hasSize(2);
        assertThat(found).anyMatch(one -> one.kind() != Recollection.Kind.GIST);
        assertThat(found)
                .isSortedAccordingTo((one, next) -> Double.compare(next.score(), one.score()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Where do I work?",
                "When did I move to Berlin?",
                "Who was at the picnic last week?",
                "Did I buy bread last week?",
                "What did I do last year?"
            })
    void aQuestionForOneThingGetsNoGists(String question) {
        assertThat(gistsFirst(question)).isEmpty();
    }

    @Test
    void whatWasForgottenIsInNoGistThatIsRecalled() {
        var picnic =
                asked("picnic by the lake").stream()
                        .flatMap(one -> one.sources().stream())
                        .findFirst()
                        .orElseThrow();
        memory.forgetting().forget(List.of(picnic));

        assertThat(asked("What did I do on 3 June?"))
                .noneMatch(one -> one.text().contains("picnic"));
    }
}
