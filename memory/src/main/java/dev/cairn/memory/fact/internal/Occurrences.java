package dev.cairn.memory.fact.internal;

import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.time.DateRange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What happened, told perhaps several times: the same on overlapping dates is one occurrence, on
 * others another. What is told without a date speaks of the last one known by then. A pure function
 * of the claims.
 */
final class Occurrences {
    private static final class Occurrence {
        final List<Claim> claims = new ArrayList<>();
        Optional<DateRange> when = Optional.empty();
    }

    private Occurrences() {}

    static List<Spell> of(List<Claim> claims, Map<Claim, Claim> wrong) {
        var sorted =
                claims.stream()
                        .filter(claim -> !wrong.containsKey(claim))
                        .sorted(Claim.AS_SAID)
                        .toList();
        var dated = dated(sorted);
        var undated = new Occurrence();
        for (var claim : sorted) {
            if (claim.from().isEmpty()) {
                var latest = dated.floorEntry(claim.day());
                (latest == null ? undated : latest.getValue()).claims.add(claim);
            }
        }
        var occurrences = new ArrayList<>(dated.values());
        if (!undated.claims.isEmpty()) {
            occurrences.add(undated);
        }
        var spells = new ArrayList<Spell>();
        for (var occurrence : occurrences) {
            spells.add(spell(occurrence));
        }
        spells.addAll(SlotHistory.neverSo(wrong));
        return spells;
    }

    /** The most exact dates first: a vaguer one is the same occurrence if it holds the date. */
    private static NavigableMap<LocalDate, Occurrence> dated(List<Claim> claims) {
        var byWidth =
                claims.stream()
                        .filter(claim -> claim.from().isPresent())
                        .sorted(
                                Comparator.comparingLong((Claim claim) -> width(claim))
                                        .thenComparing(claim -> claim.from().orElseThrow().from())
                                        .thenComparing(Claim.AS_SAID))
                        .toList();
        // No two of them overlap, so that one look finds the last one that a range touches.
        var occurrences = new TreeMap<LocalDate, Occurrence>();
        for (var claim : byWidth) {
            var range = claim.from().orElseThrow();
            var last = occurrences.lowerEntry(range.until());
            if (last != null && range.overlaps(last.getValue().when.orElseThrow())) {
                last.getValue().claims.add(claim);
            } else {
                var one = new Occurrence();
                one.when = claim.from();
                one.claims.add(claim);
                occurrences.put(range.from(), one);
            }
        }
        return occurrences;
    }

    private static long width(Claim claim) {
        var range = claim.from().orElseThrow();
        return range.until().toEpochDay() - range.from().toEpochDay();
    }

    private static Spell spell(Occurrence occurrence) {
        var until =
                occurrence.claims.stream()
                        .filter(claim -> claim.to().isPresent())
                        .max(Claim.AS_SAID)
                        .flatMap(Claim::to);
        boolean over =
                occurrence.claims.stream()
                        .anyMatch(
                                claim ->
                                        claim.to()
                                                .filter(end -> !end.from().isAfter(claim.day()))
                                                .isPresent());
        // The most exact words first: they date it.
        var claims =
                occurrence.claims.stream()
                        .collect(Collectors.partitioningBy(claim -> claim.from().isPresent()));
        var ordered = new ArrayList<>(claims.get(true));
        ordered.addAll(claims.get(false));
        return new Spell(
                List.copyOf(ordered),
                over ? FactStatus.SUPERSEDED : FactStatus.CURRENT,
                occurrence.when,
                until,
                Optional.empty(),
                Optional.empty());
    }
}
