package dev.cairn.app.hotkey;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import dev.cairn.app.x11.Xcb;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys held on the root window of an X11 display, by a connection of their own. They are gone with
 * it when the display goes away.
 */
final class X11Hotkey implements Hotkey {
    private static final Logger LOG = LoggerFactory.getLogger(X11Hotkey.class);
    private static final int KEY_PRESS = 2;

    /** Caps lock, num lock and both: they are no part of what was chosen (X.h: Lock, Mod2). */
    private static final int[] LOCKS = {0, 1 << 1, 1 << 4, 1 << 1 | 1 << 4};

    private final Xcb xcb;
    private final MemorySegment connection;
    private final Thread thread;
    private volatile boolean closed;
    private boolean gone;

    private X11Hotkey(Xcb xcb, MemorySegment connection, Runnable pressed) {
        this.xcb = xcb;
        this.connection = connection;
        this.thread = Thread.ofPlatform().name("hotkey").daemon().unstarted(() -> listen(pressed));
    }

    /**
     * Takes hold of keys.
     *
     * @param pressed called on a thread of the hotkey's; must not block for long
     */
    static Grab grab(Keys keys, Runnable pressed) {
        Xcb xcb;
        try {
            xcb = new Xcb();
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            return new Grab.NotHere("libxcb is not on this machine");
        }
        var connection = xcb.connect();
        if (xcb.failed(connection)) {
            xcb.disconnect(connection);
            return new Grab.NotHere("the display does not answer");
        }
        var grab = grab(xcb, connection, keys, pressed);
        if (!(grab instanceof Grab.Held)) {
            xcb.disconnect(connection);
        }
        return grab;
    }

    private static Grab grab(Xcb xcb, MemorySegment connection, Keys keys, Runnable pressed) {
        var setup = xcb.setup(connection);
        var codes = codes(xcb, connection, setup, keys.symbol());
        if (codes.isEmpty()) {
            return new Grab.NoSuchKey();
        }
        var root = xcb.root(connection);
        for (var code : codes) {
            for (var locks : LOCKS) {
                if (!xcb.grab(connection, root, keys.mask() | locks, code)) {
                    return new Grab.Taken();
                }
            }
        }
        var hotkey = new X11Hotkey(xcb, connection, pressed);
        hotkey.thread.start();
        return new Grab.Held(hotkey);
    }

    private static List<Integer> codes(
            Xcb xcb, MemorySegment connection, MemorySegment setup, int symbol) {
        var first = Byte.toUnsignedInt(setup.get(JAVA_BYTE, 34));
        var last = Byte.toUnsignedInt(setup.get(JAVA_BYTE, 35));
        var rows = xcb.symbols(connection, first, last - first + 1);
        var codes = new ArrayList<Integer>();
        for (var at = 0; at < rows.length; at++) {
            // The first symbol is what the key gives alone.
            if (rows[at].length > 0 && rows[at][0] == symbol) {
                codes.add(first + at);
            }
        }
        return codes;
    }

    private void listen(Runnable pressed) {
        for (var event = xcb.nextEvent(connection);
                event >= 0 && !closed;
                event = xcb.nextEvent(connection)) {
            if (event == KEY_PRESS) {
                pressed.run();
            }
        }
        if (!closed) {
            LOG.warn("the display is gone, and the hotkey with it");
        }
        synchronized (this) {
            gone = true;
            xcb.disconnect(connection);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        synchronized (this) {
            if (gone) {
                return;
            }
            // The server gives the keys back when the connection ends.
            xcb.wake(connection);
        }
        try {
            thread.join(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
