package dev.cairn.llm.text;

/** Which of the requests goes first. */
public enum Priority {
    /** Somebody waits for it. */
    ANSWER,
    /**
     * Work on memory that can wait: it yields within one batch of tokens when somebody wants an
     * answer, and goes on after it from where it was, in the same form.
     */
    BACKGROUND
}
