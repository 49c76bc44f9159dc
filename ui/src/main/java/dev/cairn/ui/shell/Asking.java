package dev.cairn.ui.shell;

import dev.cairn.ui.memories.FactSheet;

import java.util.function.Consumer;

/** Something that the window asks or tells before it goes on, laid over everything else. */
public sealed interface Asking {
    String title();

    /**
     * A question.
     *
     * @param grave whether what follows cannot be taken back
     */
    record Confirm(String title, String sentence, String yes, boolean grave, Runnable onYes)
            implements Asking {}

    /** A line of text to write. */
    record Enter(String title, String before, String yes, Consumer<String> onYes)
            implements Asking {}

    /** A memory laid open. */
    record Sheet(String title, FactSheet sheet) implements Asking {}

    /** The keys that do something. */
    record Keys(String title) implements Asking {}

    /** A text to read, such as the details of a trouble. */
    record Read(String title, String text) implements Asking {}
}
