package dev.cairn.memory.fact;

/**
 * What came of having a model read for facts, since the store was made. Counts only.
 *
 * @param read utterances that it answered for
 * @param kept facts taken in, new or as more evidence
 * @param told candidates that the rules had found as well
 * @param dropped proposals that their quotes did not bear out
 * @param failed utterances at which the model failed; the rules' result stands for them
 * @param slow times that an utterance took longer than it may
 * @param millis time that the answers took together
 */
public record ModelTally(
        long read, long kept, long told, long dropped, long failed, long slow, long millis) {
    /** Before anything was read. */
    public static final ModelTally NONE = new ModelTally(0, 0, 0, 0, 0, 0, 0);

    static ModelTally answered(int kept, int told, int dropped, long millis) {
        return new ModelTally(1, kept, told, dropped, 0, 0, millis);
    }

    static ModelTally failedOnce() {
        return new ModelTally(0, 0, 0, 0, 1, 0, 0);
    }

    static ModelTally slowOnce() {
        return new ModelTally(0, 0, 0, 0, 0, 1, 0);
    }
}
