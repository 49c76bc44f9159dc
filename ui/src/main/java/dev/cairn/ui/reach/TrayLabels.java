package dev.cairn.ui.reach;

import dev.cairn.ui.words.Words;

/**
 * The words of the tray's menu in the user's language.
 *
 * @param closed said once, when the window is closed and the program stays
 */
public record TrayLabels(
        String name,
        String capture,
        String open,
        String incognito,
        String pause,
        String today,
        String quit,
        String paused,
        String closed,
        Words words) {

    public TrayLabels(Words words) {
        this(
                words.of("app.name"),
                words.of("tray.capture"),
                words.of("tray.open"),
                words.of("tray.incognito"),
                words.of("tray.pause"),
                words.of("tray.today"),
                words.of("tray.quit"),
                words.of("tray.paused"),
                words.of("tray.closed"),
                words);
    }

    /** What the icon says of itself. */
    public String tip(long waiting, boolean isPaused) {
        if (isPaused) {
            return paused;
        }
        return waiting == 0 ? name : words.of("tray.waiting", waiting);
    }
}
