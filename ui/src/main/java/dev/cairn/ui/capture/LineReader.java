package dev.cairn.ui.capture;

import dev.cairn.memory.entity.Entity;
import dev.cairn.memory.time.DateRange;
import dev.cairn.memory.time.TimeExpressions;
import dev.cairn.memory.time.TimeMention;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads #tags, @names and times out of a line while it is written: dates as memory reads them,
 * names by what memory knows. Immutable.
 */
final class LineReader {
    /** A captured book is kept whole, but its chips are of its beginning. */
    static final int MOST_CHARACTERS = 4_000;

    static final int MOST_FOUND = 12;

    /** Names have up to so many words. */
    private static final int NAME_WORDS = 4;

    private static final Pattern TAG =
            Pattern.compile("(?<![\\p{L}\\p{N}&/#])#([\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,60})");
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.@])@(\\p{L}[\\p{L}\\p{N}'\u2019-]{0,60}"
                            + "(?: \\p{L}[\\p{L}\\p{N}'\u2019-]{0,60}){0,3})");

    /** "9:00", "9.30 Uhr", "9 Uhr", "9am", "at 9", "um 9". */
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}\\p{N}.:,])(?:(?<prefix>at|um) )?(?<hour>\\d{1,2})"
                        + "(?:(?<colon>[:.])(?<minute>\\d{2}))?(?:"
                        + " ?(?<half>am|pm|a\\.m\\.|p\\.m\\.|uhr))?(?![\\p{L}\\p{N}:]|[.,]\\d)");

    private final Map<String, String> names = new HashMap<>();

    LineReader(Collection<Entity> entities) {
        for (var entity : entities) {
            if (entity.kind() != Entity.Kind.SELF) {
                names.putIfAbsent(folded(entity.name()), entity.name());
                entity.aliases().forEach(one -> names.putIfAbsent(folded(one), entity.name()));
            }
        }
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** What is understood, each once: tags, then names, then times, in the order of the line. */
    List<Understood> read(String line, LocalDate today) {
        var text = line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS);
        var found = new LinkedHashSet<Understood>();
        TAG.matcher(text).results().forEach(hit -> found.add(new Understood.Tag(hit.group(1))));
        var at = NAME.matcher(text);
        while (at.find()) {
            found.add(named(at.group(1)));
        }
        found.addAll(times(text, today));
        return found.stream().limit(MOST_FOUND).toList();
    }

    /** The longest run of words that memory knows; else the first word. */
    private Understood.Named named(String run) {
        var words = List.of(run.split(" "));
        for (var count = Math.min(words.size(), NAME_WORDS); count > 0; count--) {
            var name = String.join(" ", words.subList(0, count));
            var known = known(name);
            if (known.isPresent()) {
                return new Understood.Named(name, known);
            }
        }
        return new Understood.Named(words.getFirst(), Optional.empty());
    }

    private Optional<String> known(String name) {
        var plain = folded(name);
        return Optional.ofNullable(names.get(plain))
                // "@Anna's" is Anna's.
                .or(() -> Optional.ofNullable(names.get(plain.replaceFirst("['\u2019]s?$", ""))));
    }

    private static List<Understood.When> times(String text, LocalDate today) {
        var mentions = TimeExpressions.find(text, today);
        var clocks = clocks(text, mentions);
        var found = new ArrayList<Understood.When>();
        for (var mention : mentions) {
            var time = clocks.stream().filter(one -> one.standsBy(mention, text)).findFirst();
            time.ifPresent(clocks::remove);
            found.add(new Understood.When(mention.range(), time.map(Clock::time)));
        }
        // A time of day without a day is today's.
        clocks.forEach(
                one ->
                        found.add(
                                new Understood.When(
                                        DateRange.day(today), Optional.of(one.time()))));
        return found;
    }

    private static List<Clock> clocks(String text, List<TimeMention> mentions) {
        var found = new ArrayList<Clock>();
        var at = CLOCK.matcher(text);
        while (at.find()) {
            var start = at.start();
            var inside =
                    mentions.stream().anyMatch(one -> one.start() <= start && start < one.end());
            if (!inside) {
                time(at).ifPresent(time -> found.add(new Clock(at.start(), at.end(), time)));
            }
        }
        return found;
    }

    private static Optional<LocalTime> time(Matcher at) {
        var half = Optional.ofNullable(at.group("half")).orElse("").toLowerCase(Locale.ROOT);
        var colon = ":".equals(at.group("colon"));
        if (half.isEmpty() && !colon && at.group("prefix") == null) {
            // A bare number, or "3.50", is no time.
            return Optional.empty();
        }
        var hour = Integer.parseInt(at.group("hour"));
        var minute = Optional.ofNullable(at.group("minute")).map(Integer::parseInt).orElse(0);
        if (half.startsWith("a") || half.startsWith("p")) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
        }
        return hour < 24 && minute < 60
                ? Optional.of(LocalTime.of(hour, minute))
                : Optional.empty();
    }

    /** A time of day, and where it stands. */
    private record Clock(int start, int end, LocalTime time) {
        private static final int NEAR = 12;

        /** Whether it belongs to a date: in the same line, with little between. */
        boolean standsBy(TimeMention mention, String text) {
            var from = Math.min(end, mention.end());
            var to = Math.max(start, mention.start());
            return to - from <= NEAR && text.substring(Math.min(from, to), to).indexOf('\n') < 0;
        }
    }
}
