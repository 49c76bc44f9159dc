package dev.cairn.llm.catalogue.internal;

import dev.cairn.llm.catalogue.DownloadOutcome.Reason;

import java.util.Optional;

/** What came of fetching one file. */
public sealed interface Fetched {
    /** It is all there; {@code statedSha256} is what the server says of it. */
    record Complete(Optional<String> statedSha256) implements Fetched {}

    /** It was cancelled; what had come is kept. */
    record Cancelled() implements Fetched {}

    /** It failed. */
    record Broken(Reason reason, String sentence) implements Fetched {}
}
