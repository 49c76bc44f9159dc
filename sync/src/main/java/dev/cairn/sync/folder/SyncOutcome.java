package dev.cairn.sync.folder;

/** What came of an exchange through a folder. */
public sealed interface SyncOutcome {

    /** It went through. */
    record Done(SyncReport report) implements SyncOutcome {}

    /** It was stopped; what had come by then stays, and the next exchange goes on from there. */
    record Cancelled(SyncReport soFar) implements SyncOutcome {}

    /** Another exchange or import into this store is under way. */
    record Busy() implements SyncOutcome {}

    /**
     * Nothing was exchanged; the store is as it was.
     *
     * @param sentence what is wrong and where, for the user
     */
    record Refused(String sentence) implements SyncOutcome {}
}
