package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.exchange.ArchiveRecord;
import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.exchange.Exports;
import dev.cairn.memory.store.internal.Session;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a store as the records of an archive, on the picture of one session. */
public final class ArchiveReading {
    private final Session session;
    private final ExportFilter filter;
    private final Chosen chosen;

    public ArchiveReading(Session session, ExportFilter filter) {
        this.session = session;
        this.filter = filter;
        this.chosen = Chosen.by(session, filter);
    }

    public static List<String> kinds() {
        return ArchiveKinds.ALL.stream().map(ArchiveKind::name).toList();
    }

    /** Hands over every record of some kinds. */
    public void read(Set<String> kinds, Exports.Visitor visitor) {
        for (var kind : ArchiveKinds.ALL) {
            if (kinds.contains(kind.name())
                    && (!isOfTheWhole(kind) || !filter.choosesWithinSpaces())) {
                read(kind, visitor);
            }
        }
    }

    /** One record, by the number of its row; empty where it is not there. */
    Optional<ObjectNode> one(ArchiveKind kind, long number) {
        var found = new ArrayList<ObjectNode>(1);
        session.each(
                "SELECT %s FROM %s t WHERE t.id = ?"
                        .formatted(selected(kind.columns(), "t."), kind.table()),
                row -> {
                    var fields = record(kind, row);
                    if (fields != null) {
                        found.add(fields);
                    }
                },
                number);
        return found.stream().findFirst();
    }

    /** What is gone, and what names things that may be left out, is only in a whole archive. */
    private static boolean isOfTheWhole(ArchiveKind kind) {
        return kind.name().equals("tombstones")
                || kind.name().equals("deletedOrigins")
                || kind.name().equals("imports");
    }

    private void read(ArchiveKind kind, Exports.Visitor visitor) {
        session.each(
                "SELECT %s FROM %s t %s ORDER BY %s"
                        .formatted(
                                selected(kind.columns(), "t."),
                                kind.table(),
                                where(kind),
                                kind.order()),
                row -> {
                    var fields = record(kind, row);
                    if (fields != null) {
                        visitor.visit(new ArchiveRecord(kind.name(), fields));
                    }
                });
    }

    /** What an archive's own import was is no part of what it holds. */
    private static String where(ArchiveKind kind) {
        return kind.name().equals("imports")
                ? "WHERE t.state = 'done' AND t.format NOT IN ('archive', 'samples')"
                : "";
    }

    private @org.jspecify.annotations.Nullable ObjectNode record(ArchiveKind kind, ResultSet row)
            throws SQLException {
        if (kind.key() != null && !chosen.holds(kind.key(), row.getLong(1))) {
            return null;
        }
        var fields = JsonNodeFactory.instance.objectNode();
        if (!fill(fields, kind.columns(), row)) {
            return null;
        }
        for (var part : kind.parts()) {
            fields.set(part.field(), list(part, row.getLong(1)));
        }
        if (kind.name().equals("conversations") && filter.choosesWithinSpaces()) {
            // A title that nobody gave is the beginning of a message, which may be left out.
            fields.remove("draft");
            if (!fields.path("named").asBoolean(false)) {
                fields.remove("title");
            }
        }
        if (kind.name().equals("episodes") && isUnread(row.getLong(1))) {
            fields.put("unread", true);
        }
        return fields;
    }

    private boolean isUnread(long episode) {
        return session.number(
                        "SELECT count(*) FROM task WHERE kind = 'extract' AND subject_id = ?",
                        episode)
                > 0;
    }

    /** False where something that the row cannot be without is not in the export. */
    private boolean fill(ObjectNode fields, List<ArchiveColumn> columns, ResultSet row)
            throws SQLException {
        var index = 1;
        for (var column : columns) {
            if (isLeftOut(column, row, index)) {
                if (column.presence() != ArchiveColumn.Presence.OPTIONAL) {
                    return false;
                }
            } else {
                ArchiveValues.put(fields, column, row, index);
            }
            index += column.type() == ArchiveColumn.Type.ZONED_TIME ? 2 : 1;
        }
        return true;
    }

    private boolean isLeftOut(ArchiveColumn column, ResultSet row, int index) throws SQLException {
        if (chosen.everything() || row.getObject(index) == null) {
            return isOfAnArchive(column, row, index);
        }
        return switch (column.type()) {
            case ID ->
                    column.names() != null
                            && (column.names() == Id.Kind.IMPORT
                                    ? filter.choosesWithinSpaces()
                                            || isOfAnArchive(column, row, index)
                                    : !chosen.holds(column.names(), row.getLong(index)));
            case NUMBER -> column.column().endsWith("_id") && !chosen.holdsAny(row.getLong(index));
            default -> false;
        };
    }

    /** Rows name the import they came with, unless that was an archive's: then nothing is named. */
    private boolean isOfAnArchive(ArchiveColumn column, ResultSet row, int index)
            throws SQLException {
        return column.names() == Id.Kind.IMPORT
                && !column.required()
                && row.getObject(index) != null
                && session.number(
                                "SELECT count(*) FROM import_batch WHERE id = ? AND state = 'done'"
                                        + " AND format <> 'archive'",
                                row.getLong(index))
                        == 0;
    }

    private ArrayNode list(ArchiveKind.Part part, long owner) {
        var list = JsonNodeFactory.instance.arrayNode();
        session.each(
                "SELECT %s FROM %s p WHERE p.%s = ? ORDER BY %s"
                        .formatted(
                                selected(part.columns(), "p."),
                                part.table(),
                                part.owner(),
                                part.order()),
                row -> {
                    var item = JsonNodeFactory.instance.objectNode();
                    if (fill(item, part.columns(), row)) {
                        if (part.flat()) {
                            item.forEach(list::add);
                        } else {
                            list.add(item);
                        }
                    }
                },
                owner);
        return list;
    }

    private static String selected(List<ArchiveColumn> columns, String prefix) {
        return columns.stream()
                .map(ArchiveColumn::selected)
                .map(one -> prefix + one.replace(", ", ", " + prefix))
                .collect(Collectors.joining(", "));
    }
}
