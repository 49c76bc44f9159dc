package dev.cairn.memory.fact.internal;

import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.time.DateRange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that a slot has held one after the other, such as where somebody has lived, from all
 * that was said of it. Whatever the order in which it arrived, each value holds from its own day
 * until the next one's, the last one holds now, and what a correction denies was never so. A pure
 * function: forgetting some words leaves what would have come of the others alone.
 */
final class SlotHistory {
    private final List<Claim> claims;

    /** What was never so, and the claim that says it. */
    private final Map<Claim, Claim> wrong = new LinkedHashMap<>();

    private final Map<Claim, Course.Run> inherited = new HashMap<>();

    private SlotHistory(List<Claim> claims, Map<Claim, Claim> wrong) {
        this.claims = claims.stream().sorted(Claim.AS_SAID).toList();
        this.wrong.putAll(wrong);
    }

    /**
     * The spells of a slot: those in order of time first, then what tells of other times, then what
     * was never so.
     *
     * @param wrong claims known to be corrected by others, of another group of the slot
     */
    static List<Spell> of(List<Claim> claims, Map<Claim, Claim> wrong) {
        var history = new SlotHistory(claims, wrong);
        for (var claim : history.claims) {
            // Denying all of several values is nothing that one of them could be put right by.
            if (claim.correction() && (claim.single() || !claim.deniesAll())) {
                history.correct(claim);
            }
        }
        return history.spells();
    }

    private void correct(Claim correction) {
        var before =
                claims.stream()
                        .filter(claim -> claim.before(correction) && !wrong.containsKey(claim))
                        .toList();
        var runs = new Course(before, inherited).runs;
        var meant = meant(correction, runs);
        if (meant.isEmpty()) {
            return;
        }
        var run = meant.get();
        if (!Course.same(run.first().stance(), correction.stance())
                || run.denial != correction.denied()) {
            run.claims.forEach(claim -> wrong.put(claim, correction));
            if (correction.from().isEmpty()) {
                inherited.put(correction, run);
            }
        } else if (correction.from().isPresent()) {
            // The same value with another date: the date was wrong.
            run.claims.stream()
                    .filter(claim -> claim.from().isPresent())
                    .filter(claim -> !claim.from().equals(correction.from()))
                    .forEach(claim -> wrong.put(claim, correction));
        }
    }

    /** What a correction is about: what it names, or what held when it was said. */
    private static Optional<Course.Run> meant(Claim correction, List<Course.Run> runs) {
        var named = correction.corrects();
        if (!named.isEmpty()) {
            var folded = Folding.plain(named);
            var found =
                    runs.reversed().stream()
                            .filter(
                                    run ->
                                            run.claims.stream()
                                                    .anyMatch(
                                                            claim ->
                                                                    claim.text().equals(named)
                                                                            || Folding.plain(
                                                                                            claim
                                                                                                    .value())
                                                                                    .equals(
                                                                                            folded)))
                            .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
    }

    private List<Spell> spells() {
        var course =
                new Course(
                        claims.stream().filter(claim -> !wrong.containsKey(claim)).toList(),
                        inherited);
        var spells = new ArrayList<Spell>();
        for (var run : course.runs) {
            Optional<Integer> older =
                    spells.isEmpty() ? Optional.empty() : Optional.of(spells.size() - 1);
            boolean last = spells.size() + 1 == course.runs.size();
            boolean holds = last && (run.end.isEmpty() || run.endsLater());
            spells.add(spell(run, holds ? FactStatus.CURRENT : FactStatus.SUPERSEDED, older));
        }
        for (var aside : course.asides) {
            spells.add(spell(aside, FactStatus.SUPERSEDED, Optional.empty()));
        }
        spells.addAll(neverSo(wrong));
        return spells;
    }

    private static Spell spell(Course.Run run, FactStatus status, Optional<Integer> older) {
        var until =
                run.end.or(() -> run.first().kind() == FactKind.PLAN ? run.first().to() : run.end);
        return new Spell(
                List.copyOf(run.claims), status, run.since, until, older, Optional.empty());
    }

    /** What was corrected: a spell for each value and correction. */
    static List<Spell> neverSo(Map<Claim, Claim> wrong) {
        record Denied(String stance, Claim by, Optional<DateRange> from) {}
        var byValue = new LinkedHashMap<Denied, List<Claim>>();
        wrong.forEach(
                (claim, by) ->
                        byValue.computeIfAbsent(
                                        new Denied(claim.stance(), by, claim.from()),
                                        _ -> new ArrayList<>())
                                .add(claim));
        var spells = new ArrayList<Spell>();
        byValue.forEach(
                (denied, claims) ->
                        spells.add(
                                new Spell(
                                        claims.stream().sorted(Claim.AS_SAID).toList(),
                                        FactStatus.RETRACTED,
                                        denied.from,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(denied.by))));
        return spells;
    }
}
