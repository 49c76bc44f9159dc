package dev.cairn.ui.settings;

import dev.cairn.memory.backup.Backup;
import dev.cairn.sync.exports.ExportFormat;

/** What the settings ask of the whole window. */
public interface SettingsActions {
    /** Puts another copy in the place of the store; asks first. */
    void restore(Backup backup);

    /** Lets the user choose a file to import. */
    void chooseImport();

    /** Lets the user choose where to write. */
    void chooseExport(ExportFormat format);

    /** Memory was paused or goes on: the window shows it. */
    void pausing();

    /** Asks for the name of a space, and enters it. */
    void newSpace();
}
