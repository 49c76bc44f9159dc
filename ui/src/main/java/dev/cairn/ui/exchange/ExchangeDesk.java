package dev.cairn.ui.exchange;

import dev.cairn.memory.Id;
import dev.cairn.memory.exchange.ImportSummary;
import dev.cairn.sync.exports.Exported;
import dev.cairn.sync.imports.ImportOutcome;
import dev.cairn.sync.imports.Outline;
import dev.cairn.ui.work.Work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Imports and exports. May block; thread-safe. */
public interface ExchangeDesk {
    /** What a file or folder is, at a first look. */
    Outline outline(Path path);

    /** What would come of importing it. */
    ImportOutcome compare(Incoming incoming, Work work);

    /** Imports it, after a backup. */
    ImportOutcome bringIn(Incoming incoming, Work work);

    /** What was imported, the newest first. */
    List<ImportSummary> imports();

    /** Takes back all that an import brought. */
    void undo(Id batch);

    /** Writes what is in memory; empty where {@code work} was cancelled. */
    Optional<Exported> takeOut(Outgoing outgoing, Work work);
}
