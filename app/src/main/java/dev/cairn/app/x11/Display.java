package dev.cairn.app.x11;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Short questions to an X11 display, each by a connection of its own. Thread-safe. */
public final class Display {
    private static final int SELECTION_NOTIFY = 31;
    private static final int PRIMARY = 1;
    private static final int MOST_BYTES = 1 << 20;

    private Display() {}

    /** Whether there is a place for tray icons of the older kind (XEmbed). */
    public static boolean hasTray() {
        return asked(
                        (xcb, connection) -> {
                            var tray = xcb.atom(connection, "_NET_SYSTEM_TRAY_S0", false);
                            return Optional.of(tray != 0 && xcb.owner(connection, tray) != 0);
                        })
                .orElse(false);
    }

    /**
     * What the user has marked in some window, as text.
     *
     * @param patience for the program that owns it, which may hang
     */
    public static Optional<String> marked(Duration patience) {
        return asked(
                (xcb, connection) -> {
                    if (xcb.owner(connection, PRIMARY) == 0) {
                        return Optional.empty();
                    }
                    var window = xcb.window(connection);
                    var utf8 = xcb.atom(connection, "UTF8_STRING", true);
                    var property = xcb.atom(connection, "CAIRN_MARKED", true);
                    xcb.convert(connection, window, PRIMARY, utf8, property);
                    if (!notified(xcb, connection, patience)) {
                        return Optional.empty();
                    }
                    var bytes = xcb.property(connection, window, property, utf8, MOST_BYTES);
                    return Optional.of(new String(bytes, StandardCharsets.UTF_8))
                            .filter(text -> !text.isBlank());
                });
    }

    /** Waits for the owner's answer, so long and no longer. */
    private static boolean notified(Xcb xcb, MemorySegment connection, Duration patience) {
        var answered = new CountDownLatch(1);
        var watch =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        if (!answered.await(
                                                patience.toMillis(), TimeUnit.MILLISECONDS)) {
                                            xcb.wake(connection);
                                        }
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
        try {
            var event = xcb.nextEvent(connection);
            while (event >= 0 && event != SELECTION_NOTIFY) {
                event = xcb.nextEvent(connection);
            }
            return event == SELECTION_NOTIFY;
        } finally {
            answered.countDown();
            try {
                // The connection must not be ended while somebody would wake it.
                watch.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private interface Question<T> {
        Optional<T> ask(Xcb xcb, MemorySegment connection);
    }

    private static <T> Optional<T> asked(Question<T> question) {
        Xcb xcb;
        try {
            xcb = new Xcb();
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            return Optional.empty();
        }
        var connection = xcb.connect();
        try {
            return xcb.failed(connection) ? Optional.empty() : question.ask(xcb, connection);
        } finally {
            xcb.disconnect(connection);
        }
    }
}
