package dev.cairn.llm.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Measures how quickly texts are embedded, against ONNX Runtime alone in the same run: same file,
 * same tokens, same number of threads, padded batches of texts of like length, with nothing around
 * it. Stateless.
 */
public final class EmbeddingBenchmark {
    private static final int BATCH = 16;
    private static final int WARM_UP = 24;
    private static final int SEED = 3;
    private static final List<String> WORDS =
            List.of(
                    ("Anna moved from Bonn to Berlin in May and says the new flat near the canal is"
                                    + " bright quiet and a little too small for the piano she"
                                    + " inherited from her aunt who taught music in Ghent")
                            .split(" "));

    private EmbeddingBenchmark() {}

    /**
     * The figures.
     *
     * @param ratio {@code textsPerSecond} over the better of the bare rates
     * @param processorRatio the same of processor time, which other programs disturb less
     * @param bareTextsPerSecond of padded batches
     * @param bareSinglesPerSecond of one text after another, with all threads at each
     */
    public record Measured(
            double queryP50Millis,
            double queryP95Millis,
            double textsPerSecond,
            double bareTextsPerSecond,
            double bareSinglesPerSecond,
            double ratio,
            double processorRatio,
            int texts,
            int threads) {}

    /**
     * Measures the default encoder with {@code threads}; takes some seconds.
     *
     * @param rounds how often both sides embed all texts, in turn; medians count
     * @param count of texts, and of queries; at least 2
     */
    public static Measured run(int threads, int rounds, int count) {
        var random = new Random(SEED);
        var texts = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            // As windows are: mostly a sentence or two, now and then a paragraph.
            texts.add(text(random, i % 8 == 0 ? 90 : 10 + random.nextInt(30)));
        }
        try (var embedder = new E5Small(threads);
                var bare = new Bare(threads)) {
            embedder.passages(texts.subList(0, Math.min(count, WARM_UP)));
            bare.batches(ids(embedder, texts.subList(0, Math.min(count, WARM_UP))));
            var queries = new ArrayList<Double>();
            for (int i = 0; i < count; i++) {
                var question = "Where " + text(random, 6 + random.nextInt(6)) + "?";
                long start = System.nanoTime();
                embedder.query(question);
                queries.add((System.nanoTime() - start) / 1e6);
            }
            var ids = ids(embedder, texts);
            var ours = new ArrayList<Rate>();
            var batches = new ArrayList<Rate>();
            var singles = new ArrayList<Rate>();
            for (int i = 0; i < rounds; i++) {
                ours.add(rate(count, () -> embedder.passages(texts)));
                batches.add(rate(count, () -> bare.batches(ids)));
                singles.add(rate(count, () -> bare.singles(ids)));
            }
            queries.sort(Comparator.naturalOrder());
            return new Measured(
                    queries.get(queries.size() / 2),
                    queries.get(queries.size() * 95 / 100),
                    middle(ours, Rate::wall),
                    middle(batches, Rate::wall),
                    middle(singles, Rate::wall),
                    over(ours, batches, singles, Rate::wall),
                    over(ours, batches, singles, Rate::processor),
                    count,
                    threads);
        } catch (OrtException | IOException e) {
            throw new IllegalStateException("the embedding model cannot be loaded", e);
        }
    }

    private static String text(Random random, int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return text.toString().strip();
    }

    private static List<long[]> ids(E5Small embedder, List<String> texts) {
        return texts.stream().map(embedder::ids).toList();
    }

    private interface Work {
        void run() throws OrtException;
    }

    /** Texts per second, of time and of the processor's time. */
    private record Rate(double wall, double processor) {}

    private static Rate rate(int count, Work work) throws OrtException {
        long start = System.nanoTime();
        long processor = processorNanos();
        work.run();
        return new Rate(
                count * 1e9 / Math.max(1, System.nanoTime() - start),
                count * 1e9 / Math.max(1, processorNanos() - processor));
    }

    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : System.nanoTime();
    }

    private static double over(
            List<Rate> ours, List<Rate> batches, List<Rate> singles, ToDoubleFunction<Rate> of) {
        return middle(ours, of) / Math.max(middle(batches, of), middle(singles, of));
    }

    private static double middle(List<Rate> values, ToDoubleFunction<Rate> of) {
        return values.stream().mapToDouble(of).sorted().toArray()[values.size() / 2];
    }

    /** ONNX Runtime and nothing else: it is given ids, and its output is looked at by nobody. */
    private static final class Bare implements AutoCloseable {
        private final OrtEnvironment environment;
        private final ai.onnxruntime.OrtSession session;

        Bare(int threads) throws OrtException, IOException {
            environment = OnnxEncoder.environment();
            session = OnnxEncoder.session(environment, E5Small.model(), threads);
        }

        void batches(List<long[]> ids) throws OrtException {
            var sorted = ids.stream().sorted(Comparator.comparingInt(each -> each.length)).toList();
            for (int from = 0; from < sorted.size(); from += BATCH) {
                batch(sorted.subList(from, Math.min(sorted.size(), from + BATCH)));
            }
        }

        void singles(List<long[]> ids) throws OrtException {
            for (var each : ids) {
                batch(List.of(each));
            }
        }

        private void batch(List<long[]> ids) throws OrtException {
            int longest = ids.stream().mapToInt(each -> each.length).max().orElse(0);
            var flat = new long[ids.size() * longest];
            var mask = new long[flat.length];
            for (int i = 0; i < ids.size(); i++) {
                System.arraycopy(ids.get(i), 0, flat, i * longest, ids.get(i).length);
                Arrays.fill(mask, i * longest, i * longest + ids.get(i).length, 1);
            }
            var shape = new long[] {ids.size(), longest};
            try (var input = OnnxTensor.createTensor(environment, LongBuffer.wrap(flat), shape);
                    var masks = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                    var types =
                            OnnxTensor.createTensor(
                                    environment, LongBuffer.wrap(new long[flat.length]), shape);
                    var _ =
                            session.run(
                                    Map.of(
                                            "input_ids", input,
                                            "attention_mask", masks,
                                            "token_type_ids", types))) {
                // Computed is all that was asked.
            }
        }

        @Override
        public void close() throws OrtException {
            session.close();
        }
    }
}
