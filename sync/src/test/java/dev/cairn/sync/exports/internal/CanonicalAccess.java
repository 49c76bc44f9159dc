package dev.cairn.sync.exports.internal;

import tools.jackson.databind.JsonNode;

/** Lends the canonical form to tests in other packages. */
public final class CanonicalAccess {
    private CanonicalAccess() {}

    public static byte[] of(JsonNode node) {
        return Canonical.of(node);
    }
}
