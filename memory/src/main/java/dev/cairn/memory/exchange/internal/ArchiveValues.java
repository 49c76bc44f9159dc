package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.episode.Verbatim;
import dev.cairn.memory.episode.internal.EpisodeTable;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.List;

/** Values of fields: from a row into JSON, and from JSON to what a statement takes. */
final class ArchiveValues {
    /** Longer texts are no words of people. */
    private static final int LONGEST_TEXT = 32 << 20;

    /** Always with milliseconds, so that the same time is always written the same. */
    private static final DateTimeFormatter UTC =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final DateTimeFormatter ZONED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private ArchiveValues() {}

    /** Puts the value of a column into a record; nothing where it is null. */
    static void put(ObjectNode into, ArchiveColumn column, ResultSet row, int index)
            throws SQLException {
        var value = row.getObject(index);
        if (value == null) {
            return;
        }
        var field = column.field();
        switch (column.type()) {
            case TEXT -> into.put(field, row.getString(index));
            case INTEGER -> into.put(field, row.getLong(index));
            case REAL -> into.put(field, row.getDouble(index));
            case BOOLEAN -> into.put(field, row.getInt(index) == 1);
            case TIME -> into.put(field, UTC.format(Instant.ofEpochMilli(row.getLong(index))));
            case ZONED_TIME ->
                    into.put(
                            field,
                            ZONED.format(
                                    EpisodeTable.time(row.getLong(index), row.getInt(index + 1))));
            case BYTES -> into.put(field, HexFormat.of().formatHex(row.getBytes(index)));
            case ID -> into.put(field, new Id(kind(column), row.getLong(index)).toString());
            case NUMBER -> into.put(field, digits(row.getLong(index)));
        }
    }

    private static Id.Kind kind(ArchiveColumn column) {
        return column.names() == null ? Id.Kind.EPISODE : column.names();
    }

    private static String digits(long number) {
        return Id.episode(number).toString().substring(2);
    }

    /**
     * What a statement takes for a field; two values for a time with an offset.
     *
     * @throws BadRecord when the field holds something else
     */
    static List<Object> read(ArchiveColumn column, JsonNode value) throws BadRecord {
        return switch (column.type()) {
            case TEXT -> List.of(text(column, value));
            case INTEGER -> {
                require(value.isIntegralNumber() && value.canConvertToLong(), column);
                yield List.of(value.longValue());
            }
            case REAL -> {
                require(value.isNumber() && Double.isFinite(value.doubleValue()), column);
                yield List.of(value.doubleValue());
            }
            case BOOLEAN -> {
                require(value.isBoolean(), column);
                yield List.of(value.booleanValue());
            }
            case TIME -> List.of(time(column, value).toInstant());
            case ZONED_TIME -> {
                var time = time(column, value);
                yield List.of(time.toInstant(), EpisodeTable.offsetMinutes(time));
            }
            case BYTES -> {
                try {
                    yield List.of(HexFormat.of().parseHex(text(column, value)));
                } catch (IllegalArgumentException e) {
                    throw bad(column);
                }
            }
            case ID, NUMBER -> List.of(number(column, value));
        };
    }

    private static String text(ArchiveColumn column, JsonNode value) throws BadRecord {
        require(value.isString() && value.stringValue().length() <= LONGEST_TEXT, column);
        return Verbatim.of(value.stringValue());
    }

    private static OffsetDateTime time(ArchiveColumn column, JsonNode value) throws BadRecord {
        try {
            var time = OffsetDateTime.parse(text(column, value));
            require(!time.toInstant().isBefore(FIRST) && time.toInstant().isBefore(LAST), column);
            return time;
        } catch (DateTimeException e) {
            throw bad(column);
        }
    }

    private static long number(ArchiveColumn column, JsonNode value) throws BadRecord {
        var text = text(column, value);
        var id = Id.parse(column.type() == ArchiveColumn.Type.NUMBER ? "e-" + text : text);
        require(
                id.filter(one -> column.names() == null || one.kind() == column.names())
                        .filter(one -> one.number() > 0)
                        .isPresent(),
                column);
        return id.orElseThrow().number();
    }

    private static void require(boolean sound, ArchiveColumn column) throws BadRecord {
        if (!sound) {
            throw bad(column);
        }
    }

    static BadRecord bad(ArchiveColumn column) {
        return new BadRecord("the field \"" + column.field() + "\" is not what it should be");
    }

    static BadRecord bad(String field, @Nullable String what) {
        return new BadRecord("the field \"" + field + "\" " + what);
    }
}
