package dev.cairn.app.command;

/** The command line cannot be understood; the message is the sentence that is told. */
final class BadUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadUsage(String sentence) {
        super(sentence);
    }
}
