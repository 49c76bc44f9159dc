package dev.cairn.ui.settings;

import dev.cairn.memory.backup.Backup;
import dev.cairn.ui.exchange.FileChoices;
import dev.cairn.ui.sharing.SharingActions;

import java.nio.file.Path;
import java.util.Optional;

/** What the settings ask of the whole window. */
public interface SettingsActions extends FileChoices, SharingActions {
    /** Puts another copy in the place of the store; asks first. */
    void restore(Backup backup);

    /** Memory was paused or goes on: the window shows it. */
    void pausing();

    /** Asks for the name of a space, and enters it. */
    void newSpace();

    @Override
    Optional<Path> chooseFolder(String title);
}
