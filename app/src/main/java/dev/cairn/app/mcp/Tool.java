package dev.cairn.app.mcp;

import dev.cairn.app.terminal.Json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Something that another program can have done.
 *
 * @param about tells that program's model what it is for
 * @param parameters what it takes, in the order in which they are told
 * @param changes whether memory is different afterwards
 * @param work does it; throws {@link Unfit} with a sentence where the arguments do not fit
 */
public record Tool(
        String name,
        String about,
        List<Parameter> parameters,
        boolean changes,
        Function<Arguments, Json> work) {

    /** One argument that a tool takes: a text, or a whole number where it is {@code counted}. */
    public record Parameter(String name, String about, boolean required, boolean counted) {}

    /** An argument does not fit. */
    public static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unfit(String sentence) {
            super(sentence);
        }
    }

    public Tool {
        parameters = List.copyOf(parameters);
    }

    /** As {@code tools/list} tells of it. */
    Json described() {
        var properties = new LinkedHashMap<String, Object>();
        for (var parameter : parameters) {
            properties.put(
                    parameter.name,
                    Map.of(
                            "type",
                            parameter.counted ? "integer" : "string",
                            "description",
                            parameter.about));
        }
        return new Json()
                .with("name", name)
                .with("description", about)
                .with(
                        "inputSchema",
                        new Json()
                                .with("type", "object")
                                .with("properties", properties)
                                .with(
                                        "required",
                                        parameters.stream()
                                                .filter(Parameter::required)
                                                .map(Parameter::name)
                                                .toList()))
                .with("annotations", Map.of("readOnlyHint", !changes, "openWorldHint", false));
    }
}
