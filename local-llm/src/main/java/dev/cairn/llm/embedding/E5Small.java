package dev.cairn.llm.embedding;

import ai.onnxruntime.OrtException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * e5-small-v2 (Wang et al. 2022), int8, from the Maven artifact that carries its files. The model
 * is loaded at the first text, in some 200 ms; a sentence then costs a few milliseconds.
 * Thread-safe.
 */
public final class E5Small implements Embedder {
    private static final String MODEL = "/e5-small-v2-q.onnx";
    private static final String TOKENIZER = "/e5-small-v2-q-tokenizer.json";

    /** What the model's makers put before the two kinds of text. */
    private static final String QUERY = "query: ";

    private static final String PASSAGE = "passage: ";

    private static final int MAX_TOKENS = 512;

    /** As {@link CosineScale#of} measures it, rounded; a test holds the two together. */
    private static final CosineScale SCALE = new CosineScale(.76, .90);

    private static final EmbedderIdentity IDENTITY =
            new EmbedderIdentity("e5-small-v2-q/1", 384, MAX_TOKENS, SCALE);

    private final int threads;
    private final Object lock = new Object();
    private volatile @Nullable Loaded loaded;
    private boolean closed;

    /**
     * @param threads how many texts of a batch are computed at once; one text is one thread's work
     */
    public E5Small(int threads) {
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
        return embed(PASSAGE + text);
    }

    @Override
    public List<float[]> passages(List<String> texts) {
        return ParallelTexts.embed(texts, threads, this::passage);
    }

    @Override
    public float[] query(String text) {
        return embed(QUERY + text);
    }

    private float[] embed(String text) {
        var model = loaded();
        return model.encoder.embed(model.tokenizer.encode(text, MAX_TOKENS));
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
                    new OnnxEncoder(model(), Pooling.MEAN, 1),
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
        var stream = E5Small.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("missing on the class path: " + name);
        }
        return stream;
    }

    /** The ids of a passage, as the model is fed. */
    long[] ids(String text) {
        return loaded().tokenizer.encode(PASSAGE + text, MAX_TOKENS);
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
