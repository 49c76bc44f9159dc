package dev.cairn.memory;

/** What came of opening a store. */
public sealed interface MemoryOpening {

    /** It is open. */
    record Opened(Memory memory) implements MemoryOpening {}

    /**
     * It was left as it is.
     *
     * @param sentence why, for the user
     */
    record Refused(String sentence) implements MemoryOpening {}
}
