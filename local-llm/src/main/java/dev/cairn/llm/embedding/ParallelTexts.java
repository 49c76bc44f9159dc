package dev.cairn.llm.embedding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Embeds many texts side by side, the longest first, so that no thread is left with a long one at
 * the end. Each vector is what it would be alone. Stateless.
 */
final class ParallelTexts {
    private ParallelTexts() {}

    /** The vectors in the order of {@code texts}; {@code threads} compute them. */
    static List<float[]> embed(List<String> texts, int threads, Function<String, float[]> embed) {
        var order =
                IntStream.range(0, texts.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> -texts.get(i).length()))
                        .toList();
        var vectors = new float[texts.size()][];
        var next = new AtomicInteger();
        var failures = new ArrayList<RuntimeException>();
        Runnable work =
                () -> {
                    try {
                        for (int i = next.getAndIncrement();
                                i < order.size();
                                i = next.getAndIncrement()) {
                            int text = order.get(i);
                            vectors[text] = embed.apply(texts.get(text));
                        }
                    } catch (RuntimeException e) {
                        next.set(order.size());
                        synchronized (failures) {
                            failures.add(e);
                        }
                    }
                };
        var others = new ArrayList<Thread>();
        for (int i = 1; i < Math.min(threads, texts.size()); i++) {
            others.add(Thread.ofPlatform().daemon().name("embedding").start(work));
        }
        work.run();
        boolean interrupted = false;
        for (var other : others) {
            while (other.isAlive()) {
                try {
                    other.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        synchronized (failures) {
            if (!failures.isEmpty()) {
                throw failures.getFirst();
            }
        }
        return List.of(vectors);
    }
}
