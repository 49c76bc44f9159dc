package dev.cairn.sync.folder.internal;

import dev.cairn.memory.sharing.Bundle;
import dev.cairn.sync.archive.ArchiveException;
import dev.cairn.sync.archive.ByteLines;
import dev.cairn.sync.archive.SafeFile;
import dev.cairn.sync.archive.SealingStream;
import dev.cairn.sync.archive.UnsealingStream;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * One bundle as a file (docs/FORMAT.md): JSON Lines, a manifest first and a count last, packed with
 * gzip and sealed. What is read was checked to its last byte before any of it is used.
 */
public final class BundleFile {
    private static final String FORMAT = "cairn-bundle";

    /** Sealed; a bundle holds some megabytes and at most one long text. */
    private static final long LARGEST_FILE = 96L << 20;

    private static final long LARGEST_UNPACKED = 384L << 20;
    private static final int LONGEST_LINE = 80 << 20;
    private static final int MOST_LINES = 1_000_000;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(50)
                                                    .maxStringLength(33 << 20)
                                                    .build())
                                    .build())
                    .build();

    private BundleFile() {}

    /** Writes a bundle beside and moves it into place. */
    public static void write(Path file, Bundle bundle, byte[] secret) throws IOException {
        SafeFile.write(
                file,
                out -> {
                    try (var packed =
                            new BufferedOutputStream(
                                    new GZIPOutputStream(
                                            new SealingStream(SafeFile.keptOpen(out), secret)),
                                    1 << 16)) {
                        line(packed, manifest(bundle));
                        for (var one : bundle.lines()) {
                            line(packed, one);
                        }
                        line(packed, Map.of("end", bundle.lines().size()));
                    }
                });
    }

    private static void line(java.io.OutputStream out, Object value) throws IOException {
        out.write(MAPPER.writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    private static Map<String, Object> manifest(Bundle bundle) {
        var head = bundle.head();
        var seen = new LinkedHashMap<String, Object>();
        head.seen().forEach((device, stamp) -> seen.put(SharedFolder.digits(device), stamp));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("format", FORMAT);
        fields.put("version", SharedFolder.VERSION);
        fields.put("circle", SharedFolder.digits(head.circle()));
        fields.put("device", SharedFolder.digits(head.device()));
        fields.put("name", head.name());
        fields.put("generation", SharedFolder.digits(head.generation()));
        fields.put("number", head.number());
        fields.put("stamp", head.stamp());
        fields.put("writtenAt", head.writtenAt().toString());
        fields.put("seen", seen);
        return fields;
    }

    /**
     * Reads a bundle whole.
     *
     * @throws Amiss where it is damaged, cut off, of a newer Cairn or sealed with another secret
     */
    public static Bundle read(Path file, byte[] secret) throws IOException, Amiss {
        if (Files.size(file) > LARGEST_FILE) {
            throw new Amiss("is larger than a bundle may be");
        }
        try (var in =
                new GZIPInputStream(
                        new UnsealingStream(Files.newInputStream(file), secret), 1 << 16)) {
            return read(new ByteLines(new Bounded(in, LARGEST_UNPACKED), LONGEST_LINE));
        } catch (ArchiveException | ZipException | java.io.EOFException e) {
            throw new Amiss("is damaged or not here whole");
        } catch (JacksonException e) {
            throw new Amiss("is damaged");
        }
    }

    private static Bundle read(ByteLines lines) throws IOException, Amiss {
        var first = lines.next();
        if (first == null) {
            throw new Amiss("is empty");
        }
        var head = head(MAPPER.readTree(first));
        var changes = new ArrayList<ObjectNode>();
        long end = -1;
        byte @org.jspecify.annotations.Nullable [] line;
        while ((line = lines.next()) != null) {
            if (end >= 0 || lines.wasTooLong() || changes.size() > MOST_LINES) {
                throw new Amiss("is damaged");
            }
            if (MAPPER.readTree(line) instanceof ObjectNode fields) {
                if (fields.has("end")) {
                    end = fields.path("end").asLong(0);
                } else {
                    changes.add(fields);
                }
            }
        }
        if (end != changes.size()) {
            throw new Amiss("is not here whole");
        }
        return new Bundle(head, changes);
    }

    private static Bundle.Head head(JsonNode manifest) throws Amiss {
        if (!manifest.path("format").asString("").equals(FORMAT)) {
            throw new Amiss("is no bundle");
        }
        if (manifest.path("version").asInt(0) > SharedFolder.VERSION) {
            throw new Amiss("was written by a newer Cairn: bring this one up to date to read it");
        }
        var seen = new HashMap<Long, Long>();
        for (var one : manifest.path("seen").properties()) {
            seen.put(SharedFolder.number(one.getKey()), one.getValue().asLong(0));
        }
        try {
            return new Bundle.Head(
                    number(manifest, "circle"),
                    number(manifest, "device"),
                    manifest.path("name").asString(""),
                    number(manifest, "generation"),
                    manifest.path("number").asLong(-1),
                    manifest.path("stamp").asLong(0),
                    Instant.parse(manifest.path("writtenAt").asString("")),
                    seen);
        } catch (DateTimeException e) {
            throw new Amiss("is damaged");
        }
    }

    private static long number(JsonNode manifest, String field) {
        return SharedFolder.number(manifest.path(field).asString(""));
    }

    /** Ends what unpacks to more than a bundle holds. */
    private static final class Bounded extends java.io.FilterInputStream {
        private long left;

        Bounded(java.io.InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var some = super.read(into, from, length);
            left -= Math.max(0, some);
            if (left < 0) {
                throw new ZipException("unpacks to too much");
            }
            return some;
        }
    }
}
