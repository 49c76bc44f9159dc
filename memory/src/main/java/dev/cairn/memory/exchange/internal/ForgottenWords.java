package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.episode.Verbatim;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.store.internal.Tombstones;

import java.time.OffsetDateTime;

/** Knows what the user has forgotten, so that no import brings it back. */
final class ForgottenWords {
    private ForgottenWords() {}

    /** Whether these words, or what came from there, were forgotten; also on a reading session. */
    static boolean holds(Session session, String originKey, String text, OffsetDateTime at) {
        return Tombstones.holdsOrigin(session, originKey)
                || Tombstones.holds(session, Verbatim.of(text), at.toInstant());
    }
}
