package dev.cairn.llm.catalogue;

/** How a download ended. */
public sealed interface DownloadOutcome {
    /** It is complete, verified and in place. */
    record Installed(InstalledModel model) implements DownloadOutcome {}

    /** It was cancelled; what had come is kept, and the next download goes on from there. */
    record Cancelled(long bytesKept) implements DownloadOutcome {}

    /**
     * It failed; nothing that looks installed was left.
     *
     * @param sentence one clear sentence for the user
     */
    record Failed(Reason reason, String sentence) implements DownloadOutcome {}

    /** Why a download failed. */
    enum Reason {
        /** Somebody else is fetching the same model. */
        BUSY,
        NO_REGISTRY,
        NO_SPACE,
        CANNOT_WRITE,
        /** The connection broke off repeatedly; the next download goes on from there. */
        CONNECTION,
        NOT_THERE,
        /** The server leads to an address that is not encrypted. */
        INSECURE,
        NOT_A_MODEL,
        WRONG_SIZE,
        WRONG_HASH,
        NOT_VERIFIABLE
    }
}
