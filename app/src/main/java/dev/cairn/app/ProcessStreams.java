package dev.cairn.app;

import dev.cairn.app.terminal.Terminal;

import java.io.BufferedInputStream;
import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Finds out what the streams of this process are joined to. */
final class ProcessStreams {
    private static final int USUAL_COLUMNS = 80;
    private static final int LEAST_COLUMNS = 40;

    private ProcessStreams() {}

    static Terminal terminal(
            InputStream in, OutputStream out, OutputStream err, Map<String, String> environment) {
        return Terminal.ofThisProcess(
                new BufferedInputStream(in),
                out,
                err,
                environment,
                isTerminal(0),
                isTerminal(1),
                isTerminal(2),
                new Columns(environment));
    }

    /**
     * The JDK tells only of all streams together, so the kernel is asked where that is possible.
     */
    private static boolean isTerminal(int descriptor) {
        var link = Path.of("/proc/self/fd/" + descriptor);
        try {
            if (Files.isSymbolicLink(link)) {
                var target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/")
                        || target.startsWith("/dev/tty")
                        || target.equals("/dev/console");
            }
        } catch (IOException e) {
            // No /proc: the JDK's answer has to do.
        }
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    /** Asks for the width once, when it is first needed: that starts another process. */
    private static final class Columns implements IntSupplier {
        private final Map<String, String> environment;
        private int known;

        Columns(Map<String, String> environment) {
            this.environment = environment;
        }

        @Override
        public synchronized int getAsInt() {
            if (known == 0) {
                var columns = number(environment.getOrDefault("COLUMNS", ""));
                if (columns == 0) {
                    columns = ofTerminal();
                }
                known = columns == 0 ? USUAL_COLUMNS : Math.max(columns, LEAST_COLUMNS);
            }
            return known;
        }

        /** The second of the two numbers that stty prints: rows and columns. */
        private static int ofTerminal() {
            var device = new File("/dev/tty");
            if (!device.exists()) {
                return 0;
            }
            try {
                var process =
                        new ProcessBuilder("stty", "size")
                                .redirectInput(device)
                                .redirectError(ProcessBuilder.Redirect.DISCARD)
                                .start();
                var answer =
                        new String(
                                process.getInputStream().readNBytes(40), StandardCharsets.US_ASCII);
                return number(answer.strip().replaceFirst("^\\d+ ", ""));
            } catch (IOException e) {
                return 0;
            }
        }

        private static int number(String text) {
            return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 0;
        }
    }
}
