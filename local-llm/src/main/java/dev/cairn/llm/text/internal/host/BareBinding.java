package dev.cairn.llm.text.internal.host;

import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.Pair;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The main class of a benchmark's bare side: the binding alone, with its own defaults for batches,
 * caching and sampling, and neither frames nor guards around it.
 *
 * <p>Arguments: file, context in tokens, threads, temperature, seed. Each line of standard input is
 * a number of tokens, a space, and a question; each report is one line of JSON after {@link #MARK}
 * on standard output, among whatever the library prints there. It halts when its input ends.
 */
public final class BareBinding {
    /** Begins a report. */
    public static final String MARK = "cairn-bare:";

    private BareBinding() {}

    /** Runs until the program is gone. */
    public static void main(String[] arguments) {
        int status = 1;
        try {
            var asked = new LinkedBlockingQueue<String>();
            Thread.ofPlatform().daemon().start(() -> haltAtTheEndOfInput(asked));
            var model =
                    new LlamaModel(
                            new ModelParameters()
                                    .setModel(Path.of(arguments[0]).toString())
                                    .setCtxSize(Integer.parseInt(arguments[1]))
                                    .setThreads(Integer.parseInt(arguments[2]))
                                    .setThreadsBatch(Integer.parseInt(arguments[2]))
                                    // Of no weight for speed; the prompt is laid out as ours is.
                                    .enableJinja());
            report("{\"ready\":true}");
            answer(model, Float.parseFloat(arguments[3]), Integer.parseInt(arguments[4]), asked);
        } catch (InterruptedException e) {
            status = 2;
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }

    private static void answer(
            LlamaModel model, float temperature, int seed, BlockingQueue<String> asked)
            throws InterruptedException {
        while (true) {
            var line = asked.take();
            int space = line.indexOf(' ');
            int tokens = Integer.parseInt(line.substring(0, space));
            var question = line.substring(space + 1);
            long start = System.nanoTime();
            var turns = List.of(new Pair<>("user", question));
            var prompt = model.applyTemplate(new InferenceParameters("").setMessages("", turns));
            var parameters =
                    new InferenceParameters(prompt)
                            .setNPredict(tokens)
                            .setTemperature(temperature)
                            .setSeed(seed)
                            // So that both sides write the same number of tokens.
                            .setIgnoreEos(true);
            long first = 0;
            long last = 0;
            int pieces = 0;
            for (var output : model.generate(parameters)) {
                if (!output.text.isEmpty()) {
                    last = System.nanoTime();
                    first = pieces++ == 0 ? last : first;
                }
            }
            report(
                    "{\"firstNanos\":"
                            + (first - start)
                            + ",\"afterNanos\":"
                            + (last - first)
                            + ",\"pieces\":"
                            + pieces
                            + "}");
        }
    }

    /** Writes the line at once, so that nothing the library prints comes between. */
    private static void report(String json) {
        var line = "\n" + MARK + json + "\n";
        System.out.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static void haltAtTheEndOfInput(BlockingQueue<String> asked) {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                asked.add(line);
            }
        } catch (IOException e) {
            // As good as the end.
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }
}
