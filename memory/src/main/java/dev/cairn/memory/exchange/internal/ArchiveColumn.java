package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.Id;

import org.jspecify.annotations.Nullable;

/**
 * A field of a record and the column it is stored in.
 *
 * @param field its name in JSON
 * @param column its name in SQL
 * @param names what an id in it names; null for other types, and for an id of any kind
 * @param required whether a record without it says nothing
 */
record ArchiveColumn(
        String field, String column, Type type, Id.@Nullable Kind names, boolean required) {

    /** How a value is written. */
    enum Type {
        TEXT,
        INTEGER,
        REAL,
        BOOLEAN,
        /** Milliseconds; ISO 8601 in UTC. */
        TIME,
        /** Milliseconds, and minutes east of UTC in a second column; ISO 8601 with an offset. */
        ZONED_TIME,
        BYTES,
        /** A letter and thirteen digits. */
        ID,
        /** The thirteen digits alone, where the kind is told beside it or not at all. */
        NUMBER
    }

    static ArchiveColumn text(String field, String column) {
        return new ArchiveColumn(field, column, Type.TEXT, null, true);
    }

    static ArchiveColumn typed(String field, String column, Type type) {
        return new ArchiveColumn(field, column, type, null, true);
    }

    static ArchiveColumn id(String field, String column, Id.Kind names) {
        return new ArchiveColumn(field, column, Type.ID, names, true);
    }

    ArchiveColumn optional() {
        return new ArchiveColumn(field, column, type, names, false);
    }

    /** The second column of a time with an offset. */
    String offsetColumn() {
        return column.replace("_at", "_offset");
    }

    /** What to select for it. */
    String selected() {
        return type == Type.ZONED_TIME ? column + ", " + offsetColumn() : column;
    }
}
