package dev.cairn.memory.extraction;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Extraction without a model: sentences are cut into clauses, a clause that states something about
 * somebody is put into the third person, and small rules read slots, plans and events out of it.
 * Rather misses a fact than keeps chatter. Deterministic; immutable and safe for any thread; time
 * linear in the text, of which the first 20,000 characters count.
 */
public final class RuleExtractor implements FactExtractor {
    /** Candidates for a short utterance; the most important ones are kept. */
    private static final int FEWEST = 8;

    /** A plain statement has about so many characters at least ("I like tea."). */
    private static final int CHARACTERS_A_CANDIDATE = 12;

    private final Rules rules = new Rules();

    @Override
    public List<Candidate> extract(Utterance utterance) {
        var folded = FoldedText.of(utterance.text(), Prose.MOST_CHARACTERS);
        var candidates = new UtteranceReading(folded.of(utterance), rules).candidates();
        int length = Math.min(utterance.text().length(), Prose.MOST_CHARACTERS);
        return folded.placed(best(candidates, Math.max(FEWEST, length / CHARACTERS_A_CANDIDATE)));
    }

    private static List<Candidate> best(List<Candidate> all, int most) {
        var seen = new HashSet<String>();
        return all.stream()
                .filter(candidate -> seen.add(candidate.text() + "\n" + candidate.attribute()))
                .sorted(Comparator.comparingDouble(Candidate::importance).reversed())
                .limit(most)
                .sorted(Comparator.comparingInt(Candidate::quoteStart))
                .toList();
    }
}
