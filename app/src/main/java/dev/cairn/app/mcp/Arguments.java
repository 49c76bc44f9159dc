package dev.cairn.app.mcp;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/** What a tool was called with. */
public record Arguments(String client, JsonNode values) {

    /**
     * A text that has to be there.
     *
     * @throws Tool.Unfit where it is not, or is empty
     */
    public String text(String name) {
        return optional(name).orElseThrow(() -> new Tool.Unfit("\"" + name + "\" is missing"));
    }

    /** A text that may be there; an empty one is not. */
    public Optional<String> optional(String name) {
        var value = values.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw new Tool.Unfit("\"" + name + "\" is no text");
        }
        return Optional.of(value.asString()).filter(text -> !text.isBlank());
    }

    /** A whole number within bounds. */
    public int number(String name, int usual, int most) {
        var value = values.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return usual;
        }
        if (!value.isIntegralNumber() || value.asLong() < 1 || value.asLong() > most) {
            throw new Tool.Unfit("\"%s\" is a whole number from 1 to %d".formatted(name, most));
        }
        return value.asInt();
    }
}
