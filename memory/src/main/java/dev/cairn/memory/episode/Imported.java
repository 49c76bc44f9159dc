package dev.cairn.memory.episode;

import dev.cairn.memory.Id;

/** What came of bringing in an episode from elsewhere. */
public sealed interface Imported {
    /** It is new, and durable. */
    record Written(Episode episode) implements Imported {}

    /** It came before, and stands unchanged. */
    record Known(Id episode) implements Imported {}

    /** The user has had it forgotten here: it does not come back. */
    record Forgotten() implements Imported {}
}
