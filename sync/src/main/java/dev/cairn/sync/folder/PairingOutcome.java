package dev.cairn.sync.folder;

/** What came of beginning to share. */
public sealed interface PairingOutcome {

    /**
     * The folder is ready for this device and for others.
     *
     * @param words the passphrase by which others join, to be shown once: it is kept nowhere
     */
    record Paired(String words) implements PairingOutcome {}

    /**
     * Nothing was begun.
     *
     * @param sentence why not, for the user
     */
    record Refused(String sentence) implements PairingOutcome {}
}
