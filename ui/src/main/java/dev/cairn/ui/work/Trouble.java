package dev.cairn.ui.work;

/**
 * Something that went wrong, in words.
 *
 * @param sentence one sentence for the user: what happened, and what to do
 * @param details for who asks for them, shown behind a button; empty where there are none
 */
public record Trouble(String sentence, String details) {
    public Trouble(String sentence) {
        this(sentence, "");
    }
}
