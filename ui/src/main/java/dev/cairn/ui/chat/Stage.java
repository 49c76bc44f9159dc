package dev.cairn.ui.chat;

/** How far a message has come, as its bubble shows it. */
public enum Stage {
    /** Memory is being searched. */
    SEARCHING,
    /** The model reads what was found; nothing has been said yet. */
    READING,
    /** Words are coming. */
    WRITING,
    COMPLETE,
    STOPPED,
    FAILED,
    FORGOTTEN;

    /** Whether nothing more will come. */
    public boolean ended() {
        return compareTo(WRITING) > 0;
    }
}
