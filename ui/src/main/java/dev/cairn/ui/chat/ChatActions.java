package dev.cairn.ui.chat;

/** What can be done from within a conversation that concerns the whole window. */
public interface ChatActions {
    /** Shows what an answer was made from. */
    void showSources(MessageViewModel answer);

    /** Shows the source that "[label]" in an answer stands for. */
    void showSource(MessageViewModel answer, int label);

    void openLink(String address);

    void copy(String text);
}
