package dev.cairn.memory.fact.internal;

import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
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

    public Reconciliation(FactTable facts, Settlement settlement) {
        this.facts = facts;
        this.settlement = settlement;
        this.claims = settlement.claims();
    }

    /**
     * Takes in one candidate; returns the number of a fact that was written to wait for the user.
     */
    public Optional<Long> take(
            Session session, Space space, Candidate candidate, Episode episode, String origin) {
        var same = FactTable.sameWords(session, space.number(), candidate.text());
        if (same.stream().anyMatch(fact -> fact.status() == FactStatus.DECLINED)) {
            return Optional.empty();
        }
        var unit = claims.unit(space.number(), candidate);
        var holding = same.stream().filter(fact -> fact.status() == FactStatus.CURRENT).findFirst();
        if (holding.isEmpty() && mustAsk(space, candidate)) {
            var waiting =
                    same.stream().filter(fact -> fact.status() == FactStatus.PENDING).findFirst();
            long fact =
                    waiting.map(known -> more(session, known, candidate, episode))
                            .orElseGet(() -> propose(session, space, candidate, episode, origin));
            claims.insert(session, unit, candidate, episode, origin, fact);
            return waiting.isPresent() ? Optional.empty() : Optional.of(fact);
        }
        claims.insert(session, unit, candidate, episode, origin, null);
        settlement.settle(session, unit);
        if (candidate.kind() == FactKind.RELATION || candidate.attribute().equals("name")) {
            settlement.retell(session, space.number());
        }
        return Optional.empty();
    }

    private static boolean mustAsk(Space space, Candidate candidate) {
        return candidate.sensitivity() != Sensitivity.NONE || space.review() == Space.Review.ASK;
    }

    private long propose(
            Session session, Space space, Candidate candidate, Episode episode, String origin) {
        var reason =
                candidate.sensitivity() == Sensitivity.NONE
                        ? "this space asks before it keeps a fact"
                        : "sensitive";
        return facts.insert(
                session,
                space.number(),
                candidate,
                episode,
                new FactTable.Entry(
                        FactStatus.PENDING, candidate.when(), candidate.until(), origin, reason));
    }

    private long more(Session session, Fact waiting, Candidate candidate, Episode episode) {
        facts.addEvidence(
                session,
                waiting.id().number(),
                episode.id(),
                candidate.quoteStart(),
                candidate.quoteEnd());
        return waiting.id().number();
    }
}
