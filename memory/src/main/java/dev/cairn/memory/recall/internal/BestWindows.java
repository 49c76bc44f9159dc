package dev.cairn.memory.recall.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers, for one question, which passage of an episode matched best. */
final class BestWindows {
    private final Map<Long, Long> byMeaning = new HashMap<>();
    private final Map<Long, Long> byWords = new HashMap<>();

    void seeWords(List<Finder.Hit> hits) {
        hits.forEach(hit -> byWords.putIfAbsent(hit.focus(), hit.number()));
    }

    void seeMeaning(List<Finder.Hit> hits) {
        hits.forEach(hit -> byMeaning.putIfAbsent(hit.focus(), hit.number()));
    }

    /** Meaning decides, for words may stand anywhere; empty if only a run around it matched. */
    Optional<Long> of(long episode) {
        var best = byMeaning.getOrDefault(episode, byWords.get(episode));
        return Optional.ofNullable(best);
    }
}
