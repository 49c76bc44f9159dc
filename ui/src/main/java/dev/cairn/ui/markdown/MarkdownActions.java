package dev.cairn.ui.markdown;

/** What can be done from within a shown text. Called on the window's thread. */
public interface MarkdownActions {
    /** The user followed a link; whoever hears this asks before opening anything. */
    void openLink(String address);

    /** The user chose the citation "[label]". */
    void cite(int label);

    /** The user wants this text on the clipboard. */
    void copy(String text);
}
