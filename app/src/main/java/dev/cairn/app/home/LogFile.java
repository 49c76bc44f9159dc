package dev.cairn.app.home;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Appends events to a file, which is made with the first. Several processes may share it. */
final class LogFile extends AppenderBase<ILoggingEvent> {
    private static final long MOST_BYTES = 2_000_000;

    private final Path file;
    private final LogLayout layout = new LogLayout();
    private boolean prepared;
    private boolean unusable;

    LogFile(Path file) {
        this.file = file;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (unusable) {
            return;
        }
        try {
            prepare();
            Files.writeString(
                    file,
                    layout.doLayout(event),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            // A log that cannot be written must not add trouble to what it would tell of.
            unusable = true;
        }
    }

    private void prepare() throws IOException {
        if (prepared) {
            return;
        }
        prepared = true;
        PrivateFolder.made(file.resolveSibling(""));
        if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
            Files.move(
                    file,
                    file.resolveSibling(file.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
