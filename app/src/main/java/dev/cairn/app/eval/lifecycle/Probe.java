package dev.cairn.app.eval.lifecycle;

import java.util.List;

/**
 * A question at the end of a life, with what makes an answer right.
 *
 * @param right any of these in what the answer leads with; all of them somewhere in it for {@link
 *     Kind#LIST}; in this order for {@link Kind#ORDER}
 * @param stale what held once and must not be given as if it still held
 * @param way which list of phrasings it was drawn from ("home.before")
 * @param needs the truths that an answer rests on
 */
record Probe(
        Kind kind,
        String question,
        List<String> right,
        List<String> stale,
        String way,
        List<String> needs) {
    /** What a question asks for. */
    enum Kind {
        CURRENT,
        LIST,
        COUNT,
        HISTORY,
        ORDER,
        ABSENT
    }
}
