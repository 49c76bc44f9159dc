package dev.cairn.app.tray;

import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Assumptions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** A bus of a test's own; the test is skipped where the machine has no dbus-daemon. */
public record PrivateBus(Process daemon, String address) implements AutoCloseable {
    private static final Path DAEMON = Path.of("/usr/bin/dbus-daemon");

    public static PrivateBus start() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(DAEMON), "there is no dbus-daemon here");
        var daemon =
                new ProcessBuilder(DAEMON.toString(), "--session", "--nofork", "--print-address=1")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var reader =
                new BufferedReader(
                        new InputStreamReader(daemon.getInputStream(), StandardCharsets.UTF_8));
        var address = reader.readLine();
        Assumptions.assumeTrue(address != null, "dbus-daemon does not start here");
        return new PrivateBus(daemon, address);
    }

    /** A property that must be there. */
    public static Variant<?> property(Map<String, Variant<?>> properties, String name) {
        return Objects.requireNonNull(properties.get(name), name);
    }

    @Override
    public void close() {
        daemon.destroy();
    }
}
