package dev.cairn.sync.archive;

import dev.cairn.memory.exchange.ArchiveRecord;
import dev.cairn.memory.exchange.Exports;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads an archive from its first byte to its last, as a stream. What was read stands only when all
 * of it was: that the checksums are right is known at the end.
 */
public final class ArchiveScan {
    private static final ObjectMapper MAPPER = JsonMapper.shared();
    private static final int LONGEST_LINE = 64 << 20;
    private static final int LONGEST_HEAD = 1 << 20;

    /** Up to here any ratio of packing is harmless. */
    private static final long HARMLESS = 32L << 20;

    private static final long MOST_TIMES = 200;

    private final Visitor visitor;
    private final Map<String, Sum> sums = new HashMap<>();

    /** Takes what is found. */
    public interface Visitor {
        /**
         * @param where file and line
         */
        void record(ArchiveRecord record, String where);

        /** A line or file that is no record; {@code why} is without the user's words. */
        void skipped(String where, String why);
    }

    private record Sum(long records, String sha256) {}

    public ArchiveScan(Visitor visitor) {
        this.visitor = visitor;
    }

    /**
     * Reads a zip.
     *
     * @throws ArchiveException when it is no archive, of a newer version, changed or cut off
     */
    public void read(InputStream in) throws IOException {
        var packed = new Counting(in);
        try (var zip = new ZipInputStream(new BufferedInputStream(packed, 1 << 16))) {
            var entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals("manifest.json")) {
                throw new ArchiveException(
                        "the file is no Cairn archive: it has no manifest first");
            }
            checkManifest(head(zip));
            var whole = false;
            while ((entry = zip.getNextEntry()) != null) {
                var name = entry.getName();
                if (name.equals("checksums.json")) {
                    checkSums(head(zip));
                    whole = true;
                } else if (name.endsWith(".jsonl")
                        && Exports.kinds().contains(name.substring(0, name.length() - 6))) {
                    records(new Unpacking(zip, packed), name);
                } else {
                    visitor.skipped(
                            "a file in the archive", "this Cairn does not know what it holds");
                }
            }
            if (!whole) {
                throw new ArchiveException("the archive is cut off: its checksums are missing");
            }
        } catch (ZipException | java.io.EOFException e) {
            throw new ArchiveException("the archive is cut off or damaged");
        }
    }

    private static JsonNode head(InputStream in) throws IOException {
        var bytes = in.readNBytes(LONGEST_HEAD + 1);
        try {
            if (bytes.length <= LONGEST_HEAD) {
                return MAPPER.readTree(bytes);
            }
        } catch (JacksonException e) {
            // The same sentence for all of it.
        }
        throw new ArchiveException("the archive's manifest or its checksums are damaged");
    }

    private static void checkManifest(JsonNode manifest) {
        if (!manifest.path("format").asString("").equals(ArchiveWriter.FORMAT)) {
            throw new ArchiveException("the file is no Cairn archive");
        }
        var version = manifest.path("version").asInt(0);
        if (version > ArchiveWriter.VERSION) {
            throw new ArchiveException(
                    "the archive was written by a newer Cairn (format %d, this one knows %d)"
                            .formatted(version, ArchiveWriter.VERSION));
        }
        if (version < 1) {
            throw new ArchiveException("the archive's manifest says no version");
        }
    }

    private void checkSums(JsonNode checksums) {
        var files = checksums.path("files");
        for (var file : files.properties()) {
            var read = sums.get(file.getKey());
            if (read == null
                    || !file.getValue().path("sha256").asString("").equalsIgnoreCase(read.sha256)
                    || file.getValue().path("records").asLong(-1) != read.records) {
                if (read != null || Exports.kinds().contains(file.getKey().replace(".jsonl", ""))) {
                    throw new ArchiveException(
                            "%s in the archive is not what was written"
                                    .formatted(read == null ? "a file" : file.getKey()));
                }
            }
        }
        for (var name : sums.keySet()) {
            if (files.path(name).isMissingNode()) {
                throw new ArchiveException(name + " in the archive has no checksum");
            }
        }
    }

    private void records(InputStream in, String name) throws IOException {
        if (sums.containsKey(name)) {
            throw new ArchiveException(name + " is in the archive twice");
        }
        var kind = name.substring(0, name.length() - ".jsonl".length());
        var digest = ArchiveWriter.sha256();
        var lines = new ByteLines(in, LONGEST_LINE);
        var records = 0L;
        byte @Nullable [] line;
        while ((line = lines.next()) != null) {
            records++;
            digest.update(line);
            digest.update((byte) '\n');
            var where = "%s, line %d".formatted(name, records);
            if (lines.wasTooLong()) {
                throw new ArchiveException(where + " is longer than a record may be");
            }
            try {
                if (MAPPER.readTree(line) instanceof ObjectNode fields) {
                    visitor.record(new ArchiveRecord(kind, fields), where);
                } else {
                    visitor.skipped(where, "it is no record");
                }
            } catch (JacksonException e) {
                visitor.skipped(where, "it is no JSON");
            }
        }
        sums.put(name, new Sum(records, HexFormat.of().formatHex(digest.digest())));
    }

    /** Counts what is read of the packed file. */
    private static final class Counting extends java.io.FilterInputStream {
        private long bytes;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            bytes++;
            return super.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var some = super.read(into, from, length);
            bytes += Math.max(0, some);
            return some;
        }
    }

    /** Ends a file that unpacks to far more than records do. */
    private static final class Unpacking extends java.io.FilterInputStream {
        private final Counting packed;
        private final long before;
        private long bytes;

        Unpacking(InputStream in, Counting packed) {
            super(in);
            this.packed = packed;
            this.before = packed.bytes;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var some = super.read(into, from, length);
            bytes += Math.max(0, some);
            if (bytes > HARMLESS + (packed.bytes - before) * MOST_TIMES) {
                throw new ArchiveException(
                        "a file in the archive unpacks to more than %d times its size"
                                .formatted(MOST_TIMES));
            }
            return some;
        }
    }
}
