package dev.cairn.memory.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.gist.Gist;
import dev.cairn.memory.recall.RecallQuery;
import dev.cairn.memory.recall.Recollection;
import dev.cairn.memory.recall.Recollection.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** A long text is told by the gists of its sections, a detail of it by the passage. */
class DocumentGistTest extends MemoryFixture {
    private static final List<String> TOPICS =
            List.of("Boats", "Boathouse", "Training", "Regattas", "Fees");
    private static final List<String> THINGS =
            List.of("oars", "riggers", "launches", "ropes", "lights", "lockers", "jackets", "keys");
    private static final List<String> PEOPLE =
            List.of("Ines", "Tomás", "Mr Okafor", "Lena", "Ms Brandt", "Yusuf", "Greta", "Paolo");
    private static final String ALARM =
            "The alarm code of the boathouse is kept by Ms Oduya in the red binder.";

    private static String handbook() {
        var text = new StringBuilder("# Handbook of the Rowing Club\n\n");
        for (var topic : TOPICS) {
            text.append("## ").append(topic).append("\n\n");
            for (var i = 0; i < THINGS.size(); i++) {
                text.append(
                        "For %s the members agreed that the %s are counted by %s every month. "
                                .formatted(
                                        topic.toLowerCase(java.util.Locale.ROOT),
                                        THINGS.get(i),
                                        PEOPLE.get(i)));
                text.append(
                        "Whoever finds damaged %s writes it into the log of the %s committee before leaving the water. "
                                .formatted(
                                        THINGS.get(i), topic.toLowerCase(java.util.Locale.ROOT)));
            }
            if (topic.equals("Boathouse")) {
                text.append(ALARM);
            }
            text.append("\n\n");
        }
        return text.toString();
    }

    private void consolidate() {
        learn();
        catchUp();
        memory.consolidate(clock.time().toLocalDate(), Optional.empty(), (_, _) -> {}, () -> false);
    }

    private Episode keep() {
        var kept = capture(handbook());
        capture("The dentist moved my appointment to nine o'clock.");
        capture("Our boat needs a new mast before the summer.");
        consolidate();
        return kept;
    }

    private List<Gist> gists() {
        return memory.gists().list(space(), Gist.Shape.DOCUMENT);
    }

    private List<Recollection> asked(String question) {
        return memory.recall()
                .recall(new RecallQuery(question, space(), clock.time().toLocalDate(), 10))
                .recollections();
    }

    @Test
    void everySectionOfALongTextHasAGistThatRestsOnIt() {
        var kept = keep();

        assertThat(gists()).hasSizeBetween(2, 8);
        assertThat(gists())
                .allSatisfy(
                        gist -> {
                            assertThat(gist.sources()).containsExactly(kept.id());
                            assertThat(gist.text()).contains("Handbook of the Rowing Club");
                        });
        assertThat(gists().getLast().text())
                .contains("part %1$d of %1$d".formatted(gists().size()));
    }

    @Test
    void whoAsksWhatATextIsAboutGetsItsGistsInOrder() {
        keep();

        for (var question :
                List.of(
                        "What is the handbook of the rowing club about?",
                        "Summarise the rowing club handbook")) {
            var first = asked(question).stream().limit(gists().size()).toList();
            assertThat(first).as(question).allMatch(one -> one.kind() == Kind.GIST);
            assertThat(first)
                    .extracting(Recollection::id)
                    .containsExactlyElementsOf(
                            gists().stream()
                                    .sorted(java.util.Comparator.comparing(Gist::text))
                                    .map(Gist::id)
                                    .toList());
        }
    }

    @Test
    void whoAsksForADetailGetsThePassage() {
        keep();

        var best = asked("Who keeps the alarm code of the boathouse?").getFirst();
        assertThat(best.kind()).isEqualTo(Kind.WINDOW);
        assertThat(best.text()).contains("Ms Oduya").hasSizeLessThan(1_500);
    }

    @Test
    void aShortTextHasNoGistsAndAnOverviewOfSomethingElseBringsNone() {
        keep();
        assertThat(asked("What is new with the dentist about my appointment?"))
                .noneMatch(
                        one ->
                                one.kind() == Kind.GIST
                                        && gists().stream()
                                                .anyMatch(gist -> gist.id().equals(one.id())));
        assertThat(gists()).allMatch(gist -> gist.text().contains("Rowing"));
    }

    @Test
    void aSecondRunMakesNothingAnewAndForgettingTakesTheGistsAway() {
        var kept = keep();
        var before = gists();
        consolidate();
        assertThat(gists()).isEqualTo(before);

        memory.forgetting().forget(List.of(kept.id()));
        assertThat(gists()).isEmpty();
        assertThat(filesWith("Ms Oduya")).isEmpty();
        consolidate();
        assertThat(gists()).isEmpty();
    }

    @Test
    void aTextWithoutAnyBreakIsCutIntoSectionsAllTheSame() {
        capture("wörter ohne ende ".repeat(1_200));
        capture("😀".repeat(6_000));
        consolidate();
        assertThat(gists()).isNotEmpty().allMatch(gist -> gist.text().length() < 1_000);
        assertThat(gists()).noneMatch(gist -> gist.text().contains("\uFFFD"));
    }
}
