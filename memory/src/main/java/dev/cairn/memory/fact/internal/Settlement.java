package dev.cairn.memory.fact.internal;

import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.time.Duration;
import java.util.ArrayList;
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
    /** A correction without a slot is about something said shortly before, in the same talk. */
    private static final Duration SHORTLY = Duration.ofHours(12);

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
        var units = new LinkedHashSet<>(claims.unitsOf(session, fact));
        change.run();
        units.addAll(claims.unitsOf(session, fact));
        settle(session, units);
    }

    /** Carries out a change of what is told in episodes, and settles what they tell and told. */
    public void settleAround(Session session, Collection<Long> episodes, Runnable change) {
        var units = new LinkedHashSet<ClaimTable.Unit>();
        episodes.forEach(episode -> units.addAll(claims.unitsFrom(session, episode)));
        change.run();
        episodes.forEach(episode -> units.addAll(claims.unitsFrom(session, episode)));
        settle(session, units);
    }

    /** What was accepted or taken back may have told what names mean. */
    private void settle(Session session, Collection<ClaimTable.Unit> units) {
        units.forEach(unit -> settle(session, unit));
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
        var units = new LinkedHashSet<ClaimTable.Unit>();
        episodes.forEach(episode -> units.addAll(claims.unitsFrom(session, episode)));
        for (var fact : facts) {
            adoption.adopt(session, fact);
            units.addAll(claims.unitsOf(session, fact));
            claims.deleteUncounted(session, fact);
        }
        var named = claims.entitiesIn(session, episodes, facts);
        return () -> {
            settle(session, units);
            named.forEach(entity -> ClaimTable.dropUnnamed(session, entity));
        };
    }

    /** Settles everything of which a name is the subject: after it got another meaning. */
    public void settleAbout(Session session, long space, String subjectKey) {
        claims.unitsAbout(session, space, subjectKey).forEach(unit -> settle(session, unit));
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

    void settle(Session session, ClaimTable.Unit named) {
        var unit = allNames(session, named);
        if (unit.family().isEmpty()) {
            settleWithoutSlot(session, unit);
        } else if (!unit.group().isEmpty() && claims.isCorrected(session, unit)) {
            settleAllGroups(session, unit);
        } else {
            write(session, unit, claims.of(session, unit), Map.of());
        }
    }

    private ClaimTable.Unit allNames(Session session, ClaimTable.Unit unit) {
        var all = new LinkedHashSet<>(unit.subjects());
        unit.subjects().forEach(name -> all.addAll(names.of(session, unit.space(), name)));
        return new ClaimTable.Unit(unit.space(), unit.family(), List.copyOf(all), unit.group());
    }

    private void write(
            Session session, ClaimTable.Unit unit, List<Claim> counting, Map<Claim, Claim> wrong) {
        if (counting.isEmpty()) {
            return;
        }
        boolean happened =
                counting.stream()
                        .noneMatch(
                                claim ->
                                        claim.single()
                                                || claim.denied()
                                                || (claim.kind() != FactKind.EVENT
                                                        && !claim.attribute().isEmpty()));
        var made = happened ? Occurrences.of(counting, wrong) : SlotHistory.of(counting, wrong);
        spells.write(session, unit.space(), counting, made, subject(counting));
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
     * A correction in a slot of several values ("no, my sister is called Anne") is about the value
     * it names, or the one last told before it in the same talk.
     */
    private void settleAllGroups(Session session, ClaimTable.Unit unit) {
        var all = claims.ofSlot(session, unit);
        var wrong = new LinkedHashMap<Claim, Claim>();
        for (var correction :
                all.stream().filter(Claim::correction).sorted(Claim.AS_SAID).toList()) {
            meant(correction, all, wrong.keySet())
                    .ifPresent(
                            group ->
                                    all.stream()
                                            .filter(claim -> claim.group().equals(group))
                                            .filter(claim -> claim.before(correction))
                                            .forEach(claim -> wrong.put(claim, correction)));
        }
        var groups = new LinkedHashMap<String, List<Claim>>();
        all.stream()
                .filter(claim -> !claim.group().isEmpty())
                .forEach(
                        claim ->
                                groups.computeIfAbsent(claim.group(), _ -> new ArrayList<>())
                                        .add(claim));
        var denials = all.stream().filter(Claim::deniesAll).toList();
        groups.forEach(
                (group, members) -> {
                    var wrongHere = new LinkedHashMap<>(wrong);
                    wrongHere.keySet().removeIf(claim -> !claim.group().equals(group));
                    members.addAll(denials);
                    write(session, unit, members, wrongHere);
                });
        if (!denials.isEmpty() && unit.group().isEmpty()) {
            write(session, unit, denials, Map.of());
        }
        spells.linkCorrections(session, wrong);
    }

    private static Optional<String> meant(Claim correction, List<Claim> all, Set<Claim> wrong) {
        var before =
                all.stream()
                        .filter(claim -> claim.before(correction) && !wrong.contains(claim))
                        .filter(claim -> !claim.group().equals(correction.group()))
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
        return exactly.or(
                        () ->
                                before.stream()
                                        .filter(claim -> inTheSameTalk(claim, correction))
                                        .max(Claim.AS_SAID))
                .map(Claim::group);
    }

    private static boolean inTheSameTalk(Claim claim, Claim correction) {
        var in = claim.words().flatMap(Claim.Words::conversation);
        return in.isPresent()
                && in.equals(correction.words().flatMap(Claim.Words::conversation))
                && Duration.between(claim.said(), correction.said()).compareTo(SHORTLY) <= 0;
    }

    /**
     * What fills no slot stands by itself, unless the talk that it fell in has corrections; those
     * look for what they are about among what was said before them.
     */
    private void settleWithoutSlot(Session session, ClaimTable.Unit unit) {
        var own = claims.of(session, unit);
        var talk = new HashMap<Long, Claim>();
        for (var claim : own) {
            claim.words()
                    .flatMap(Claim.Words::conversation)
                    .ifPresent(
                            conversation ->
                                    claims.withoutSlot(
                                                    session,
                                                    conversation,
                                                    claim.said().toInstant().minus(SHORTLY),
                                                    claim.said().toInstant().plus(SHORTLY))
                                            .forEach(other -> talk.put(other.number(), other)));
        }
        boolean corrected = talk.values().stream().anyMatch(Claim::correction);
        if (!corrected) {
            write(session, unit, own, Map.of());
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
            write(session, unit, members, byNumber);
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
