package dev.cairn.ui.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keys that do something wherever one is. */
final class Keys {
    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();
    private final ShellViewModel shell;

    Keys(ShellViewModel shell) {
        this.shell = shell;
        place("Shortcut+1", Place.CHAT);
        place("Shortcut+2", Place.INBOX);
        place("Shortcut+3", Place.MEMORIES);
        place("Shortcut+4", Place.TIMELINE);
        place("Shortcut+5", Place.MODELS);
        place("Shortcut+6", Place.SETTINGS);
        place("Shortcut+Comma", Place.SETTINGS);
        on("Shortcut+Plus", () -> shell.resizeType(1));
        on("Shortcut+Equals", () -> shell.resizeType(1));
        on("Shortcut+Minus", () -> shell.resizeType(-1));
        on("Shortcut+0", () -> shell.resizeType(0));
        on("Shortcut+Slash", this::help);
        on("Shortcut+Z", this::undo);
        on("Shortcut+Shift+N", this::incognito);
    }

    /** Does what a key is for; whether it is for anything. */
    boolean handle(KeyEvent event) {
        if (shell.place().get() == Place.FIRST_RUN) {
            return false;
        }
        if (event.getCode() == KeyCode.F1) {
            help();
            return true;
        }
        for (var action : actions.entrySet()) {
            if (action.getKey().match(event)) {
                // What is written in a field is undone there, as long as nothing else waits.
                if (action.getKey().equals(KeyCombination.valueOf("Shortcut+Z"))
                        && shell.undoable().waiting().get().isEmpty()) {
                    return false;
                }
                action.getValue().run();
                return true;
            }
        }
        return false;
    }

    private void place(String keys, Place place) {
        on(keys, () -> shell.go(place));
    }

    private void on(String keys, Runnable action) {
        actions.put(KeyCombination.valueOf(keys), action);
    }

    private void help() {
        shell.ask(new Asking.Keys(shell.around().words().of("keys.title")));
    }

    private void undo() {
        shell.undoable().undo();
    }

    private void incognito() {
        shell.newConversation();
        shell.chat().get().goIncognito(true);
    }
}
