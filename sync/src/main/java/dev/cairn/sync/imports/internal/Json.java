package dev.cairn.sync.imports.internal;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/** Looks into JSON of others, where anything may be missing or be something else. */
final class Json {
    private Json() {}

    /** A field that holds a text. */
    static Optional<String> text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}
