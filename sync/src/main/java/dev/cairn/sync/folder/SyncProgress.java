package dev.cairn.sync.folder;

/** Hears how far an exchange is; called on the exchanging thread. */
@FunctionalInterface
public interface SyncProgress {
    /** Nobody watches. */
    SyncProgress UNWATCHED = (doing, bundles) -> {};

    /** What an exchange is busy with. */
    enum Doing {
        READING,
        WRITING
    }

    /**
     * @param bundles files read or written so far in this part of the work
     */
    void at(Doing doing, int bundles);
}
