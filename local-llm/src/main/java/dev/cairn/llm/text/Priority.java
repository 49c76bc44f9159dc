package dev.cairn.llm.text;

/** Which of the waiting requests goes first. One that runs is not interrupted. */
public enum Priority {
    /** Somebody waits for it. */
    ANSWER,
    /** Work on memory that can wait. */
    BACKGROUND
}
