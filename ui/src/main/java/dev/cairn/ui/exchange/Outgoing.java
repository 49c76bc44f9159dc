package dev.cairn.ui.exchange;

import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.sync.exports.ExportFormat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be written, and where.
 *
 * @param path a file, or the folder of notes that is to be made
 * @param thisSpace whether only the space that the window is in goes out
 * @param about only what names this person, place or thing; empty for everything
 * @param passphrase seals an archive; empty for none
 */
public record Outgoing(
        Path path,
        ExportFormat format,
        boolean thisSpace,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String about,
        Set<Sensitivity> without,
        String passphrase) {
    public Outgoing {
        without = Set.copyOf(without);
    }

    @Override
    public String toString() {
        return "something to export";
    }
}
