package dev.cairn.app.home;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.NopStatusListener;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.logging.LogManager;

/**
 * The log in the data folder: warnings of the program and its libraries, never on the console. The
 * file is made when there is something to say.
 */
public final class Log {
    private final Path file;

    private Log(Path file) {
        this.file = file;
    }

    /** Where the log is. */
    public Path file() {
        return file;
    }

    /**
     * Sends what this process logs from now on into a file; the last run's file is put aside when
     * it has grown large. A folder that cannot be written to means no log, and no complaint: what
     * the user came for will tell.
     */
    public static Log into(Path file) {
        LogManager.getLogManager().reset();
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.reset();
            context.getStatusManager().add(new NopStatusListener());
            var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
            root.setLevel(Level.WARN);
            context.getLogger("dev.cairn").setLevel(Level.INFO);
            // It only regrets that the window's process goes without the incubating vector module.
            context.getLogger("org.apache.lucene.internal.vectorization").setLevel(Level.ERROR);
            var appender = new LogFile(file);
            appender.setContext(context);
            appender.start();
            root.addAppender(appender);
            java.util.logging.Logger.getLogger("").addHandler(new JulHandler());
        }
        return new Log(file);
    }
}
