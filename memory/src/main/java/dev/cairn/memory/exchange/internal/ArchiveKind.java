package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.Id;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A kind of record of an archive, and the table it is stored in.
 *
 * @param name of the kind, and of its file in the archive
 * @param key what its ids name; null where its records have no id of their own
 * @param order an SQL expression by which rows come after those they refer to
 * @param parts lists in the record that are stored in tables of their own
 */
record ArchiveKind(
        String name,
        String table,
        Id.@Nullable Kind key,
        List<ArchiveColumn> columns,
        String order,
        List<Part> parts) {

    /**
     * A list within a record.
     *
     * @param owner the column that holds the record's id
     * @param position the column that holds the place in the list; empty if there is none
     * @param order an SQL expression for the list's order
     * @param inSpace whether its rows carry the record's space as well
     */
    record Part(
            String field,
            String table,
            String owner,
            String position,
            String order,
            List<ArchiveColumn> columns,
            boolean inSpace) {
        /** Whether the list holds bare values instead of objects. */
        boolean flat() {
            return columns.size() == 1;
        }
    }

    static ArchiveKind kind(
            String name, String table, Id.Kind key, List<ArchiveColumn> columns, Part... parts) {
        return new ArchiveKind(name, table, key, columns, "t.id", List.of(parts));
    }

    /** Whether its records have an id of their own. */
    boolean hasId() {
        return columns.getFirst().column().equals("id");
    }
}
