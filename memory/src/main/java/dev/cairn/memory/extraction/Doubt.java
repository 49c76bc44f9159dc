package dev.cairn.memory.extraction;

/** Why what a model proposed is not kept. */
public enum Doubt {
    /** The quote does not stand in what the user stated. */
    NO_QUOTE,
    /** Not a sentence of a bearable length that can be understood by itself. */
    NO_SENTENCE,
    /** It speaks to somebody. */
    ADDRESSES,
    /** Names, numbers or other words in it were never said. */
    UNGROUNDED,
    /** The quote says it of somebody else. */
    WRONG_SUBJECT,
    /** A "not", a "no longer" or an intention was lost or added on the way. */
    CHANGED_SENSE,
    /** The model said it before. */
    AGAIN
}
