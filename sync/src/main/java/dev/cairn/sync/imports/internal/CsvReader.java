package dev.cairn.sync.imports.internal;

import dev.cairn.memory.episode.Role;
import dev.cairn.memory.exchange.ImportedEpisode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tables (RFC 4180, with commas, semicolons or tabs): a row is an episode. The first row names the
 * columns; which of them hold what is told, or known by their names.
 */
public final class CsvReader implements Reader {
    private static final int MOST_COLUMNS = 2_000;
    private static final int LONGEST_ROW = 4 << 20;

    private static final Map<String, List<String>> USUAL =
            Map.of(
                    "text", List.of("text", "content", "note", "memory", "message", "body"),
                    "date", List.of("date", "time", "timestamp", "created", "created_at", "day"),
                    "speaker", List.of("speaker", "author", "sender", "from"),
                    "subject", List.of("subject", "title", "topic"));

    private final ZoneId zone;
    private final Map<String, String> columns;
    private final Optional<String> me;

    /**
     * @param columns the names of the columns, by what they hold
     */
    public CsvReader(ZoneId zone, Map<String, String> columns, Optional<String> me) {
        this.zone = zone;
        this.columns = columns;
        this.me = me;
    }

    @Override
    public void read(Source source, Intake intake) throws IOException {
        for (var item : source.items()) {
            try (var in = item.open()) {
                var lines = new TextLines(new CountedStream(in, intake));
                var first = lines.next();
                if (first == null) {
                    throw new Unreadable(item.name() + " is empty");
                }
                var delimiter = delimiter(first);
                var header = row(first, lines, delimiter, item);
                var places = places(header, item);
                String line;
                while ((line = lines.next()) != null) {
                    var where = "%s, line %d".formatted(item.name(), lines.number());
                    var row = row(line, lines, delimiter, item);
                    if (!line.isBlank()) {
                        one(row, places, where, item, intake);
                    }
                }
            }
        }
    }

    /** The names of the columns of the first table in a source. */
    public static List<String> columns(Source source) throws IOException {
        var item = source.items().getFirst();
        try (var in = item.open()) {
            var lines = new TextLines(in);
            var first = lines.next();
            return first == null
                    ? List.of()
                    : row(first, lines, delimiter(first), item).stream()
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .toList();
        }
    }

    private static char delimiter(String header) {
        return List.of(',', ';', '\t').stream()
                .max(
                        (a, b) ->
                                Long.compare(
                                        header.chars().filter(c -> c == a).count(),
                                        header.chars().filter(c -> c == b).count()))
                .orElse(',');
    }

    private Map<String, Integer> places(List<String> header, Source.Item item) {
        var places = new java.util.HashMap<String, Integer>();
        for (var known : USUAL.entrySet()) {
            var told = columns.get(known.getKey());
            var names = told == null ? known.getValue() : List.of(told);
            for (var name : names) {
                var place = place(header, name);
                if (place >= 0 && !places.containsValue(place)) {
                    places.put(known.getKey(), place);
                    break;
                }
            }
            if (told != null && !places.containsKey(known.getKey())) {
                throw new Unreadable(
                        "%s has no column \"%s\"; it has %s"
                                .formatted(item.name(), told, String.join(", ", header)));
            }
        }
        for (var name : columns.keySet()) {
            if (!USUAL.containsKey(name)) {
                throw new Unreadable(
                        "a column can hold text, date, speaker or subject, not \"%s\""
                                .formatted(name));
            }
        }
        if (!places.containsKey("text")) {
            throw new Unreadable(
                    "it is not clear which column of %s holds the text; say --columns text=NAME, one of: %s"
                            .formatted(item.name(), String.join(", ", header)));
        }
        return places;
    }

    private static int place(List<String> header, String name) {
        for (var i = 0; i < header.size(); i++) {
            if (header.get(i).strip().equalsIgnoreCase(name.strip())) {
                return i;
            }
        }
        return -1;
    }

    private void one(
            List<String> row,
            Map<String, Integer> places,
            String where,
            Source.Item item,
            Intake intake) {
        var text = value(row, places.get("text"));
        if (text.isBlank()) {
            intake.skipped(where, "it has no text");
            return;
        }
        var date = value(row, places.get("date"));
        var at = date.isBlank() ? Optional.<java.time.OffsetDateTime>empty() : time(date);
        if (!date.isBlank() && at.isEmpty()) {
            intake.skipped(where, "its date cannot be read; the file's is taken");
        }
        var speaker = value(row, places.get("speaker"));
        var mine = speaker.isBlank() || me.filter(speaker::equalsIgnoreCase).isPresent();
        var subject = value(row, places.get("subject"));
        intake.episode(
                new ImportedEpisode(
                        intake.keyOf("csv", String.join("\u001f", row)),
                        mine ? Role.USER : Role.OTHER,
                        mine ? "" : speaker,
                        subject.isBlank() ? text : subject + "\n\n" + text,
                        at.orElseGet(() -> item.modified().atZone(zone).toOffsetDateTime()),
                        List.of(),
                        false));
    }

    private Optional<java.time.OffsetDateTime> time(String date) {
        return WrittenDates.of(date, zone)
                .or(
                        () ->
                                Optional.ofNullable(Times.of(number(date)))
                                        .map(time -> time.atZone(zone).toOffsetDateTime()));
    }

    private static tools.jackson.databind.JsonNode number(String date) {
        var nodes = tools.jackson.databind.node.JsonNodeFactory.instance;
        return date.strip().matches("\\d{9,13}(?:\\.\\d+)?")
                ? nodes.numberNode(Double.parseDouble(date.strip()))
                : nodes.missingNode();
    }

    private static String value(List<String> row, @Nullable Integer place) {
        return place == null || place >= row.size() ? "" : row.get(place).strip();
    }

    /** The fields of a row; a quoted one may go on over lines. */
    private static List<String> row(String line, TextLines lines, char delimiter, Source.Item item)
            throws IOException {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        var length = 0;
        String rest = line;
        while (true) {
            for (var i = 0; i < rest.length(); i++) {
                var c = rest.charAt(i);
                if (quoted) {
                    if (c == '"' && i + 1 < rest.length() && rest.charAt(i + 1) == '"') {
                        field.append('"');
                        i++;
                    } else if (c == '"') {
                        quoted = false;
                    } else {
                        field.append(c);
                    }
                } else if (c == '"' && field.isEmpty()) {
                    quoted = true;
                } else if (c == delimiter) {
                    fields.add(field.toString());
                    field.setLength(0);
                    if (fields.size() > MOST_COLUMNS) {
                        throw new Unreadable(item.name() + " has too many columns to be a table");
                    }
                } else {
                    field.append(c);
                }
            }
            length += rest.length();
            if (!quoted) {
                fields.add(field.toString());
                return fields;
            }
            var next = lines.next();
            if (next == null || length > LONGEST_ROW) {
                throw new Unreadable(
                        "%s is cut off or damaged: a quotation mark is never closed (line %d)"
                                .formatted(item.name(), lines.number()));
            }
            field.append('\n');
            rest = next;
        }
    }
}
