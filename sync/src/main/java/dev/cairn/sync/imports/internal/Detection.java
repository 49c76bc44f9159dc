package dev.cairn.sync.imports.internal;

import dev.cairn.sync.imports.Format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks at a source to tell what it is: at the names in it, and at the beginning of a file. */
public final class Detection {
    private static final int BEGINNING = 1 << 16;

    private static final Pattern CHATGPT = Pattern.compile("\"mapping\"\\s*:");
    private static final Pattern CLAUDE =
            Pattern.compile("\"(?:chat_messages|conversations_memory|prompt_template)\"\\s*:");
    private static final Pattern PAM = Pattern.compile("\"schema\"\\s*:\\s*\"portable-ai-memory");
    private static final Pattern MCP =
            Pattern.compile("^\\s*\\{[^\\n]*\"type\"\\s*:\\s*\"(?:entity|relation)\"");

    /** Web pages, rich text, PDF, mail as it is sent: their words lie among much else. */
    private static final Pattern MARKUP =
            Pattern.compile(
                    "^\\s*(?:<!doctype|<html|<\\?xml|<svg|\\{\\\\r"
                            + "tf|%PDF-|#!|(?:Received|Return-Path|Message-ID):)",
                    Pattern.CASE_INSENSITIVE);

    /** Endings of files that hold what people wrote; a program's source is no memory. */
    private static final String[] PROSE = {
        ".txt", ".text", ".log", ".org", ".rst", ".adoc", ".tex"
    };

    private static final Pattern ENDING = Pattern.compile("\\.[a-z][a-z0-9]{0,7}$");

    private Detection() {}

    /** What a source is; empty where that cannot be told. */
    public static Optional<Format> of(Source source) throws IOException {
        for (var item : source.items()) {
            var name = item.fileName().toLowerCase(Locale.ROOT);
            if (ChatGptReader.FILES.matcher(name).matches()
                    || name.equals("memories.json")
                    || name.equals("projects.json")) {
                return Optional.of(ofChats(source, beginning(item)));
            }
            if (name.equals("manifest.json") && beginning(item).contains("\"cairn-archive\"")) {
                return Optional.of(Format.ARCHIVE);
            }
        }
        if (source.items().size() == 1) {
            return ofFile(source.items().getFirst());
        }
        var notes = source.items().stream().anyMatch(item -> has(item, ".md", ".markdown"));
        if (notes) {
            return Optional.of(Format.MARKDOWN);
        }
        for (var item : source.items()) {
            if (has(item, ".txt")) {
                return ofFile(item);
            }
        }
        return Optional.empty();
    }

    private static Format ofChats(Source source, String beginning) {
        var users = source.items().stream().anyMatch(i -> i.fileName().equals("memories.json"));
        return CLAUDE.matcher(beginning).find() || (users && !CHATGPT.matcher(beginning).find())
                ? Format.CLAUDE
                : Format.CHATGPT;
    }

    private static Optional<Format> ofFile(Source.Item item) throws IOException {
        var beginning = beginning(item);
        if (has(item, ".md", ".markdown")) {
            return Optional.of(Format.MARKDOWN);
        }
        if (has(item, ".ics") || beginning.startsWith("BEGIN:VCALENDAR")) {
            return Optional.of(Format.ICS);
        }
        if (has(item, ".csv", ".tsv")) {
            return Optional.of(Format.CSV);
        }
        if (PAM.matcher(beginning).find()) {
            return Optional.of(Format.PAM);
        }
        if (MCP.matcher(beginning).find()) {
            return Optional.of(Format.MCP);
        }
        if (CHATGPT.matcher(beginning).find()) {
            return Optional.of(Format.CHATGPT);
        }
        if (CLAUDE.matcher(beginning).find()) {
            return Optional.of(Format.CLAUDE);
        }
        if (has(item, ".json", ".jsonl", ".zip")
                || isBinary(beginning)
                || MARKUP.matcher(beginning).find()
                || (hasEnding(item) && !has(item, PROSE))) {
            return Optional.empty();
        }
        return ofText(beginning);
    }

    /** A chat or a list of memories, by most of its first lines; else just text. */
    private static Optional<Format> ofText(String beginning) {
        var lines = beginning.lines().filter(line -> !line.isBlank()).limit(40).toList();
        var said = lines.stream().filter(WhatsAppReader::begins).count();
        if (said > 0 && (said >= 3 || said * 3 >= lines.size())) {
            return Optional.of(Format.WHATSAPP);
        }
        var entries = lines.stream().filter(line -> LinesReader.ENTRY.matcher(line).matches());
        return Optional.of(
                entries.count() * 2 >= Math.max(1, lines.size() - 4) ? Format.LINES : Format.TEXT);
    }

    private static boolean has(Source.Item item, String... endings) {
        var name = item.fileName().toLowerCase(Locale.ROOT);
        for (var ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasEnding(Source.Item item) {
        return ENDING.matcher(item.fileName().toLowerCase(Locale.ROOT)).find();
    }

    private static boolean isBinary(String beginning) {
        return beginning.indexOf('\0') >= 0;
    }

    private static String beginning(Source.Item item) throws IOException {
        try (var in = item.open()) {
            var bytes = in.readNBytes(BEGINNING);
            var wide =
                    bytes.length > 1
                            && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
                                    || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
            return new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                    .replaceFirst("^\ufeff", "");
        }
    }
}
