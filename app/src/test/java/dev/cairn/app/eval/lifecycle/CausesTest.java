package dev.cairn.app.eval.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Id;
import dev.cairn.memory.exact.ExactAnswer;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class CausesTest {
    private static final Probe HOME =
            new Probe(
                    Probe.Kind.CURRENT,
                    "Where do I live?",
                    List.of("Leeds"),
                    List.of(),
                    "home.now",
                    List.of("home:4"));
    private static final Line TOLD =
            new Line(
                    LocalDateTime.of(2024, 3, 1, 9, 0),
                    Line.Speaker.USER,
                    "Leeds it is.",
                    "home.move",
                    Optional.of("home:4"),
                    List.of("Leeds"));

    private final Causes causes = new Causes();

    @Test
    void aWrongAnswerIsPutDownToTheFirstThingThatFailed() {
        causes.wrong(HOME, new ExactAnswer.NoSlot());
        causes.heard("home:4", fact("visited"));
        causes.wrong(HOME, new ExactAnswer.Untold(List.of()));
        causes.heard("home:4", fact("lives in"));
        causes.wrong(HOME, new ExactAnswer.NoSlot());
        causes.wrong(HOME, new ExactAnswer.Told("You live in Ulm.", List.of(fact("lives in"))));

        assertThat(causes.report().get("wrongAnswers"))
                .isEqualTo(
                        Map.of(
                                "home.now",
                                Map.of(
                                        "unheard/noSlot", 1,
                                        "misread/untold", 1,
                                        "notUnderstood/noSlot", 1,
                                        "wrongOneChosen", 1)));
    }

    @Test
    void noWordOfWhatWasSaidStandsInTheReport() {
        causes.unheard(TOLD);
        causes.junk(fact("favourite Leeds"), List.of(TOLD));
        causes.junk(fact("Leeds key"), List.of(TOLD));
        causes.twice(fact("trip to Leeds"), List.of(TOLD), fact(""), List.of(TOLD));

        assertThat(causes.report().toString())
                .contains("home.move as STATE/favourite", "home.move as STATE/other")
                .contains("home.move as STATE/trip, home.move as STATE/none")
                .doesNotContain("Leeds");
    }

    private static Fact fact(String attribute) {
        return new Fact(
                Id.fact(1),
                "The user is in Leeds",
                FactKind.STATE,
                "user",
                attribute,
                "Leeds",
                true,
                Optional.empty(),
                Optional.empty(),
                FactStatus.CURRENT,
                OffsetDateTime.parse("2024-03-01T09:00:00Z"),
                Instant.EPOCH,
                1,
                1,
                Sensitivity.NONE,
                false,
                "rules",
                List.of(),
                Optional.empty());
    }
}
