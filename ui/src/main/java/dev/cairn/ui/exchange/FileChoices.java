package dev.cairn.ui.exchange;

import java.nio.file.Path;
import java.util.Optional;

/** Lets the user choose where; empty where they think better of it. */
public interface FileChoices {
    Optional<Path> chooseFile(String title);

    Optional<Path> chooseFolder(String title);

    /** Where to write; {@code name} is what the file is called if the user wants no other name. */
    Optional<Path> chooseTarget(String title, String name);
}
