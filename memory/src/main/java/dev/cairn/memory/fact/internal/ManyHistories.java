package dev.cairn.memory.fact.internal;

import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.time.DateRange;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The histories of a slot of several values in which something was put right ("no, my sister is
 * called Anne") or denied altogether ("I have no pets"), so that its values hang together. A pure
 * function of all claims of the slot, and of the slots it holds.
 */
final class ManyHistories {
    /** A correction is about something said shortly before, in the same talk. */
    static final Duration SHORTLY = Duration.ofHours(12);

    /** The claims of one value, or of one denial, and what comes of them. */
    record History(List<Claim> claims, List<Spell> spells) {}

    private record Value(String family, String group) {}

    /** When something began to hold that a denial before it had ruled out. */
    private record Beginning(Claim claim, DateRange from) {}

    /** What was never so, and the claims that say it. */
    final Map<Claim, Claim> wrong = new LinkedHashMap<>();

    final List<History> histories = new ArrayList<>();

    private final List<Claim> denials = new ArrayList<>();

    ManyHistories(List<Claim> claims) {
        var all = claims.stream().sorted(Claim.AS_SAID).toList();
        all.stream().filter(ManyHistories::isOneOfMany).forEach(claim -> correct(claim, all));
        var values = new LinkedHashMap<Value, List<Claim>>();
        for (var claim : all) {
            if (claim.deniesAll() && !claim.single()) {
                denials.add(claim);
            } else {
                values.computeIfAbsent(
                                new Value(Stances.family(claim.attribute()), claim.group()),
                                _ -> new ArrayList<>())
                        .add(claim);
            }
        }
        var beginnings = new ArrayList<Beginning>();
        values.forEach((value, members) -> beginnings.addAll(history(value, members)));
        var byAttribute = new LinkedHashMap<String, List<Claim>>();
        denials.forEach(
                denial ->
                        byAttribute
                                .computeIfAbsent(denial.attribute(), _ -> new ArrayList<>())
                                .add(denial));
        byAttribute.values().forEach(same -> denied(same, beginnings));
    }

    private static boolean isOneOfMany(Claim claim) {
        return claim.correction() && !claim.single();
    }

    /** A correction is about the value it names, or the one last told before it. */
    private void correct(Claim correction, List<Claim> all) {
        meant(correction, all)
                .ifPresent(
                        meant ->
                                all.stream()
                                        .filter(claim -> isSameValue(claim, meant))
                                        .filter(claim -> claim.before(correction))
                                        .filter(claim -> !isSameValue(claim, correction))
                                        .forEach(claim -> wrong.putIfAbsent(claim, correction)));
    }

    private static boolean isSameValue(Claim one, Claim other) {
        return one.group().equals(other.group()) && isOfOneFamily(one, other);
    }

    private static boolean isOfOneFamily(Claim one, Claim other) {
        return Stances.family(one.attribute()).equals(Stances.family(other.attribute()));
    }

    private Optional<Claim> meant(Claim correction, List<Claim> all) {
        var before =
                all.stream()
                        .filter(claim -> claim.before(correction) && !wrong.containsKey(claim))
                        .filter(claim -> !isSameValue(claim, correction))
                        .toList();
        var named = Folding.plain(correction.corrects());
        var exactly =
                before.stream()
                        .filter(
                                claim ->
                                        !named.isEmpty()
                                                && (Folding.plain(claim.value()).equals(named)
                                                        || claim.text()
                                                                .equals(correction.corrects())))
                        .max(Claim.AS_SAID);
        return exactly.or(() -> lastInTheTalk(correction, before))
                .or(() -> theOnlyOne(correction, before));
    }

    private static Optional<Claim> lastInTheTalk(Claim correction, List<Claim> before) {
        return before.stream()
                .filter(claim -> isOfOneFamily(claim, correction))
                .filter(claim -> inTheSameTalk(claim, correction))
                .max(Claim.AS_SAID);
    }

    /** "That's wrong, my sister is called Hanna", said weeks after the only sister was named. */
    private static Optional<Claim> theOnlyOne(Claim correction, List<Claim> before) {
        var of = before.stream().filter(claim -> isOfOneFamily(claim, correction)).toList();
        boolean one = of.stream().map(Claim::group).distinct().count() == 1;
        return one && correction.corrects().isEmpty()
                ? Optional.of(of.getLast())
                : Optional.empty();
    }

    private static boolean inTheSameTalk(Claim claim, Claim correction) {
        var in = claim.words().flatMap(Claim.Words::conversation);
        return in.isPresent()
                && in.equals(correction.words().flatMap(Claim.Words::conversation))
                && Duration.between(claim.said(), correction.said()).compareTo(SHORTLY) <= 0;
    }

    private List<Beginning> history(Value value, List<Claim> members) {
        var counting = new ArrayList<>(members);
        denials.stream()
                .filter(denial -> !wrong.containsKey(denial) && reaches(denial, value))
                .forEach(counting::add);
        var wrongHere = new LinkedHashMap<Claim, Claim>();
        members.forEach(
                claim -> {
                    var by = wrong.get(claim);
                    if (by != null) {
                        wrongHere.put(claim, by);
                    }
                });
        var spells = Settlement.spells(counting, wrongHere);
        histories.add(new History(members, spells));
        return spells.stream()
                .filter(spell -> spell.status() != FactStatus.RETRACTED)
                .filter(spell -> !spell.first().denied())
                .map(
                        spell ->
                                new Beginning(
                                        spell.first(),
                                        spell.since()
                                                .orElseGet(
                                                        () -> DateRange.day(spell.first().day()))))
                .toList();
    }

    private static boolean reaches(Claim denial, Value value) {
        return Stances.holders(value.family, value.group)
                .contains(Stances.family(denial.attribute()));
    }

    /** "No pets" holds until there is one, and may hold again. */
    private void denied(List<Claim> same, List<Beginning> beginnings) {
        var spells = new ArrayList<Spell>();
        var wrongHere = new LinkedHashMap<Claim, Claim>();
        var open = new ArrayList<Claim>();
        Optional<DateRange> end = Optional.empty();
        var inTime =
                same.stream()
                        .sorted(
                                Comparator.comparing(ManyHistories::day)
                                        .thenComparing(Claim.AS_SAID))
                        .toList();
        for (var denial : inTime) {
            var by = wrong.get(denial);
            if (by != null) {
                wrongHere.put(denial, by);
                continue;
            }
            if (end.isPresent() && !day(denial).isBefore(end.get().from())) {
                spells.add(spell(open, end));
                open.clear();
            }
            if (open.isEmpty()) {
                end = endOf(denial, beginnings);
            }
            open.add(denial);
        }
        if (!open.isEmpty()) {
            spells.add(spell(open, end));
        }
        spells.addAll(SlotHistory.neverSo(wrongHere));
        histories.add(new History(same, spells));
    }

    private static LocalDate day(Claim denial) {
        return denial.from().map(DateRange::from).orElse(denial.day());
    }

    private static Optional<DateRange> endOf(Claim denial, List<Beginning> beginnings) {
        return beginnings.stream()
                .filter(
                        one ->
                                reaches(
                                        denial,
                                        new Value(
                                                Stances.family(one.claim.attribute()),
                                                one.claim.group())))
                .filter(
                        one ->
                                one.from.from().isAfter(day(denial))
                                        || (one.from.from().equals(day(denial))
                                                && denial.before(one.claim)))
                .min(
                        Comparator.comparing((Beginning one) -> one.from.from())
                                .thenComparing(Beginning::claim, Claim.AS_SAID))
                .map(Beginning::from);
    }

    private static Spell spell(List<Claim> claims, Optional<DateRange> end) {
        return new Spell(
                List.copyOf(claims),
                end.isEmpty() ? FactStatus.CURRENT : FactStatus.SUPERSEDED,
                claims.getFirst().from(),
                end,
                Optional.empty(),
                Optional.empty());
    }
}
