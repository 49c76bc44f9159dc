package dev.cairn.sync.exports;

/**
 * What was written, in numbers.
 *
 * @param records all of it
 */
public record Exported(long conversations, long episodes, long facts, long records) {}
