package dev.cairn.llm.catalogue;

import java.net.URI;
import java.util.List;
import java.util.Locale;
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
 * @param tasks what the program may use it for: answers, extraction, summaries
 * @param quirks what its chat template does differently; "" for nothing
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
        List<String> tasks,
        String quirks,
        Source source) {

    public CatalogueModel {
        tasks = List.copyOf(tasks);
    }

    /**
     * A model at any encrypted address, called as its file is; empty where the address names no
     * such file.
     *
     * @param sha256 of the file, where the server is not to be believed or does not say
     */
    public static Optional<CatalogueModel> at(URI address, Optional<String> sha256) {
        var path = String.valueOf(address.getPath());
        var file = path.substring(path.lastIndexOf('/') + 1);
        var id = file.endsWith(".gguf") ? file.substring(0, file.length() - 5) : file;
        boolean usable =
                "https".equals(address.getScheme())
                        && address.getHost() != null
                        && ModelStore.isId(id);
        return usable
                ? Optional.of(
                        new CatalogueModel(
                                id,
                                id,
                                "",
                                "",
                                "",
                                0,
                                0,
                                sha256.map(hash -> hash.toLowerCase(Locale.ROOT)),
                                0,
                                "",
                                List.of(),
                                "",
                                new Source.Web(address)))
                : Optional.empty();
    }

    /** Whether the hash that a download is checked against is the one that its server states. */
    public boolean hashFromServer() {
        return sha256.isEmpty();
    }
}
