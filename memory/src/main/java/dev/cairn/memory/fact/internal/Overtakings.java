package dev.cairn.memory.fact.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Days from which something told later knows better than what was said before without a date: a
 * value had ended by then, or another one had begun. Filled from the last claim backwards, so that
 * it always holds what was told after the claim that is asked about.
 */
final class Overtakings {
    /** "Moved in May", said within these days, is news also against what was said since May. */
    private static final int NEWS_DAYS = 92;

    private final NavigableMap<LocalDate, List<Claim>> begun = new TreeMap<>();

    /** By what the value begins with, as {@link Course#same} has it. */
    private final Map<String, NavigableMap<LocalDate, List<Claim>>> over = new HashMap<>();

    private final NavigableMap<LocalDate, List<Claim>> overForAll = new TreeMap<>();

    /**
     * @param start the day on which a dated claim begins to hold
     */
    void add(Claim claim, Optional<LocalDate> start) {
        switch (claim.manner()) {
            case ENDED ->
                    put(
                            over.computeIfAbsent(head(claim), _ -> new TreeMap<>()),
                            Course.ending(claim).from(),
                            claim);
            case DENIED ->
                    claim.from()
                            .ifPresent(
                                    told ->
                                            put(
                                                    claim.deniesAll()
                                                            ? overForAll
                                                            : over.computeIfAbsent(
                                                                    head(claim),
                                                                    _ -> new TreeMap<>()),
                                                    told.from(),
                                                    claim));
            case HOLDS -> start.ifPresent(day -> put(begun, day, claim));
        }
    }

    private static void put(NavigableMap<LocalDate, List<Claim>> days, LocalDate day, Claim claim) {
        days.computeIfAbsent(day, _ -> new ArrayList<>(1)).add(claim);
    }

    private static String head(Claim claim) {
        var comma = claim.stance().indexOf(',');
        return comma < 0 ? claim.stance() : claim.stance().substring(0, comma);
    }

    /** The first day, at the latest its own, by which an undated claim was overtaken. */
    Optional<LocalDate> first(Claim undated) {
        LocalDate first = overForAll.isEmpty() ? null : overForAll.firstKey();
        if (first != null && first.isAfter(undated.day())) {
            first = null;
        }
        for (var day : upTo(undated, over.getOrDefault(head(undated), new TreeMap<>()))) {
            if (day.getValue().stream()
                    .anyMatch(later -> Course.same(undated.stance(), later.stance()))) {
                first = first == null || day.getKey().isBefore(first) ? day.getKey() : first;
                break;
            }
        }
        for (var day : upTo(undated, begun)) {
            if (first != null && !day.getKey().isBefore(first)) {
                break;
            }
            if (day.getValue().stream().anyMatch(later -> isNews(later, day.getKey(), undated))) {
                first = day.getKey();
                break;
            }
        }
        return Optional.ofNullable(first);
    }

    private static Iterable<Map.Entry<LocalDate, List<Claim>>> upTo(
            Claim undated, NavigableMap<LocalDate, List<Claim>> days) {
        return days.headMap(undated.day(), true).entrySet();
    }

    /** Whether a change that was told of a while ago speaks against what was said since. */
    private static boolean isNews(Claim later, LocalDate start, Claim undated) {
        return !Course.same(undated.stance(), later.stance())
                && (later.from().filter(range -> range.contains(undated.day())).isPresent()
                        || !later.day().isAfter(start.plusDays(NEWS_DAYS)));
    }
}
