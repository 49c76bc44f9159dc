package dev.cairn.memory.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.memory.Id;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.ScatteringEmbedder;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.gist.Gist;
import dev.cairn.memory.portrait.Portrait;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A simulated year, consolidated day by day. The build plays some weeks of it with few messages;
 * the whole year with up to two hundred a day runs with {@code mvn test -pl memory -am
 * -Dtest=YearTest -Dsurefire.failIfNoSpecifiedTests=false -Dcairn.test.jvm="-Dcairn.year=365
 * -Dcairn.year.messages=200"}.
 */
class YearTest extends MemoryFixture {
    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
    private static final int DAYS = Integer.getInteger("cairn.year", 21);
    private static final int MESSAGES = Integer.getInteger("cairn.year.messages", 12);
    private static final long SEED = 20240101;

    private static final List<String> TOWNS =
            List.of("Bonn", "Ulm", "Kiel", "Trier", "Jena", "Husum", "Celle", "Fulda");
    private static final List<String> FIRMS =
            List.of("Siemens", "Bosch", "Acme", "Zeiss", "Merck", "Otto", "Miele", "Braun");
    private static final List<String> PEOPLE = List.of("Omar", "Priya", "Tomás", "Yuki", "Ingrid");
    private static final List<String> THINGS =
            List.of(
                    "the roof of the shed leaked again after the storm",
                    "the tomatoes on the balcony finally ripened this week",
                    "the night train was two hours late because of a fallen tree",
                    "the new bread recipe with rye flour turned out too sour",
                    "the neighbours painted their fence in a loud shade of blue",
                    "the library extended the loan of the atlas until spring");

    private final Random random = new Random(SEED);
    private final Map<String, String> truth = new HashMap<>();

    @Override
    protected Embedder embedder() {
        return new ScatteringEmbedder();
    }

    /** What the user says in a day: news now and then, remarks, small talk, and the assistant. */
    private void live(LocalDate day, int index) {
        var talk = memory.conversations().create(space(), "").id();
        var count = MESSAGES / 2 + random.nextInt(MESSAGES / 2 + 1);
        for (var i = 0; i < count; i++) {
            clock.set(day.atTime(8, 0).plusSeconds(240L * i).toInstant(ZoneOffset.UTC).toString());
            var text = i == 0 ? news(index) : remark();
            memory.conversations()
                    .append(
                            talk,
                            Optional.empty(),
                            i % 2 == 0 ? Role.USER : Role.ASSISTANT,
                            "",
                            i % 2 == 0 ? text : "I see. Tell me more, whenever you like.",
                            clock.time());
        }
    }

    private String news(int index) {
        if (index % 11 == 0) {
            var town = TOWNS.get(index / 11 % TOWNS.size());
            truth.put("lives in", town);
            return "I moved to " + town + ".";
        }
        if (index % 13 == 5) {
            var firm = FIRMS.get(index / 13 % FIRMS.size());
            truth.put("works at", firm);
            return "I work at " + firm + " now.";
        }
        return remark();
    }

    private String remark() {
        return switch (random.nextInt(5)) {
            case 0 -> "Good morning!";
            case 1 -> "Thanks, that helps.";
            case 2 -> "Can you help me with a letter?";
            case 3 ->
                    PEOPLE.get(random.nextInt(PEOPLE.size()))
                            + " told me that "
                            + THINGS.get(random.nextInt(THINGS.size()))
                            + ".";
            default -> "Today " + THINGS.get(random.nextInt(THINGS.size())) + ".";
        };
    }

    @Test
    void aYearConsolidatedDayByDayCostsTheSameEachDay() {
        var millis = new ArrayList<Double>();
        for (var index = 0; index < DAYS; index++) {
            live(BEGIN.plusDays(index), index);
            var tomorrow = BEGIN.plusDays(index + 1L);
            clock.set(tomorrow.atTime(1, 0).toInstant(ZoneOffset.UTC).toString());
            learn();
            catchUp();
            var start = System.nanoTime();
            memory.consolidate(tomorrow, Optional.empty(), (_, _) -> {}, () -> false);
            millis.add((System.nanoTime() - start) / 1e6);
            judgePortrait();
        }
        judgeGists();
        judgeCost(millis);
    }

    private void judgePortrait() {
        var portrait = memory.portraits().of(space());
        assertThat(portrait.text().length()).isLessThanOrEqualTo(Portrait.MOST_CHARACTERS);
        truth.forEach(
                (slot, value) ->
                        assertThat(portrait.slots())
                                .as("%s, seed %d", slot, SEED)
                                .filteredOn(one -> one.name().equals(slot))
                                .singleElement()
                                .matches(one -> one.text().contains(value)));
    }

    private void judgeGists() {
        var days = memory.gists().list(space(), Gist.Shape.DAY);
        assertThat(days).hasSizeGreaterThan(DAYS / 2);
        for (var gist : days) {
            assertThat(gist.sources()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
            assertThat(gist.text()).doesNotContain("Thanks", "Good morning", "letter");
            for (var source : memory.gists().episodes(gist.id())) {
                var episode = memory.episodes().find(source).orElseThrow();
                if (gist.sources().contains(source)) {
                    assertThat(episode.occurredAt().toLocalDate()).isEqualTo(gist.from());
                    assertThat(gist.text()).contains(episode.text().replaceFirst("[.!]$", ""));
                }
            }
        }
        for (var week : memory.gists().list(space(), Gist.Shape.WEEK)) {
            assertThat(week.sources())
                    .filteredOn(source -> source.kind() == Id.Kind.GIST)
                    .allMatch(
                            day -> {
                                var of = memory.gists().find(day).orElseThrow();
                                return !of.from().isBefore(week.from())
                                        && !of.to().isAfter(week.to());
                            });
        }
    }

    /** The later half of the year may not cost clearly more than the first. */
    private static void judgeCost(List<Double> millis) {
        var half = millis.size() / 2;
        var early = median(millis.subList(half / 4, half));
        var late = median(millis.subList(half, millis.size()));
        System.out.printf(
                "%d days: consolidation %.1f ms a day at first, %.1f ms at last, %.1f ms at most%n",
                millis.size(),
                early,
                late,
                millis.stream().mapToDouble(Double::doubleValue).max().orElse(0));
        assertThat(late).isLessThan(3 * early + 60);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
    }
}
