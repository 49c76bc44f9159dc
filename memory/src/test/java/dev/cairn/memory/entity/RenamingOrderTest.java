package dev.cairn.memory.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.ScatteringEmbedder;
import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.time.DateRange;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * People who come to be called otherwise, or turn out to be one, while things are said of them and
 * forgotten: in any order of arrival the same is known in the end. Merged by hand are only names
 * that come to mean nobody else meanwhile: to merge "Kit" is to merge whoever that is by then.
 */
class RenamingOrderTest extends MemoryFixture {
    private static final long SEED = 20_251_121;
    private static final int ROUNDS = 8;
    private static final List<String> PEOPLE = List.of("Priya", "Kit", "Tom", "Thomas");
    private static final List<String> TOWNS = List.of("Bonn", "Ulm", "Rome");

    @Override
    protected Embedder embedder() {
        return new ScatteringEmbedder();
    }

    private record Said(String text, LocalDate day) {}

    /** Something done by hand; their own order counts, and is kept. */
    private sealed interface ByHand {
        record Merge(String into, String other) implements ByHand {}

        record Split(String from, String name) implements ByHand {}

        record Alias(String entity, String name) implements ByHand {}
    }

    @Test
    void whateverTheOrderOfArrivalTheSameIsKnownOfEverybody() {
        var random = new Random(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            var told = new ArrayList<Said>();
            for (var i = 0; i < 4 + random.nextInt(8); i++) {
                told.add(say(random));
            }
            var forgotten = told.stream().filter(_ -> random.nextInt(5) == 0).distinct().toList();
            var byHand = byHand(random);
            var straight = space(round + " straight");
            anchor(straight);
            var left = told.stream().filter(one -> !forgotten.contains(one)).toList();
            left.forEach(one -> take(straight, one));
            byHand.forEach(change -> change(straight, change));
            var expected = known(straight);
            for (var order = 0; order < 2; order++) {
                var space = space(round + " order " + order);
                anchor(space);
                var shuffled = new ArrayList<>(told);
                Collections.shuffle(shuffled, random);
                var changes = new ArrayList<>(byHand);
                var episodes = new HashMap<Said, List<Episode>>();
                for (var one : shuffled) {
                    episodes.computeIfAbsent(one, _ -> new ArrayList<>()).add(take(space, one));
                    if (!changes.isEmpty() && random.nextInt(3) == 0) {
                        change(space, changes.removeFirst());
                    }
                    if (random.nextInt(4) == 0) {
                        forget(episodes, forgotten);
                    }
                }
                changes.forEach(change -> change(space, change));
                forget(episodes, forgotten);
                assertThat(known(space))
                        .as(
                                "seed %d round %d: told %s, forgot %s, by hand %s",
                                SEED, round, shuffled, forgotten, byHand)
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        }
    }

    private Space space(String name) {
        return memory.spaces().named(name, Space.Review.ACCEPT);
    }

    /** Something that stays is known of everybody, so that nobody is forgotten altogether. */
    private void anchor(Space space) {
        PEOPLE.forEach(
                name -> take(space, new Said(name + " likes rain.", LocalDate.of(2019, 1, 1))));
    }

    private Episode take(Space space, Said said) {
        later();
        var at = OffsetDateTime.of(said.day.atTime(12, 0), ZoneOffset.UTC);
        var episode = memory.episodes().capture(space, said.text, at);
        learn();
        return episode;
    }

    private void forget(Map<Said, List<Episode>> episodes, List<Said> forgotten) {
        for (var one : forgotten) {
            var told = episodes.remove(one);
            if (told != null) {
                memory.forgetting().forget(told.stream().map(Episode::id).toList());
            }
        }
    }

    private void change(Space space, ByHand change) {
        var entities = memory.entities();
        switch (change) {
            case ByHand.Merge(var into, var other) -> entities.merge(space, into, other);
            case ByHand.Split(var from, var name) -> entities.split(space, from, name);
            case ByHand.Alias(var entity, var name) -> entities.alias(space, entity, name);
        }
    }

    private static List<ByHand> byHand(Random random) {
        var changes = new ArrayList<ByHand>();
        if (random.nextInt(3) > 0) {
            changes.add(new ByHand.Merge("Tom", "Thomas"));
        }
        if (random.nextInt(3) == 0) {
            changes.add(new ByHand.Split("Tom", "Thomas"));
        }
        if (random.nextInt(3) == 0) {
            changes.add(new ByHand.Alias("Priya", "Pri"));
        }
        return changes;
    }

    private static Said say(Random random) {
        var day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_000));
        var who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        var town = TOWNS.get(random.nextInt(TOWNS.size()));
        var words =
                switch (random.nextInt(8)) {
                    case 0 -> "Priya goes by Kit now.";
                    case 1 -> "My sister is called " + who + ".";
                    case 2 -> "My sister lives in " + town + ".";
                    case 3 -> who + " no longer lives in " + town + ".";
                    case 4 -> "Pri lives in " + town + ".";
                    case 5 ->
                            "%s moved to %s in %s."
                                    .formatted(
                                            who,
                                            town,
                                            DateRange.month(
                                                            day.minusDays(200).getYear(),
                                                            day.minusDays(200).getMonthValue())
                                                    .words());
                    default -> who + " lives in " + town + ".";
                };
        return new Said(words, day);
    }

    /** What is held of everybody, without ids and without what was never so. */
    private List<String> known(Space space) {
        return memory.facts().list(space, java.util.Optional.empty(), true).stream()
                .filter(fact -> fact.status() != FactStatus.RETRACTED)
                .map(RenamingOrderTest::line)
                .toList();
    }

    private static String line(Fact fact) {
        return "%s | %s | %s to %s"
                .formatted(
                        fact.text(),
                        fact.status(),
                        fact.since().map(DateRange::words),
                        fact.until().map(DateRange::words));
    }
}
