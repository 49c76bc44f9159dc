package dev.cairn.llm.text;

/** Why a model was not opened. */
public enum Refusal {
    MISSING_FILE,
    NOT_A_MODEL,
    TRUNCATED_FILE,
    DAMAGED_FILE,
    UNKNOWN_ARCHITECTURE,
    TOO_LARGE,
    UNSUITABLE_CPU,
    LIBRARY_MISSING,
    HOST_DID_NOT_START,
    HOST_DIED,
    NOT_LOADED,
    /** Whoever wanted it stopped the loading. */
    STOPPED,
    CLOSED
}
