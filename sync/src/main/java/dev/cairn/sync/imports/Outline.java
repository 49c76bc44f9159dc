package dev.cairn.sync.imports;

import java.util.List;
import java.util.Optional;

/**
 * What a source is, at a first look, before anything of it is read.
 *
 * @param format empty where that cannot be told
 * @param sealed whether it takes a passphrase
 * @param columns the names that a table's first row gives its columns; empty for anything else
 */
public record Outline(Optional<Format> format, boolean sealed, List<String> columns) {
    public Outline {
        columns = List.copyOf(columns);
    }
}
