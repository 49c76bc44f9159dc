package dev.cairn.memory.extraction;

import java.util.List;

/**
 * Proposes facts from an utterance. An empty list is the usual answer: most of what is said is
 * nothing to keep. Implementations are safe for use by several threads, and never throw for any
 * text.
 */
public interface FactExtractor {
    /** The candidates in the order of their quotes; each quote lies inside the utterance's text. */
    List<Candidate> extract(Utterance utterance);
}
