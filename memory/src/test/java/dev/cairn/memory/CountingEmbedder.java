package dev.cairn.memory;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.llm.embedding.EmbedderIdentity;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the texts that another embedder is given. Closing it leaves the other open. */
public final class CountingEmbedder implements Embedder {
    private final Embedder real;
    private final AtomicInteger passages = new AtomicInteger();

    public CountingEmbedder(Embedder real) {
        this.real = real;
    }

    public int passages() {
        return passages.get();
    }

    @Override
    public EmbedderIdentity identity() {
        return real.identity();
    }

    @Override
    public float[] passage(String text) {
        passages.incrementAndGet();
        return real.passage(text);
    }

    @Override
    public float[] query(String text) {
        return real.query(text);
    }

    @Override
    public void close() {}
}
