package dev.cairn.memory.fact.internal;

import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.review.Reason;
import dev.cairn.memory.review.internal.Admission;
import dev.cairn.memory.review.internal.Verdict;
import dev.cairn.memory.store.internal.Session;

import java.util.Optional;

/**
 * Brings a proposed fact together with what is known: it becomes a claim, and the facts of its slot
 * are made anew from all claims. The same again is more evidence, news closes what it supersedes, a
 * late arrival about an earlier time is stored already closed, and what a correction denies was
 * never so. Likeness of words or vectors alone never supersedes anything. Runs inside the caller's
 * transaction.
 */
public final class Reconciliation {
    private final FactTable facts;
    private final Settlement settlement;
    private final ClaimTable claims;
    private final Admission admission;

    /**
     * @param admission says which statements become facts at once
     */
    public Reconciliation(FactTable facts, Settlement settlement, Admission admission) {
        this.facts = facts;
        this.settlement = settlement;
        this.admission = admission;
        this.claims = settlement.claims();
    }

    /**
     * Takes in one candidate; returns the number of a fact that was written to wait for the user.
     */
    public Optional<Long> take(
            Session session, Space space, Candidate candidate, Episode episode, String origin) {
        var unsettled = new Unsettled();
        var waits = take(session, space, candidate, episode, origin, unsettled);
        settle(session, unsettled);
        return waits;
    }

    /** Settles what was taken in without being settled. */
    public void settle(Session session, Unsettled unsettled) {
        settlement.settle(session, unsettled);
    }

    /**
     * The same, but for the facts: they are made when the caller settles, before its transaction
     * ends.
     */
    public Optional<Long> take(
            Session session,
            Space space,
            Candidate candidate,
            Episode episode,
            String origin,
            Unsettled unsettled) {
        if (admission.isRefused(session, space, candidate, episode)) {
            return Optional.empty();
        }
        var same = FactTable.sameWords(session, space.number(), candidate.text());
        var holding = same.stream().anyMatch(fact -> fact.status() == FactStatus.CURRENT);
        var verdict =
                holding ? new Verdict.Accept() : admission.of(session, space, candidate, episode);
        var unit = claims.unit(space.number(), candidate);
        switch (verdict) {
            case Verdict.Accept _ -> {
                claims.insert(session, unit, candidate, episode, origin, null);
                unsettled.add(
                        unit,
                        candidate.kind() == FactKind.RELATION
                                || candidate.attribute().equals("name"));
                return Optional.empty();
            }
            case Verdict.Ask(var reason) -> {
                long fact = propose(session, space, candidate, episode, origin, reason);
                claims.insert(session, unit, candidate, episode, origin, fact);
                return Optional.of(fact);
            }
            case Verdict.AskedAlready(var waiting) -> {
                facts.addEvidence(
                        session,
                        waiting,
                        episode.id(),
                        candidate.quoteStart(),
                        candidate.quoteEnd());
                claims.insert(session, unit, candidate, episode, origin, waiting);
                return Optional.empty();
            }
            case Verdict.TooMany tooMany -> {
                admission.leftOut(session, episode, tooMany);
                return Optional.empty();
            }
        }
    }

    private long propose(
            Session session,
            Space space,
            Candidate candidate,
            Episode episode,
            String origin,
            Reason reason) {
        return facts.insert(
                session,
                space.number(),
                candidate,
                episode,
                new FactTable.Entry(
                        FactStatus.PENDING,
                        candidate.when(),
                        candidate.until(),
                        origin,
                        reason.stored()));
    }
}
