package dev.cairn.app.capture;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Something the user captured, before it is in the store.
 *
 * @param key names this capture for good, so that it is written once however often that is tried
 * @param space by its name; empty for the first
 */
public record Captured(String key, String text, OffsetDateTime occurredAt, Optional<String> space) {

    String written() {
        var object = JsonMapper.shared().createObjectNode();
        object.put("key", key).put("text", text).put("occurredAt", occurredAt.toString());
        space.ifPresent(name -> object.put("space", name));
        return object.toString();
    }

    static Optional<Captured> read(JsonNode tree) {
        try {
            var key = tree.path("key").asString("");
            var text = tree.path("text").asString("");
            if (key.isEmpty() || text.isBlank()) {
                return Optional.empty();
            }
            return Optional.of(
                    new Captured(
                            key,
                            text,
                            OffsetDateTime.parse(tree.path("occurredAt").asString("")),
                            Optional.of(tree.path("space").asString(""))
                                    .filter(name -> !name.isBlank())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
