package dev.cairn.llm.catalogue;

import java.util.Optional;

/**
 * A model that can be fetched.
 *
 * @param id short name for the command line, and the name of its file; lower-case letters, digits,
 *     dots and dashes
 * @param parameters such as "1.1B"
 * @param bytes size of the model's file; about, where {@link #hashFromServer()}
 * @param sha256 of the file, in hexadecimal; empty where the server's own statement is used
 * @param memoryGigabytes the least memory of a machine that it suits: 4, 8, 16 or 32
 * @param goodFor what it is good for, in a sentence
 */
public record CatalogueModel(
        String id,
        String name,
        String parameters,
        String quantisation,
        String licence,
        int contextTokens,
        long bytes,
        Optional<String> sha256,
        int memoryGigabytes,
        String goodFor,
        Source source) {

    /** Whether the hash that a download is checked against is the one that its server states. */
    public boolean hashFromServer() {
        return sha256.isEmpty();
    }
}
