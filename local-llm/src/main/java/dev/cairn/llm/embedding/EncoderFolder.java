package dev.cairn.llm.embedding;

import ai.onnxruntime.OrtException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Any sentence encoder with a WordPiece tokenizer, from a folder laid out as Sentence Transformers
 * do: {@code model.onnx} (or {@code onnx/model.onnx}), {@code tokenizer.json}, and, where they are,
 * {@code 1_Pooling/config.json} and {@code config_sentence_transformers.json} with the words put
 * before a question or a passage. The files are untrusted. Stateless.
 */
public final class EncoderFolder {
    /** What no encoder that is quick enough here exceeds, in bytes. */
    private static final long MOST_MODEL = 2L << 30;

    private static final long MOST_JSON = 64L << 20;
    private static final int USUAL_TOKENS = 512;

    private EncoderFolder() {}

    /**
     * Opens the encoder in {@code folder}; loads it, which takes up to some seconds.
     *
     * @param threads how many texts of a batch are computed at once
     */
    public static EncoderOpening open(Path folder, int threads) {
        var name = String.valueOf(folder.getFileName());
        try {
            var file = folder.resolve("model.onnx");
            var model =
                    bytes(
                            Files.exists(file) ? file : folder.resolve("onnx/model.onnx"),
                            MOST_MODEL);
            var tokenizer = TokenizerFile.read(bytes(folder.resolve("tokenizer.json"), MOST_JSON));
            var pooling =
                    json(folder.resolve("1_Pooling/config.json"))
                                    .path("pooling_mode_cls_token")
                                    .asBoolean(false)
                            ? Pooling.FIRST
                            : Pooling.MEAN;
            var words = json(folder.resolve("config_sentence_transformers.json")).path("prompts");
            var encoder = new OnnxEncoder(model, pooling, 1);
            int most = tokenizer.maxTokens() > 2 ? tokenizer.maxTokens() : USUAL_TOKENS;
            var identity =
                    new EmbedderIdentity(
                            name + "/" + hash(model, pooling, words), encoder.dimensions(), most);
            return new EncoderOpening.Ready(
                    measured(
                            new Encoder(
                                    identity,
                                    encoder,
                                    tokenizer.wordPiece(),
                                    words.path("query").asString(""),
                                    words.path("passage").asString(""),
                                    threads)));
        } catch (IOException | IllegalArgumentException e) {
            return new EncoderOpening.Refused(
                    "The sentence encoder in %s cannot be used: %s."
                            .formatted(name, e.getMessage()));
        } catch (OrtException e) {
            return new EncoderOpening.Refused(
                    "The sentence encoder in %s cannot be used: its model.onnx does not load."
                            .formatted(name));
        }
    }

    /** The same with its own scale; closed if it has none. */
    private static Encoder measured(Encoder encoder) {
        try {
            return encoder.with(CosineScale.of(encoder));
        } catch (IllegalArgumentException e) {
            encoder.close();
            throw e;
        }
    }

    private record Encoder(
            EmbedderIdentity identity,
            OnnxEncoder encoder,
            WordPiece tokenizer,
            String beforeQuery,
            String beforePassage,
            int threads)
            implements Embedder {

        Encoder with(CosineScale measured) {
            return new Encoder(
                    new EmbedderIdentity(
                            identity.name(), identity.dimensions(), identity.maxTokens(), measured),
                    encoder,
                    tokenizer,
                    beforeQuery,
                    beforePassage,
                    threads);
        }

        @Override
        public float[] passage(String text) {
            return embed(beforePassage + text);
        }

        @Override
        public List<float[]> passages(List<String> texts) {
            return ParallelTexts.embed(texts, threads, this::passage);
        }

        @Override
        public float[] query(String text) {
            return embed(beforeQuery + text);
        }

        private float[] embed(String text) {
            return encoder.embed(tokenizer.encode(text, identity.maxTokens()));
        }

        @Override
        public void close() {
            encoder.close();
        }
    }

    private static byte[] bytes(Path file, long most) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("it has no " + file.getFileName());
        }
        if (Files.size(file) > most) {
            throw new IOException("its " + file.getFileName() + " is too large");
        }
        return Files.readAllBytes(file);
    }

    private static JsonNode json(Path file) throws IOException {
        try {
            return Files.isRegularFile(file)
                    ? JsonMapper.shared().readTree(bytes(file, MOST_JSON))
                    : JsonMapper.shared().createObjectNode();
        } catch (JacksonException e) {
            throw new IOException("its " + file.getFileName() + " is no JSON", e);
        }
    }

    /** Changes whenever the vectors would. */
    private static String hash(byte[] model, Pooling pooling, JsonNode words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(model);
            digest.update(pooling.name().getBytes(StandardCharsets.UTF_8));
            digest.update(words.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
