package dev.cairn.memory.review;

import dev.cairn.memory.Id;

/**
 * Statements that were not made into facts because there were too many of them; the episode itself
 * is kept and can be recalled.
 *
 * @param reason which limit was reached
 */
public record LeftOut(Id episode, Limit reason, int count) {

    /** What may not flood the store. */
    public enum Limit {
        MESSAGE("one message"),
        HOUR("one hour"),
        INBOX("a full inbox");

        private final String words;

        Limit(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
