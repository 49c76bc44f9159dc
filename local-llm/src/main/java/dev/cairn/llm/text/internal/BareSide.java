package dev.cairn.llm.text.internal;

import dev.cairn.llm.text.HostLauncher;
import dev.cairn.llm.text.ModelFacts;
import dev.cairn.llm.text.internal.host.BareBinding;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A benchmark's bare side, as its parent sees it: the binding alone in a process of its own,
 * started with the same flags as a model host. For one thread.
 */
public final class BareSide implements AutoCloseable {
    /** Loading from a slow disk, or an answer of a large model, takes no longer than this. */
    private static final long MOST_MINUTES = 10;

    /** How long the library's own figures are waited for after an answer, in milliseconds. */
    private static final long FIGURES_MILLIS = 150;

    private final Process process;
    private final HostChatter chatter = new HostChatter();
    private final BlockingQueue<Optional<JsonNode>> reports = new LinkedBlockingQueue<>();

    private BareSide(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().name("bare side").start(this::read);
    }

    /** Starts it with the model of {@code facts}; empty where it does not come up. */
    public static Optional<BareSide> start(
            HostLauncher launcher, ModelFacts facts, int threads, double temperature, int seed)
            throws InterruptedException {
        try {
            var library =
                    new NativeLibrary(System.getProperty("os.name"), System.getProperty("os.arch"))
                            .unpackInto(launcher.privateFolder());
            if (library.isEmpty()) {
                return Optional.empty();
            }
            var process =
                    new HostCommand(launcher, library.get(), false)
                            .of(
                                    BareBinding.class,
                                    facts.file().toAbsolutePath().toString(),
                                    Integer.toString(facts.contextTokens()),
                                    Integer.toString(threads),
                                    String.format(Locale.ROOT, "%.3f", temperature),
                                    Integer.toString(seed))
                            .start();
            var side = new BareSide(process);
            boolean up = false;
            try {
                up = side.report().isPresent();
                return up ? Optional.of(side) : Optional.empty();
            } finally {
                if (!up) {
                    side.close();
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Answers a question of one line with so many tokens; empty where the process is gone. */
    public Optional<Timing> answer(String question, int tokens) throws InterruptedException {
        if (question.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a question of several lines");
        }
        chatter.beginRequest();
        try {
            var line = tokens + " " + question + "\n";
            process.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            return Optional.empty();
        }
        return report().map(json -> timing(json, tokens));
    }

    private Timing timing(JsonNode report, int wanted) {
        int written = chatter.writtenTokens(FIGURES_MILLIS).orElse(report.path("pieces").asInt());
        return new Timing(
                report.path("firstNanos").asLong(),
                report.path("afterNanos").asLong(),
                // An end mark, which some models have several of, is counted but is no text.
                written < wanted ? written - 1 : written,
                chatter.processedTokens());
    }

    private Optional<JsonNode> report() throws InterruptedException {
        var report = reports.poll(MOST_MINUTES, TimeUnit.MINUTES);
        return report == null ? Optional.empty() : report;
    }

    private void read() {
        var mapper = new JsonMapper();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(BareBinding.MARK)) {
                    var json = line.substring(BareBinding.MARK.length());
                    reports.add(Optional.of(mapper.readTree(json)));
                } else {
                    chatter.hear(line);
                }
            }
        } catch (IOException | JacksonException e) {
            // The process has ended, or is no longer understood.
        } finally {
            process.destroyForcibly();
            reports.add(Optional.empty());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
