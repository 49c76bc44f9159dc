package dev.cairn.memory.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.entity.Entity;
import dev.cairn.memory.forgetting.Target;
import dev.cairn.memory.gist.Gist;
import dev.cairn.memory.gist.Gist.Shape;
import dev.cairn.memory.recall.RecallQuery;
import dev.cairn.memory.recall.Recollection;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is talked about again and again becomes a topic, though it has no name. */
class TopicFindingTest extends MemoryFixture {
    private void consolidate() {
        learn();
        catchUp();
        memory.consolidate(clock.time().toLocalDate(), Optional.empty(), (_, _) -> {}, () -> false);
    }

    private List<String> topics() {
        return memory.entities().list(space()).stream()
                .filter(entity -> entity.kind() == Entity.Kind.TOPIC)
                .map(Entity::name)
                .sorted()
                .toList();
    }

    private Optional<Gist> gist(String about) {
        return memory.gists().list(space(), Shape.TOPIC).stream()
                .filter(gist -> gist.about().equals(about))
                .findFirst();
    }

    private void aMarathonIsTalkedAbout() {
        capture("I signed up for a marathon.", "2025-03-02");
        capture("I bought new shoes for the marathon.", "2025-03-20");
        capture("I want to finish the marathon in Berlin under four hours.", "2025-04-01");
        capture("I ran my first marathon in Hamburg.", "2025-05-11");
    }

    @Test
    void aNounThatFactsOfSeveralDaysShareIsATopicWithAGist() {
        aMarathonIsTalkedAbout();
        consolidate();
        assertThat(topics()).containsExactly("marathon");
        assertThat(gist("marathon"))
                .get()
                .extracting(Gist::text)
                .asString()
                .startsWith("marathon, ")
                .contains("signed up", "Hamburg");
    }

    @Test
    void whoAsksForAllAboutATopicIsToldItsGistFirst() {
        aMarathonIsTalkedAbout();
        consolidate();
        var told =
                memory.recall()
                        .recall(
                                new RecallQuery(
                                        "Tell me everything about the marathon",
                                        space(),
                                        LocalDate.of(2025, 6, 12),
                                        10))
                        .recollections();
        assertThat(told.getFirst().kind()).isEqualTo(Recollection.Kind.GIST);
        assertThat(told.getFirst().text()).startsWith("marathon, ");
    }

    @Test
    void whatIsSaidLaterJoinsTheTopic() {
        aMarathonIsTalkedAbout();
        consolidate();
        var before = memory.entities().list(space());
        capture("I bought a watch for the marathon.", "2025-06-10");
        consolidate();
        assertThat(topics()).containsExactly("marathon");
        assertThat(facts(memory.entities().list(space()))).isEqualTo(facts(before) + 1);
    }

    private static long facts(List<Entity> entities) {
        return entities.stream()
                .filter(entity -> entity.kind() == Entity.Kind.TOPIC)
                .mapToLong(Entity::facts)
                .sum();
    }

    @Test
    void verbsAdjectivesDaysAndWhatIsSaidOnOneDayAreNoTopics() {
        capture("I visited Rome in a new car.", "2025-03-02");
        capture("I visited Oslo with a new camera on Monday.", "2025-03-20");
        capture("I visited Paris in my new coat on Monday.", "2025-04-01");
        capture("I visited Turin with a new friend on Monday.", "2025-05-11");
        capture("I have a piano.", "2025-05-12");
        capture("I bought a lamp for the piano.", "2025-05-12");
        capture("I want to sell the piano.", "2025-05-12");
        capture("I moved the piano.", "2025-05-12");
        consolidate();
        assertThat(topics()).isEmpty();
    }

    @Test
    void whatANameTellsAlreadyIsNoTopicBesideIt() {
        capture("My friend Omar plays the cello.", "2025-03-02");
        capture("My friend Omar bought a cello.", "2025-03-20");
        capture("My friend Omar lost the cello.", "2025-04-01");
        capture("My friend Omar wants to sell the cello.", "2025-05-11");
        consolidate();
        assertThat(topics()).isEmpty();
    }

    @Test
    void aForgottenTopicIsGoneWithItsGist() throws IOException {
        aMarathonIsTalkedAbout();
        consolidate();
        memory.forgetting().forget(new Target.About(space(), "marathon"));
        catchUp();
        assertThat(topics()).isEmpty();
        assertThat(gist("marathon")).isEmpty();
        assertThat(filesWith("marathon")).isEmpty();
    }
}
