package dev.cairn.sync.imports.internal;

import dev.cairn.memory.episode.Role;
import dev.cairn.memory.exchange.ImportedEpisode;
import dev.cairn.memory.exchange.ImportedFact;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.memory.time.DateRange;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Calendars (iCalendar, RFC 5545): an event is an episode and a fact of its day. Of one that
 * repeats only the first time is taken in. To-dos, alarms and time zones' own rules are left out.
 */
public final class IcsReader implements Reader {
    private static final int LONGEST_VALUE = 200_000;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final ZoneId zone;

    public IcsReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void read(Source source, Intake intake) throws IOException {
        for (var item : source.items()) {
            if (!item.fileName().toLowerCase(Locale.ROOT).endsWith(".ics")
                    && source.items().size() > 1) {
                continue;
            }
            try (var in = item.open()) {
                events(new TextLines(new CountedStream(in, intake)), item, intake);
            }
        }
    }

    private void events(TextLines lines, Source.Item item, Intake intake) throws IOException {
        Map<String, String> event = null;
        var depth = 0;
        var begun = 0L;
        var line = lines.next();
        if (line == null || !line.strip().equalsIgnoreCase("BEGIN:VCALENDAR")) {
            throw new Unreadable(item.name() + " is no calendar");
        }
        var ended = false;
        while (line != null) {
            var unfolded = new StringBuilder(line);
            line = lines.next();
            while (line != null && (line.startsWith(" ") || line.startsWith("\t"))) {
                if (unfolded.length() < LONGEST_VALUE) {
                    unfolded.append(line, 1, line.length());
                }
                line = lines.next();
            }
            var property = unfolded.toString();
            var upper = property.strip().toUpperCase(Locale.ROOT);
            ended |= upper.equals("END:VCALENDAR");
            if (upper.equals("BEGIN:VEVENT")) {
                event = new HashMap<>();
                depth = 0;
                begun = lines.number();
            } else if (event != null && upper.startsWith("BEGIN:")) {
                depth++;
            } else if (event != null && upper.equals("END:VEVENT")) {
                give(event, "%s, line %d".formatted(item.name(), begun), intake);
                event = null;
            } else if (event != null && upper.startsWith("END:")) {
                depth--;
            } else if (event != null && depth == 0) {
                put(event, property);
            }
        }
        if (!ended) {
            throw new Unreadable(item.name() + " is cut off: the calendar has no end");
        }
    }

    /**
     * "DTSTART;TZID=Europe/Berlin:20250503T140000": the name, then what qualifies it, the value.
     */
    private static void put(Map<String, String> event, String property) {
        var quoted = false;
        for (var i = 0; i < property.length(); i++) {
            var c = property.charAt(i);
            quoted ^= c == '"';
            if (c == ':' && !quoted) {
                var name = property.substring(0, i);
                var end = name.indexOf(';');
                var key = (end < 0 ? name : name.substring(0, end)).toUpperCase(Locale.ROOT);
                event.putIfAbsent(key, property.substring(i + 1));
                if (end >= 0) {
                    event.putIfAbsent(key + ";", name.substring(end + 1));
                }
                return;
            }
        }
    }

    private void give(Map<String, String> event, String where, Intake intake) {
        var summary = text(event.get("SUMMARY"));
        var start = event.get("DTSTART");
        var at = start == null ? null : time(start, event.getOrDefault("DTSTART;", ""));
        if (at == null || summary.isBlank()) {
            intake.skipped(where, "the event has no title or no time that makes sense");
            return;
        }
        if (event.containsKey("RRULE")) {
            intake.skipped(where, "the event repeats; only its first time is taken in");
        }
        var place = text(event.get("LOCATION"));
        var title = place.isBlank() ? summary : summary + " (" + place + ")";
        var notes = text(event.get("DESCRIPTION"));
        var key =
                event.getOrDefault("UID", summary)
                        + "/"
                        + event.getOrDefault("RECURRENCE-ID", "")
                        + "/"
                        + start;
        intake.episode(
                new ImportedEpisode(
                        intake.keyOf("ics", key),
                        Role.USER,
                        "",
                        notes.isBlank() ? title : title + "\n\n" + notes,
                        at,
                        List.of(fact(title, at, end(event, at))),
                        true));
    }

    private @Nullable LocalDate end(Map<String, String> event, OffsetDateTime start) {
        var value = event.get("DTEND");
        var whole = event.getOrDefault("DTSTART", "").strip().length() == 8;
        var end = value == null ? null : time(value, event.getOrDefault("DTEND;", ""));
        if (end == null || !whole) {
            return null;
        }
        var last = end.toLocalDate();
        return last.isAfter(start.toLocalDate()) ? last : null;
    }

    private static ImportedFact fact(String title, OffsetDateTime at, @Nullable LocalDate end) {
        var day = at.toLocalDate();
        var days =
                end == null
                        ? DateRange.day(day)
                        : new DateRange(day, end, dev.cairn.memory.time.Precision.DAY);
        return new ImportedFact(
                title.lines().findFirst().orElse(title),
                FactKind.EVENT,
                "user",
                "",
                "",
                false,
                Optional.of(days),
                Optional.empty(),
                .9,
                .4,
                Sensitivity.NONE);
    }

    private @Nullable OffsetDateTime time(String value, String how) {
        var digits = value.strip();
        try {
            if (digits.length() == 8) {
                return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE)
                        .atTime(12, 0)
                        .atZone(zone)
                        .toOffsetDateTime();
            }
            if (digits.endsWith("Z")) {
                return LocalDateTime.parse(digits.substring(0, digits.length() - 1), MOMENT)
                        .atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(zone)
                        .toOffsetDateTime();
            }
            return LocalDateTime.parse(digits, MOMENT).atZone(zoneOf(how)).toOffsetDateTime();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private ZoneId zoneOf(String how) {
        for (var part : how.split(";")) {
            if (part.toUpperCase(Locale.ROOT).startsWith("TZID=")) {
                try {
                    return ZoneId.of(part.substring(5).replace("\"", ""));
                } catch (DateTimeException e) {
                    // A zone of the calendar's own making: the owner's is the likeliest.
                }
            }
        }
        return zone;
    }

    private static String text(@Nullable String value) {
        if (value == null) {
            return "";
        }
        return value.replaceAll("\\\\[nN]", "\n").replaceAll("\\\\([,;\\\\])", "$1").strip();
    }
}
