package dev.cairn.memory.sharing;

/**
 * What came of taking a bundle in.
 *
 * @param received what is new or changed here by it
 * @param conflicts what was changed here and there differently, and waits in the inbox
 * @param forgotten whether something was erased: its traces are to be cleaned up
 */
public record Taken(long received, long conflicts, boolean forgotten) {}
