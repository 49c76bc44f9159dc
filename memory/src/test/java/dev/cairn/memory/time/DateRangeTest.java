package dev.cairn.memory.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class DateRangeTest {
    private static final LocalDate SECOND_OF_MAY = LocalDate.of(2025, 5, 2);

    @Test
    void aRangeHoldsItsFirstDayButNotItsEnd() {
        var may = DateRange.month(2025, 5);

        assertThat(may.contains(LocalDate.of(2025, 5, 1))).isTrue();
        assertThat(may.contains(LocalDate.of(2025, 5, 31))).isTrue();
        assertThat(may.contains(LocalDate.of(2025, 6, 1))).isFalse();
    }

    @Test
    void distanceIsZeroInsideAndCountedFromTheNearerEdge() {
        var may = DateRange.month(2025, 5);

        assertThat(may.distanceInDays(SECOND_OF_MAY)).isZero();
        assertThat(may.distanceInDays(LocalDate.of(2025, 4, 29))).isEqualTo(2);
        assertThat(may.distanceInDays(LocalDate.of(2025, 6, 1))).isEqualTo(1);
    }

    @Test
    void wordsSayAsMuchAsIsKnown() {
        assertThat(DateRange.day(SECOND_OF_MAY).words()).isEqualTo("2 May 2025");
        assertThat(DateRange.month(2025, 5).words()).isEqualTo("May 2025");
        assertThat(DateRange.year(2023).words()).isEqualTo("2023");
        assertThat(DateRange.years(2015, 2018).words()).isEqualTo("2015 to 2018");
        assertThat(DateRange.year(2019).vague().words()).isEqualTo("about 2019");
        assertThat(DateRange.years(1990, 1999).vague().words()).isEqualTo("the 1990s");
        assertThat(DateRange.week(SECOND_OF_MAY).words()).isEqualTo("the week of 28 April 2025");
        assertThat(range("2022-06-01", "2022-09-01", Precision.SEASON).words())
                .isEqualTo("summer 2022");
        assertThat(range("2020-01-01", "2020-05-01", Precision.SEASON).words())
                .isEqualTo("early 2020");
        assertThat(range("2025-05-03", "2025-05-05", Precision.DAY).words())
                .isEqualTo("the weekend of 3 May 2025");
        assertThat(range("2025-05-02", "2025-05-05", Precision.DAY).words())
                .isEqualTo("2 May 2025 to 4 May 2025");
        assertThat(range("2023-05-20", "2023-05-24", Precision.ABOUT).words())
                .isEqualTo("about 21 May 2023");
        assertThat(range("2023-01-01", "2023-04-01", Precision.ABOUT).words())
                .isEqualTo("about February 2023");
    }

    @Test
    void rangesOverlapWhenTheyShareADay() {
        var may = DateRange.month(2025, 5);

        assertThat(may.overlaps(DateRange.day(SECOND_OF_MAY))).isTrue();
        assertThat(may.overlaps(DateRange.month(2025, 6))).isFalse();
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertThatThrownBy(() -> new DateRange(SECOND_OF_MAY, SECOND_OF_MAY, Precision.DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DateRange range(String from, String until, Precision precision) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(until), precision);
    }
}
