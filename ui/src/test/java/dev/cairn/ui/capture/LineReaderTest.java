package dev.cairn.ui.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.time.DateRange;
import dev.cairn.ui.sample.SampleCaptures;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class LineReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private final LineReader reader = new LineReader(new SampleCaptures().known().entities());

    @Test
    void aTagAPersonAndATimeAreUnderstoodInOneLine() {
        assertThat(read("Call @Anna about the #garden tomorrow 9:00"))
                .containsExactly(
                        new Understood.Tag("garden"),
                        new Understood.Named("Anna", Optional.of("Anna Brandt")),
                        when(TOMORROW, 9, 0));
    }

    @Test
    void germanTimesAreUnderstoodAsWell() {
        assertThat(read("Zahnarzt morgen um 9")).containsExactly(when(TOMORROW, 9, 0));
        assertThat(read("übermorgen 14.30 Uhr Bahnhof"))
                .containsExactly(when(TODAY.plusDays(2), 14, 30));
    }

    @Test
    void clocksOfTwelveHoursAreUnderstood() {
        assertThat(read("tomorrow 9am")).containsExactly(when(TOMORROW, 9, 0));
        assertThat(read("tomorrow at 12 p.m.")).containsExactly(when(TOMORROW, 12, 0));
        assertThat(read("tomorrow 12 am")).containsExactly(when(TOMORROW, 0, 0));
    }

    @Test
    void aTimeWithoutADayIsTodays() {
        assertThat(read("call back at 17:15")).containsExactly(when(TODAY, 17, 15));
    }

    @Test
    void numbersThatAreNoTimesAreLeftAlone() {
        assertThat(read("3.50 for 2 rolls, 25:99, version 1.2.3, 13 pm")).isEmpty();
    }

    @Test
    void theLongestNameThatMemoryKnowsIsTaken() {
        assertThat(read("@Anna Brandt called"))
                .containsExactly(new Understood.Named("Anna Brandt", Optional.of("Anna Brandt")));
        assertThat(read("@anna's birthday").getFirst())
                .isEqualTo(new Understood.Named("anna's", Optional.of("Anna Brandt")));
    }

    @Test
    void whoIsNotKnownIsShownByTheFirstWordAlone() {
        assertThat(read("@Boris wants tea"))
                .containsExactly(new Understood.Named("Boris", Optional.empty()));
    }

    @Test
    void addressesAndSharpSignsInWordsAreNoNamesAndNoTags() {
        assertThat(read("mail anna@example.org about C# and issue a#12")).isEmpty();
    }

    @Test
    void theSameIsShownOnce() {
        assertThat(read("#tea #tea @Anna @Anna")).hasSize(2);
    }

    @Test
    void anyTextIsReadWithoutHarmAndInBounds() {
        var seed = 20261120L;
        var random = new Random(seed);
        var pieces =
                List.of("#", "@", "9:", ":00", "am", "tomorrow", " ", "\n", "Ä", "\ud83d", "(");
        for (var i = 0; i < 500; i++) {
            var text = new StringBuilder();
            for (var n = random.nextInt(60); n > 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            assertThat(read(text.toString()))
                    .as("seed %d, round %d", seed, i)
                    .hasSizeLessThanOrEqualTo(LineReader.MOST_FOUND);
        }
        assertThat(read("@a ".repeat(100_000) + "#tag")).hasSize(1);
    }

    private List<Understood> read(String line) {
        return reader.read(line, TODAY);
    }

    private static Understood when(LocalDate day, int hour, int minute) {
        return new Understood.When(DateRange.day(day), Optional.of(LocalTime.of(hour, minute)));
    }
}
