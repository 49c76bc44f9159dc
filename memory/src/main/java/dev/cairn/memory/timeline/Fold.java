package dev.cairn.memory.timeline;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How finely a timeline is folded. */
public enum Fold {
    DAY,
    MONTH,
    YEAR;

    /** As it is written in commands. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Fold> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** The first day of the period that holds a day. */
    public LocalDate begin(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the next period. */
    public LocalDate next(LocalDate begin) {
        return switch (this) {
            case DAY -> begin.plusDays(1);
            case MONTH -> begin.plusMonths(1);
            case YEAR -> begin.plusYears(1);
        };
    }

    /** As one would write it: "12 June 2025", "June 2025", "2025", "44 BC". */
    public String words(LocalDate begin) {
        var year = begin.getYear() > 0 ? "" + begin.getYear() : (1 - begin.getYear()) + " BC";
        var month = begin.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return switch (this) {
            case DAY -> begin.getDayOfMonth() + " " + month + " " + year;
            case MONTH -> month + " " + year;
            case YEAR -> year;
        };
    }
}
