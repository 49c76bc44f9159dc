package dev.cairn.ui.sharing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** What sharing asks of the whole window. */
public interface SharingActions {
    Optional<Path> chooseFolder(String title);

    /** Asks before something that is not easily taken back. */
    void confirm(String title, String sentence, String yes, Runnable onYes);

    /** Asks for a line of text. */
    void enter(String title, String before, String yes, Consumer<String> onYes);

    void copy(String text);

    void openInbox();
}
