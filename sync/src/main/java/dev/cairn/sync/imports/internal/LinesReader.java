package dev.cairn.sync.imports.internal;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What assistants answer when they are asked to export their memories: a line an entry, {@code
 * [date saved] - memory}, with or without a code block around it.
 */
public final class LinesReader implements Reader {
    static final Pattern ENTRY =
            Pattern.compile("\\s*(?:[-*•]\\s+)?\\[([^\\]\\n]{1,60})\\]\\s*[-–—:]+\\s+(\\S.*)");

    private static final Pattern POINT = Pattern.compile("\\s*[-*•]\\s+(\\S.*)");

    private final ZoneId zone;

    public LinesReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void read(Source source, Intake intake) throws IOException {
        for (var item : source.items()) {
            try (var in = item.open()) {
                var lines = new TextLines(new CountedStream(in, intake));
                var saved = item.modified().atZone(zone).toOffsetDateTime();
                var entry = Optional.<Entry>empty();
                String line;
                while ((line = lines.next()) != null) {
                    var next = entry(line, saved);
                    if (next.isPresent()) {
                        entry.ifPresent(one -> one.give(intake));
                        entry = next;
                    } else if (isNothing(line)) {
                        entry.ifPresent(one -> one.give(intake));
                        entry = Optional.empty();
                    } else if (entry.isPresent()) {
                        entry = Optional.of(entry.get().with(line));
                    } else {
                        intake.skipped(
                                "%s, line %d".formatted(item.name(), lines.number()),
                                "it is no entry of the form [date] - text");
                    }
                }
                entry.ifPresent(one -> one.give(intake));
            }
        }
    }

    private record Entry(String text, OffsetDateTime at) {
        Entry with(String more) {
            return new Entry(text + "\n" + more.strip(), at);
        }

        void give(Intake intake) {
            Statements.one("memory-line", text, at, intake);
        }
    }

    private Optional<Entry> entry(String line, OffsetDateTime saved) {
        var dated = ENTRY.matcher(line);
        if (dated.matches()) {
            // "unknown" and the like are no dates.
            var at = WrittenDates.of(dated.group(1), zone).orElse(saved);
            return Optional.of(new Entry(dated.group(2).strip(), at));
        }
        var point = POINT.matcher(line);
        return point.matches()
                ? Optional.of(new Entry(point.group(1).strip(), saved))
                : Optional.empty();
    }

    private static boolean isNothing(String line) {
        return line.isBlank() || line.strip().startsWith("```") || line.startsWith("#");
    }
}
