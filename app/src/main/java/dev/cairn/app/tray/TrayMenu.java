package dev.cairn.app.tray;

import dev.cairn.ui.reach.TrayLabels;

import java.util.List;

/** The entries of the tray's menu, in order. */
public final class TrayMenu {
    private TrayMenu() {}

    /** What an entry does. */
    public enum Entry {
        CAPTURE(1),
        OPEN(2),
        TODAY(3),
        INCOGNITO(4),
        PAUSE(5),
        QUIT(6);

        private final int number;

        Entry(int number) {
            this.number = number;
        }

        /** By which a panel names it; below 100. */
        public int number() {
            return number;
        }
    }

    /** Entries in groups, with a line between them. */
    public static List<List<Entry>> groups() {
        return List.of(
                List.of(Entry.CAPTURE, Entry.OPEN, Entry.TODAY),
                List.of(Entry.INCOGNITO, Entry.PAUSE),
                List.of(Entry.QUIT));
    }

    public static String label(Entry entry, TrayLabels labels) {
        return switch (entry) {
            case CAPTURE -> labels.capture();
            case OPEN -> labels.open();
            case TODAY -> labels.today();
            case INCOGNITO -> labels.incognito();
            case PAUSE -> labels.pause();
            case QUIT -> labels.quit();
        };
    }

    /**
     * Does what an entry says.
     *
     * @param paused whether memory is paused now: its entry turns that round
     */
    public static void choose(Entry entry, boolean paused, TrayActions actions) {
        switch (entry) {
            case CAPTURE -> actions.capture();
            case OPEN -> actions.open();
            case TODAY -> actions.today();
            case INCOGNITO -> actions.incognito();
            case PAUSE -> actions.pause(!paused);
            case QUIT -> actions.quit();
        }
    }
}
