package dev.cairn.ui.chat;

import java.nio.file.Path;
import java.util.List;

/** What can be done from within a conversation that concerns the whole window. */
public interface ChatActions {
    /** Shows what an answer was made from. */
    void showSources(MessageViewModel answer);

    /** Shows the source that "[label]" in an answer stands for. */
    void showSource(MessageViewModel answer, int label);

    /** Asks what was wrong with an answer, and keeps what the user says. */
    void correct(MessageViewModel answer);

    /** Goes to where proposed memories wait. */
    void toInbox();

    /** Takes in files that were dropped on the conversation; asks first, one by one. */
    void bringIn(List<Path> files);

    void openLink(String address);

    void copy(String text);
}
