package dev.cairn.memory.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.MemoryFixture;

import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds what archives hold against the schema: a new column is exported, or left out on purpose.
 */
class ArchiveKindsTest extends MemoryFixture {
    /** Derived, of this device alone, or waiting work. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "device",
                    "setting",
                    "embedder",
                    "embedding",
                    "task",
                    "change",
                    "imported",
                    "gist_waiting",
                    "gist.source_hash",
                    // Proposals are made again from the facts.
                    "duplicate",
                    "circle",
                    "peer",
                    "edit",
                    "shared_claim",
                    "known_as",
                    "withdrawn",
                    // Computed from the text.
                    "episode.length",
                    "episode.text_hash",
                    "fact.text_hash",
                    // Counted anew in each store; claims are known by the words they stand on.
                    "claim.id",
                    // A hash that only this store's secret makes sense of.
                    "tombstone.keyed_hash");

    @Test
    void everyColumnIsInAnArchiveOrLeftOutOnPurpose() throws SQLException {
        var exported = new HashSet<String>();
        for (var kind : ArchiveKinds.ALL) {
            note(exported, kind.table(), kind.columns());
            for (var part : kind.parts()) {
                exported.add(part.table() + "." + part.owner());
                exported.add(part.table() + "." + part.position());
                if (part.inSpace()) {
                    exported.add(part.table() + ".space_id");
                }
                note(exported, part.table(), part.columns());
            }
        }
        assertThat(columns())
                .as("columns that are neither exported nor left out")
                .filteredOn(
                        column ->
                                !exported.contains(column)
                                        && !LEFT_OUT.contains(column)
                                        && !LEFT_OUT.contains(
                                                column.substring(0, column.indexOf('.'))))
                .isEmpty();
        assertThat(exported).filteredOn(column -> !column.endsWith(".")).isSubsetOf(columns());
    }

    private static void note(Set<String> exported, String table, List<ArchiveColumn> columns) {
        for (var column : columns) {
            exported.add(table + "." + column.column());
            if (column.type() == ArchiveColumn.Type.ZONED_TIME) {
                exported.add(table + "." + column.offsetColumn());
            }
        }
    }

    private Set<String> columns() throws SQLException {
        var columns = new TreeSet<String>();
        try (var connection = beside();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                SELECT m.name || '.' || p.name FROM sqlite_schema m
                                JOIN pragma_table_info(m.name) p
                                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
                                """)) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }
}
