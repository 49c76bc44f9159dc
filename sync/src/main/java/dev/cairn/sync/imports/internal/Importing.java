package dev.cairn.sync.imports.internal;

import dev.cairn.memory.exchange.ImportBatch;
import dev.cairn.memory.exchange.Imports;
import dev.cairn.sync.imports.Format;
import dev.cairn.sync.imports.ImportOptions;
import dev.cairn.sync.imports.ImportProgress;
import dev.cairn.sync.imports.ImportReport;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** One import of one source. */
public final class Importing {
    private static final int FINGERPRINTED = 1 << 16;

    private final Imports imports;
    private final ZoneId zone;
    private final Path path;
    private final Source source;
    private final ImportOptions options;
    private final Format format;
    private final Tally tally;

    /**
     * @throws Unreadable when it cannot be told what the source is
     */
    public Importing(
            Imports imports,
            ZoneId zone,
            Path path,
            Source source,
            ImportOptions options,
            ImportProgress progress,
            BooleanSupplier stop)
            throws IOException {
        this.imports = imports;
        this.zone = zone;
        this.path = path;
        this.source = source;
        this.options = options;
        this.format = options.format().orElseGet(() -> detected(source, path));
        var archive = format == Format.ARCHIVE;
        this.tally =
                new Tally(
                        progress,
                        stop,
                        archive
                                ? Files.size(path)
                                : source.items().stream().mapToLong(Source.Item::size).sum());
        source.leftOut().forEach(tally::skip);
    }

    private static Format detected(Source source, Path path) {
        try {
            return detect(source, path)
                    .orElseThrow(
                            () ->
                                    new Unreadable(
                                            "it cannot be told what %s is; name it with --format (%s)"
                                                    .formatted(
                                                            path.getFileName(),
                                                            Arrays.stream(Format.values())
                                                                    .map(Format::stored)
                                                                    .collect(
                                                                            Collectors.joining(
                                                                                    ", ")))));
        } catch (IOException e) {
            throw new Unreadable(path.getFileName() + " cannot be read");
        }
    }

    /** What a source is. */
    public static Optional<Format> detect(Source source, Path path) throws IOException {
        if (Files.isRegularFile(path) && ArchiveReader.isSealed(path)) {
            return Optional.of(Format.ARCHIVE);
        }
        return Detection.of(source);
    }

    public Format format() {
        return format;
    }

    /** Tells this source from others: of each file's name, size and beginning. */
    public byte[] fingerprint() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var item : source.items()) {
                digest.update(item.name().getBytes(StandardCharsets.UTF_8));
                digest.update(ByteBuffer.allocate(Long.BYTES).putLong(item.size()).flip());
            }
            if (!source.items().isEmpty()) {
                try (var in = source.items().getFirst().open()) {
                    digest.update(in.readNBytes(FINGERPRINTED));
                }
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What would be new. */
    public ImportReport compare() throws IOException {
        reader().read(source, new ComparingIntake(imports, tally));
        return report(Optional.empty());
    }

    /** Writes what is new; the batch stays only if there was anything. */
    public ImportReport write(ImportBatch batch) throws IOException {
        var intake = new WritingIntake(imports, batch, options.space(), tally);
        reader().read(source, intake);
        intake.flush();
        if (tally.added().fresh() == 0) {
            return report(Optional.empty());
        }
        var report = report(Optional.of(batch.id()));
        batch.finish(stored(report));
        return report;
    }

    private ImportReport report(Optional<dev.cairn.memory.Id> batch) {
        return new ImportReport(
                format,
                tally.added(),
                tally.skipped(),
                tally.skippedInAll(),
                batch,
                tally.first(),
                tally.last());
    }

    private static String stored(ImportReport report) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("conversations", report.added().conversations());
        fields.put("episodes", report.added().episodes());
        fields.put("facts", report.added().facts());
        fields.put("new", report.added().fresh());
        fields.put("unchanged", report.added().unchanged());
        fields.put("skipped", report.skippedInAll());
        report.first().ifPresent(day -> fields.put("first", day.toString()));
        report.last().ifPresent(day -> fields.put("last", day.toString()));
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private Reader reader() {
        return switch (format) {
            case CHATGPT -> new ChatGptReader(zone);
            case CLAUDE -> new ClaudeReader(zone);
            case ARCHIVE -> new ArchiveReader(path, options.passphrase());
            case LINES -> new LinesReader(zone);
            case PAM -> new PamReader(zone);
            case MCP -> new McpReader(zone);
            case MARKDOWN -> new MarkdownReader(zone);
            case WHATSAPP -> new WhatsAppReader(zone, options.me());
            case ICS -> new IcsReader(zone);
            case CSV -> new CsvReader(zone, options.columns(), options.me());
            case TEXT -> new TextReader(zone);
        };
    }
}
