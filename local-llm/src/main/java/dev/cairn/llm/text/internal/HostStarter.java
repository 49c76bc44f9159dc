package dev.cairn.llm.text.internal;

import dev.cairn.llm.gguf.GgufHeader;
import dev.cairn.llm.text.HostLauncher;
import dev.cairn.llm.text.ModelSettings;
import dev.cairn.llm.text.Refusal;
import dev.cairn.llm.text.StopSignal;
import dev.cairn.llm.text.internal.HostStart.Down;
import dev.cairn.llm.text.internal.HostStart.Up;
import dev.cairn.llm.text.internal.host.Frame;
import dev.cairn.llm.text.internal.host.FrameStream;
import dev.cairn.llm.text.internal.host.ModelHost;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/**
 * Starts model hosts: a small JVM with its own temporary folder, a Unix-domain socket that only
 * this user reaches, and a token that only the started process knows. Thread-safe.
 */
public final class HostStarter {
    private static final Duration MOST_START = Duration.ofSeconds(30);

    /** The least that systems allow for a socket's path, in bytes, with room for a terminator. */
    private static final int MOST_SOCKET_PATH = 100;

    private final HostLauncher launcher;
    private final HostLimits limits;

    /** Starts hosts as {@code launcher} says. */
    public HostStarter(HostLauncher launcher) {
        this(launcher, HostLimits.usual());
    }

    /** The same with other limits. */
    public HostStarter(HostLauncher launcher, HostLimits limits) {
        this.launcher = launcher;
        this.limits = limits;
    }

    /**
     * A host to be started.
     *
     * @param background whether it only gets the processor's time that nobody else wants
     */
    record Wanted(GgufHeader model, ModelSettings settings, boolean background) {}

    /**
     * Starts a host; blocks until its model is loaded.
     *
     * @param abandoned ends a start that nobody wants any more
     * @param onDeath called once when the host, after it was up, is gone without having been ended
     */
    HostStart start(Wanted wanted, StopSignal abandoned, Runnable onDeath) {
        Path sockets = null;
        try {
            var library =
                    new NativeLibrary(System.getProperty("os.name"), System.getProperty("os.arch"));
            if (!library.suits(Path.of("/proc/cpuinfo"))) {
                return new Down(
                        Refusal.UNSUITABLE_CPU,
                        "This computer's processor lacks AVX2, which running models here needs.");
            }
            PrivateFolder.make(launcher.privateFolder());
            var libraryFolder = library.unpackInto(launcher.privateFolder());
            if (libraryFolder.isEmpty()) {
                return new Down(
                        Refusal.LIBRARY_MISSING,
                        "There is no library to run models on this kind of computer.");
            }
            sockets = socketFolder();
            return start(wanted, abandoned, onDeath, libraryFolder.get(), sockets);
        } catch (IOException e) {
            return new Down(
                    Refusal.HOST_DID_NOT_START,
                    "The process that runs the model could not be started.");
        } finally {
            deleteFolder(sockets);
        }
    }

    private HostStart start(
            Wanted wanted, StopSignal abandoned, Runnable onDeath, Path libraryFolder, Path sockets)
            throws IOException {
        var address = UnixDomainSocketAddress.of(sockets.resolve("s"));
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            server.configureBlocking(false);
            var process =
                    new HostCommand(launcher, libraryFolder, wanted.background())
                            .of(ModelHost.class, address.getPath().toString())
                            .start();
            var token = UUID.randomUUID().toString();
            var chatter = new HostChatter();
            Thread.ofPlatform()
                    .daemon()
                    .name("model host chatter")
                    .start(() -> chatter.readAll(process.getInputStream()));
            boolean up = false;
            try (var _ = abandoned.onStop(process::destroyForcibly)) {
                var input = process.getOutputStream();
                input.write((token + "\n").getBytes(StandardCharsets.US_ASCII));
                input.flush();
                var channel = accept(server, process);
                var frames =
                        new FrameStream(
                                Channels.newInputStream(channel),
                                Channels.newOutputStream(channel),
                                FrameStream.MOST_FROM_HOST);
                if (!new Frame.Hello(Frame.VERSION, token).equals(frames.receive())) {
                    throw new IOException("no hello");
                }
                frames.send(load(wanted));
                var answer = frames.receive();
                up = answer instanceof Frame.Loaded && !abandoned.isStopped();
                return up
                        ? new Up(
                                new HostProcess(process, channel, frames, chatter, limits, onDeath))
                        : refused(
                                answer instanceof Frame.NotLoaded n ? n : null,
                                wanted.model(),
                                chatter);
            } finally {
                if (!up) {
                    process.destroyForcibly();
                }
            }
        }
    }

    private Frame.Load load(Wanted wanted) {
        var settings = wanted.settings();
        return new Frame.Load(
                wanted.model().file().toAbsolutePath().toString(),
                settings.contextTokens(),
                settings.threads(),
                settings.batch(),
                settings.keyValues(),
                settings.gpuLayers(),
                Math.clamp(limits.heartbeat().toMillis() / 2, 5, 10_000));
    }

    private static Down refused(
            Frame.@Nullable NotLoaded answer, GgufHeader model, HostChatter chatter) {
        var name = model.name();
        if (answer == null) {
            return new Down(
                    Refusal.HOST_DIED,
                    "The process that runs the model ended while it loaded "
                            + name
                            + "; there may be too little memory for it.");
        }
        if (answer.problem() == Frame.LoadProblem.NO_LIBRARY) {
            return new Down(
                    Refusal.LIBRARY_MISSING,
                    "The library that runs models does not load here; on Linux it needs libgomp"
                            + " (the package libgomp1).");
        }
        if (chatter.architectureUnknown()) {
            return new Down(
                    Refusal.UNKNOWN_ARCHITECTURE,
                    "%s is of a kind (\"%s\") that this program cannot run."
                            .formatted(name, model.architecture()));
        }
        if (chatter.outOfMemory()) {
            return new Down(Refusal.TOO_LARGE, "There is too little memory for " + name + ".");
        }
        return new Down(
                Refusal.NOT_LOADED, "The library that runs models could not load " + name + ".");
    }

    private static SocketChannel accept(ServerSocketChannel server, Process process)
            throws IOException {
        long end = System.nanoTime() + MOST_START.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            var channel = server.accept();
            if (channel != null) {
                channel.configureBlocking(true);
                return channel;
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        throw new IOException("the host did not come");
    }

    /** A fresh folder for one socket, in the system's temporary folder where the path is long. */
    private Path socketFolder() throws IOException {
        var home = launcher.privateFolder().toAbsolutePath();
        int bytes = home.toString().getBytes(StandardCharsets.UTF_8).length;
        return bytes + 30 > MOST_SOCKET_PATH
                ? Files.createTempDirectory("cairn")
                : Files.createTempDirectory(home, "s");
    }

    private static void deleteFolder(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve("s"));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // An empty folder stays behind; nothing depends on it.
        }
    }
}
