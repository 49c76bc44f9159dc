package dev.cairn.ui.shell;

/** What the middle of the window shows. */
public enum Place {
    FIRST_RUN,
    CHAT,
    INBOX,
    MEMORIES,
    TIMELINE,
    GRAPH,
    MODELS,
    SETTINGS
}
