package dev.cairn.ui.shell;

import dev.cairn.ui.work.Notice;

import java.util.Locale;

/** What tray, hotkey and capture window ask of the main window. Use on the window's thread. */
public final class AtHand {
    private final ShellViewModel shell;

    AtHand(ShellViewModel shell) {
        this.shell = shell;
    }

    /** Begins a conversation with a question. */
    public void ask(String question) {
        shell.newConversation();
        shell.chat().get().draft().set(question);
        shell.chat().get().send();
    }

    /** Begins a conversation of which nothing is written. */
    public void incognito() {
        shell.newConversation();
        shell.chat().get().goIncognito(true);
    }

    /** Goes to what happened. */
    public void today() {
        shell.rooms().timeline().about().set("");
        shell.go(Place.TIMELINE);
    }

    /** The store was written to by another hand: what is shown is read anew. */
    public void changed() {
        shell.rooms().refresh(shell.place().get());
        shell.rooms().inbox().refresh();
    }

    /** Memory was paused or goes on. */
    public void paused() {
        shell.rooms().pause().refresh();
    }

    /** What came of going back to a backup, for which the window was closed. */
    public enum Restored {
        /** Memory is what the backup was. */
        DONE,
        /** Another program had the store open. */
        IN_USE,
        /** The backup is gone, damaged or of a newer Cairn. */
        UNUSABLE
    }

    /** Says what came of going back to a backup. */
    public void restored(Restored how) {
        var key = "settings.restored." + how.name().toLowerCase(Locale.ROOT);
        shell.go(Place.SETTINGS);
        if (how == Restored.DONE) {
            shell.rooms().settings().say(key);
        } else {
            var words = shell.around().words();
            shell.around().notices().accept(Notice.warning(words.of(key)));
        }
    }

    /** Asks once whether the window may go and the program stay. */
    void askToStay(Runnable yes) {
        var words = shell.around().words();
        shell.ask(
                new Asking.Confirm(
                        words.of("tray.stay.title"),
                        words.of("tray.closed"),
                        words.of("tray.stay.yes"),
                        false,
                        yes));
    }
}
