package dev.cairn.app.hotkey;

/** What came of taking hold of keys. */
public sealed interface Grab {

    /** They reach this program. */
    record Held(Hotkey hotkey) implements Grab {}

    /** The desktop decides on the keys, and calls this program. */
    record ByDesktop(Hotkey hotkey) implements Grab {}

    /** Another program has them. */
    record Taken() implements Grab {}

    /** There is no such key on this keyboard. */
    record NoSuchKey() implements Grab {}

    /**
     * They cannot be had here.
     *
     * @param sentence why, for the doctor
     */
    record NotHere(String sentence) implements Grab {}
}
