package dev.cairn.app.window;

import dev.cairn.app.home.SettingsFile;

import java.io.IOException;

/**
 * Whether memory is paused: nothing that is said in conversations is written down then. It outlives
 * the program, since who paused it has not resumed it. Thread-safe.
 */
final class Pause {
    private final SettingsFile settings;
    private volatile boolean on;

    Pause(SettingsFile settings) {
        this.settings = settings;
        this.on = read();
    }

    private boolean read() {
        try {
            return settings.read().atHand().paused();
        } catch (IOException e) {
            // Settings that cannot be read say nothing of a pause.
            return false;
        }
    }

    boolean on() {
        return on;
    }

    /** Pauses from this moment on, or goes on; what cannot be written down holds until the end. */
    synchronized void set(boolean now) throws IOException {
        on = now;
        var all = settings.read();
        settings.write(all.withAtHand(all.atHand().withPaused(now)));
    }
}
