package dev.cairn.ui.models;

/**
 * A model of the catalogue, as it stands on this machine.
 *
 * @param id its name in the catalogue
 * @param name its name for people
 * @param goodFor one sentence: what it is good for
 * @param bytes size of the download
 * @param memoryGigabytes the least memory of a machine that it suits
 * @param fits whether this machine has that memory
 * @param recommended the one to offer to who has none
 */
public record ModelOffer(
        String id,
        String name,
        String goodFor,
        String licence,
        long bytes,
        int memoryGigabytes,
        boolean fits,
        boolean recommended,
        Standing standing) {

    /** Where a model is. */
    public enum Standing {
        /** To be had. */
        AVAILABLE,
        /** A download of it was interrupted and can go on. */
        PARTLY,
        /** On this machine. */
        INSTALLED,
        /** On this machine, and the one that answers. */
        IN_USE
    }
}
