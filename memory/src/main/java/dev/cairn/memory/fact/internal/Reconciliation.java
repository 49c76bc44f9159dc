package dev.cairn.memory.fact.internal;

import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.time.DateRange;

import java.time.LocalDate;
import java.util.Comparator;
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

    public Reconciliation(FactTable facts) {
        this.facts = facts;
    }

    /** Takes in one candidate; returns the fact's number where a new one was written. */
    public Optional<Long> take(
            Session session, Space space, Candidate candidate, Episode episode, String origin) {
        var same = FactTable.sameWords(session, space.number(), candidate.text());
        if (same.stream().anyMatch(fact -> fact.status() == FactStatus.DECLINED)) {
            return Optional.empty();
        }
        var known =
                same.stream()
                        .filter(fact -> fact.status() != FactStatus.RETRACTED)
                        .filter(fact -> stillSaysIt(fact, candidate, episode))
                        .findFirst();
        if (known.isPresent()) {
            addEvidence(session, known.get(), candidate, episode);
            return Optional.empty();
        }
        if (mustAsk(space, candidate)) {
            var reason =
                    candidate.sensitivity() == Sensitivity.NONE
                            ? "this space asks before it keeps a fact"
                            : "sensitive";
            return Optional.of(
                    insert(session, space, candidate, episode, origin, FactStatus.PENDING, reason));
        }
        if (candidate.attribute().isEmpty()) {
            var status = ended(candidate) ? FactStatus.SUPERSEDED : FactStatus.CURRENT;
            return Optional.of(insert(session, space, candidate, episode, origin, status, ""));
        }
        return intoSlot(session, space, candidate, episode, origin);
    }

    /**
     * The same words again after the slot has moved on ("lives in Bonn" a second time) are news.
     */
    private static boolean stillSaysIt(Fact fact, Candidate candidate, Episode episode) {
        if (fact.status() != FactStatus.SUPERSEDED || ended(candidate) || !candidate.single()) {
            return true;
        }
        return fact.validTo().filter(to -> from(candidate, episode).isBefore(to)).isPresent();
    }

    private static boolean mustAsk(Space space, Candidate candidate) {
        return candidate.sensitivity() != Sensitivity.NONE || space.review() == Space.Review.ASK;
    }

    private Optional<Long> intoSlot(
            Session session, Space space, Candidate candidate, Episode episode, String origin) {
        var slot =
                FactTable.inSlot(
                        session, space.number(), candidate.subject(), candidate.attribute());
        var current = slot.stream().filter(fact -> fact.status() == FactStatus.CURRENT).toList();
        if (candidate.negated()) {
            return retract(session, space, candidate, episode, origin, current);
        }
        var holding = current.stream().filter(fact -> sameValue(fact, candidate)).findFirst();
        if (holding.isPresent() && !ended(candidate)) {
            addEvidence(session, holding.get(), candidate, episode);
            return Optional.empty();
        }
        if (ended(candidate)) {
            return Optional.of(
                    closedFromTheStart(session, space, candidate, episode, origin, holding));
        }
        if (!candidate.single()) {
            return Optional.of(
                    insert(session, space, candidate, episode, origin, FactStatus.CURRENT, ""));
        }
        return Optional.of(succeed(session, space, candidate, episode, origin, current));
    }

    /** A value of a single slot: it follows those that began before it and precedes the others. */
    private long succeed(
            Session session,
            Space space,
            Candidate candidate,
            Episode episode,
            String origin,
            List<Fact> current) {
        var from = from(candidate, episode);
        var later =
                current.stream()
                        .filter(fact -> start(fact).isAfter(from))
                        .min(Comparator.comparing(Reconciliation::start));
        if (later.isPresent()) {
            return facts.insert(
                    session,
                    space.number(),
                    candidate,
                    episode,
                    new FactTable.Entry(
                            FactStatus.SUPERSEDED,
                            Optional.of(from),
                            Optional.of(start(later.get())),
                            origin,
                            ""));
        }
        var number = insert(session, space, candidate, episode, origin, FactStatus.CURRENT, "");
        for (var older : current) {
            facts.close(session, older, from, FactStatus.SUPERSEDED);
            facts.link(session, number, older.id().number(), "supersedes");
        }
        return number;
    }

    /** "No longer": what held until now is closed; the statement itself is kept as the reason. */
    private Optional<Long> retract(
            Session session,
            Space space,
            Candidate candidate,
            Episode episode,
            String origin,
            List<Fact> current) {
        var ended =
                current.stream()
                        .filter(fact -> candidate.value().isEmpty() || sameValue(fact, candidate))
                        .toList();
        var number = insert(session, space, candidate, episode, origin, FactStatus.CURRENT, "");
        for (var fact : ended) {
            facts.close(session, fact, from(candidate, episode), FactStatus.SUPERSEDED);
            facts.link(session, number, fact.id().number(), "supersedes");
        }
        return Optional.of(number);
    }

    /** What is told as past: stored closed, and it closes the same value if that still stood. */
    private long closedFromTheStart(
            Session session,
            Space space,
            Candidate candidate,
            Episode episode,
            String origin,
            Optional<Fact> holding) {
        var until = candidate.until().map(DateRange::from).orElseThrow();
        holding.ifPresent(fact -> facts.close(session, fact, until, FactStatus.SUPERSEDED));
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

    private static boolean sameValue(Fact fact, Candidate candidate) {
        return fact.value().equalsIgnoreCase(candidate.value());
    }

    /** From when a fact holds: as told, or else from when it was said. */
    private static LocalDate from(Candidate candidate, Episode episode) {
        return candidate
                .when()
                .map(DateRange::from)
                .orElseGet(() -> episode.occurredAt().toLocalDate());
    }

    private static LocalDate start(Fact fact) {
        return fact.validFrom().orElseGet(() -> fact.occurredAt().toLocalDate());
    }
}
