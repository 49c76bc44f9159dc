package dev.cairn.app.eval.lifecycle;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** A life while it is being made up. */
final class Diary {
    static final LocalDate BEGIN = LocalDate.of(2024, 1, 8);

    /** The day of the questions, a Monday. */
    static final LocalDate END = LocalDate.of(2026, 1, 5);

    private final Phrases phrases;
    private final RandomGenerator random;
    private final List<Line> lines = new ArrayList<>();
    private final List<Probe> probes = new ArrayList<>();
    private final Map<LocalDate, Integer> minutes = new HashMap<>();

    Diary(Phrases phrases, RandomGenerator random) {
        this.phrases = phrases;
        this.random = random;
    }

    String name(String pool) {
        return phrases.name(pool);
    }

    /** A day between two weeks of the two years, counted from 0 to 103. */
    LocalDate day(int fromWeek, int toWeek) {
        return BEGIN.plusDays(random.nextInt(7 * fromWeek, 7 * toWeek));
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    int between(int from, int to) {
        return random.nextInt(from, to);
    }

    /**
     * The user tells something.
     *
     * @param truth what it tells of
     * @param keys words of which a fact drawn from it has to hold one
     */
    void tell(
            LocalDate day,
            String phrase,
            Map<String, String> blanks,
            String truth,
            String... keys) {
        add(
                day,
                Line.Speaker.USER,
                phrases.tell(phrase, blanks),
                phrase,
                Optional.of(truth),
                List.of(keys));
    }

    /** The same, from the tray. */
    void capture(
            LocalDate day,
            String phrase,
            Map<String, String> blanks,
            String truth,
            String... keys) {
        add(
                day,
                Line.Speaker.CAPTURE,
                phrases.tell(phrase, blanks),
                phrase,
                Optional.of(truth),
                List.of(keys));
    }

    /** Something said from which nothing follows. */
    void noise(LocalDate day, Line.Speaker speaker, String phrase, Map<String, String> blanks) {
        add(
                day,
                speaker,
                phrases.noise(phrase, blanks),
                "noise." + phrase,
                Optional.empty(),
                List.of());
    }

    private void add(
            LocalDate day,
            Line.Speaker speaker,
            String text,
            String way,
            Optional<String> truth,
            List<String> keys) {
        var minute = minutes.merge(day, 3, Integer::sum);
        lines.add(new Line(day.atTime(9, 0).plusMinutes(minute), speaker, text, way, truth, keys));
    }

    /**
     * Asked at the end.
     *
     * @param right what an answer must lead with
     * @param stale what no longer holds
     * @param needs the truths that an answer rests on
     */
    void ask(
            Probe.Kind kind,
            String phrase,
            Map<String, String> blanks,
            List<String> right,
            List<String> stale,
            String... needs) {
        probes.add(
                new Probe(kind, phrases.ask(phrase, blanks), right, stale, phrase, List.of(needs)));
    }

    Life life(List<String> inForce, List<String> withdrawn, List<String> toForget) {
        var inOrder = lines.stream().sorted(Comparator.comparing(Line::at)).toList();
        return new Life(inOrder, List.copyOf(probes), inForce, withdrawn, toForget, END);
    }

    /** "March 2024". */
    static String month(LocalDate day) {
        return "%s %d".formatted(monthName(day), day.getYear());
    }

    static String monthName(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** "14 May". */
    static String dayOfMonth(LocalDate day) {
        return "%d %s".formatted(day.getDayOfMonth(), monthName(day));
    }
}
