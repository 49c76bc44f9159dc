package dev.cairn.ui.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Which days are in sight, and where each is drawn. Immutable.
 *
 * @param start the day at the left edge, in days since 1970, with a fraction
 * @param daysPerPixel how far one sees
 * @param width in pixels
 */
public record TimeScale(double start, double daysPerPixel, double width) {
    private static final double NEAREST = 1 / 80.0;

    /** Centuries whose labels just have room. */
    private static final double FARTHEST = 470;

    /** Two weeks, in days. */
    private static final long LEAST_SHOWN = 14;

    /** Labels of the axis stand at least so far apart. */
    private static final double LEAST_STEP = 76;

    private static final double LEAST_DAY = -365_000;
    private static final double LAST_DAY = 730_000;

    public TimeScale {
        daysPerPixel = Math.clamp(daysPerPixel, NEAREST, FARTHEST);
        start = Math.clamp(start, LEAST_DAY, LAST_DAY);
    }

    /** How the axis is divided. */
    public enum Step {
        DAY(1),
        WEEK(7),
        MONTH(30.4),
        QUARTER(91.3),
        YEAR(365.25),
        LUSTRUM(1826.2),
        DECADE(3652.5),
        CENTURY(36_525);

        private final double days;

        Step(double days) {
            this.days = days;
        }
    }

    /** A mark of the axis. */
    public record Tick(LocalDate day, double x) {}

    /** From one day to another, with some room at both ends. */
    static TimeScale of(LocalDate from, LocalDate to, double width) {
        var apart = ChronoUnit.DAYS.between(from, to);
        var days = Math.max(LEAST_SHOWN, apart);
        var room = days * .04 + (days - apart) / 2.0;
        return new TimeScale(
                from.toEpochDay() - room, (apart + 2 * room) / Math.max(1, width), width);
    }

    /** Five weeks with a day in their middle. */
    static TimeScale around(LocalDate day, double width) {
        return new TimeScale(day.toEpochDay() - 17.5, 35 / Math.max(1, width), width);
    }

    public double x(LocalDate day) {
        return (day.toEpochDay() - start) / daysPerPixel;
    }

    /** The day at a point, with a fraction. */
    public double day(double x) {
        return start + x * daysPerPixel;
    }

    public LocalDate firstDay() {
        return LocalDate.ofEpochDay((long) Math.floor(start));
    }

    public LocalDate lastDay() {
        return LocalDate.ofEpochDay((long) Math.ceil(day(width)));
    }

    TimeScale withWidth(double pixels) {
        return new TimeScale(start, daysPerPixel * width / pixels, pixels);
    }

    TimeScale zoomed(double factor, double x) {
        var held = day(x);
        var days = Math.clamp(daysPerPixel * factor, NEAREST, FARTHEST);
        return new TimeScale(held - x * days, days, width);
    }

    TimeScale moved(double pixels) {
        return new TimeScale(start + pixels * daysPerPixel, daysPerPixel, width);
    }

    /** The same where a day is in sight, else moved so that it is in the middle. */
    TimeScale showing(LocalDate day) {
        var x = x(day);
        return x >= 24 && x <= width - 24 ? this : moved(x - width / 2);
    }

    /** The finest division whose labels have room. */
    public Step step() {
        for (var step : Step.values()) {
            if (step.days / daysPerPixel >= LEAST_STEP) {
                return step;
            }
        }
        return Step.CENTURY;
    }

    /** The marks of the axis that are in sight. */
    public List<Tick> ticks() {
        var step = step();
        var ticks = new ArrayList<Tick>();
        var day = floor(firstDay(), step);
        var end = lastDay();
        while (!day.isAfter(end)) {
            ticks.add(new Tick(day, x(day)));
            day = next(day, step);
        }
        return ticks;
    }

    private static LocalDate floor(LocalDate day, Step step) {
        return switch (step) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> day.withDayOfYear(1);
            case LUSTRUM -> years(day, 5);
            case DECADE -> years(day, 10);
            case CENTURY -> years(day, 100);
        };
    }

    private static LocalDate years(LocalDate day, int every) {
        return LocalDate.of(Math.floorDiv(day.getYear(), every) * every, 1, 1);
    }

    private static LocalDate next(LocalDate day, Step step) {
        return switch (step) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.plusWeeks(1);
            case MONTH -> day.plusMonths(1);
            case QUARTER -> day.plusMonths(3);
            case YEAR -> day.plusYears(1);
            case LUSTRUM -> day.plusYears(5);
            case DECADE -> day.plusYears(10);
            case CENTURY -> day.plusYears(100);
        };
    }
}
