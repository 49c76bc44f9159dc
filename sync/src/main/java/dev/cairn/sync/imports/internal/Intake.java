package dev.cairn.sync.imports.internal;

import dev.cairn.memory.exchange.ArchiveRecord;
import dev.cairn.memory.exchange.ImportedConversation;
import dev.cairn.memory.exchange.ImportedEpisode;

/** Takes what a reader finds, as it finds it. Every method may throw {@link Stopped}. */
public interface Intake {
    void conversation(ImportedConversation conversation);

    void episode(ImportedEpisode episode);

    /**
     * @param where the record stands in the archive
     */
    void record(ArchiveRecord record, String where);

    /** Notes what was left out; {@code where} and {@code why} are without the user's words. */
    void skipped(String where, String why);

    /** An origin key for what has none of its own. */
    String keyOf(String prefix, String content);

    /** Notes that so many more bytes were read. */
    void read(long bytes);
}
