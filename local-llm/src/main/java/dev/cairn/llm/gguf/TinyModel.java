package dev.cairn.llm.gguf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;

/**
 * A valid two-layer random llama under 1 MB, for tests and for {@code doctor}'s self test.
 *
 * <p>Its text is noise, but it loads, streams, stops and obeys grammars like any model, and it
 * never ends an answer by itself: the output rows of control and byte tokens are zero, so greedy
 * sampling always finds a better one. The same seed gives the same bytes. Stateless, any thread.
 */
public final class TinyModel {
    /** The context that the file declares, in tokens. */
    public static final int CONTEXT_TOKENS = 2048;

    /** Entries of the vocabulary: three control tokens, 256 bytes, and pieces. */
    public static final int VOCABULARY = 512;

    private static final int LAYERS = 2;
    private static final int WIDTH = 64;
    private static final int HEADS = 4;
    private static final int FEED_FORWARD = 128;
    private static final int FIRST_PIECE = 3 + 256;

    /** What llama.cpp aligns tensors to when the file names nothing else, in bytes. */
    private static final int ALIGNMENT = 32;

    private static final int FLOAT32 = 0;

    private static final String CHAT_TEMPLATE =
            """
            {% for message in messages %}<|{{ message['role'] }}|>
            {{ message['content'] }}{{ eos_token }}
            {% endfor %}{% if add_generation_prompt %}<|assistant|>
            {% endif %}\
            """;

    private static final class Tensor {
        final String name;
        final int columns;
        final int rows;
        final float[] values;

        Tensor(String name, int columns, int rows) {
            this.name = name;
            this.columns = columns;
            this.rows = rows;
            this.values = new float[columns * rows];
        }
    }

    private final long seed;
    private final SequencedMap<String, byte[]> metadata = new LinkedHashMap<>();

    private TinyModel(long seed) {
        this.seed = seed;
    }

    /** Writes the model to {@code file}, replacing what is there, and returns {@code file}. */
    public static Path write(Path file) throws IOException {
        return write(file, 1);
    }

    /** The same with other random weights. */
    public static Path write(Path file, long seed) throws IOException {
        return Files.write(file, new TinyModel(seed).bytes());
    }

    private byte[] bytes() {
        describe();
        var tensors = tensors();
        var out = new Bytes();
        out.raw("GGUF".getBytes(StandardCharsets.US_ASCII));
        out.int32(3).int64(tensors.size()).int64(metadata.size());
        metadata.forEach((key, value) -> out.string(key).raw(value));
        long offset = 0;
        for (var tensor : tensors) {
            out.string(tensor.name).int32(tensor.rows == 1 ? 1 : 2).int64(tensor.columns);
            if (tensor.rows > 1) {
                out.int64(tensor.rows);
            }
            out.int32(FLOAT32).int64(offset);
            offset += padded(4L * tensor.values.length);
        }
        out.pad();
        for (var tensor : tensors) {
            for (var value : tensor.values) {
                out.int32(Float.floatToRawIntBits(value));
            }
            out.pad();
        }
        return out.bytes.toByteArray();
    }

    private void describe() {
        text("general.architecture", "llama");
        text("general.name", "Cairn tiny test model");
        text("general.license", "apache-2.0");
        number("general.file_type", 0);
        number("llama.context_length", CONTEXT_TOKENS);
        number("llama.embedding_length", WIDTH);
        number("llama.block_count", LAYERS);
        number("llama.feed_forward_length", FEED_FORWARD);
        number("llama.attention.head_count", HEADS);
        number("llama.attention.head_count_kv", HEADS);
        number("llama.rope.dimension_count", WIDTH / HEADS);
        number("llama.vocab_size", VOCABULARY);
        metadata.put(
                "llama.attention.layer_norm_rms_epsilon",
                new Bytes()
                        .int32(MetadataType.FLOAT32.number)
                        .int32(Float.floatToRawIntBits(1e-5f))
                        .toArray());
        text("tokenizer.ggml.model", "llama");
        vocabulary();
        number("tokenizer.ggml.unknown_token_id", 0);
        number("tokenizer.ggml.bos_token_id", 1);
        number("tokenizer.ggml.eos_token_id", 2);
        text("tokenizer.chat_template", CHAT_TEMPLATE);
    }

    private void vocabulary() {
        var tokens = new ArrayList<>(List.of("<unk>", "<s>", "</s>"));
        for (int value = 0; value < 256; value++) {
            tokens.add("<0x%02X>".formatted(value));
        }
        // U+2581 stands for a space in SentencePiece vocabularies.
        tokens.add("\u2581");
        for (char c = '!'; c <= '~'; c++) {
            tokens.add(String.valueOf(c));
        }
        for (char c = 'a'; c <= 'z'; c++) {
            tokens.add("\u2581" + c);
        }
        for (var first : "aeiou".split("")) {
            for (var second : "bcdfghjklmnpqrstvwxyz".split("")) {
                tokens.add(second + first);
            }
        }
        for (int i = 0; tokens.size() < VOCABULARY; i++) {
            tokens.add("\u2581w" + i);
        }
        var texts = array(MetadataType.STRING, VOCABULARY);
        var scores = array(MetadataType.FLOAT32, VOCABULARY);
        var kinds = array(MetadataType.INT32, VOCABULARY);
        for (int i = 0; i < VOCABULARY; i++) {
            texts.string(tokens.get(i));
            scores.int32(Float.floatToRawIntBits(i < FIRST_PIECE ? 0 : -i));
            // 1 normal, 2 unknown, 3 control, 6 byte: llama.cpp's token types.
            kinds.int32(i == 0 ? 2 : i < 3 ? 3 : i < FIRST_PIECE ? 6 : 1);
        }
        metadata.put("tokenizer.ggml.tokens", texts.toArray());
        metadata.put("tokenizer.ggml.scores", scores.toArray());
        metadata.put("tokenizer.ggml.token_type", kinds.toArray());
    }

    private List<Tensor> tensors() {
        var random = new Random(seed);
        var tensors = new ArrayList<Tensor>();
        tensors.add(matrix(random, "token_embd.weight", WIDTH, VOCABULARY));
        for (int layer = 0; layer < LAYERS; layer++) {
            var block = "blk." + layer + ".";
            tensors.add(ones(block + "attn_norm.weight"));
            for (var part : List.of("attn_q", "attn_k", "attn_v", "attn_output")) {
                tensors.add(matrix(random, block + part + ".weight", WIDTH, WIDTH));
            }
            tensors.add(ones(block + "ffn_norm.weight"));
            tensors.add(matrix(random, block + "ffn_gate.weight", WIDTH, FEED_FORWARD));
            tensors.add(matrix(random, block + "ffn_up.weight", WIDTH, FEED_FORWARD));
            tensors.add(matrix(random, block + "ffn_down.weight", FEED_FORWARD, WIDTH));
        }
        tensors.add(ones("output_norm.weight"));
        var output = matrix(random, "output.weight", WIDTH, VOCABULARY);
        Arrays.fill(output.values, 0, FIRST_PIECE * WIDTH, 0f);
        tensors.add(output);
        return tensors;
    }

    private static Tensor ones(String name) {
        var tensor = new Tensor(name, WIDTH, 1);
        Arrays.fill(tensor.values, 1f);
        return tensor;
    }

    private static Tensor matrix(Random random, String name, int columns, int rows) {
        var tensor = new Tensor(name, columns, rows);
        for (int i = 0; i < tensor.values.length; i++) {
            tensor.values[i] = (float) (random.nextGaussian() / Math.sqrt(columns));
        }
        return tensor;
    }

    private void text(String key, String value) {
        metadata.put(key, new Bytes().int32(MetadataType.STRING.number).string(value).toArray());
    }

    private void number(String key, int value) {
        metadata.put(key, new Bytes().int32(MetadataType.UINT32.number).int32(value).toArray());
    }

    private static Bytes array(MetadataType of, int length) {
        return new Bytes().int32(MetadataType.ARRAY.number).int32(of.number).int64(length);
    }

    private static long padded(long length) {
        return (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    /** Little-endian output, as GGUF has it. */
    private static final class Bytes {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Bytes raw(byte[] value) {
            bytes.writeBytes(value);
            return this;
        }

        Bytes int32(int value) {
            return raw(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
        }

        Bytes int64(long value) {
            return raw(
                    ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
        }

        Bytes string(String value) {
            var utf8 = value.getBytes(StandardCharsets.UTF_8);
            return int64(utf8.length).raw(utf8);
        }

        void pad() {
            raw(new byte[(int) (padded(bytes.size()) - bytes.size())]);
        }

        byte[] toArray() {
            return bytes.toByteArray();
        }
    }
}
