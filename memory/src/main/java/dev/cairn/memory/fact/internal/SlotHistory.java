package dev.cairn.memory.fact.internal;

import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.fact.Evidence;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.time.DateRange;
import dev.cairn.memory.time.TimeExpressions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The values that a slot has held one after the other, such as where somebody has lived. Whatever
 * the order in which they are told, each holds from its own day until the next one's, and the last
 * one holds now. Runs inside the caller's transaction.
 */
final class SlotHistory {
    private final FactTable facts;
    private final Session session;
    private final List<Fact> values;

    /**
     * @param slot current and superseded facts of one slot
     */
    SlotHistory(FactTable facts, Session session, List<Fact> slot) {
        this.facts = facts;
        this.session = session;
        this.values =
                slot.stream()
                        .filter(SlotHistory::hasABeginning)
                        .sorted(Comparator.comparing(Reconciliation::start).thenComparing(Fact::id))
                        .toList();
    }

    /** "Lived in Bonn until May" tells an end only: it takes no place between the others. */
    private static boolean hasABeginning(Fact fact) {
        return fact.validTo().filter(to -> to.isBefore(Reconciliation.start(fact))).isEmpty();
    }

    /** Takes in a value that holds from a day; returns the fact's number where one was written. */
    Optional<Long> take(
            Space space, Candidate candidate, Episode episode, String origin, LocalDate from) {
        var standing =
                values.stream()
                        .filter(value -> !Reconciliation.start(value).isAfter(from))
                        .reduce((_, second) -> second)
                        .filter(value -> value.validTo().filter(to -> !to.isAfter(from)).isEmpty());
        var after =
                values.stream()
                        .filter(value -> Reconciliation.start(value).isAfter(from))
                        .findFirst();
        if (says(standing, candidate)) {
            confirm(standing.orElseThrow(), candidate, episode);
            return Optional.empty();
        }
        var again = standing.flatMap(value -> firstSaidAfter(value, from));
        if (again.isEmpty() && says(after, candidate)) {
            confirm(after.orElseThrow(), candidate, episode);
            facts.begin(session, after.get(), from);
            standing.ifPresent(value -> facts.close(session, value, from, FactStatus.SUPERSEDED));
            return Optional.empty();
        }
        var until = again.or(() -> after.map(Reconciliation::start));
        var number =
                facts.insert(
                        session,
                        space.number(),
                        candidate,
                        episode,
                        new FactTable.Entry(
                                until.isEmpty() ? FactStatus.CURRENT : FactStatus.SUPERSEDED,
                                candidate.when().map(DateRange::from),
                                until,
                                origin,
                                ""));
        if (again.isPresent()) {
            // The value before it was said again after it: there that one begins a second time.
            var second = facts.split(session, standing.orElseThrow(), again.get(), this::day);
            facts.link(session, second, number, "supersedes");
        }
        after.filter(_ -> again.isEmpty())
                .ifPresent(
                        value -> {
                            facts.link(session, value.id().number(), number, "supersedes");
                            standing.ifPresent(older -> facts.unlink(session, value, older));
                        });
        standing.ifPresent(
                value -> {
                    facts.close(session, value, from, FactStatus.SUPERSEDED);
                    facts.link(session, number, value.id().number(), "supersedes");
                });
        return Optional.of(number);
    }

    private static boolean says(Optional<Fact> fact, Candidate candidate) {
        return fact.filter(value -> Reconciliation.sameValue(value, candidate)).isPresent();
    }

    private void confirm(Fact fact, Candidate candidate, Episode episode) {
        facts.addEvidence(
                session,
                fact.id().number(),
                episode.id(),
                candidate.quoteStart(),
                candidate.quoteEnd());
    }

    private Optional<LocalDate> firstSaidAfter(Fact fact, LocalDate day) {
        return fact.evidence().stream()
                .map(this::day)
                .filter(said -> said.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    /** Since when some words say that a value holds: a time that they name, or when they fell. */
    private LocalDate day(Evidence evidence) {
        var said =
                EpisodeTable.find(session, evidence.episode().number())
                        .orElseThrow()
                        .occurredAt()
                        .toLocalDate();
        return TimeExpressions.find(evidence.quote(), said).stream()
                .map(mention -> mention.range().from())
                .findFirst()
                .orElse(said);
    }
}
