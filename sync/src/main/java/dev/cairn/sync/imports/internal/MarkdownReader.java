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
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Markdown files and Obsidian vaults: a section of a note is an episode, so that only sections that
 * changed are new. Its day is in the front matter, in the file's name, or that of the file. Points
 * of the form {@code - [category] fact #tag} are statements, and so are relations of the form
 * {@code - works_at [[Name]]} and the other names that the front matter gives.
 */
public final class MarkdownReader implements Reader {
    private static final int LONGEST_SECTION = 20_000;
    private static final int LONGEST_HEAD = 1_000;
    private static final int LONGEST_ALIAS = 80;
    private static final int MOST_ALIASES = 10;
    private static final List<String> DATES = List.of("date", "created", "created_at", "day");

    private static final Pattern DAY_IN_NAME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+\\S.*");
    private static final Pattern OBSERVATION =
            Pattern.compile("\\s*[-*]\\s+\\[([a-zA-Z][^\\]]{1,40})\\]\\s+(\\S.*)");

    /** In the notation of basic-memory: a relation and the note that it leads to. */
    private static final Pattern RELATION =
            Pattern.compile(
                    "\\s*[-*]\\s+([a-zA-Z][a-zA-Z_ -]{1,40}?)\\s+"
                            + "\\[\\[(?:[^\\]|]*\\|)?([^\\]|]{1,200})\\]\\]\\s*");

    /** Categories that say nothing of what is said. */
    private static final Set<String> ANY_KIND =
            Set.of("fact", "note", "info", "idea", "observation", "detail", "misc");

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
            Map<?, ?> fields = Map.of();
            if (line != null && line.strip().equals("---")) {
                fields = fields(head(lines, item, intake));
                line = lines.next();
            }
            var head = dated(fields);
            var title = item.fileName().replaceFirst("\\.[^.]+$", "");
            var at =
                    head.or(() -> dayIn(title))
                            .orElseGet(() -> item.modified().atZone(zone).toOffsetDateTime());
            sections(line, lines, new Note(item.name(), title, at), intake);
            for (var alias : aliases(fields)) {
                Statements.one(
                        "markdown-alias",
                        "%s is also called %s".formatted(title, alias),
                        at,
                        intake);
            }
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

    /**
     * The fields of the front matter; none where it is no YAML, and the note counts all the same.
     */
    private static Map<?, ?> fields(String head) {
        try {
            var settings =
                    LoadSettings.builder()
                            .setMaxAliasesForCollections(20)
                            .setCodePointLimit(200_000)
                            .setAllowDuplicateKeys(true)
                            .build();
            return new Load(settings).loadFromString(head) instanceof Map<?, ?> fields
                    ? fields
                    : Map.of();
        } catch (YamlEngineException | StackOverflowError e) {
            return Map.of();
        }
    }

    private Optional<OffsetDateTime> dated(Map<?, ?> fields) {
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
        return Optional.empty();
    }

    /** Other names of what a note is about, as a list or as one. */
    private static List<String> aliases(Map<?, ?> fields) {
        var aliases = fields.get("aliases") == null ? fields.get("alias") : fields.get("aliases");
        var all =
                aliases instanceof List<?> list
                        ? list
                        : aliases == null ? List.of() : List.of(aliases);
        return all.stream()
                .filter(String.class::isInstance)
                .map(alias -> String.valueOf(alias).strip())
                .filter(alias -> !alias.isBlank() && alias.length() <= LONGEST_ALIAS)
                .limit(MOST_ALIASES)
                .toList();
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
            var statement = fenced ? Optional.<String>empty() : statement(line, note.title);
            if (statement.isPresent()) {
                Statements.one("markdown-fact", statement.get(), note.at, intake);
            } else {
                section.add(line);
                length += line.length() + 1;
            }
        }
        give(section, note, intake);
    }

    /** What a line states of that which the note is about. */
    private static Optional<String> statement(String line, String title) {
        var observed = OBSERVATION.matcher(line);
        if (observed.matches()) {
            var text = observed.group(2).replaceAll("\\s+#[\\p{L}\\p{N}/_-]+", "").strip();
            var kind = observed.group(1).strip();
            if (text.startsWith(title)) {
                return Optional.of(text);
            }
            return Optional.of(
                    ANY_KIND.contains(kind.toLowerCase(Locale.ROOT))
                            ? title + ": " + text
                            : "%s, %s: %s".formatted(title, kind, text));
        }
        var related = RELATION.matcher(line);
        return related.matches()
                ? Optional.of(
                        "%s %s %s"
                                .formatted(
                                        title,
                                        related.group(1).replace('_', ' ').strip(),
                                        related.group(2).strip()))
                : Optional.empty();
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
