package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.Hashes;
import dev.cairn.memory.store.internal.Session;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/** A row in the making: columns and their values. */
final class ArchiveRow {
    private final String table;
    final JsonNode fields;
    final Map<String, Object> values = new LinkedHashMap<>();

    ArchiveRow(ArchiveKind kind, ObjectNode fields) throws BadRecord {
        this.table = kind.table();
        this.fields = fields;
        for (var column : kind.columns()) {
            read(column, fields.path(column.field()));
        }
        if (table.equals("episode") || table.equals("fact")) {
            var text = String.valueOf(values.get("text"));
            values.put("text_hash", Hashes.sha256(text));
            if (table.equals("episode")) {
                values.put("length", text.length());
            }
        }
    }

    ArchiveRow(ArchiveKind.Part part, JsonNode item) throws BadRecord {
        this.table = part.table();
        this.fields = item;
        for (var column : part.columns()) {
            read(column, part.flat() ? item : item.path(column.field()));
        }
    }

    private void read(ArchiveColumn column, JsonNode value) throws BadRecord {
        if (value.isMissingNode() || value.isNull()) {
            if (column.required()) {
                throw ArchiveValues.bad(column.field(), "is missing");
            }
            return;
        }
        var read = ArchiveValues.read(column, value);
        values.put(column.column(), read.getFirst());
        if (read.size() > 1) {
            values.put(column.offsetColumn(), read.getLast());
        }
    }

    /** Has its ids name what they name here, where the same thing has two. */
    void rename(List<ArchiveColumn> columns, LongUnaryOperator here) {
        for (var column : columns) {
            if (column.type() == ArchiveColumn.Type.ID
                    && values.get(column.column()) instanceof Long number) {
                values.put(column.column(), here.applyAsLong(number));
            }
        }
    }

    long number(String column) throws BadRecord {
        if (values.get(column) instanceof Long number) {
            return number;
        }
        throw ArchiveValues.bad(column, "is missing");
    }

    void insert(Session session, Map<Long, Long> spaces) {
        if (values.get("space_id") instanceof Long space && spaces.containsKey(space)) {
            values.put("space_id", spaces.get(space));
        }
        var names = new ArrayList<>(values.keySet());
        session.update(
                "INSERT OR %s INTO %s (%s) VALUES (%s)"
                        .formatted(
                                values.containsKey("id") ? "ABORT" : "IGNORE",
                                table,
                                String.join(", ", names),
                                String.join(", ", names.stream().map(_ -> "?").toList())),
                values.values().toArray());
    }
}
