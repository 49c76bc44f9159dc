package dev.cairn.sync.imports;

/** What came of an import. Only {@link Imported} changed anything. */
public sealed interface ImportOutcome {

    /** All of it is in. */
    record Imported(ImportReport report) implements ImportOutcome {}

    /** A dry run, or there was nothing new: the store is as it was. */
    record Compared(ImportReport report) implements ImportOutcome {}

    /** It was stopped, and what had been written was taken back. */
    record Cancelled() implements ImportOutcome {}

    /** Another import into the store is under way. */
    record Busy() implements ImportOutcome {}

    /**
     * The file cannot be imported; the store is as it was.
     *
     * @param sentence what is wrong and where, for the user
     */
    record Refused(String sentence) implements ImportOutcome {}
}
