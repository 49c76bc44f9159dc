package dev.cairn.memory.exchange;

/**
 * What came of taking something in, in numbers. Sums up by {@link #plus}.
 *
 * @param conversations begun
 * @param episodes that can be recalled
 * @param facts stated by the source itself; those read from the words later are not among them
 * @param fresh everything that was not here before: messages, episodes and other records
 * @param unchanged what was here already
 * @param forgotten what the user had forgotten, and therefore was not taken in again
 */
public record Added(
        long conversations, long episodes, long facts, long fresh, long unchanged, long forgotten) {
    /** Nothing yet. */
    public static final Added NOTHING = new Added(0, 0, 0, 0, 0, 0);

    /** One thing that was here already. */
    public static final Added KNOWN = new Added(0, 0, 0, 0, 1, 0);

    /** One thing that the user had forgotten. */
    public static final Added FORGOTTEN = new Added(0, 0, 0, 0, 0, 1);

    public Added plus(Added more) {
        return new Added(
                conversations + more.conversations,
                episodes + more.episodes,
                facts + more.facts,
                fresh + more.fresh,
                unchanged + more.unchanged,
                forgotten + more.forgotten);
    }
}
