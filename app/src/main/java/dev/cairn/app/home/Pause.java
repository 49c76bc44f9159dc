package dev.cairn.app.home;

import java.io.IOException;

/**
 * Whether memory is paused: nothing that is said in conversations is written down then. It outlives
 * the program, since who paused it has not resumed it. Thread-safe.
 */
public final class Pause {
    private final SettingsFile settings;
    private volatile boolean on;

    /** It could not be written down: what the settings say is older. */
    private boolean unwritten;

    public Pause(SettingsFile settings) {
        this.settings = settings;
        this.on = read();
    }

    private boolean read() {
        try {
            return settings.read().atHand().paused();
        } catch (IOException e) {
            // Settings that cannot be read say nothing of a pause: what held goes on to hold.
            return on;
        }
    }

    public boolean on() {
        return on;
    }

    /** Looks again: another process may have paused memory, or resumed it. */
    public synchronized void look() {
        if (!unwritten) {
            on = read();
        }
    }

    /** Pauses from this moment on, or goes on; what cannot be written down holds until the end. */
    public synchronized void set(boolean now) throws IOException {
        on = now;
        unwritten = true;
        var all = settings.read();
        settings.write(all.withAtHand(all.atHand().withPaused(now)));
        unwritten = false;
    }
}
