package dev.cairn.app.home;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.LayoutBase;

import java.time.format.DateTimeFormatter;

/**
 * One event as lines of text. Of exceptions that are not ours only type and places are written:
 * what the JDK and libraries put into their messages may be what the user said.
 */
final class LogLayout extends LayoutBase<ILoggingEvent> {
    private static final int MOST_CAUSES = 8;
    private static final String OURS = "dev.cairn.";

    @Override
    public String doLayout(ILoggingEvent event) {
        var line = new StringBuilder();
        line.append(DateTimeFormatter.ISO_INSTANT.format(event.getInstant()))
                .append(' ')
                .append(event.getLevel())
                .append(' ')
                .append(event.getLoggerName())
                .append(' ')
                .append(event.getFormattedMessage().replace('\n', ' '))
                .append('\n');
        var thrown = event.getThrowableProxy();
        for (var depth = 0; thrown != null && depth < MOST_CAUSES; depth++) {
            append(line, thrown, depth == 0 ? "  " : "  caused by ");
            thrown = thrown.getCause();
        }
        return line.toString();
    }

    private static void append(StringBuilder line, IThrowableProxy thrown, String lead) {
        line.append(lead).append(thrown.getClassName());
        if (thrown.getClassName().startsWith(OURS) && thrown.getMessage() != null) {
            line.append(": ").append(thrown.getMessage().replace('\n', ' '));
        }
        line.append('\n');
        var frames = thrown.getStackTraceElementProxyArray();
        for (var i = 0; i < frames.length - thrown.getCommonFrames(); i++) {
            line.append("    ").append(frames[i].getSTEAsString()).append('\n');
        }
    }
}
