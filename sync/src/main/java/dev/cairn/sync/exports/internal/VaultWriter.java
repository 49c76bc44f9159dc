package dev.cairn.sync.exports.internal;

import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.exchange.Exports;
import dev.cairn.sync.exports.Exported;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * A folder of notes as Obsidian has them: a page for each person, place and topic with what is
 * known of it, and one for each day with what was said, with front matter and links between them.
 */
public final class VaultWriter {
    /** Characters of days that are held before they are written to their files. */
    private static final long HELD = 4L << 20;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Exports exports;

    public VaultWriter(Exports exports) {
        this.exports = exports;
    }

    /** What a page is about. */
    private static final class Page {
        private final String folder;
        private final String name;
        private final List<String> aliases = new ArrayList<>();
        private final List<ObjectNode> facts = new ArrayList<>();

        Page(String folder, String name) {
            this.folder = folder;
            this.name = name;
        }
    }

    /** Writes the notes into an empty folder; throws {@link Stopped} where told to stop. */
    public Exported write(Path folder, ExportFilter filter, BooleanSupplier stop)
            throws IOException {
        try {
            var pages = pages(filter, stop);
            var names = new FileNames();
            var files = new LinkedHashMap<Page, String>();
            pages.forEach(page -> files.put(page, names.free(page.name)));
            for (var page : files.entrySet()) {
                Stopped.unless(stop);
                write(folder, page.getKey(), page.getValue(), files);
            }
            var episodes = days(folder, filter, stop);
            var facts = pages.stream().mapToLong(page -> page.facts.size()).sum();
            return new Exported(0, episodes, facts, pages.size());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<Page> pages(ExportFilter filter, BooleanSupplier stop) {
        var byEntity = new LinkedHashMap<String, Page>();
        var byName = new TreeMap<String, Page>(String.CASE_INSENSITIVE_ORDER);
        byName.put("user", new Page("", "Me"));
        exports.read(
                filter,
                Set.of("entities", "facts"),
                record -> {
                    Stopped.unless(stop);
                    var fields = record.fields();
                    if (record.kind().equals("entities")) {
                        entity(fields, byEntity, byName);
                    } else {
                        fact(fields, byName);
                    }
                });
        return byName.values().stream().distinct().filter(page -> !page.facts.isEmpty()).toList();
    }

    private static void entity(
            ObjectNode entity, Map<String, Page> byEntity, Map<String, Page> byName) {
        var name = text(entity, "name");
        var merged = byEntity.get(text(entity, "mergedInto"));
        var page =
                merged != null
                        ? merged
                        : byName.computeIfAbsent(
                                text(entity, "kind").equals("self") ? "user" : name,
                                _ -> new Page(folder(text(entity, "kind")), name));
        byEntity.put(text(entity, "id"), page);
        byName.putIfAbsent(name, page);
        if (!page.name.equalsIgnoreCase(name)) {
            page.aliases.add(name);
        }
    }

    private static String folder(String kind) {
        return switch (kind) {
            case "person" -> "People";
            case "place" -> "Places";
            default -> "Topics";
        };
    }

    private static void fact(ObjectNode fact, Map<String, Page> byName) {
        var status = text(fact, "status");
        if (status.equals("current") || status.equals("superseded")) {
            var subject = text(fact, "subject");
            byName.computeIfAbsent(subject, name -> new Page("Topics", name)).facts.add(fact);
        }
    }

    private void write(Path root, Page page, String file, Map<Page, String> files)
            throws IOException {
        var text = new StringBuilder("---\n");
        text.append("title: ").append(quoted(page.name)).append('\n');
        if (!page.aliases.isEmpty()) {
            text.append("aliases:\n");
            page.aliases.forEach(one -> text.append("  - ").append(quoted(one)).append('\n'));
        }
        text.append("---\n\n# ").append(page.name).append("\n");
        facts(text, "Now", page, "current", files);
        facts(text, "Before", page, "superseded", files);
        var folder = Files.createDirectories(root.resolve(page.folder));
        Files.writeString(folder.resolve(file + ".md"), text, StandardOpenOption.CREATE_NEW);
    }

    private static void facts(
            StringBuilder text, String heading, Page page, String status, Map<Page, String> files) {
        var some = page.facts.stream().filter(one -> text(one, "status").equals(status)).toList();
        if (some.isEmpty()) {
            return;
        }
        text.append("\n## ").append(heading).append("\n\n");
        for (var fact : some) {
            text.append("- ").append(linked(text(fact, "text"), page, files));
            var span = span(fact);
            text.append(span.isEmpty() ? "" : " (" + span + ")");
            var day = OffsetDateTime.parse(text(fact, "occurredAt")).toLocalDate();
            text.append(" [[").append(day).append("]]\n");
        }
    }

    private static String span(ObjectNode fact) {
        var from = text(fact, "validFrom");
        var to = text(fact, "validTo");
        return from.isEmpty()
                ? to.isEmpty() ? "" : "until " + to
                : to.isEmpty() ? "since " + from : from + " to " + to;
    }

    /** Names of other pages become links, the first time they stand there as words. */
    private static String linked(String text, Page self, Map<Page, String> files) {
        var linked = text.replace("[[", "[ [").replaceAll("\\R", " ");
        for (var page : files.entrySet()) {
            var name = page.getKey().name;
            if (page.getKey() != self && name.length() > 2 && !name.equals("Me")) {
                var at = wordAt(linked, name);
                if (at >= 0) {
                    var link =
                            page.getValue().equals(name)
                                    ? "[[" + name + "]]"
                                    : "[[" + page.getValue() + "|" + name + "]]";
                    linked = linked.substring(0, at) + link + linked.substring(at + name.length());
                }
            }
        }
        return linked;
    }

    private static int wordAt(String text, String word) {
        for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            var end = at + word.length();
            var begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            var ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            var inLink = text.lastIndexOf("[[", at) > text.lastIndexOf("]]", at);
            if (begins && ends && !inLink) {
                return at;
            }
        }
        return -1;
    }

    private long days(Path root, ExportFilter filter, BooleanSupplier stop) throws IOException {
        var folder = Files.createDirectories(root.resolve("Days"));
        var held = new HashMap<String, StringBuilder>();
        var sizes = new long[2];
        exports.read(
                filter,
                Set.of("episodes"),
                record -> {
                    Stopped.unless(stop);
                    var said = said(record.fields());
                    var day =
                            OffsetDateTime.parse(text(record.fields(), "occurredAt"))
                                    .toLocalDate()
                                    .toString();
                    held.computeIfAbsent(day, _ -> new StringBuilder()).append(said);
                    sizes[0] += said.length();
                    sizes[1]++;
                    if (sizes[0] > HELD) {
                        flush(folder, held);
                        sizes[0] = 0;
                    }
                });
        flush(folder, held);
        return sizes[1];
    }

    private static void flush(Path folder, Map<String, StringBuilder> held) {
        try {
            for (var day : held.entrySet()) {
                var file = folder.resolve(day.getKey() + ".md");
                if (!Files.exists(file)) {
                    Files.writeString(
                            file,
                            "---\ndate: %s\n---\n\n# %s\n".formatted(day.getKey(), day.getKey()));
                }
                Files.writeString(
                        file, day.getValue(), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
            }
            held.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(ObjectNode episode) {
        var who =
                switch (text(episode, "role")) {
                    case "user" -> "Me";
                    case "assistant" -> "Assistant";
                    default ->
                            text(episode, "speaker").isEmpty() ? "Other" : text(episode, "speaker");
                };
        var time = OffsetDateTime.parse(text(episode, "occurredAt")).format(CLOCK);
        var words = text(episode, "text").strip().replaceAll("\\R", "\n> ");
        return "\n**%s** %s\n\n> %s\n".formatted(who, time, words);
    }

    /** A string as YAML takes it in double quotes, which are JSON's. */
    private static String quoted(String text) {
        return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(text);
    }

    private static String text(ObjectNode fields, String field) {
        return fields.path(field).asString("");
    }

    /** Names that every file system takes, each once whatever its case. */
    private static final class FileNames {
        private static final Set<String> RESERVED =
                Set.of("con", "prn", "aux", "nul", "com1", "com2", "lpt1", "lpt2");
        private static final int LONGEST = 80;

        private final Set<String> taken = new java.util.HashSet<>();

        String free(String name) {
            var plain =
                    dev.cairn.memory.episode.Verbatim.beginning(
                            name.replaceAll("[\\\\/:*?\"<>|#^\\[\\]\\p{Cntrl}]", " ")
                                    .replaceAll("\\s+", " ")
                                    .replaceAll("^[. ]+|[. ]+$", ""),
                            LONGEST);
            var base =
                    plain.isEmpty() || RESERVED.contains(plain.toLowerCase(Locale.ROOT))
                            ? plain + " page"
                            : plain;
            var free = base;
            for (var i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
                free = base + " " + i;
            }
            return free;
        }
    }
}
