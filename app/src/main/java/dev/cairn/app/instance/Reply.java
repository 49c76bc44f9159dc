package dev.cairn.app.instance;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the running program answers.
 *
 * @param done whether it did what was asked
 * @param process its number in the system
 * @param millis how long what was measured took; 0 where nothing was
 */
public record Reply(boolean done, long process, long millis) {

    static Reply read(JsonNode tree) {
        return new Reply(
                tree.path("done").asBoolean(false),
                tree.path("process").asLong(0),
                tree.path("millis").asLong(0));
    }

    String written() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("done", done)
                .put("process", process)
                .put("millis", millis)
                .toString();
    }
}
