package dev.cairn.ui.words;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Writes dates as people say them, seen from today. Immutable; thread-safe. */
public final class Moments {
    private final Words words;
    private final Clock clock;
    private final DateTimeFormatter day;
    private final DateTimeFormatter longDay;
    private final DateTimeFormatter time;

    /**
     * @param clock tells today, and the zone in which the user lives
     */
    public Moments(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
        this.day = DateTimeFormatter.ofPattern(words.of("moments.day"), words.locale());
        this.longDay = DateTimeFormatter.ofPattern(words.of("moments.long-day"), words.locale());
        this.time = DateTimeFormatter.ofPattern(words.of("moments.time"), words.locale());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    /** "Today", "Yesterday", or "3 May 2025". */
    public String day(LocalDate date) {
        return switch (Math.clamp(ChronoUnit.DAYS.between(date, today()), -1, 2)) {
            case 0 -> words.of("moments.today");
            case 1 -> words.of("moments.yesterday");
            default -> day.format(date);
        };
    }

    /** "Today, 18:20", where the user lives. */
    public String when(Instant instant) {
        return words.of(
                "moments.when", day(dayOf(instant)), time.format(instant.atZone(clock.getZone())));
    }

    /** The day on which something happened, where it happened. */
    public String day(OffsetDateTime occurredAt) {
        return day(occurredAt.toLocalDate());
    }

    /** "Saturday, 3 May 2025 at 18:20". */
    public String exactly(OffsetDateTime occurredAt) {
        return words.of("moments.exactly", longDay.format(occurredAt), time.format(occurredAt));
    }
}
