package dev.cairn.memory.fact.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Id;
import dev.cairn.memory.SettableClock;
import dev.cairn.memory.Space;
import dev.cairn.memory.Spaces;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.episode.Source;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.episode.internal.NewEpisode;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.fact.Evidence;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.forgetting.Target;
import dev.cairn.memory.forgetting.internal.Erasure;
import dev.cairn.memory.forgetting.internal.Reach;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.review.internal.SpaceReview;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.time.DateRange;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Adds, updates, retractions, corrections, late arrivals and forgetting, in any order. */
class SettlementOrderTest {
    private static final long SEED = 20_251_121;
    private static final int ROUNDS = 60;

    private final SettableClock clock = new SettableClock("2025-06-12T12:00:00Z");
    private Database database;
    private Settlement settlement;
    private Reconciliation reconciliation;
    private Erasure erasure;
    private EpisodeTable episodes;

    /** Something said at a time. */
    private record Said(Candidate candidate, OffsetDateTime at) {
        @Override
        public String toString() {
            return "%s%s (%s)"
                    .formatted(candidate.correction() ? "No: " : "", candidate.text(), at);
        }
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        var opening = Database.open(folder.resolve("cairn.db"), clock);
        database = ((Database.Opening.Opened) opening).database();
        settlement = new Settlement(database, (_, _, name) -> List.of(name));
        reconciliation = new Reconciliation(new FactTable(database), settlement, new SpaceReview());
        erasure = new Erasure(database, settlement);
        episodes = new EpisodeTable(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whateverTheOrderOfArrivalAndForgettingTheFactsAreThoseOfWhatIsLeft() {
        var random = new Random(SEED);
        for (var round = 0; round < ROUNDS; round++) {
            var told = new ArrayList<Said>();
            for (var i = 0; i < 3 + random.nextInt(9); i++) {
                told.add(say(random));
            }
            var forgotten = new HashSet<Said>();
            told.stream().filter(_ -> random.nextInt(5) == 0).forEach(forgotten::add);
            var left = told.stream().filter(one -> !forgotten.contains(one)).toList();
            var straight = space(round + " straight");
            left.forEach(one -> take(straight, one));
            var expected = facts(straight);
            assertThat(together(round, left, random))
                    .as("seed %d round %d, at once: %s", SEED, round, left)
                    .containsExactlyInAnyOrderElementsOf(expected);
            for (var order = 0; order < 3; order++) {
                var shuffled = new ArrayList<>(told);
                Collections.shuffle(shuffled, random);
                var space = space(round + " order " + order);
                var numbers = new HashMap<Said, Long>();
                for (var one : shuffled) {
                    numbers.put(one, take(space, one));
                    if (random.nextInt(4) == 0) {
                        forget(numbers, forgotten);
                    }
                }
                forget(numbers, forgotten);
                assertThat(facts(space))
                        .as(
                                "seed %d round %d, told as %s, forgot %s",
                                SEED, round, shuffled, forgotten)
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
            assertThat(overlaps(straight))
                    .as("seed %d round %d: two values at once, told %s", SEED, round, left)
                    .isEmpty();
        }
    }

    /** The facts of what arrives in any order, and is settled together. */
    private List<String> together(int round, List<Said> told, Random random) {
        var space = space(round + " at once");
        var shuffled = new ArrayList<>(told);
        Collections.shuffle(shuffled, random);
        database.run(
                session -> {
                    var unsettled = new Unsettled();
                    for (var said : shuffled) {
                        var episode = episode(session, space, said);
                        reconciliation.take(
                                session, space, said.candidate, episode, "rules", unsettled);
                    }
                    reconciliation.settle(session, unsettled);
                });
        return facts(space);
    }

    private Episode episode(Session session, Space space, Said said) {
        return episodes.insert(
                session,
                new NewEpisode(
                        space.number(),
                        Optional.empty(),
                        Source.CAPTURE,
                        Role.USER,
                        "",
                        said.candidate.text(),
                        said.at,
                        List.of()));
    }

    private Space space(String name) {
        return new Spaces(database).named(name, Space.Review.ACCEPT);
    }

    private long take(Space space, Said said) {
        return database.write(
                session -> {
                    var episode = episode(session, space, said);
                    reconciliation.take(session, space, said.candidate, episode, "rules");
                    return episode.id().number();
                });
    }

    private void forget(Map<Said, Long> numbers, Set<Said> forgotten) {
        for (var one : forgotten) {
            var number = numbers.remove(one);
            if (number != null) {
                database.run(
                        session ->
                                erasure.erase(
                                        session,
                                        Reach.of(
                                                session,
                                                new Target.Named(List.of(Id.episode(number))),
                                                new Terms(),
                                                ZoneOffset.UTC)));
            }
        }
    }

    private static Said say(Random random) {
        var at =
                OffsetDateTime.of(2020, 1, 1, 9, 0, 0, 0, ZoneOffset.UTC)
                        .plusDays(random.nextInt(1_000))
                        .plusMinutes(random.nextInt(3));
        return switch (random.nextInt(12)) {
            case 8, 9 -> new Said(slot(random, at, "dog", false, "Rex", "Bello"), at);
            case 10 -> new Said(none(random, random.nextBoolean() ? "pet" : "dog"), at);
            case 11 -> new Said(slot(random, at, "has", false, "a dog", "a car"), at);
            case 0 -> new Said(slot(random, at, "likes", false, "tea", "cocoa"), at);
            case 1 -> new Said(slot(random, at, "dislikes", false, "tea", "cocoa"), at);
            case 2 -> new Said(event(random, at), at);
            case 3 -> new Said(note(random), at);
            default -> new Said(slot(random, at, "lives in", true, "Bonn", "Ulm", "Berlin"), at);
        };
    }

    private static Candidate slot(
            Random random, OffsetDateTime at, String attribute, boolean single, String... values) {
        var value = values[random.nextInt(values.length)];
        boolean negated = random.nextInt(6) == 0;
        var when = random.nextInt(2) == 0 ? Optional.<DateRange>empty() : range(random, at);
        var until =
                !negated && random.nextInt(6) == 0
                        ? range(random, at)
                        : Optional.<DateRange>empty();
        if (when.isPresent()
                && until.filter(end -> !when.get().from().isBefore(end.from())).isPresent()) {
            until = Optional.empty();
        }
        var candidate = candidate(FactKind.STATE, attribute, value, single, negated, when, until);
        return switch (random.nextInt(14)) {
            case 0 -> candidate.correcting("");
            case 1 -> candidate.correcting(values[random.nextInt(values.length)]);
            default -> candidate;
        };
    }

    /** "I have no pets": whatever the slot holds, and those it holds, is over. */
    private static Candidate none(Random random, String attribute) {
        var none =
                candidate(
                        FactKind.STATE,
                        attribute,
                        "",
                        false,
                        true,
                        Optional.empty(),
                        Optional.empty());
        return random.nextInt(7) == 0 ? none.correcting("") : none;
    }

    private static Candidate event(Random random, OffsetDateTime at) {
        var when = random.nextInt(3) == 0 ? Optional.<DateRange>empty() : range(random, at);
        var value = random.nextBoolean() ? "Rome" : "Oslo";
        return candidate(
                FactKind.EVENT, "visited", value, false, false, when, Optional.<DateRange>empty());
    }

    private static Candidate note(Random random) {
        return candidate(
                FactKind.NOTE,
                "",
                List.of("milk", "bread", "eggs").get(random.nextInt(3)),
                false,
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** A day, a month or a year that begins before it is told. */
    private static Optional<DateRange> range(Random random, OffsetDateTime at) {
        var day = at.toLocalDate().minusDays(random.nextInt(400));
        return Optional.of(
                switch (random.nextInt(3)) {
                    case 0 -> DateRange.day(day);
                    case 1 -> DateRange.month(day.getYear(), day.getMonthValue());
                    default -> DateRange.year(day.getYear());
                });
    }

    private static Candidate candidate(
            FactKind kind,
            String attribute,
            String value,
            boolean single,
            boolean negated,
            Optional<DateRange> when,
            Optional<DateRange> until) {
        var text =
                "The user %s%s %s%s%s"
                        .formatted(
                                negated ? "not " : "",
                                attribute,
                                value,
                                when.map(range -> " since " + range.words()).orElse(""),
                                until.map(range -> " until " + range.words()).orElse(""));
        return new Candidate(
                text,
                kind,
                "user",
                attribute,
                value,
                single,
                negated,
                0,
                text.length(),
                when,
                until,
                .9,
                .5,
                Sensitivity.NONE,
                List.of(),
                false,
                "");
    }

    /** Everything that is known of each fact but its id. */
    private List<String> facts(Space space) {
        return database.read(
                session ->
                        FactTable.inSpace(session, space.number(), true).stream()
                                .map(fact -> line(session, fact))
                                .sorted()
                                .toList());
    }

    private static String line(Session session, Fact fact) {
        return "%s | %s | %s %s | %s to %s | %s | after %s | against %s"
                .formatted(
                        fact.text(),
                        fact.value(),
                        fact.status(),
                        fact.occurredAt(),
                        fact.since().map(DateRange::words),
                        fact.until().map(DateRange::words),
                        fact.evidence().stream().map(Evidence::quote).sorted().toList(),
                        fact.supersedes()
                                .flatMap(id -> FactTable.find(session, id.number()))
                                .map(older -> older.text() + older.validTo()),
                        session.list(
                                """
                                SELECT f.text FROM link l JOIN fact f ON f.id = l.to_id
                                WHERE l.from_id = ? AND l.type = 'contradicts' ORDER BY f.text
                                """,
                                row -> row.getString(1),
                                fact.id().number()));
    }

    /** Pairs of values that one slot would have held on the same day. */
    private List<String> overlaps(Space space) {
        var holding =
                database.read(session -> FactTable.inSpace(session, space.number(), true)).stream()
                        .filter(fact -> fact.attribute().equals("lives in"))
                        .filter(fact -> fact.status() != FactStatus.RETRACTED)
                        .filter(
                                fact ->
                                        fact.validTo()
                                                .filter(to -> !to.isAfter(fact.start()))
                                                .isEmpty())
                        .toList();
        var found = new ArrayList<String>();
        for (var one : holding) {
            for (var other : holding) {
                boolean earlier =
                        one.start().isBefore(other.start())
                                || (one.start().equals(other.start())
                                        && one.id().compareTo(other.id()) < 0);
                if (earlier && one.validTo().orElse(LocalDate.MAX).isAfter(other.start())) {
                    found.add(one + " / " + other);
                }
            }
        }
        return found;
    }
}
