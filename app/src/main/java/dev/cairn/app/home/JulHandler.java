package dev.cairn.app.home;

import org.slf4j.LoggerFactory;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** Takes what libraries log through the JDK's own logging into ours: warnings and worse. */
final class JulHandler extends Handler {
    @Override
    public void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
            LoggerFactory.getLogger(String.valueOf(record.getLoggerName()))
                    .warn(String.valueOf(record.getMessage()), record.getThrown());
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
