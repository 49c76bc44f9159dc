package dev.cairn.memory.fact.internal;

import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.time.DateRange;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The claims of a slot that holds one value at a time, laid along the calendar: which value held
 * from when to when. A pure function of the claims, whatever their order.
 */
final class Course {
    /** A stretch of one value. */
    static final class Run {
        final List<Claim> claims = new ArrayList<>();
        final boolean denial;

        /** Where the run stands in order. */
        final LocalDate day;

        Optional<DateRange> since;
        private @Nullable Claim ender;
        Optional<DateRange> end = Optional.empty();

        private Run(Placed first, boolean denial) {
            this.denial = denial;
            this.day = first.day;
            this.since = first.since;
            claims.add(first.claim);
        }

        Claim first() {
            return claims.getFirst();
        }

        private DateRange begins() {
            return since.filter(_ -> first().kind() != FactKind.PLAN)
                    .orElseGet(() -> DateRange.day(day));
        }

        private boolean open() {
            return end.isEmpty();
        }

        private boolean says(Claim claim) {
            return !denial && same(first().stance(), claim.stance());
        }

        /** "Until next March", as far as is known, holds. */
        boolean endsLater() {
            var day = end.orElseThrow().from();
            return claims.stream().allMatch(claim -> claim.day().isBefore(day))
                    && (ender == null || ender.day().isBefore(day));
        }

        /** The last word on when it ended counts. */
        private void endAt(DateRange range, Claim by) {
            if (ender == null || ender.before(by)) {
                ender = by;
                end = Optional.of(range);
            }
        }
    }

    /** A claim with its place: rank 0 stands just before a day, rank 1 on it. */
    private record Placed(Claim claim, LocalDate day, int rank, Optional<DateRange> since) {}

    private static final Comparator<Placed> IN_TIME =
            Comparator.comparing(Placed::day)
                    .thenComparingInt(Placed::rank)
                    .thenComparing(Placed::claim, Claim.AS_SAID);

    private final boolean holdsSomething;

    /** The runs in order, each ended by the next at the latest. */
    final List<Run> runs = new ArrayList<>();

    /**
     * What tells of a time that the runs do not reach, such as the end of what was over by then.
     */
    final List<Run> asides = new ArrayList<>();

    /**
     * @param claims in the order {@link Claim#AS_SAID}
     * @param inherited the beginnings of what corrections put right
     */
    Course(List<Claim> claims, Map<Claim, Run> inherited) {
        holdsSomething = claims.stream().anyMatch(claim -> !claim.deniesAll());
        var starts = starts(claims);
        var overtakings = new Overtakings();
        var placed = new ArrayList<Placed>();
        // The last word first: what is told later may overtake what was told before.
        for (var claim : claims.reversed()) {
            placed.add(place(claim, overtakings, starts, inherited));
            overtakings.add(claim, Optional.ofNullable(starts.get(claim)));
        }
        placed.sort(IN_TIME);
        placed.forEach(this::add);
        clip();
    }

    /**
     * The days on which dated claims begin. A month or a year may begin earlier than what was said
     * before of a day in it: "moved to Bonn on 5 May", then "moved to Berlin in May".
     */
    private static Map<Claim, LocalDate> starts(List<Claim> claims) {
        var starts = new HashMap<Claim, LocalDate>();
        var begun = new TreeMap<LocalDate, Set<String>>();
        for (var claim : claims) {
            if (claim.manner() != Claim.Manner.HOLDS
                    || claim.from().isEmpty()
                    || claim.kind() == FactKind.PLAN) {
                continue;
            }
            var range = claim.from().get();
            var start =
                    begun
                            .subMap(range.from(), false, range.until(), false)
                            .descendingMap()
                            .entrySet()
                            .stream()
                            .filter(
                                    other ->
                                            other.getValue().stream()
                                                    .anyMatch(
                                                            stance ->
                                                                    !same(stance, claim.stance())))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElse(range.from());
            starts.put(claim, start);
            begun.computeIfAbsent(start, _ -> new HashSet<>()).add(claim.stance());
        }
        return starts;
    }

    private static Placed place(
            Claim claim,
            Overtakings overtakings,
            Map<Claim, LocalDate> starts,
            Map<Claim, Run> inherited) {
        var heir = inherited.get(claim);
        if (heir != null) {
            return new Placed(claim, heir.day, 1, heir.since);
        }
        if (claim.kind() == FactKind.PLAN && !claim.denied()) {
            // Planned from the day it was said; its date is when it shall happen.
            return new Placed(claim, claim.day(), 1, claim.from());
        }
        return switch (claim.manner()) {
            case ENDED ->
                    claim.from().isPresent()
                            ? dated(claim, claim.from().get().from())
                            : new Placed(claim, ending(claim).from(), 0, Optional.empty());
            case DENIED -> dated(claim, claim.from().map(DateRange::from).orElse(claim.day()));
            case HOLDS -> {
                var start = starts.get(claim);
                yield start == null ? undated(claim, overtakings) : dated(claim, start);
            }
        };
    }

    private static Placed dated(Claim claim, LocalDate day) {
        var since =
                claim.from()
                        .map(
                                told ->
                                        told.from().isBefore(day) && told.until().isAfter(day)
                                                ? new DateRange(day, told.until(), told.precision())
                                                : told);
        return new Placed(claim, day, 1, since);
    }

    /**
     * What was said without a date holds on that day, unless something said later knows better: it
     * had ended by then, or another value had begun.
     */
    private static Placed undated(Claim claim, Overtakings overtakings) {
        return overtakings
                .first(claim)
                .map(over -> new Placed(claim, over, 0, Optional.empty()))
                .orElseGet(() -> new Placed(claim, claim.day(), 1, Optional.empty()));
    }

    private void add(Placed placed) {
        var claim = placed.claim;
        var last = runs.isEmpty() ? null : runs.getLast();
        switch (claim.manner()) {
            case HOLDS -> {
                if (last != null
                        && last.says(claim)
                        && (last.open() || placed.day.isBefore(last.end.get().from()))) {
                    last.claims.add(claim);
                } else {
                    runs.add(new Run(placed, false));
                }
            }
            case ENDED -> {
                if (last != null
                        && last.says(claim)
                        && (last.open() || overlaps(last.end.get(), placed.day))) {
                    last.claims.add(claim);
                    last.endAt(ending(claim), claim);
                } else {
                    var run = new Run(placed, false);
                    run.endAt(ending(claim), claim);
                    boolean unplaced = claim.from().isEmpty() && last != null && last.open();
                    (unplaced ? asides : runs).add(run);
                }
            }
            case DENIED -> deny(placed, last);
        }
    }

    private static boolean overlaps(DateRange end, LocalDate day) {
        return day.isBefore(end.from()) || end.contains(day);
    }

    private void deny(Placed placed, @Nullable Run last) {
        var claim = placed.claim;
        if (!closersOnly(claim)
                && last != null
                && last.denial
                && last.open()
                && same(last.first().stance(), claim.stance())) {
            last.claims.add(claim);
            return;
        }
        var at = placed.since.orElseGet(() -> DateRange.day(placed.day));
        if (last != null && last.open() && !last.denial) {
            if (!claim.deniesAll() && !last.says(claim)) {
                var aside = new Run(placed, true);
                aside.endAt(at, claim);
                asides.add(aside);
                return;
            }
            last.endAt(at, claim);
            if (closersOnly(claim)) {
                return;
            }
        } else if (closersOnly(claim)) {
            return;
        } else if (last != null && last.open()) {
            var aside = new Run(placed, true);
            aside.endAt(at, claim);
            asides.add(aside);
            return;
        }
        runs.add(new Run(placed, true));
    }

    /** "No pets any more" ends each of them, and is a fact of its own, once. */
    private boolean closersOnly(Claim claim) {
        return claim.deniesAll() && !claim.single() && holdsSomething;
    }

    /** No two values at once: each run ends where the next begins, if it did not end before. */
    private void clip() {
        for (var i = 0; i + 1 < runs.size(); i++) {
            var run = runs.get(i);
            var next = runs.get(i + 1);
            var begins = next.begins();
            boolean clipped =
                    run.open()
                            || begins.from().isBefore(run.end.get().from())
                            || run.end.get().contains(begins.from());
            if (clipped) {
                run.end = Optional.of(begins);
            }
            if (run.since.filter(day -> day.from().isAfter(run.end.get().from())).isPresent()) {
                // A plan that was changed before it came to be.
                run.since = Optional.empty();
            }
        }
    }

    static DateRange ending(Claim claim) {
        return claim.to().orElseGet(() -> DateRange.day(claim.day()));
    }

    /**
     * Whether two values are one: equal, or the one only places the other more exactly ("Berlin"
     * and "Berlin, Germany").
     */
    static boolean same(String stance, String other) {
        return stance.equals(other)
                || stance.startsWith(other + ",")
                || other.startsWith(stance + ",");
    }
}
