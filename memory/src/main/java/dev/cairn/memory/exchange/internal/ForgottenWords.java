package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.episode.Verbatim;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;
import dev.cairn.memory.store.internal.Tombstones;

import java.time.OffsetDateTime;

/** Knows what the user has forgotten, so that no import brings it back. */
final class ForgottenWords {
    private final Tombstones tombstones;

    ForgottenWords(Database database) {
        this.tombstones = new Tombstones(database);
    }

    /** Whether these words, or what came from there, were forgotten; also on a reading session. */
    boolean holds(Session session, String originKey, String text, OffsetDateTime at) {
        // A store where nothing was forgotten has no secret yet to hash with.
        var any =
                session.number(
                        "SELECT EXISTS (SELECT 1 FROM tombstone WHERE keyed_hash IS NOT NULL)");
        return any == 1
                && (tombstones.holdsOrigin(session, originKey)
                        || tombstones.holds(session, Verbatim.of(text), at.toInstant()));
    }
}
