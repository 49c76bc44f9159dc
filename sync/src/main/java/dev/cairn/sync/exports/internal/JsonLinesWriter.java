package dev.cairn.sync.exports.internal;

import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.exchange.Exports;
import dev.cairn.sync.exports.Exported;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.function.BooleanSupplier;

/** Everything in one file, a record a line: those of an archive, with their kind. */
public final class JsonLinesWriter {
    private final Exports exports;

    public JsonLinesWriter(Exports exports) {
        this.exports = exports;
    }

    /** Writes all of it; throws {@link Stopped} where it is told to stop. */
    public Exported write(OutputStream out, ExportFilter filter, BooleanSupplier stop) {
        var counts = new HashMap<String, Long>();
        exports.read(
                filter,
                record -> {
                    Stopped.unless(stop);
                    var line = JsonNodeFactory.instance.objectNode();
                    line.put("record", record.kind());
                    line.setAll(record.fields());
                    counts.merge(record.kind(), 1L, Long::sum);
                    try {
                        out.write(
                                (JsonMapper.shared().writeValueAsString(line) + "\n")
                                        .getBytes(StandardCharsets.UTF_8));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return new Exported(
                counts.getOrDefault("conversations", 0L),
                counts.getOrDefault("episodes", 0L),
                counts.getOrDefault("facts", 0L),
                counts.values().stream().mapToLong(Long::longValue).sum());
    }
}
