package dev.cairn.llm.text;

/** Why an answer failed. */
public enum Failure {
    /** The process that held the model ended; the next request starts a new one by itself. */
    HOST_DIED,
    /** The process that holds the model could not be started again. */
    HOST_DID_NOT_START,
    /** The turns do not fit into the model's context. */
    PROMPT_TOO_LONG,
    /** The grammar is not valid GBNF. */
    BAD_GRAMMAR,
    /** The schema is no JSON, or uses what is not supported. */
    BAD_SCHEMA,
    /** What the model wrote does not have the form that was asked for. */
    NOT_IN_FORM,
    /** The model fell into repeating itself and was stopped. */
    REPETITION,
    /** The request itself is out of bounds. */
    BAD_REQUEST,
    /** The library refused the request. */
    MODEL_ERROR,
    /** The model was closed. */
    CLOSED
}
