package dev.cairn.memory.recall.internal;

import dev.cairn.llm.embedding.CosineScale;
import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.memory.store.internal.Session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the user prefers and how they want things done ("always with an example when I ask about
 * probability"), where a question asks for help: such words are hardly ever like the question, and
 * yet the answer depends on them. Runs inside the caller's transaction.
 */
final class Wishes {
    /** Wishes that are raised for one question, the nearest. */
    private static final int MOST = 3;

    private final Session session;
    private final Ranking ranking;
    private final CosineScale scale;

    Wishes(Session session, Ranking ranking, CosineScale scale) {
        this.session = session;
        this.ranking = ranking;
        this.scale = scale;
    }

    /**
     * Raises the episodes of the wishes nearest to the question.
     *
     * @param near facts by their meaning, nearest first
     */
    void apply(List<Finder.Hit> near, Fusion episodes) {
        if (ranking.wishes() == 0 || near.isEmpty()) {
            return;
        }
        var wishes = wishes(near);
        var raised = new HashSet<Long>();
        near.stream()
                .filter(hit -> wishes.contains(hit.number()))
                .takeWhile(hit -> scale.closeness(hit.score()) > 0)
                .filter(hit -> hit.episodes().stream().anyMatch(raised::add))
                .limit(MOST)
                .forEach(hit -> raise(hit, episodes));
    }

    private void raise(Finder.Hit hit, Fusion episodes) {
        double closeness = Math.min(1, scale.closeness(hit.score()));
        for (var episode : hit.episodes()) {
            episodes.find(episode)
                    .ifPresent(
                            candidate ->
                                    candidate.boost(
                                            "it says how you want such things done",
                                            closeness,
                                            closeness * ranking.wishes()));
        }
    }

    private Set<Long> wishes(List<Finder.Hit> near) {
        return session
                .list(
                        """
                        SELECT id FROM fact
                        WHERE id IN (SELECT value FROM json_each(?)) AND status = 'current'
                          AND kind IN ('instruction', 'preference') AND subject = ?
                        """,
                        row -> row.getLong(1),
                        near.stream().map(Finder.Hit::number).toList().toString(),
                        Utterance.OWNER)
                .stream()
                .collect(Collectors.toSet());
    }
}
