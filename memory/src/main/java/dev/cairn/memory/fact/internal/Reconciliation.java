package dev.cairn.memory.fact.internal;

import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.review.internal.Admission;
import dev.cairn.memory.review.internal.Verdict;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.time.DateRange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Brings a proposed fact together with what is known: the same again is more evidence, news closes
 * what it supersedes, and a late arrival about an earlier time is stored already closed. Nothing is
 * overwritten. Likeness of words or vectors alone never supersedes anything. Runs inside the
 * caller's transaction.
 */
public final class Reconciliation {
    private final FactTable facts;
    private final Admission admission;

    /**
     * @param admission says which statements become facts at once
     */
    public Reconciliation(FactTable facts, Admission admission) {
        this.facts = facts;
        this.admission = admission;
    }

    /** Takes in one candidate; returns the fact's number where a new one was written. */
    public Optional<Long> take(
            Session session, Space space, Candidate candidate, Episode episode, String origin) {
        if (admission.isRefused(session, space, candidate, episode)) {
            return Optional.empty();
        }
        var verdict = admission.of(session, space, candidate, episode);
        var known =
                FactTable.sameWords(session, space.number(), candidate.text()).stream()
                        .filter(fact -> fact.status() != FactStatus.RETRACTED)
                        .filter(fact -> stillSaysIt(fact, verdict, candidate, episode))
                        .findFirst();
        if (known.isPresent()) {
            addEvidence(session, known.get(), candidate, episode);
            return Optional.empty();
        }
        switch (verdict) {
            case Verdict.Accept _ -> {
                // It goes on below.
            }
            case Verdict.Ask(var reason) -> {
                var number =
                        insert(
                                session,
                                space,
                                candidate,
                                episode,
                                origin,
                                FactStatus.PENDING,
                                reason.stored());
                admission.proposed(session, number, candidate);
                return Optional.of(number);
            }
            case Verdict.AskedAlready(var pending) -> {
                facts.addEvidence(
                        session,
                        pending,
                        episode.id(),
                        candidate.quoteStart(),
                        candidate.quoteEnd());
                return Optional.empty();
            }
            case Verdict.TooMany tooMany -> {
                admission.leftOut(session, episode, tooMany);
                return Optional.empty();
            }
        }
        if (candidate.attribute().isEmpty()) {
            var status = ended(candidate) ? FactStatus.SUPERSEDED : FactStatus.CURRENT;
            return Optional.of(insert(session, space, candidate, episode, origin, status, ""));
        }
        return intoSlot(session, space, candidate, episode, origin);
    }

    /**
     * Whether the same words are only said again. After a slot has moved on they are news ("lives
     * in Bonn" a second time); where it holds one value at a time, its history tells.
     */
    private static boolean stillSaysIt(
            Fact fact, Verdict verdict, Candidate candidate, Episode episode) {
        var inSlot = fact.status() == FactStatus.CURRENT || fact.status() == FactStatus.SUPERSEDED;
        if (!inSlot
                || ended(candidate)
                || candidate.attribute().isEmpty()
                || !(verdict instanceof Verdict.Accept)) {
            return true;
        }
        if (candidate.single() && !candidate.negated()) {
            return false;
        }
        return fact.status() == FactStatus.CURRENT
                || fact.validTo().filter(to -> from(candidate, episode).isBefore(to)).isPresent();
    }

    private Optional<Long> intoSlot(
            Session session, Space space, Candidate candidate, Episode episode, String origin) {
        var slot =
                FactTable.inSlot(
                        session, space.number(), candidate.subject(), candidate.attribute());
        var current = slot.stream().filter(fact -> fact.status() == FactStatus.CURRENT).toList();
        if (candidate.negated()) {
            return Optional.of(retract(session, space, candidate, episode, origin, current));
        }
        if (ended(candidate)) {
            return Optional.of(
                    closedFromTheStart(session, space, candidate, episode, origin, current));
        }
        if (candidate.single()) {
            return new SlotHistory(facts, session, slot)
                    .take(space, candidate, episode, origin, from(candidate, episode));
        }
        var holding = current.stream().filter(fact -> sameValue(fact, candidate)).findFirst();
        if (holding.isPresent()) {
            addEvidence(session, holding.get(), candidate, episode);
            return Optional.empty();
        }
        var number = insert(session, space, candidate, episode, origin, FactStatus.CURRENT, "");
        current.stream()
                .filter(fact -> fact.value().equalsIgnoreCase(noLonger(candidate.value())))
                .forEach(fact -> supersede(session, number, fact, from(candidate, episode)));
        return Optional.of(number);
    }

    /**
     * "No longer": what held until now is closed; the statement itself is kept as the reason. Its
     * value is not the one it denies, or saying that one again would only confirm the denial. Where
     * the slot holds something else by now, the statement is history.
     */
    private long retract(
            Session session,
            Space space,
            Candidate candidate,
            Episode episode,
            String origin,
            List<Fact> current) {
        var from = from(candidate, episode);
        var begun = current.stream().filter(fact -> !start(fact).isAfter(from)).toList();
        var ended =
                begun.stream()
                        .filter(fact -> candidate.value().isEmpty() || sameValue(fact, candidate))
                        .toList();
        var overtaken = candidate.single() && ended.size() < current.size();
        var number =
                facts.insert(
                        session,
                        space.number(),
                        candidate.holding(noLonger(candidate.value())),
                        episode,
                        new FactTable.Entry(
                                overtaken ? FactStatus.SUPERSEDED : FactStatus.CURRENT,
                                Optional.of(from),
                                overtaken ? Optional.of(from) : Optional.empty(),
                                origin,
                                ""));
        ended.forEach(fact -> supersede(session, number, fact, from));
        return number;
    }

    private static String noLonger(String value) {
        return "no longer " + value;
    }

    private void supersede(Session session, long newer, Fact older, LocalDate from) {
        facts.close(session, older, from, FactStatus.SUPERSEDED);
        facts.link(session, newer, older.id().number(), "supersedes");
    }

    /**
     * What is told as past: stored closed, and it closes the same value if that still stood. A
     * value whose beginning was never told is closed even if it was mentioned after its end:
     * whoever says so now knows better.
     */
    private long closedFromTheStart(
            Session session,
            Space space,
            Candidate candidate,
            Episode episode,
            String origin,
            List<Fact> current) {
        var until = candidate.until().map(DateRange::from).orElseThrow();
        current.stream()
                .filter(fact -> sameValue(fact, candidate))
                .filter(
                        fact ->
                                !start(fact).isAfter(until)
                                        || (fact.validFrom().isEmpty()
                                                && !fact.occurredAt()
                                                        .isAfter(episode.occurredAt())))
                .forEach(fact -> facts.close(session, fact, until, FactStatus.SUPERSEDED));
        return insert(session, space, candidate, episode, origin, FactStatus.SUPERSEDED, "");
    }

    private long insert(
            Session session,
            Space space,
            Candidate candidate,
            Episode episode,
            String origin,
            FactStatus status,
            String proposal) {
        return facts.insert(
                session,
                space.number(),
                candidate,
                episode,
                new FactTable.Entry(
                        status,
                        candidate.when().map(DateRange::from),
                        candidate.until().map(DateRange::from),
                        origin,
                        proposal));
    }

    private void addEvidence(Session session, Fact fact, Candidate candidate, Episode episode) {
        facts.addEvidence(
                session,
                fact.id().number(),
                episode.id(),
                candidate.quoteStart(),
                candidate.quoteEnd());
    }

    private static boolean ended(Candidate candidate) {
        return candidate.until().isPresent();
    }

    static boolean sameValue(Fact fact, Candidate candidate) {
        return fact.value().equalsIgnoreCase(candidate.value());
    }

    /** From when a fact holds: as told, or else from when it was said. */
    private static LocalDate from(Candidate candidate, Episode episode) {
        return candidate
                .when()
                .map(DateRange::from)
                .orElseGet(() -> episode.occurredAt().toLocalDate());
    }

    static LocalDate start(Fact fact) {
        return fact.validFrom().orElseGet(() -> fact.occurredAt().toLocalDate());
    }
}
