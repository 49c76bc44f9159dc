package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.Id;

import org.jspecify.annotations.Nullable;

/**
 * A field of a record and the column it is stored in.
 *
 * @param field its name in JSON
 * @param column its name in SQL
 * @param names what an id in it names; null for other types, and for an id of any kind
 * @param presence what follows where it is missing, or names what is not in an export
 */
record ArchiveColumn(
        String field, String column, Type type, Id.@Nullable Kind names, Presence presence) {

    /** What follows where a field is missing. */
    enum Presence {
        /** There is no record without it. */
        REQUIRED,
        /** Without it a record says less. */
        OPTIONAL,
        /** A record may be without it; but where what it names is left out, so is the record. */
        BINDING
    }

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
        return new ArchiveColumn(field, column, Type.TEXT, null, Presence.REQUIRED);
    }

    static ArchiveColumn typed(String field, String column, Type type) {
        return new ArchiveColumn(field, column, type, null, Presence.REQUIRED);
    }

    static ArchiveColumn id(String field, String column, Id.Kind names) {
        return new ArchiveColumn(field, column, Type.ID, names, Presence.REQUIRED);
    }

    static ArchiveColumn own(Id.Kind kind) {
        return id("id", "id", kind);
    }

    ArchiveColumn optional() {
        return new ArchiveColumn(field, column, type, names, Presence.OPTIONAL);
    }

    ArchiveColumn binding() {
        return new ArchiveColumn(field, column, type, names, Presence.BINDING);
    }

    boolean required() {
        return presence == Presence.REQUIRED;
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
