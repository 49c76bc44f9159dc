package dev.cairn.llm.embedding;

import ai.onnxruntime.OrtException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * bge-small-en-v1.5 (Xiao et al. 2023), int8, from the Maven artifact that carries its files. The
 * model is loaded at the first text, in some 200 ms; a sentence then costs a few milliseconds.
 * Thread-safe.
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
     * @param threads how many texts of a batch are computed at once; one text is one thread's work
     */
    public BgeSmall(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads);
        }
        this.threads = threads;
    }

    private record Loaded(OnnxEncoder encoder, WordPiece tokenizer) {}

    @Override
    public EmbedderIdentity identity() {
        return IDENTITY;
    }

    @Override
    public float[] passage(String text) {
        var model = loaded();
        return model.encoder.embed(model.tokenizer.encode(text, MAX_TOKENS));
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        return ParallelTexts.embed(texts, threads, this::passage);
    }

    @Override
    public float[] query(String text) {
        return passage(QUERY_PREFIX + text);
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
            return Objects.requireNonNull(loaded);
        }
    }

    private static Loaded load() {
        try (var tokenizer = resource(TOKENIZER)) {
            return new Loaded(
                    new OnnxEncoder(model(), Pooling.FIRST, 1),
                    TokenizerFile.read(tokenizer.readAllBytes()).wordPiece());
        } catch (OrtException | IOException e) {
            throw new IllegalStateException("the embedding model cannot be loaded", e);
        }
    }

    /** The model's file. */
    static byte[] model() throws IOException {
        try (var file = resource(MODEL)) {
            return file.readAllBytes();
        }
    }

    private static InputStream resource(String name) throws IOException {
        var stream = BgeSmall.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("missing on the class path: " + name);
        }
        return stream;
    }

    /** The ids of {@code text}, as the model is fed. */
    long[] ids(String text) {
        return loaded().tokenizer.encode(text, MAX_TOKENS);
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            var current = loaded;
            loaded = null;
            if (current != null) {
                current.encoder.close();
            }
        }
    }
}
