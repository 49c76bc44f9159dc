package dev.cairn.llm.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * bge-small-en-v1.5 (Xiao et al. 2023), int8, from the Maven artifact that carries its files. The
 * model is loaded at the first text, in some 200 ms; a sentence then costs a few milliseconds.
 *
 * <p>Texts are embedded one at a time: a quantised model's vector depends on what else is in its
 * batch, and a memory must not be found or lost by its neighbours. Thread-safe.
 */
public final class BgeSmall implements Embedder {
    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    /** What the model's makers put before a question that looks for passages. */
    private static final String QUERY_PREFIX =
            "Represent this sentence for searching relevant passages: ";

    private static final int MAX_TOKENS = 512;
    private static final EmbedderIdentity IDENTITY =
            new EmbedderIdentity("bge-small-en-v1.5-q/1", 384, MAX_TOKENS);

    private final int threads;
    private final Object lock = new Object();
    private volatile @Nullable Loaded loaded;
    private boolean closed;

    /**
     * @param threads how many cores one text may use
     */
    public BgeSmall(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads);
        }
        this.threads = threads;
    }

    private record Loaded(OrtEnvironment environment, OrtSession session, WordPiece tokenizer) {}

    @Override
    public EmbedderIdentity identity() {
        return IDENTITY;
    }

    @Override
    public float[] passage(String text) {
        return embed(text);
    }

    @Override
    public float[] query(String text) {
        return embed(QUERY_PREFIX + text);
    }

    private float[] embed(String text) {
        var model = loaded();
        var ids = model.tokenizer.encode(text, MAX_TOKENS);
        var shape = new long[] {1, ids.length};
        var ones = new long[ids.length];
        java.util.Arrays.fill(ones, 1);
        try (var input = OnnxTensor.createTensor(model.environment, LongBuffer.wrap(ids), shape);
                var mask =
                        OnnxTensor.createTensor(model.environment, LongBuffer.wrap(ones), shape);
                var types =
                        OnnxTensor.createTensor(
                                model.environment, LongBuffer.wrap(new long[ids.length]), shape);
                var result =
                        model.session.run(
                                Map.of(
                                        "input_ids", input,
                                        "attention_mask", mask,
                                        "token_type_ids", types))) {
            var hidden = ((OnnxTensor) result.get(0)).getFloatBuffer();
            var vector = new float[IDENTITY.dimensions()];
            // The first token's state stands for the text: this model is trained so.
            hidden.get(vector);
            return unit(vector);
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "embedding failed for a text of " + ids.length + " tokens", e);
        }
    }

    private static float[] unit(float[] vector) {
        var sum = 0.0;
        for (var x : vector) {
            sum += (double) x * x;
        }
        var scale = (float) (1 / Math.sqrt(Math.max(sum, 1e-12)));
        for (var i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    private Loaded loaded() {
        var current = loaded;
        if (current != null) {
            return current;
        }
        synchronized (lock) {
            if (closed) {
                throw new IllegalStateException("the embedder is closed");
            }
            if (loaded == null) {
                loaded = load();
            }
            return java.util.Objects.requireNonNull(loaded);
        }
    }

    private Loaded load() {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            // Spinning threads would take a core from the window between two texts.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            var environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "cairn");
            try (var model = resource(MODEL)) {
                return new Loaded(
                        environment,
                        environment.createSession(model.readAllBytes(), options),
                        new WordPiece(vocabulary()));
            }
        } catch (OrtException | IOException e) {
            throw new IllegalStateException("the embedding model cannot be loaded", e);
        }
    }

    private static Map<String, Integer> vocabulary() throws IOException {
        try (var file = resource(TOKENIZER)) {
            var entries = new HashMap<String, Integer>(65_536);
            var tree = JsonMapper.shared().readTree(file).path("model").path("vocab");
            tree.properties()
                    .forEach(entry -> entries.put(entry.getKey(), entry.getValue().asInt()));
            return entries;
        }
    }

    private static InputStream resource(String name) throws IOException {
        var stream = BgeSmall.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("missing on the class path: " + name);
        }
        return stream;
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            var current = loaded;
            loaded = null;
            if (current != null) {
                try {
                    current.session.close();
                } catch (OrtException e) {
                    throw new IllegalStateException("the embedding model cannot be closed", e);
                }
            }
        }
    }
}
