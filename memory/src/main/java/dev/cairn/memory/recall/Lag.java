package dev.cairn.memory.recall;

/**
 * How far the index is behind the store.
 *
 * @param changesBehind entries of the change log that are not in it yet
 * @param vectorsWaiting episodes and facts that can be found by their words only, so far
 */
public record Lag(long changesBehind, long vectorsWaiting) {
    public boolean none() {
        return changesBehind == 0 && vectorsWaiting == 0;
    }
}
