package dev.cairn.llm.catalogue;

/** Hears how a download goes, a few times a second, from the thread that downloads. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress NONE = (bytes, total, bytesPerSecond) -> {};

    /**
     * So much has come.
     *
     * @param bytes so far, those of earlier runs included
     * @param total of all; 0 while it is not known
     * @param bytesPerSecond over the last seconds; 0 at the beginning
     */
    void at(long bytes, long total, long bytesPerSecond);
}
