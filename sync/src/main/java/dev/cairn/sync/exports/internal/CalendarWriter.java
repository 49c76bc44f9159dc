package dev.cairn.sync.exports.internal;

import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.exchange.Exports;
import dev.cairn.sync.exports.Exported;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What happened and what is planned, as a calendar of whole days (iCalendar, RFC 5545). */
public final class CalendarWriter {
    /** Octets of a line, its end aside: RFC 5545, section 3.1. */
    private static final int LINE = 75;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Exports exports;

    public CalendarWriter(Exports exports) {
        this.exports = exports;
    }

    /** Writes all of it; throws {@link Stopped} where it is told to stop. */
    public Exported write(OutputStream out, ExportFilter filter, BooleanSupplier stop) {
        var counts = new long[1];
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Cairn//Timeline//EN");
        exports.read(
                filter,
                Set.of("facts"),
                record -> {
                    Stopped.unless(stop);
                    if (isDated(record.fields())) {
                        event(out, record.fields());
                        counts[0]++;
                    }
                });
        line(out, "END:VCALENDAR");
        return new Exported(0, 0, counts[0], counts[0]);
    }

    private static boolean isDated(ObjectNode fact) {
        var kind = text(fact, "kind");
        var status = text(fact, "status");
        return (kind.equals("event") || kind.equals("plan"))
                && (status.equals("current") || status.equals("superseded"));
    }

    private static void event(OutputStream out, ObjectNode fact) {
        var said = OffsetDateTime.parse(text(fact, "occurredAt")).toLocalDate();
        var from =
                text(fact, "validFrom").isEmpty() ? said : LocalDate.parse(text(fact, "validFrom"));
        var end =
                text(fact, "validFromEnd").isEmpty()
                        ? from.plusDays(1)
                        : LocalDate.parse(text(fact, "validFromEnd"));
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + text(fact, "id") + "@cairn");
        line(out, "DTSTAMP:" + STAMP.format(Instant.parse(text(fact, "recordedAt"))));
        line(out, "DTSTART;VALUE=DATE:" + from.format(DateTimeFormatter.BASIC_ISO_DATE));
        line(out, "DTEND;VALUE=DATE:" + end.format(DateTimeFormatter.BASIC_ISO_DATE));
        line(out, "SUMMARY:" + escaped(text(fact, "text")));
        line(out, "TRANSP:TRANSPARENT");
        line(out, "END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Folds a line at whole characters. */
    private static void line(OutputStream out, String content) {
        try {
            var octets = 0;
            for (var i = 0; i < content.length(); ) {
                var point = content.codePointAt(i);
                var bytes = Character.toString(point).getBytes(StandardCharsets.UTF_8);
                if (octets + bytes.length > LINE) {
                    out.write("\r\n ".getBytes(StandardCharsets.UTF_8));
                    octets = 1;
                }
                out.write(bytes);
                octets += bytes.length;
                i += Character.charCount(point);
            }
            out.write("\r\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(ObjectNode fields, String field) {
        return fields.path(field).asString("");
    }
}
