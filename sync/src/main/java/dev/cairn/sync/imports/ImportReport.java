package dev.cairn.sync.imports;

import dev.cairn.memory.Id;
import dev.cairn.memory.exchange.Added;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an import did, or would do.
 *
 * @param skipped the first of what was left out, and why
 * @param skippedInAll how much was left out
 * @param importId by which it can be undone; empty for a dry run, and where nothing was new
 * @param first the earliest day in it
 * @param last the latest day in it
 */
public record ImportReport(
        Format format,
        Added added,
        List<Skipped> skipped,
        long skippedInAll,
        Optional<Id> importId,
        Optional<LocalDate> first,
        Optional<LocalDate> last) {
    public ImportReport {
        skipped = List.copyOf(skipped);
    }
}
