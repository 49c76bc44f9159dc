package dev.cairn.sync.imports.internal;

import dev.cairn.memory.episode.Role;
import dev.cairn.memory.exchange.ImportedEpisode;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Markdown files and Obsidian vaults: a section of a note is an episode, so that only sections that
 * changed are new. Its day is in the front matter, in the file's name, or that of the file. Points
 * of the form {@code - [category] fact #tag} are statements.
 */
public final class MarkdownReader implements Reader {
    private static final int LONGEST_SECTION = 20_000;
    private static final int LONGEST_HEAD = 1_000;
    private static final List<String> DATES = List.of("date", "created", "created_at", "day");

    private static final Pattern DAY_IN_NAME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+\\S.*");
    private static final Pattern OBSERVATION =
            Pattern.compile("\\s*[-*]\\s+\\[([a-zA-Z][^\\]]{1,40})\\]\\s+(\\S.*)");

    private final ZoneId zone;

    public MarkdownReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void read(Source source, Intake intake) throws IOException {
        for (var item : source.items()) {
            var name = item.fileName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".md") || name.endsWith(".markdown")) {
                note(item, intake);
            } else if (name.endsWith(".canvas") || name.endsWith(".txt")) {
                intake.skipped(item.name(), "it is no Markdown");
            }
        }
    }

    private void note(Source.Item item, Intake intake) throws IOException {
        try (var in = item.open()) {
            var lines = new TextLines(new CountedStream(in, intake));
            var line = lines.next();
            var head = Optional.<OffsetDateTime>empty();
            if (line != null && line.strip().equals("---")) {
                head = dated(head(lines, item, intake));
                line = lines.next();
            }
            var title = item.fileName().replaceFirst("\\.[^.]+$", "");
            var at =
                    head.or(() -> dayIn(title))
                            .orElseGet(() -> item.modified().atZone(zone).toOffsetDateTime());
            sections(line, lines, new Note(item.name(), title, at), intake);
        }
    }

    private record Note(String path, String title, OffsetDateTime at) {}

    private Optional<OffsetDateTime> dayIn(String title) {
        var day = DAY_IN_NAME.matcher(title);
        return day.find() ? WrittenDates.of(day.group(1), zone) : Optional.empty();
    }

    private static String head(TextLines lines, Source.Item item, Intake intake)
            throws IOException {
        var head = new StringBuilder();
        String line;
        while ((line = lines.next()) != null) {
            if (line.strip().equals("---") || line.strip().equals("...")) {
                return head.toString();
            }
            head.append(line).append('\n');
            if (lines.number() > LONGEST_HEAD) {
                intake.skipped(item.name(), "its front matter has no end");
                return "";
            }
        }
        return head.toString();
    }

    private Optional<OffsetDateTime> dated(String head) {
        try {
            var settings =
                    LoadSettings.builder()
                            .setMaxAliasesForCollections(20)
                            .setCodePointLimit(200_000)
                            .setAllowDuplicateKeys(true)
                            .build();
            if (new Load(settings).loadFromString(head) instanceof Map<?, ?> fields) {
                for (var name : DATES) {
                    var value = fields.get(name);
                    var found =
                            value == null
                                    ? Optional.<OffsetDateTime>empty()
                                    : WrittenDates.of(String.valueOf(value), zone);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        } catch (YamlEngineException | StackOverflowError e) {
            // Front matter that is no YAML tells no date; the note counts all the same.
        }
        return Optional.empty();
    }

    private static void sections(
            @org.jspecify.annotations.Nullable String first,
            TextLines lines,
            Note note,
            Intake intake)
            throws IOException {
        var section = new ArrayList<String>();
        var length = 0;
        var fenced = false;
        for (var line = first; line != null; line = lines.next()) {
            fenced ^= line.strip().startsWith("```");
            var heading = !fenced && HEADING.matcher(line).matches();
            var full = length > LONGEST_SECTION && line.isBlank();
            if ((heading && holdsWords(section)) || full || length > 10 * LONGEST_SECTION) {
                give(section, note, intake);
                section.clear();
                length = 0;
            }
            var observed = fenced ? null : OBSERVATION.matcher(line);
            if (observed != null && observed.matches()) {
                var text = observed.group(2).replaceAll("\\s+#[\\p{L}\\p{N}/_-]+", "").strip();
                Statements.one("markdown-fact", note.title + ": " + text, note.at, intake);
            } else {
                section.add(line);
                length += line.length() + 1;
            }
        }
        give(section, note, intake);
    }

    private static boolean holdsWords(List<String> section) {
        return section.stream()
                .anyMatch(line -> !line.isBlank() && !HEADING.matcher(line).matches());
    }

    private static void give(List<String> section, Note note, Intake intake) {
        if (!holdsWords(section)) {
            return;
        }
        var text = String.join("\n", section).strip();
        var dayNote = DAY_IN_NAME.matcher(note.title).matches();
        var whole = dayNote || text.contains(note.title) ? text : note.title + "\n\n" + text;
        intake.episode(
                new ImportedEpisode(
                        intake.keyOf("markdown", note.path + "\n" + text),
                        Role.USER,
                        "",
                        whole,
                        note.at,
                        List.of(),
                        false));
    }
}
