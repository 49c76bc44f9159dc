package dev.cairn.llm.gguf;

import dev.cairn.llm.gguf.GgufBytes.Damaged;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One reading of a file's metadata and tensor list, after its magic and version. */
final class GgufReading {
    /** A sound header, and how many bytes its tensors lack. */
    record Measured(GgufHeader header, long missingBytes) {}

    private static final int MOST_ENTRIES = 1 << 16;
    private static final int MOST_TENSORS = 1 << 16;
    private static final int MOST_ARRAY_DEPTH = 4;
    private static final int MOST_CONTROL_TOKENS = 4096;

    /** Most elements of an array whose elements must be walked one by one. */
    private static final long MOST_WALKED = 4_000_000;

    /** Chat templates reach some 20 kB; nothing else that is kept is longer. */
    private static final int MOST_TEXT = 1 << 20;

    /** The specification's bound for keys. */
    private static final int MOST_KEY = 65_535;

    private static final int CONTROL = 3;

    private final Path file;
    private final GgufBytes bytes;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();

    /** Tokens that look like marks, by number; which of them are control tokens is said later. */
    private final Map<Integer, String> marks = new TreeMap<>();

    private final Set<Integer> controls = new HashSet<>();
    private long vocabulary;

    GgufReading(Path file, GgufBytes bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    Measured header() throws IOException {
        // A tensor's entry takes at least 24 bytes, a metadata entry 13.
        long tensors = bytes.count("the number of tensors", MOST_TENSORS, 24);
        long entries = bytes.count("the number of entries", MOST_ENTRIES, 13);
        for (long i = 0; i < entries; i++) {
            entry();
        }
        long tensorBytes = 0;
        long parameters = 0;
        long end = 0;
        for (long i = 0; i < tensors; i++) {
            var tensor = tensor();
            tensorBytes += tensor.size;
            parameters += tensor.values;
            end = Math.max(end, tensor.offset + tensor.size);
        }
        long alignment = Math.clamp(numbers.getOrDefault("general.alignment", 32L), 1, 1 << 20);
        long start = (bytes.position() + alignment - 1) / alignment * alignment;
        return new Measured(describe(tensorBytes, parameters), start + end - bytes.length());
    }

    private record Tensor(long values, long offset, long size) {}

    private Tensor tensor() throws IOException {
        bytes.string(MOST_KEY);
        int dimensions = bytes.int32();
        if (dimensions < 0 || dimensions > 8) {
            throw new Damaged("a tensor's number of dimensions");
        }
        try {
            long values = 1;
            for (int i = 0; i < dimensions; i++) {
                long length = bytes.int64();
                if (length < 0) {
                    throw new Damaged("a tensor's shape");
                }
                values = Math.multiplyExact(values, length);
            }
            long size = TensorType.bytes(bytes.int32(), values);
            long offset = bytes.int64();
            // Bounds that leave room to add up all tensors without overflow.
            if (size < 0 || size > 1L << 44 || offset < 0 || offset > 1L << 44) {
                throw new Damaged("a tensor's type or place");
            }
            return new Tensor(values, offset, size);
        } catch (ArithmeticException e) {
            throw new Damaged("a tensor's shape");
        }
    }

    private void entry() throws IOException {
        var key = bytes.string(MOST_KEY);
        var type = type();
        switch (type) {
            case STRING -> texts.put(key, bytes.string(MOST_TEXT));
            case ARRAY -> array(key, 1);
            case FLOAT32, FLOAT64 -> bytes.skip(type.width);
            default -> numbers.put(key, integer(type));
        }
    }

    private MetadataType type() throws IOException {
        var type = MetadataType.numbered(bytes.int32());
        if (type == null) {
            throw new Damaged("a value's type");
        }
        return type;
    }

    private void array(String key, int depth) throws IOException {
        if (depth > MOST_ARRAY_DEPTH) {
            throw new Damaged("an array's depth");
        }
        var of = type();
        if (of.width > 0) {
            long count = bytes.count("an array's length", Long.MAX_VALUE, of.width);
            numbers(key, of, count);
        } else {
            // An element that is a text takes at least 8 bytes, an array 12.
            long count = bytes.count("an array's length", MOST_WALKED, 8);
            for (int i = 0; i < count; i++) {
                if (of == MetadataType.ARRAY) {
                    array("", depth + 1);
                } else if (key.equals("tokenizer.ggml.tokens")) {
                    token(i, bytes.string(64));
                } else {
                    bytes.skip(bytes.int64());
                }
            }
            if (key.equals("tokenizer.ggml.tokens")) {
                vocabulary = count;
            }
        }
    }

    private void numbers(String key, MetadataType of, long count) throws IOException {
        long walked = 0;
        if (key.endsWith(".head_count") || key.endsWith(".head_count_kv")) {
            // Some families name a number for each layer: the largest bounds the memory.
            for (; walked < Math.min(count, 4096) && of == MetadataType.INT32; walked++) {
                numbers.merge(key, (long) bytes.int32(), Math::max);
            }
        } else if (key.equals("tokenizer.ggml.token_type") && of == MetadataType.INT32) {
            for (; walked < Math.min(count, MOST_WALKED); walked++) {
                if (bytes.int32() == CONTROL && controls.size() < MOST_CONTROL_TOKENS) {
                    controls.add((int) walked);
                }
            }
        }
        bytes.skip((count - walked) * of.width);
    }

    private void token(int number, String text) {
        if (text.length() > 1
                && marks.size() < 4 * MOST_CONTROL_TOKENS
                && (text.startsWith("<") || text.startsWith("[") || text.contains("|"))) {
            marks.put(number, text);
        }
    }

    private long integer(MetadataType type) throws IOException {
        return switch (type) {
            case UINT8, BOOL -> bytes.int8() & 0xFF;
            case INT8 -> bytes.int8();
            case UINT16 -> bytes.int16() & 0xFFFF;
            case INT16 -> bytes.int16();
            case UINT32 -> bytes.int32() & 0xFFFF_FFFFL;
            case INT32 -> bytes.int32();
            default -> bytes.int64();
        };
    }

    private GgufHeader describe(long tensorBytes, long parameters) throws IOException {
        var architecture = texts.getOrDefault("general.architecture", "");
        if (architecture.isEmpty()) {
            throw new Damaged("a model without an architecture");
        }
        int heads = size(architecture + ".attention.head_count", 0);
        int width = size(architecture + ".embedding_length", 0);
        int perHead = heads == 0 ? 0 : width / heads;
        var controlTokens = new ArrayList<String>();
        marks.forEach(
                (number, text) -> {
                    if (controls.contains(number)) {
                        controlTokens.add(text);
                    }
                });
        var name = texts.getOrDefault("general.name", "");
        return new GgufHeader(
                file,
                architecture,
                name.isBlank() ? String.valueOf(file.getFileName()) : name.strip(),
                texts.getOrDefault("general.license", ""),
                size(architecture + ".context_length", 0),
                size(architecture + ".block_count", 0),
                width,
                heads,
                size(architecture + ".attention.head_count_kv", heads),
                size(architecture + ".attention.key_length", perHead),
                size(architecture + ".attention.value_length", perHead),
                (int) vocabulary,
                TensorType.nameOfFileType(numbers.getOrDefault("general.file_type", -1L)),
                parameters,
                !texts.getOrDefault("tokenizer.chat_template", "").isBlank(),
                List.copyOf(controlTokens),
                tensorBytes,
                bytes.length());
    }

    /** A size from the metadata; nothing sensible is beyond some tens of millions. */
    private int size(String key, int otherwise) throws Damaged {
        long value = numbers.getOrDefault(key, (long) otherwise);
        if (value < 0 || value > 100_000_000) {
            throw new Damaged(key);
        }
        return (int) value;
    }
}
