package dev.cairn.memory;

/**
 * A scope such as Personal or Work. Queries are bound to one; it is never only a filter of the
 * window.
 */
public record Space(long number, String name, Review review) {

    /** What happens to a newly found fact. */
    public enum Review {
        /** It counts at once, unless it is sensitive. */
        ACCEPT,
        /** It waits in the inbox. */
        ASK
    }
}
