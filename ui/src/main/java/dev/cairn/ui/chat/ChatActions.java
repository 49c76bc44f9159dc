package dev.cairn.ui.chat;

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

    /** Takes in a file that was dropped on the conversation; asks first. */
    void bringIn(java.nio.file.Path file);

    void openLink(String address);

    void copy(String text);
}
