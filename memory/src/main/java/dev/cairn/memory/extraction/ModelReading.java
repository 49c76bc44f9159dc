package dev.cairn.memory.extraction;

import dev.cairn.llm.text.Failure;

import java.util.List;

/** What came of having a model read an utterance. Whatever it is, the rules' result stands. */
public sealed interface ModelReading {
    /** The candidates that survived every check; empty unless the model answered. */
    default List<Candidate> candidates() {
        return List.of();
    }

    /**
     * The model answered.
     *
     * @param dropped the proposals that were not believed
     */
    record Read(List<Candidate> candidates, List<Dropped> dropped, long millis)
            implements ModelReading {
        public Read {
            candidates = List.copyOf(candidates);
            dropped = List.copyOf(dropped);
        }
    }

    /**
     * A proposal that was not believed.
     *
     * @param quote the words it claimed to rest on
     * @param sentence as the model put it
     */
    record Dropped(Doubt why, String quote, String sentence) {}

    /** The utterance states nothing that a model should see; it was not asked. */
    record NothingToRead() implements ModelReading {}

    /** The caller stopped it. */
    record Stopped() implements ModelReading {}

    /** It took longer than an utterance may. */
    record TooSlow(long millis) implements ModelReading {}

    /** The model failed. */
    record Failed(Failure kind) implements ModelReading {}
}
