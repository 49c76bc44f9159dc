package dev.cairn.memory.fact.internal;

import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the facts of a slot from all claims of it that count, whatever was there before: the one
 * way in which a fact's validity and status come about. Called when a claim arrives, when a fact
 * was accepted or taken back, and when words were forgotten. Runs inside the caller's transaction.
 */
public final class Settlement {
    /** Stems in common, as a share of the fewer, from which a correction is about a statement. */
    private static final double ABOUT_THE_SAME = .6;

    private final ClaimTable claims;
    private final Adoption adoption;
    private final Names names;
    private final SpellTable spells;

    /** Under which names a subject goes, besides the one given. */
    public interface Names {
        /** All folded names of what a folded name means in a space, itself among them. */
        List<String> of(Session session, long space, String folded);

        /**
         * Looks again which names mean the same, after something was said of names or relations.
         *
         * @return the folded names that mean something else now
         */
        default Set<String> retell(Session session, long space) {
            return Set.of();
        }
    }

    public Settlement(Database database, Names names) {
        var folding = new Folding();
        this.claims = new ClaimTable(folding);
        this.adoption = new Adoption(folding);
        this.names = names;
        this.spells = new SpellTable(database, claims);
    }

    ClaimTable claims() {
        return claims;
    }

    /** Gives a fact of before there were claims its own; what it tells stays as it is. */
    public void adopt(Session session, long fact) {
        adoption.adopt(session, fact);
    }

    /** Carries out a change of what a fact rests on, and settles what it was and is a part of. */
    public void settleAround(Session session, long fact, Runnable change) {
        adoption.adopt(session, fact);
        var units = along(session, claims.unitsOf(session, fact));
        change.run();
        units.addAll(claims.unitsOf(session, fact));
        settle(session, units);
    }

    /** Carries out a change of what is told in episodes, and settles what they tell and told. */
    public void settleAround(Session session, Collection<Long> episodes, Runnable change) {
        var told = new LinkedHashSet<ClaimTable.Unit>();
        episodes.forEach(episode -> told.addAll(claims.unitsFrom(session, episode)));
        var units = along(session, told);
        change.run();
        episodes.forEach(episode -> units.addAll(claims.unitsFrom(session, episode)));
        settle(session, units);
    }

    /** What was accepted or taken back may have told what names mean. */
    private void settle(Session session, Collection<ClaimTable.Unit> units) {
        settleAll(session, units);
        units.stream()
                .map(ClaimTable.Unit::space)
                .distinct()
                .forEach(space -> retell(session, space));
    }

    /** Has everything that a fact rests on say something else; the caller settles. */
    public void restate(Session session, long space, long fact, Candidate said) {
        claims.restate(session, fact, claims.unit(space, said), said);
    }

    /**
     * What to run once these are gone: it settles what rested on them, from what is left. What had
     * not been accepted, or was taken back by hand, is not to count now: its claims go here, and
     * the caller has its other words read anew.
     */
    public Runnable settlingAfter(Session session, Set<Long> episodes, Set<Long> facts) {
        var touched = new LinkedHashSet<ClaimTable.Unit>();
        episodes.forEach(episode -> touched.addAll(claims.unitsFrom(session, episode)));
        for (var fact : facts) {
            adoption.adopt(session, fact);
            touched.addAll(claims.unitsOf(session, fact));
        }
        var units = along(session, touched);
        facts.forEach(fact -> claims.deleteUncounted(session, fact));
        var named = claims.entitiesIn(session, episodes, facts);
        return () -> {
            settle(session, units);
            named.forEach(entity -> ClaimTable.dropUnnamed(session, entity));
        };
    }

    /** Settles everything of which a name is the subject: after it got another meaning. */
    public void settleAbout(Session session, long space, String subjectKey) {
        settleAll(session, claims.unitsAbout(session, space, subjectKey));
    }

    /** Settles what is told of names that mean something else by what was said. */
    public void retell(Session session, long space) {
        renamed(session, space, names.retell(session, space));
    }

    /** Settles what is told of names that mean something else now. */
    public void renamed(Session session, long space, Set<String> changed) {
        changed.forEach(name -> claims.part(session, space, name));
        changed.forEach(name -> settleAbout(session, space, name));
        changed.forEach(name -> claims.linkAgain(session, space, name));
    }

    /** Settles what came together in a transaction. */
    void settle(Session session, Unsettled unsettled) {
        settleAll(session, unsettled.units());
        unsettled.spaces().forEach(space -> retell(session, space));
    }

    void settle(Session session, ClaimTable.Unit unit) {
        settleAll(session, List.of(unit));
    }

    private void settleAll(Session session, Collection<ClaimTable.Unit> units) {
        var whole = new HashMap<ClaimTable.Unit, Boolean>();
        var settled = new HashSet<ClaimTable.Unit>();
        var corrected = new HashMap<Long, Boolean>();
        for (var named : units) {
            var unit = allNames(session, named);
            if (unit.family().isEmpty()) {
                settleWithoutSlot(session, unit, corrected);
                continue;
            }
            var slot = reach(session, unit, whole);
            if (slot.isEmpty()) {
                write(session, unit.space(), claims.of(session, unit), Map.of());
            } else if (settled.add(slot.get())) {
                settleWhole(session, slot.get());
            }
        }
    }

    /**
     * The slot that has to be settled as a whole for one value of it, if its values hang together.
     */
    private Optional<ClaimTable.Unit> reach(
            Session session, ClaimTable.Unit unit, Map<ClaimTable.Unit, Boolean> known) {
        for (var holder : Stances.holders(unit.family(), unit.group())) {
            var slot = unit.ofSlot(holder);
            if (known.computeIfAbsent(slot, one -> claims.isDenied(session, one))) {
                return Optional.of(slot);
            }
        }
        var slot = unit.ofSlot(unit.family());
        boolean corrected =
                known.computeIfAbsent(
                        new ClaimTable.Unit(slot.space(), slot.family(), slot.subjects(), "*"),
                        _ -> claims.isCorrected(session, slot));
        return corrected ? Optional.of(slot) : Optional.empty();
    }

    /** These, with all of their slots where values hang together: before something changes. */
    private Set<ClaimTable.Unit> along(Session session, Collection<ClaimTable.Unit> units) {
        var known = new HashMap<ClaimTable.Unit, Boolean>();
        var slots = new LinkedHashSet<ClaimTable.Unit>();
        for (var unit : units) {
            if (!unit.family().isEmpty()) {
                reach(session, allNames(session, unit), known).ifPresent(slots::add);
            }
        }
        var all = new LinkedHashSet<>(units);
        slots.forEach(slot -> all.addAll(claims.unitsIn(session, slot)));
        return all;
    }

    private void settleWhole(Session session, ClaimTable.Unit slot) {
        var many = new ManyHistories(claims.ofSlot(session, slot));
        for (var history : many.histories) {
            write(session, slot.space(), history.claims(), history.spells());
        }
        spells.linkCorrections(session, many.wrong);
    }

    private ClaimTable.Unit allNames(Session session, ClaimTable.Unit unit) {
        var all = new LinkedHashSet<>(unit.subjects());
        unit.subjects().forEach(name -> all.addAll(names.of(session, unit.space(), name)));
        return new ClaimTable.Unit(unit.space(), unit.family(), List.copyOf(all), unit.group());
    }

    private void write(Session session, long space, List<Claim> counting, Map<Claim, Claim> wrong) {
        if (!counting.isEmpty()) {
            write(session, space, counting, spells(counting, wrong));
        }
    }

    /** What comes of the claims of one value, or of a slot that holds one value at a time. */
    static List<Spell> spells(List<Claim> counting, Map<Claim, Claim> wrong) {
        boolean happened =
                counting.stream()
                        .noneMatch(
                                claim ->
                                        claim.single()
                                                || claim.denied()
                                                || (claim.kind() != FactKind.EVENT
                                                        && !claim.attribute().isEmpty()));
        return happened ? Occurrences.of(counting, wrong) : SlotHistory.of(counting, wrong);
    }

    private void write(Session session, long space, List<Claim> counting, List<Spell> made) {
        spells.write(session, space, counting, made, subject(counting));
        var corrected = new LinkedHashMap<Claim, Claim>();
        for (var spell : made) {
            spell.correctedBy().ifPresent(by -> corrected.put(spell.first(), by));
        }
        spells.linkCorrections(session, corrected);
    }

    /** The first name that was used; "the user's sister" only where no name is known. */
    private static String subject(List<Claim> counting) {
        return counting.stream()
                .min(
                        Comparator.comparing(
                                        (Claim claim) -> claim.subject().startsWith("the user's "))
                                .thenComparing(Claim.AS_SAID))
                .orElseThrow()
                .subject();
    }

    /**
     * What fills no slot stands by itself, unless the talk that it fell in has corrections; those
     * look for what they are about among what was said before them.
     */
    private void settleWithoutSlot(
            Session session, ClaimTable.Unit unit, Map<Long, Boolean> corrected) {
        var own = claims.of(session, unit);
        var talk = new HashMap<Long, Claim>();
        for (var claim : own) {
            claim.words()
                    .flatMap(Claim.Words::conversation)
                    .filter(
                            conversation ->
                                    corrected.computeIfAbsent(
                                            conversation,
                                            one -> claims.isCorrectedIn(session, one)))
                    .ifPresent(
                            conversation ->
                                    claims.withoutSlot(
                                                    session,
                                                    conversation,
                                                    claim.said()
                                                            .toInstant()
                                                            .minus(ManyHistories.SHORTLY),
                                                    claim.said()
                                                            .toInstant()
                                                            .plus(ManyHistories.SHORTLY))
                                            .forEach(other -> talk.put(other.number(), other)));
        }
        if (talk.values().stream().noneMatch(Claim::correction)) {
            write(session, unit.space(), own, Map.of());
            return;
        }
        var all = talk.values().stream().sorted(Claim.AS_SAID).toList();
        var wrong = new LinkedHashMap<Claim, Claim>();
        for (var correction : all.stream().filter(Claim::correction).toList()) {
            all.stream()
                    .filter(claim -> claim.before(correction) && !wrong.containsKey(claim))
                    .filter(claim -> !claim.group().equals(correction.group()))
                    .filter(claim -> likeness(claim, correction) >= ABOUT_THE_SAME)
                    .max(
                            Comparator.comparingDouble((Claim claim) -> likeness(claim, correction))
                                    .thenComparing(Claim.AS_SAID))
                    .ifPresent(claim -> wrong.put(claim, correction));
        }
        var groups = new LinkedHashSet<String>();
        groups.add(unit.group());
        wrong.keySet().forEach(claim -> groups.add(claim.group()));
        for (var group : groups) {
            var members =
                    claims.of(
                            session,
                            new ClaimTable.Unit(
                                    unit.space(), unit.family(), unit.subjects(), group));
            var byNumber = new LinkedHashMap<Claim, Claim>();
            for (var member : members) {
                wrong.forEach(
                        (claim, by) -> {
                            if (claim.number() == member.number()) {
                                byNumber.put(member, by);
                            }
                        });
            }
            write(session, unit.space(), members, byNumber);
        }
        spells.linkCorrections(session, wrong);
    }

    private static double likeness(Claim claim, Claim correction) {
        if (claim.text().equals(correction.corrects())) {
            return 1;
        }
        var one = new HashSet<>(List.of(claim.group().split(" ")));
        var other = new HashSet<>(List.of(correction.group().split(" ")));
        var fewer = Math.min(one.size(), other.size());
        one.retainAll(other);
        return (double) one.size() / fewer;
    }
}
