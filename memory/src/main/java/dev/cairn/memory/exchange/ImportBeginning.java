package dev.cairn.memory.exchange;

/** What came of beginning an import. */
public sealed interface ImportBeginning {

    /** It may write; close it in any case. */
    record Begun(ImportBatch batch) implements ImportBeginning {}

    /** Another import into this store is under way, here or in another program. */
    record Busy() implements ImportBeginning {}
}
