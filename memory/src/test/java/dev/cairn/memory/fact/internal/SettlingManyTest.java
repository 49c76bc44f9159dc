package dev.cairn.memory.fact.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.SettableClock;
import dev.cairn.memory.Space;
import dev.cairn.memory.Spaces;
import dev.cairn.memory.entity.internal.ToldNames;
import dev.cairn.memory.episode.Imported;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.episode.Source;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.episode.internal.NewEpisode;
import dev.cairn.memory.extraction.RuleExtractor;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.fact.Learning;
import dev.cairn.memory.store.internal.Database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Very many statements about one slot. Their number can be set with {@code -Dcairn.many=2000}; the
 * figures then stand on standard output.
 */
class SettlingManyTest {
    private static final int MANY = Integer.getInteger("cairn.many", 300);
    private static final boolean TOLD = Integer.getInteger("cairn.many") != null;
    private static final OffsetDateTime FIRST =
            OffsetDateTime.of(2015, 1, 1, 9, 0, 0, 0, ZoneOffset.UTC);

    /** Far more than it takes, far less than it took when every arrival settled all before it. */
    private static final Duration BEARABLE = Duration.ofSeconds(5).plusMillis(40L * MANY);

    private final SettableClock clock = new SettableClock("2025-06-12T12:00:00Z");
    private Database database;
    private Learning learning;
    private EpisodeTable episodes;

    private enum Order {
        OF_TIME,
        AGAINST_TIME,
        SHUFFLED
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        var opening = Database.open(folder.resolve("cairn.db"), clock);
        database = ((Database.Opening.Opened) opening).database();
        episodes = new EpisodeTable(database);
        learning =
                new Learning(
                        database,
                        new Spaces(database),
                        new RuleExtractor(),
                        new Settlement(database, new ToldNames(database)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static String town(int i) {
        var letters = new StringBuilder();
        for (int rest = i + 26 * 26; rest > 0; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return Character.toUpperCase(letters.charAt(0)) + letters.substring(1) + "town";
    }

    @Test
    void whereSomebodyLivedIsSettledAsFastInAnyOrder() {
        var expected = new ArrayList<List<String>>();
        for (var order : Order.values()) {
            var space = learn(order, i -> "I live in " + town(i) + ".");
            var current = facts(space, FactStatus.CURRENT);
            assertThat(current).hasSize(1).first().asString().contains(town(MANY - 1));
            assertThat(facts(space, FactStatus.SUPERSEDED)).hasSize(MANY - 1);
            expected.add(facts(space, FactStatus.SUPERSEDED));
        }
        assertThat(expected.get(1)).isEqualTo(expected.get(0));
        assertThat(expected.get(2)).isEqualTo(expected.get(0));
    }

    @Test
    void movesWithTheirMonthsAreSettledAsFastAmongUndatedWords() {
        for (var order : List.of(Order.OF_TIME, Order.SHUFFLED)) {
            var space =
                    learn(
                            order,
                            i ->
                                    i % 2 == 0
                                            ? "I live in " + town(i) + "."
                                            : "I moved to " + town(i) + " last month.");
            assertThat(facts(space, FactStatus.CURRENT)).hasSize(1);
        }
    }

    @Test
    void whatIsLikedIsSettledAsFastInAnyOrder() {
        for (var order : Order.values()) {
            var space = learn(order, i -> "I like " + town(i) + " cheese.");
            assertThat(facts(space, FactStatus.CURRENT)).hasSize(MANY);
        }
    }

    @Test
    void friendsAndOneDenialOfAllPetsAreSettledAsFast() {
        var space =
                learn(
                        Order.SHUFFLED,
                        i ->
                                i == MANY / 2
                                        ? "I have no pets."
                                        : "My dog is called " + town(i) + ".");
        assertThat(facts(space, FactStatus.CURRENT)).hasSize(MANY - MANY / 2 - 1);
        assertThat(facts(space, FactStatus.SUPERSEDED)).hasSize(MANY / 2 + 1);
    }

    /**
     * As the window and captures have it: every line is read before the next is said, so that each
     * reads all claims of the slot anew. Nobody tells two thousand lines of one place by hand.
     */
    @Test
    void whatIsToldLineByLineIsSettledInBearableTime() {
        var space = new Spaces(database).named("by line", Space.Review.ACCEPT);
        var begun = System.nanoTime();
        var half = 0L;
        for (int day = 0; day < MANY; day++) {
            say(space, "by line", day, "I live in " + town(day) + ".");
            learning.learn(Optional.empty(), () -> false);
            if (day == MANY / 2) {
                half = System.nanoTime();
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        if (TOLD) {
            System.out.printf(
                    "%d told line by line: %d ms, the second half %d ms%n",
                    MANY, took.toMillis(), (System.nanoTime() - half) / 1_000_000);
        }
        assertThat(facts(space, FactStatus.CURRENT)).hasSize(1);
        assertThat(facts(space, FactStatus.SUPERSEDED)).hasSize(MANY - 1);
        assertThat(took).isLessThan(BEARABLE.plusMillis(100L * MANY));
    }

    private void say(Space space, String key, int day, String words) {
        database.run(
                session -> {
                    var imported =
                            episodes.insertImported(
                                    session,
                                    new NewEpisode(
                                            space.number(),
                                            Optional.empty(),
                                            Source.CAPTURE,
                                            Role.USER,
                                            "",
                                            words,
                                            FIRST.plusDays(day),
                                            List.of()),
                                    key + ":" + day);
                    if (imported instanceof Imported.Written(var episode)) {
                        ExtractionQueue.add(session, database.nextId(), episode.id().number());
                    }
                });
    }

    /** Imports a day's words after the other, reads them, and holds what it cost against bounds. */
    private Space learn(Order order, IntFunction<String> words) {
        var space = new Spaces(database).named(order.name(), Space.Review.ACCEPT);
        var days = new ArrayList<>(IntStream.range(0, MANY).boxed().toList());
        switch (order) {
            case OF_TIME -> {}
            case AGAINST_TIME -> Collections.reverse(days);
            case SHUFFLED -> Collections.shuffle(days, new Random(7));
        }
        database.run(
                session -> {
                    for (var day : days) {
                        var imported =
                                episodes.insertImported(
                                        session,
                                        new NewEpisode(
                                                space.number(),
                                                Optional.empty(),
                                                Source.IMPORT,
                                                Role.USER,
                                                "",
                                                words.apply(day),
                                                FIRST.plusDays(day),
                                                List.of()),
                                        order + ":" + day);
                        if (imported instanceof Imported.Written(var episode)) {
                            ExtractionQueue.add(session, database.nextId(), episode.id().number());
                        }
                    }
                });
        var before = changes();
        var begun = System.nanoTime();
        learning.learn(Optional.empty(), () -> false);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        var written = changes() - before;
        if (TOLD) {
            System.out.printf(
                    "%d of \"%s\" %s: %d ms, %d rows written%n",
                    MANY, words.apply(1), order, took.toMillis(), written);
        }
        // A claim, a fact, its evidence, notes of it for index, links and vectors, and what the
        // neighbours in time change by it, more than once where they come in any order.
        assertThat(written).isLessThan(40L * MANY);
        assertThat(took).isLessThan(BEARABLE);
        return space;
    }

    private long changes() {
        return database.write(session -> session.number("SELECT total_changes()"));
    }

    private List<String> facts(Space space, FactStatus status) {
        return database.read(
                session ->
                        session.list(
                                """
                                SELECT text || ' ' || coalesce(valid_from, '') || ' ' || coalesce(valid_to, '')
                                FROM fact WHERE space_id = ? AND status = ? ORDER BY 1
                                """,
                                row -> row.getString(1),
                                space.number(),
                                status.stored()));
    }
}
