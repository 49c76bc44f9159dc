package dev.cairn.memory.review.internal;

import dev.cairn.memory.review.LeftOut;
import dev.cairn.memory.review.Reason;

/** What is to become of a statement that is news. */
public sealed interface Verdict {
    /** It counts at once. */
    record Accept() implements Verdict {}

    /** It waits in the inbox. */
    record Ask(Reason reason) implements Verdict {}

    /** It waits in the inbox already, in other words. */
    record AskedAlready(long fact) implements Verdict {}

    /** There are too many; it is counted, and stays in its episode. */
    record TooMany(LeftOut.Limit limit) implements Verdict {}
}
