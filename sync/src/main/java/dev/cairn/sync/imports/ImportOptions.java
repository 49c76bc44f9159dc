package dev.cairn.sync.imports;

import dev.cairn.memory.Space;
import dev.cairn.sync.archive.Passphrase;

import java.util.Map;
import java.util.Optional;

/**
 * How something is to be imported.
 *
 * @param format what the file is; looked at to tell if empty
 * @param space where it goes; its review decides whether stated facts wait in the inbox
 * @param dryRun whether to compare and report only
 * @param me the owner's name in conversations between people; there it tells whose words they are
 * @param columns of a table, by what they mean: "text", and "date", "speaker", "subject"
 * @param passphrase of an encrypted archive
 */
public record ImportOptions(
        Optional<Format> format,
        Space space,
        boolean dryRun,
        Optional<String> me,
        Map<String, String> columns,
        Optional<Passphrase> passphrase) {
    public ImportOptions {
        columns = Map.copyOf(columns);
    }

    /** What is usual for a space. */
    public static ImportOptions into(Space space) {
        return new ImportOptions(
                Optional.empty(), space, false, Optional.empty(), Map.of(), Optional.empty());
    }
}
