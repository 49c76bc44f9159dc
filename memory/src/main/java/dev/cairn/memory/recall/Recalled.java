package dev.cairn.memory.recall;

import java.util.List;

/**
 * What a question brought back.
 *
 * @param abstained nothing in memory is near enough to answer from; the recollections, if any, are
 *     then only the nearest
 * @param notes what did not work as it should, in words: a lane that failed, vectors still missing
 */
public record Recalled(
        String query,
        boolean abstained,
        double tookMillis,
        List<Recollection> recollections,
        List<String> notes) {

    /** The same search, of which nothing answers the question. */
    public Recalled abstaining() {
        return new Recalled(query, true, tookMillis, recollections, notes);
    }

    /** The same search, with nothing taken from it. */
    public Recalled withoutRecollections() {
        return new Recalled(query, abstained, tookMillis, List.of(), notes);
    }
}
