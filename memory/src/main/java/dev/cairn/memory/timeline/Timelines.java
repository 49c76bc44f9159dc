package dev.cairn.memory.timeline;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Verbatim;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.timeline.internal.Register;
import dev.cairn.memory.timeline.internal.Row;
import dev.cairn.memory.timeline.internal.Rows;
import dev.cairn.memory.timeline.internal.Writing;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts what is known in the order in which it happened. Thread-safe; every method reads the store,
 * so none may be called on the thread that draws the window.
 *
 * <p>There are two ways to read one. {@link #of}, {@link #changesSince} and {@link #onThisDay} give
 * whole timelines, with changes, causes and links, to be told. {@link #counts} and {@link #page}
 * are for a view that scrolls through a hundred thousand entries: counts by day, month or year say
 * how long it is and where each period begins, and pages bring the entries that are on the screen.
 * Places are counted in the selection as it is when asked; what is written in between moves them,
 * and the total of the next page tells.
 */
public final class Timelines {
    /** A page has no more entries, however many are asked for. */
    public static final int LONGEST_PAGE = 1_000;

    private static final int LONGEST_QUOTE = 240;

    private final Database database;
    private final Settlement.Names names;

    /** The newest register; a view asks for the same again and again. */
    private volatile @Nullable Kept kept;

    private record Kept(Space space, Optional<String> about, long sequence, Register register) {}

    /**
     * @param names which names mean the same
     */
    public Timelines(Database database, Settlement.Names names) {
        this.database = database;
        this.names = names;
    }

    /**
     * The timeline of a space: what happened or began in a period.
     *
     * @param about a person, place or thing, under any of its names; empty for everything
     * @param from the first day of interest
     * @param to the last day of interest
     */
    public Timeline of(
            Space space, Optional<String> about, Optional<LocalDate> from, Optional<LocalDate> to) {
        return database.read(
                session -> {
                    var rows = Rows.of(session, space, wanted(about), names);
                    var writing = Writing.of(session, space, rows);
                    return new Timeline(
                            about.orElse(""),
                            rows.stream()
                                    .filter(row -> from.filter(row.day()::isBefore).isEmpty())
                                    .filter(row -> to.filter(row.day()::isAfter).isEmpty())
                                    .map(writing::entry)
                                    .toList());
                });
    }

    /** What happened, began or ended since a day, what ended with the day of its end. */
    public Timeline changesSince(Space space, Optional<String> about, LocalDate since) {
        return database.read(
                session -> {
                    var rows = Rows.of(session, space, wanted(about), names);
                    var writing = Writing.of(session, space, rows);
                    var entries = new ArrayList<Timeline.Entry>();
                    for (var row : rows) {
                        if (!row.day().isBefore(since)) {
                            entries.add(writing.entry(row));
                        } else if (row.end().filter(end -> !end.isBefore(since)).isPresent()
                                && !writing.replaced(row)) {
                            entries.add(writing.ending(row));
                        }
                    }
                    entries.sort(Writing.IN_ORDER);
                    return new Timeline(about.orElse(""), entries);
                });
    }

    /**
     * What happened or was said on the same day of earlier years, where the day is known; what
     * happened on 29 February is told on the 28th where there is none.
     */
    public Timeline onThisDay(Space space, Optional<String> about, LocalDate day) {
        return database.read(
                session -> {
                    var rows = Rows.of(session, space, wanted(about), names);
                    var writing = Writing.of(session, space, rows);
                    var entries = new ArrayList<Timeline.Entry>();
                    rows.stream()
                            .filter(row -> row.day().isBefore(day) && sameDay(row.day(), day))
                            .filter(Timelines::dayIsKnown)
                            .map(writing::entry)
                            .forEach(entries::add);
                    if (wanted(about).isEmpty()) {
                        entries.addAll(Writing.gistsOn(session, space, day));
                    }
                    entries.sort(Writing.IN_ORDER);
                    return new Timeline(about.orElse(""), entries);
                });
    }

    private static boolean dayIsKnown(Row row) {
        return switch (row.precision()) {
            case INSTANT, DAY -> true;
            case WEEK, MONTH, SEASON, YEAR, ABOUT -> false;
        };
    }

    private static boolean sameDay(LocalDate one, LocalDate day) {
        var of = MonthDay.from(one);
        var on = MonthDay.from(day);
        boolean leapDayMissing = on.equals(MonthDay.of(2, 28)) && !day.isLeapYear();
        return of.equals(on) || (leapDayMissing && of.equals(MonthDay.of(2, 29)));
    }

    /**
     * Some entries of a selection, by the day on which they began.
     *
     * @param offset the place of the first one, from 0; behind the end gives an empty page
     * @param limit at most {@link #LONGEST_PAGE}
     */
    public Page page(Selection selection, long offset, int limit) {
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("page at " + offset + " of " + limit);
        }
        return database.read(
                session -> {
                    var register = register(session, selection);
                    var places = register.places(selection);
                    var begin = (int) Math.min(offset, places.length);
                    var end =
                            (int)
                                    Math.min(
                                            (long) begin + Math.min(limit, LONGEST_PAGE),
                                            places.length);
                    return new Page(
                            places.length,
                            begin,
                            marks(session, register, Arrays.copyOfRange(places, begin, end)));
                });
    }

    /** How many entries of a selection began in each day, month or year, in order. */
    public List<Count> counts(Selection selection, Fold fold) {
        return database.read(session -> register(session, selection).counts(selection, fold));
    }

    /** How much a selection has, from when to when, and of whom. */
    public Extent extent(Selection selection) {
        return database.read(session -> register(session, selection).extent(selection));
    }

    /**
     * What is in a stretch of time, as much as can be drawn. Once a selection has been looked at,
     * what is read for it does not grow with how much there is.
     */
    public Sight sight(Selection selection, Stretch stretch) {
        return database.read(
                session -> {
                    var register = register(session, selection);
                    var rows = new ArrayList<Sight.Row>();
                    for (var strip : register.strips(selection, stretch)) {
                        rows.add(
                                new Sight.Row(
                                        rows.isEmpty() ? "" : stretch.rows().get(rows.size() - 1),
                                        marks(session, register, strip.states()),
                                        marks(session, register, strip.events()),
                                        strip.counts()));
                    }
                    return new Sight(stretch, rows);
                });
    }

    /** The place of an entry in a selection, from 0; -1 where it is not in it. */
    public long placeOf(Selection selection, Id entry) {
        return database.read(session -> register(session, selection).placeOf(selection, entry));
    }

    /** The place of the first entry that began on a day or later. */
    public long placeFrom(Selection selection, LocalDate day) {
        return database.read(session -> register(session, selection).before(selection, day));
    }

    private Register register(Session session, Selection selection) {
        var sequence = ChangeLog.newest(session);
        var last = kept;
        if (last != null
                && last.sequence == sequence
                && last.space.number() == selection.space().number()
                && last.about.equals(selection.about())) {
            return last.register;
        }
        var builder = new Register.Builder();
        Rows.each(session, selection.space(), selection.about(), names, builder::add);
        var register = builder.build();
        kept = new Kept(selection.space(), selection.about(), sequence, register);
        return register;
    }

    private static List<Mark> marks(Session session, Register register, int[] places) {
        var facts = new ArrayList<Long>();
        var words = new ArrayList<Long>();
        for (var place : places) {
            (register.isFact(place) ? facts : words).add(register.number(place));
        }
        var told = Rows.facts(session, facts);
        var said = Rows.words(session, words);
        var evidence = Rows.evidence(session, facts);
        var marks = new ArrayList<Mark>();
        for (var place : places) {
            var number = register.number(place);
            var row = (register.isFact(place) ? told : said).get(number);
            if (row != null) {
                marks.add(mark(row, evidence));
            }
        }
        return marks;
    }

    private static Mark mark(Row row, Map<Long, List<Id>> evidence) {
        return new Mark(
                row.id(),
                shortened(row.text()),
                row.kind(),
                row.state(),
                row.lane(),
                row.day(),
                row.isFact() ? Optional.empty() : Optional.of(row.said().toLocalTime()),
                row.end(),
                row.precision(),
                row.when(),
                Register.about(row),
                row.current(),
                row.isFact()
                        ? evidence.getOrDefault(row.id().number(), List.of())
                        : List.of(row.id()));
    }

    private static Optional<String> wanted(Optional<String> about) {
        return about.map(String::strip).filter(name -> !name.isEmpty());
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE
                ? line
                : Verbatim.beginning(line, LONGEST_QUOTE) + " …";
    }
}
