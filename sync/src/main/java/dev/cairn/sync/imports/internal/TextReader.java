package dev.cairn.sync.imports.internal;

import dev.cairn.memory.episode.Role;
import dev.cairn.memory.exchange.ImportedEpisode;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Plain text: a paragraph is an episode, of the day in the file's name or that of the file. */
public final class TextReader implements Reader {
    private static final int LONGEST = 20_000;

    private final ZoneId zone;

    public TextReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void read(Source source, Intake intake) throws IOException {
        for (var item : source.items()) {
            var name = item.fileName().toLowerCase(Locale.ROOT);
            if (source.items().size() > 1 && !name.endsWith(".txt")) {
                intake.skipped(item.name(), "it is no text");
                continue;
            }
            try (var in = item.open()) {
                var lines = new TextLines(new CountedStream(in, intake));
                var at =
                        WrittenDates.of(
                                        name.replaceFirst("^.*?(\\d{4}-\\d\\d-\\d\\d).*$", "$1"),
                                        zone)
                                .orElseGet(() -> item.modified().atZone(zone).toOffsetDateTime());
                var paragraph = new StringBuilder();
                String line;
                while ((line = lines.next()) != null) {
                    if (line.indexOf('\0') >= 0) {
                        throw new Unreadable(item.name() + " is no text");
                    }
                    if (line.isBlank() || paragraph.length() > LONGEST) {
                        give(paragraph, at, intake);
                        paragraph.setLength(0);
                    }
                    paragraph.append(line).append('\n');
                }
                give(paragraph, at, intake);
            }
        }
    }

    private static void give(StringBuilder paragraph, OffsetDateTime at, Intake intake) {
        var text = paragraph.toString().strip();
        if (!text.isEmpty()) {
            intake.episode(
                    new ImportedEpisode(
                            intake.keyOf("text", text), Role.USER, "", text, at, List.of(), false));
        }
    }
}
