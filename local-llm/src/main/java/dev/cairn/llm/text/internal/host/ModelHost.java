package dev.cairn.llm.text.internal.host;

import de.kherud.llama.LlamaModel;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.args.CacheType;

import dev.cairn.llm.text.KeyValueType;
import dev.cairn.llm.text.internal.host.Frame.LoadProblem;
import dev.cairn.llm.text.internal.host.Frame.ToHost;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * The main class of the model host, the child process that holds llama.cpp.
 *
 * <p>It speaks frames over the Unix-domain socket named by its argument, because native code prints
 * to the standard streams when it likes. Its first line of standard input is the token that it
 * repeats in its hello; after that standard input only tells that the program still lives: at its
 * end the host halts, as it does at the end of the socket. It always ends by {@code halt}: the
 * library's own threads would keep the JVM alive or crash its orderly end.
 */
public final class ModelHost {
    private final FrameStream frames;
    private @Nullable HostedAnswer current;

    private ModelHost(FrameStream frames) {
        this.frames = frames;
    }

    /** Runs until the program is gone. */
    public static void main(String[] arguments) {
        int status = 1;
        try {
            var input =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            var token = input.readLine();
            if (arguments.length == 1 && token != null) {
                Thread.ofPlatform().daemon().start(() -> haltAtTheEndOf(input));
                try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(arguments[0]))) {
                    var frames =
                            new FrameStream(
                                    Channels.newInputStream(channel),
                                    Channels.newOutputStream(channel));
                    frames.send(new Frame.Hello(Frame.VERSION, token));
                    new ModelHost(frames).run();
                    status = 0;
                }
            }
        } catch (IOException e) {
            status = 2;
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }

    private static void haltAtTheEndOf(BufferedReader input) {
        try {
            while (input.read() >= 0) {
                // Nothing more is said there.
            }
        } catch (IOException e) {
            // As good as the end.
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private void run() throws IOException {
        if (!(frames.receive() instanceof Frame.Load load)) {
            throw new IOException("the first frame is no load");
        }
        LlamaModel model;
        try {
            model = load(load);
        } catch (RuntimeException e) {
            frames.send(new Frame.NotLoaded(LoadProblem.REFUSED_BY_LIBRARY));
            return;
        } catch (LinkageError e) {
            frames.send(new Frame.NotLoaded(LoadProblem.NO_LIBRARY));
            return;
        }
        frames.send(new Frame.Loaded());
        Thread.ofPlatform().daemon().name("heartbeat").start(() -> beat(load.heartbeatMillis()));
        while (frames.receive() instanceof ToHost frame) {
            switch (frame) {
                case Frame.Generate generate -> {
                    current = new HostedAnswer(model, load.contextTokens(), generate, frames);
                    current.start();
                }
                case Frame.Stop stop -> {
                    if (current != null && current.id() == stop.id()) {
                        current.stop();
                    }
                }
                case Frame.Heard heard -> {
                    if (current != null && current.id() == heard.id()) {
                        current.heard(heard.pieces());
                    }
                }
                case Frame.Count count ->
                        frames.send(new Frame.Counted(count.id(), tokens(model, count.text())));
                case Frame.Load _ -> throw new IOException("a second load");
            }
        }
    }

    private void beat(int millis) {
        try {
            while (true) {
                frames.send(new Frame.Alive());
                Thread.sleep(millis);
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(2);
        }
    }

    private static LlamaModel load(Frame.Load load) {
        var parameters =
                new ModelParameters()
                        .setModel(load.file())
                        .setCtxSize(load.contextTokens())
                        .setThreads(load.threads())
                        .setThreadsBatch(load.threads())
                        .setBatchSize(load.batch())
                        .setUbatchSize(load.batch())
                        .setParallel(1)
                        .setGpuLayers(load.gpuLayers())
                        // Without it a full context silently forgets the middle of the prompt.
                        .disableContextShift()
                        // Without it templates lose their end marks and line ends.
                        .enableJinja();
        if (load.keyValues() == KeyValueType.Q8_0) {
            // Values can only be kept in fewer bits by this way of computing attention.
            parameters
                    .enableFlashAttn()
                    .setCacheTypeK(CacheType.Q8_0)
                    .setCacheTypeV(CacheType.Q8_0);
        }
        return new LlamaModel(parameters);
    }

    private static int tokens(LlamaModel model, String text) {
        try {
            return model.encode(text).length;
        } catch (RuntimeException | OutOfMemoryError e) {
            return -1;
        }
    }
}
