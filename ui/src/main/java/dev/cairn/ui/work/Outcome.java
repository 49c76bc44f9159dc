package dev.cairn.ui.work;

/** How work ended. */
public sealed interface Outcome<T> {
    /** It was done, or stopped with something to show. */
    record Done<T>(T value) implements Outcome<T> {}

    /** The user ended it. */
    record Cancelled<T>() implements Outcome<T> {}

    /** It did not work. */
    record Failed<T>(Trouble trouble) implements Outcome<T> {}
}
