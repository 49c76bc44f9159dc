package dev.cairn.memory.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class TimeExpressionsTest {
    /** A Thursday. */
    private static final LocalDate SAID_ON = LocalDate.of(2023, 5, 25);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I moved on 8 May 2023.                     | 8 May 2023      | 2023-05-08 | 2023-05-09 | DAY
                    It was May 8th, 2023, a Monday             | May 8th, 2023   | 2023-05-08 | 2023-05-09 | DAY
                    the 8th of May 2021 was fine               | the 8th of May 2021 | 2021-05-08 | 2021-05-09 | DAY
                    on 2023-05-08 at noon                      | 2023-05-08      | 2023-05-08 | 2023-05-09 | DAY
                    at 2023-05-08T10:00                        | 2023-05-08      | 2023-05-08 | 2023-05-09 | DAY
                    on 05/08/2023 (month first)                | 05/08/2023      | 2023-05-08 | 2023-05-09 | DAY
                    on 25/08/2022 (it cannot be a month)       | 25/08/2022      | 2022-08-25 | 2022-08-26 | DAY
                    due Sept. 3, 2024                          | Sept. 3, 2024   | 2024-09-03 | 2024-09-04 | DAY
                    from May 8-10, 2022 in Rome                | May 8-10, 2022  | 2022-05-08 | 2022-05-11 | DAY
                    Friday, 5 May 2023 it was                  | Friday, 5 May 2023 | 2023-05-05 | 2023-05-06 | DAY
                    on March 15 we met                         | March 15        | 2023-03-15 | 2023-03-16 | DAY
                    on June 15 we met                          | June 15         | 2022-06-15 | 2022-06-16 | DAY
                    the exam will be on March 15               | March 15        | 2024-03-15 | 2024-03-16 | DAY
                    I was in Rome in May 2025                  | May 2025        | 2025-05-01 | 2025-06-01 | MONTH
                    we met in October of 2021                  | October of 2021 | 2021-10-01 | 2021-11-01 | MONTH
                    I started in 2019                          | 2019            | 2019-01-01 | 2020-01-01 | YEAR
                    we lived there 2015-2018                   | 2015-2018       | 2015-01-01 | 2019-01-01 | YEAR
                    it was about 2019, I think                 | about 2019      | 2019-01-01 | 2020-01-01 | ABOUT
                    a hit of the 90s                           | the 90s         | 1990-01-01 | 2000-01-01 | ABOUT
                    back in the 1980s                          | the 1980s       | 1980-01-01 | 1990-01-01 | ABOUT
                    in early 2020 we                           | early 2020      | 2020-01-01 | 2020-05-01 | SEASON
                    in summer 2022                             | summer 2022     | 2022-06-01 | 2022-09-01 | SEASON
                    the winter of 2022                         | winter of 2022  | 2022-12-01 | 2023-03-01 | SEASON
                    last summer was hot                        | last summer     | 2022-06-01 | 2022-09-01 | SEASON
                    """)
    void absoluteDatesAreRead(
            String text, String words, LocalDate from, LocalDate until, Precision precision) {
        assertOne(text, words, new DateRange(from, until, precision));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I saw her yesterday                        | yesterday       | 2023-05-24 | 2023-05-25 | DAY
                    Yesterday evening I saw her                | Yesterday evening | 2023-05-24 | 2023-05-25 | DAY
                    I'm off today                              | today           | 2023-05-25 | 2023-05-26 | DAY
                    dinner tonight                             | tonight         | 2023-05-25 | 2023-05-26 | DAY
                    I slept badly last night                   | last night      | 2023-05-24 | 2023-05-25 | DAY
                    the day before yesterday it rained         | the day before yesterday | 2023-05-23 | 2023-05-24 | DAY
                    I ran a race last Saturday                 | last Saturday   | 2023-05-20 | 2023-05-21 | DAY
                    I ran it last Thursday                     | last Thursday   | 2023-05-18 | 2023-05-19 | DAY
                    we talk next monday                        | next monday     | 2023-05-29 | 2023-05-30 | DAY
                    on Tuesday we met                          | Tuesday         | 2023-05-23 | 2023-05-24 | DAY
                    I'll see her on Tuesday                    | Tuesday         | 2023-05-30 | 2023-05-31 | DAY
                    we biked this past Sunday                  | this past Sunday | 2023-05-21 | 2023-05-22 | DAY
                    what will you do this weekend              | this weekend    | 2023-05-27 | 2023-05-29 | DAY
                    we camped last weekend                     | last weekend    | 2023-05-20 | 2023-05-22 | DAY
                    we camped over the weekend                 | weekend         | 2023-05-20 | 2023-05-22 | DAY
                    it starts next month                       | next month      | 2023-06-01 | 2023-07-01 | MONTH
                    it was last week                           | last week       | 2023-05-15 | 2023-05-22 | WEEK
                    we met two weeks ago                       | two weeks ago   | 2023-05-08 | 2023-05-15 | WEEK
                    3 days ago I left                          | 3 days ago      | 2023-05-22 | 2023-05-23 | DAY
                    we met a few days ago                      | a few days ago  | 2023-05-20 | 2023-05-24 | ABOUT
                    it opened three years ago                  | three years ago | 2020-01-01 | 2021-01-01 | YEAR
                    last year we tried                         | last year       | 2022-01-01 | 2023-01-01 | YEAR
                    it is due in three days                    | in three days   | 2023-05-28 | 2023-05-29 | DAY
                    I've lived here since March                | March           | 2023-03-01 | 2023-04-01 | MONTH
                    we married in May                          | May             | 2023-05-01 | 2023-06-01 | MONTH
                    we married in june                         | june            | 2022-06-01 | 2022-07-01 | MONTH
                    we will marry in April                     | April           | 2024-04-01 | 2024-05-01 | MONTH
                    last May we married                        | last May        | 2022-05-01 | 2022-06-01 | MONTH
                    next May we marry                          | next May        | 2024-05-01 | 2024-06-01 | MONTH
                    on the 15th we met                         | the 15th        | 2023-05-15 | 2023-05-16 | DAY
                    it was the week of 8 May 2023              | the week of 8 May 2023 | 2023-05-08 | 2023-05-15 | WEEK
                    on the Sunday before 25 May 2023           | the Sunday before 25 May 2023 | 2023-05-21 | 2023-05-22 | DAY
                    the week before 9 June 2023                | the week before 9 June 2023 | 2023-05-29 | 2023-06-05 | WEEK
                    two days after May 5                       | two days after May 5 | 2023-05-07 | 2023-05-08 | DAY
                    the past two months                        | past two months | 2023-03-25 | 2023-05-26 | DAY
                    """)
    void relativeDatesAreCountedFromTheDayTheyWereSaid(
            String text, String words, LocalDate from, LocalDate until, Precision precision) {
        assertOne(text, words, new DateRange(from, until, precision));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gestern war ich da                         | gestern         | 2023-05-24 | 2023-05-25 | DAY
                    ich komme morgen                           | morgen          | 2023-05-26 | 2023-05-27 | DAY
                    letzten Freitag war ich da                 | letzten Freitag | 2023-05-19 | 2023-05-20 | DAY
                    am Freitagabend war ich da                 | Freitagabend    | 2023-05-19 | 2023-05-20 | DAY
                    wir zogen im Mai 2025 um                   | Mai 2025        | 2025-05-01 | 2025-06-01 | MONTH
                    im März war ich dort                       | März            | 2023-03-01 | 2023-04-01 | MONTH
                    am 8. Mai 2023 war es                      | 8. Mai 2023     | 2023-05-08 | 2023-05-09 | DAY
                    am 8.5.2023 war es                         | 8.5.2023        | 2023-05-08 | 2023-05-09 | DAY
                    am 8.5. war es                             | 8.5.            | 2023-05-08 | 2023-05-09 | DAY
                    vor zwei Wochen war es                     | vor zwei Wochen | 2023-05-08 | 2023-05-15 | WEEK
                    vor einem Jahr war es                      | vor einem Jahr  | 2022-01-01 | 2023-01-01 | YEAR
                    ich wohne seit 2019 hier                   | 2019            | 2019-01-01 | 2020-01-01 | YEAR
                    nächste Woche bin ich weg                  | nächste Woche   | 2023-05-29 | 2023-06-05 | WEEK
                    letztes Jahr war ich da                    | letztes Jahr    | 2022-01-01 | 2023-01-01 | YEAR
                    im Sommer 2022 war es heiß                 | Sommer 2022     | 2022-06-01 | 2022-09-01 | SEASON
                    """)
    void germanDatesAreRead(
            String text, String words, LocalDate from, LocalDate until, Precision precision) {
        assertOne(text, words, new DateRange(from, until, precision));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I may go there",
                "You may, of course",
                "May I ask something?",
                "this may be wrong",
                "they march on",
                "the march of time",
                "I met April and June at the door",
                "a gift from April",
                "the second one",
                "we sat in the sun",
                "Sun is a company",
                "on 31 February 2023",
                "on February 31, 2023",
                "2023-02-31",
                "13/13/2023",
                "Black Friday is loud",
                "every Friday we swim",
                "on Fridays we swim",
                "24/7 and 3/4 and 1.5.2",
                "version 2023.1 of it",
                "room 2019",
                "about 2000 people came",
                "in 2000 words",
                "in her 30s, and in the 20s",
                "file-2023-05-08-backup.tar",
                "three times in a week",
                "I did it in three days",
                "Guten Morgen",
                "in today's world",
                "at 10:30 on the dot",
                "7 may come",
                ""
            })
    void whatOnlyLooksLikeADateIsNone(String text) {
        assertThat(TimeExpressions.find(text, SAID_ON)).isEmpty();
    }

    @Test
    void severalDatesComeInOrder() {
        var text =
                "From March to June 2022 in Rome, then Berlin since last summer, back on Friday.";

        assertThat(TimeExpressions.find(text, SAID_ON))
                .extracting(mention -> text.substring(mention.start(), mention.end()))
                .containsExactly("March", "June 2022", "last summer", "Friday");
    }

    @Test
    void theWordBeforeADateTellsItsBound() {
        var text = "since March, until 2024, before May 2025, in June 2022";

        assertThat(TimeExpressions.find(text, SAID_ON))
                .extracting(mention -> mention.bound(text))
                .containsExactly(
                        TimeMention.Bound.SINCE,
                        TimeMention.Bound.UNTIL,
                        TimeMention.Bound.BEFORE,
                        TimeMention.Bound.AT);
    }

    @Test
    void anyTextGivesOrderedSpansInsideIt() {
        var pieces =
                List.of(
                        "May",
                        "may",
                        "8",
                        "31",
                        "2023",
                        "last",
                        "next",
                        "Friday",
                        "in",
                        "since",
                        "the",
                        "week",
                        "of",
                        "before",
                        "ago",
                        "two",
                        "days",
                        ",",
                        ".",
                        "-",
                        "/",
                        "'",
                        "90",
                        "s",
                        "th",
                        "\n",
                        "\ud800",
                        "\u0000",
                        "早",
                        "vor",
                        "Wochen",
                        "999999999999",
                        "on",
                        "a",
                        "few",
                        "decades",
                        "999");
        long seed = 20231;
        var random = new Random(seed);
        for (int round = 0; round < 4_000; round++) {
            var text =
                    random.ints(random.nextInt(1, 16), 0, pieces.size())
                            .mapToObj(pieces::get)
                            .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            int last = 0;
            for (var mention : TimeExpressions.find(text, SAID_ON)) {
                assertThat(mention.start())
                        .as("seed %d: %s", seed, text)
                        .isGreaterThanOrEqualTo(last);
                assertThat(mention.end()).isGreaterThan(mention.start());
                assertThat(mention.range().words()).isNotBlank();
                last = mention.end();
            }
            assertThat(last).isLessThanOrEqualTo(text.length());
        }
    }

    @Test
    void nastyTextEndsInBoundedTime() {
        var nasty =
                List.of(
                        "a",
                        "1",
                        ".",
                        " ",
                        "last ",
                        "the ",
                        "May ",
                        "8 ",
                        "2023-",
                        "in ",
                        "the week of ",
                        "May 8-",
                        "'",
                        "\n");
        var started = cpuNanos();
        for (var piece : nasty) {
            assertThat(TimeExpressions.find(piece.repeat(10_000_000 / piece.length()), SAID_ON))
                    .hasSizeLessThanOrEqualTo(TimeExpressions.MOST_MENTIONS);
        }
        assertThat(Duration.ofNanos(cpuNanos() - started)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void anAbsurdReferenceFindsNothing() {
        assertThat(TimeExpressions.find("two weeks ago", LocalDate.MAX)).isEmpty();
        assertThat(TimeExpressions.find("in 999 decades", LocalDate.of(7999, 1, 1))).hasSize(1);
    }

    private static void assertOne(String text, String words, DateRange range) {
        var mentions = TimeExpressions.find(text, SAID_ON);

        assertThat(mentions).hasSize(1);
        var mention = mentions.getFirst();
        assertThat(text.substring(mention.start(), mention.end())).isEqualTo(words);
        assertThat(mention.range()).isEqualTo(range);
    }

    /** Processor time, so that a busy machine does not fail the test. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
