package dev.cairn.sync.imports;

/**
 * Something that was not imported.
 *
 * @param where file and place in it; never the user's words
 * @param why in one sentence without a full stop
 */
public record Skipped(String where, String why) {}
