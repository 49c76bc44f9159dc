package dev.cairn.memory.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.memory.Id;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.ScatteringEmbedder;

import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Timelines as a view leafs through them. */
class TimelinePagesTest extends MemoryFixture {
    @Override
    protected Embedder embedder() {
        return new ScatteringEmbedder();
    }

    /** Rows as they come from elsewhere: dates of any year, ends before beginnings. */
    private void fact(long id, String text, String kind, String from, String to)
            throws SQLException {
        try (var connection = beside();
                var insert =
                        connection.prepareStatement(
                                """
                                INSERT INTO fact (id, space_id, kind, text, text_hash, subject, status,
                                                  valid_from, valid_to, occurred_at, recorded_at,
                                                  confidence, importance, origin)
                                VALUES (?, ?, ?, ?, x'00', 'user', 'current', nullif(?, ''),
                                        nullif(?, ''), 1700000000000, 6, .5, .5, 'import')
                                """)) {
            insert.setLong(1, id);
            insert.setLong(2, space().number());
            insert.setString(3, kind);
            insert.setString(4, text);
            insert.setString(5, from);
            insert.setString(6, to);
            insert.executeUpdate();
        }
    }

    private Page page() {
        return memory.timelines().page(Selection.all(space()), 0, 100);
    }

    @Test
    void datesOfAnyYearAreShownInTheirOrder() throws SQLException {
        fact(1, "The user keeps a copy of the year 9999", "event", "9999-12-31", "");
        fact(2, "Caesar is killed", "event", "-0043-03-15", "");
        fact(3, "The user's house was built", "event", "1890-01-01", "");
        fact(4, "A date of no sort", "event", "some day", "");
        assertThat(page().marks())
                .extracting(Mark::text)
                .containsExactly(
                        "Caesar is killed",
                        "The user's house was built",
                        "A date of no sort",
                        "The user keeps a copy of the year 9999");
        assertThat(memory.timelines().counts(Selection.all(space()), Fold.YEAR))
                .extracting(Count::from)
                .startsWith(LocalDate.of(-43, 1, 1))
                .endsWith(LocalDate.of(9999, 1, 1));
        assertThat(
                        memory.timelines()
                                .of(space(), Optional.empty(), Optional.empty(), Optional.empty())
                                .folded(Fold.YEAR))
                .extracting(Timeline.Period::words)
                .startsWith("44 BC");
    }

    @Test
    void aStateThatEndsBeforeItBeginsIsAMarkAndNotThrownAway() throws SQLException {
        fact(1, "The user lives in Ulm", "state", "2024-05-01", "2023-01-01");
        assertThat(page().marks())
                .singleElement()
                .matches(mark -> mark.to().isEmpty())
                .matches(mark -> mark.from().equals(LocalDate.of(2024, 5, 1)));
    }

    @Test
    void aStateIsABarThatIsFoundInEveryPeriodItReachesInto() throws SQLException {
        fact(1, "The user lives in Ulm", "state", "2020-05-01", "2023-01-01");
        var all = Selection.all(space());
        var within = all.between(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
        var after = all.between(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
        assertThat(memory.timelines().page(within, 0, 10).marks())
                .singleElement()
                .matches(Mark::state)
                .matches(mark -> mark.to().equals(Optional.of(LocalDate.of(2023, 1, 1))));
        assertThat(memory.timelines().page(after, 0, 10).marks()).isEmpty();
    }

    @Test
    void entriesStandInTheLaneOfWhatTheyAreAbout() {
        capture("I live in Bonn.");
        capture("I work at Siemens.");
        capture("My sister is called Anna.");
        capture("I love hiking.");
        learn();
        for (var lane : Lane.values()) {
            var only = Selection.all(space()).in(EnumSet.of(lane));
            assertThat(memory.timelines().page(only, 0, 10).marks())
                    .as("%s", lane)
                    .isNotEmpty()
                    .allMatch(mark -> mark.lane() == lane);
        }
        assertThat(page().marks()).allMatch(mark -> !mark.evidence().isEmpty());
    }

    @Test
    void whatIsWrittenBetweenTwoPagesIsSeenByTheNext() {
        capture("I live in Bonn.");
        learn();
        assertThat(page().total()).isEqualTo(1);
        later();
        capture("I work at Siemens.");
        learn();
        assertThat(page().total()).isEqualTo(2);
    }

    @Test
    void fiftyThousandEntriesOnOneDayAreLeafedThroughInOrder() throws SQLException {
        try (var connection = beside();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)
                    INSERT INTO fact (id, space_id, kind, text, text_hash, subject, status, valid_from,
                                      occurred_at, recorded_at, confidence, importance, origin)
                    SELECT i, %d, 'event', 'Event ' || i, x'00', 'user', 'current', '2024-03-31',
                           1700000000000, 6, .5, .5, 'import' FROM n
                    """
                            .formatted(space().number()));
        }
        var all = Selection.all(space());
        assertThat(memory.timelines().counts(all, Fold.DAY))
                .singleElement()
                .matches(count -> count.all() == 50_000);
        var page = memory.timelines().page(all, 49_990, 100);
        assertThat(page.total()).isEqualTo(50_000);
        assertThat(page.marks()).hasSize(10);
        assertThat(page.marks().getLast().text()).isEqualTo("Event 50000");
        assertThat(memory.timelines().page(all, 60_000, 10).marks()).isEmpty();
        var day = LocalDate.of(2024, 3, 31);
        var stretch = new Stretch(day.minusDays(3), day.plusDays(4), List.of(), 7, 500);
        var row = memory.timelines().sight(all, stretch).rows().getFirst();
        assertThat(row.events()).isEmpty();
        assertThat(row.counts()).containsExactly(0, 0, 0, 50_000, 0, 0, 0);
    }

    @Test
    void aStretchTellsWhatTouchesItInRowsAndCountsWhatIsTooMuch() {
        capture("I have lived in Ghent since 2019.", "2025-06-01");
        capture("My sister Anna moved from Bonn to Berlin in May 2025.", "2025-06-01");
        capture("I visited Rome on 3 May 2024.", "2025-06-01");
        learn();
        var all = Selection.all(space());
        var extent = memory.timelines().extent(all);
        assertThat(extent.total()).isEqualTo(page().total());
        assertThat(extent.about()).contains("Anna");
        assertThat(extent.open()).isTrue();
        assertThat(extent.first()).contains(page().marks().getFirst().from());

        var year =
                new Stretch(
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2026, 1, 1),
                        List.of("Anna"),
                        12,
                        10);
        var rows = memory.timelines().sight(all, year).rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().states())
                .as("what holds still reaches into the year")
                .anyMatch(mark -> mark.text().contains("Ghent"));
        assertThat(rows.getFirst().events()).noneMatch(mark -> mark.text().contains("Rome"));
        assertThat(rows.getLast().about()).isEqualTo("Anna");
        assertThat(rows.getLast().states())
                .extracting(Mark::about)
                .isNotEmpty()
                .containsOnly("Anna");
        var none = new Stretch(year.from(), year.until(), List.of(), 12, 0);
        assertThat(memory.timelines().sight(all, none).rows())
                .singleElement()
                .matches(row -> row.states().isEmpty() && row.events().isEmpty());

        var place = memory.timelines().placeFrom(all, LocalDate.of(2025, 1, 1));
        var there = memory.timelines().page(all, place, 1).marks().getFirst();
        assertThat(there.from()).isAfterOrEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(memory.timelines().placeOf(all, there.id())).isEqualTo(place);
        assertThat(memory.timelines().placeOf(all, Id.fact(1))).isEqualTo(-1);
    }
}
