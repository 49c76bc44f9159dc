package dev.cairn.sync.archive;

import dev.cairn.memory.exchange.ArchiveRecord;
import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.exchange.Exports;

import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a store as an archive (docs/FORMAT.md), in one pass and in little memory. */
public final class ArchiveWriter {
    public static final String FORMAT = "cairn-archive";

    /** Of the format; a reader refuses a higher one. */
    public static final int VERSION = 1;

    private static final ObjectMapper MAPPER = JsonMapper.shared();

    /** The same for all, so that equal content makes equal files. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Exports exports;

    public ArchiveWriter(Exports exports) {
        this.exports = exports;
    }

    /** How many records of each kind there were. */
    public record Written(Map<String, Long> records) {
        public Written {
            records = Map.copyOf(records);
        }

        public long count(String kind) {
            return records.getOrDefault(kind, 0L);
        }
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @param passphrase seals it, where there is one
     * @param stop ends the work; the file is then as it was
     * @return empty where it was stopped
     */
    public Optional<Written> write(
            Path file,
            ExportFilter filter,
            Optional<Passphrase> passphrase,
            Instant now,
            BooleanSupplier stop)
            throws IOException {
        var counts = new HashMap<String, Long>();
        try {
            SafeFile.write(
                    file,
                    out -> {
                        var kept = SafeFile.keptOpen(out);
                        try (var sealed =
                                passphrase.isPresent()
                                        ? new SealingStream(kept, passphrase.get())
                                        : kept) {
                            counts.putAll(write(sealed, filter, now, stop));
                        }
                    });
        } catch (Cut e) {
            return Optional.empty();
        }
        return Optional.of(new Written(counts));
    }

    private Map<String, Long> write(
            OutputStream out, ExportFilter filter, Instant now, BooleanSupplier stop)
            throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16))) {
            begin(zip, "manifest.json");
            zip.write(MAPPER.writeValueAsBytes(manifest(filter, now)));
            zip.closeEntry();
            var files = new Files(zip);
            exports.read(
                    filter,
                    record -> {
                        if (stop.getAsBoolean()) {
                            throw new Cut();
                        }
                        files.add(record);
                    });
            files.end();
            begin(zip, "checksums.json");
            zip.write(MAPPER.writeValueAsBytes(Map.of("files", files.sums)));
            zip.closeEntry();
            return files.counts;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Map<String, Object> manifest(ExportFilter filter, Instant now) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("format", FORMAT);
        manifest.put("version", VERSION);
        manifest.put("createdAt", now.toString());
        manifest.put("complete", filter.equals(ExportFilter.NONE));
        return manifest;
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /** Ends the work from within the reading of the store. */
    private static final class Cut extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Cut() {
            super("stopped", null, false, false);
        }
    }

    /** One file for each kind, in the order of the kinds, also where it is empty. */
    private static final class Files {
        private final ZipOutputStream zip;
        private final Iterator<String> kinds = Exports.kinds().iterator();
        private final Map<String, Object> sums = new LinkedHashMap<>();
        private final Map<String, Long> counts = new HashMap<>();
        private String kind = "";
        private MessageDigest digest = sha256();
        private long records;

        Files(ZipOutputStream zip) {
            this.zip = zip;
        }

        void add(ArchiveRecord record) {
            try {
                while (!record.kind().equals(kind)) {
                    next();
                }
                var line =
                        (MAPPER.writeValueAsString(record.fields()) + "\n")
                                .getBytes(StandardCharsets.UTF_8);
                digest.update(line);
                zip.write(line);
                records++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void end() throws IOException {
            while (kinds.hasNext()) {
                next();
            }
            close();
        }

        private void next() throws IOException {
            close();
            kind = kinds.next();
            digest = sha256();
            records = 0;
            begin(zip, kind + ".jsonl");
        }

        private void close() throws IOException {
            if (!kind.isEmpty()) {
                zip.closeEntry();
                var sum = new LinkedHashMap<String, Object>();
                sum.put("records", records);
                sum.put("sha256", HexFormat.of().formatHex(digest.digest()));
                sums.put(kind + ".jsonl", sum);
                counts.put(kind, records);
            }
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
