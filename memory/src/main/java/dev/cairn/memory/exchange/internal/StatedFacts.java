package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.exchange.ImportedEpisode;
import dev.cairn.memory.exchange.ImportedFact;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.extraction.RuleExtractor;
import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.fact.internal.FactTable;
import dev.cairn.memory.fact.internal.Reconciliation;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.review.internal.SpaceReview;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.List;

/**
 * Brings what another program held for a fact together with what is known here, by the same way
 * that all facts go. Runs inside the caller's transaction.
 */
final class StatedFacts {
    private static final String ORIGIN = "import";

    private final RuleExtractor rules = new RuleExtractor();
    private final Reconciliation reconciliation;

    StatedFacts(Database database, Settlement settlement) {
        this.reconciliation =
                new Reconciliation(new FactTable(database), settlement, new SpaceReview());
    }

    /** Takes in the facts that an episode came with; returns how many are new. */
    int take(Session session, long batch, Space space, ImportedEpisode imported, Episode episode) {
        for (var candidate : candidates(imported, episode)) {
            reconciliation.take(session, space, candidate, episode, ORIGIN);
        }
        var fresh =
                session.list(
                        """
                        SELECT DISTINCT f.id FROM evidence v JOIN fact f ON f.id = v.fact_id
                        WHERE v.episode_id = ? AND f.origin = ? AND f.import_id IS NULL
                        """,
                        row -> row.getLong(1),
                        episode.id().number(),
                        ORIGIN);
        for (var fact : fresh) {
            ImportTable.brought(session, batch, Id.Kind.FACT, fact);
            session.update("UPDATE fact SET import_id = ? WHERE id = ?", batch, fact);
        }
        return fresh.size();
    }

    private List<Candidate> candidates(ImportedEpisode imported, Episode episode) {
        if (!imported.facts().isEmpty()) {
            return imported.facts().stream().map(fact -> candidate(fact, episode)).toList();
        }
        if (!imported.statement()) {
            return List.of();
        }
        var read =
                rules.extract(
                        new Utterance(
                                episode.text(),
                                episode.occurredAt().toLocalDate(),
                                Utterance.OWNER,
                                List.of(),
                                true));
        return read.isEmpty()
                ? List.of(candidate(ImportedFact.note(episode.text()), episode))
                : read;
    }

    private static Candidate candidate(ImportedFact fact, Episode episode) {
        return new Candidate(
                fact.text(),
                fact.kind(),
                fact.subject(),
                fact.attribute(),
                fact.value(),
                fact.single(),
                false,
                0,
                episode.text().length(),
                fact.from(),
                fact.until(),
                fact.confidence(),
                fact.importance(),
                fact.sensitivity(),
                List.of(),
                false,
                "");
    }
}
