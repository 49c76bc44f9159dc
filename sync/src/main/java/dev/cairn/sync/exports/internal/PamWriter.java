package dev.cairn.sync.exports.internal;

import dev.cairn.memory.exchange.ArchiveRecord;
import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.exchange.Exports;
import dev.cairn.sync.exports.Exported;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Facts as Portable AI Memory 1.0. What waits in the inbox or was declined is no memory yet. */
public final class PamWriter {
    private static final ObjectMapper MAPPER = JsonMapper.shared();
    private static final String PROGRAM = "cairn/0.1.0";

    private final Exports exports;
    private final Instant now;

    public PamWriter(Exports exports, Instant now) {
        this.exports = exports;
        this.now = now;
    }

    /** Writes all of it; throws {@link Stopped} where it is told to stop. */
    public Exported write(OutputStream out, ExportFilter filter, BooleanSupplier stop) {
        var newer = new HashMap<String, String>();
        var spaces = new StringBuilder();
        exports.read(
                filter,
                Set.of("spaces", "links"),
                record -> {
                    var fields = record.fields();
                    if (record.kind().equals("spaces") && spaces.isEmpty()) {
                        spaces.append(text(fields, "id"));
                    } else if (text(fields, "type").equals("supersedes")) {
                        newer.put(text(fields, "to"), text(fields, "from"));
                    }
                });
        var digest = sha256();
        var counts = new long[1];
        var written = new java.util.HashSet<String>();
        try (var json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            head(json, spaces.toString());
            json.writeName("memories");
            json.writeStartArray();
            digest.update((byte) '[');
            exports.read(
                    filter,
                    Set.of("facts"),
                    record -> {
                        Stopped.unless(stop);
                        if (isMemory(record)) {
                            var memory = memory(record.fields(), newer);
                            if (counts[0]++ > 0) {
                                digest.update((byte) ',');
                            }
                            digest.update(Canonical.of(memory));
                            written.add(text(record.fields(), "id"));
                            json.writePOJO(memory);
                        }
                    });
            digest.update((byte) ']');
            json.writeEndArray();
            relations(json, filter, written);
            json.writeName("integrity");
            json.writeStartObject();
            json.writeStringProperty("canonicalization", "RFC8785");
            json.writeStringProperty("checksum", "sha256:" + hex(digest.digest()));
            json.writeNumberProperty("total_memories", counts[0]);
            json.writeEndObject();
            json.writeEndObject();
        }
        return new Exported(0, 0, counts[0], counts[0]);
    }

    private void head(JsonGenerator json, String space) {
        json.writeStringProperty("schema", "portable-ai-memory");
        json.writeStringProperty("schema_version", "1.0");
        json.writeStringProperty("spec_uri", "https://portable-ai-memory.org/spec/v1.0");
        json.writeStringProperty("export_id", UUID.randomUUID().toString());
        json.writeStringProperty("exported_by", PROGRAM);
        json.writeStringProperty("export_date", now.toString());
        json.writeStringProperty("export_type", "full");
        json.writeName("owner");
        json.writeStartObject();
        json.writeStringProperty(
                "id", UUID.nameUUIDFromBytes(space.getBytes(StandardCharsets.UTF_8)).toString());
        json.writeEndObject();
    }

    private static boolean isMemory(ArchiveRecord record) {
        var status = text(record.fields(), "status");
        return !status.equals("pending") && !status.equals("declined");
    }

    private static ObjectNode memory(ObjectNode fact, Map<String, String> newer) {
        var id = text(fact, "id");
        var content = text(fact, "text");
        var memory = JsonNodeFactory.instance.objectNode();
        memory.put("id", id);
        memory.put("type", type(fact));
        memory.put("status", status(text(fact, "status")));
        memory.put("content", content);
        memory.put("content_hash", "sha256:" + hex(sha256().digest(normal(content))));
        var tags = memory.putArray("tags");
        for (var tag : fact.path("tags")) {
            var plain = tag.asString("").toLowerCase(Locale.ROOT);
            if (plain.matches("[a-z0-9][a-z0-9_-]*")) {
                tags.add(plain);
            }
        }
        var confidence = memory.putObject("confidence");
        var sure = Math.round(fact.path("confidence").asDouble(0) * 1_000) / 1_000.0;
        confidence.put("initial", sure);
        confidence.put("current", sure);
        confidence.put("decay_model", "none");
        var temporal = memory.putObject("temporal");
        temporal.put("created_at", text(fact, "recordedAt"));
        putDay(temporal, "valid_from", text(fact, "validFrom"));
        putDay(temporal, "valid_until", text(fact, "validTo"));
        if (newer.containsKey(id)) {
            temporal.put("superseded_by", newer.get(id));
        }
        var provenance = memory.putObject("provenance");
        provenance.put("platform", "cairn");
        var method = method(text(fact, "origin"));
        if (method != null) {
            provenance.put("extraction_method", method);
        }
        provenance.put("extracted_at", text(fact, "recordedAt"));
        provenance.put("extractor", PROGRAM);
        memory.putObject("access").put("visibility", "private").put("exportable", true);
        var domain = domain(text(fact, "sensitivity"));
        if (domain != null) {
            memory.putObject("metadata").put("domain", domain);
        }
        return memory;
    }

    private static void putDay(ObjectNode into, String field, String day) {
        if (!day.isEmpty()) {
            into.put(field, day + "T00:00:00Z");
        }
    }

    private static String type(ObjectNode fact) {
        return switch (text(fact, "kind")) {
            case "preference" -> "preference";
            case "relation" -> "relationship";
            case "plan" -> "goal";
            case "instruction" -> "instruction";
            case "note" -> "context";
            default -> "fact";
        };
    }

    private static String status(String status) {
        return switch (status) {
            case "superseded", "retracted" -> status;
            default -> "active";
        };
    }

    private static @Nullable String method(String origin) {
        return switch (origin) {
            case "model" -> "llm_inference";
            case "user" -> "explicit_user_input";
            case "import" -> "api_export";
            default -> null;
        };
    }

    private static @Nullable String domain(String sensitivity) {
        return switch (sensitivity) {
            case "health" -> "health";
            case "money" -> "financial";
            default -> null;
        };
    }

    private void relations(JsonGenerator json, ExportFilter filter, Set<String> written) {
        json.writeName("relations");
        json.writeStartArray();
        exports.read(
                filter,
                Set.of("links"),
                record -> {
                    var link = record.fields();
                    var from = text(link, "from");
                    var to = text(link, "to");
                    if (written.contains(from) && written.contains(to)) {
                        json.writeStartObject();
                        json.writeStringProperty(
                                "id", "%s-%s-%s".formatted(text(link, "type"), from, to));
                        json.writeStringProperty("from", from);
                        json.writeStringProperty("to", to);
                        json.writeStringProperty("type", relation(text(link, "type")));
                        json.writeStringProperty("created_at", text(link, "recordedAt"));
                        json.writeEndObject();
                    }
                });
        json.writeEndArray();
    }

    private static String relation(String type) {
        return switch (type) {
            case "supersedes", "supports", "contradicts" -> type;
            default -> "related_to";
        };
    }

    /** As the specification hashes content: trimmed, small letters, form C, single spaces. */
    private static byte[] normal(String content) {
        return Normalizer.normalize(content.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(ObjectNode fields, String field) {
        return fields.path(field).asString("");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
