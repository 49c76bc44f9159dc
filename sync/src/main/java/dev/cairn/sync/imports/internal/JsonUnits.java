package dev.cairn.sync.imports.internal;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.io.InputStream;

/**
 * Walks through JSON of any size, a unit at a time: the elements of the array that a file is, or of
 * the arrays in the object that it is. A unit that is too large is walked over without being held.
 */
final class JsonUnits {
    /** What one unit may hold; a long conversation of years is a tenth of it. */
    private static final long MOST_CHARACTERS = 24L << 20;

    private static final long MOST_VALUES = 1_000_000;

    private static final int DEEPEST = 100;

    private static final ObjectMapper MAPPER =
            new JsonMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxNestingDepth(1_000)
                                            .maxStringLength((int) MOST_CHARACTERS)
                                            .maxNumberLength(1_000)
                                            .maxNameLength(50_000)
                                            .build())
                            .build());

    /** Sees the units. */
    interface Visitor {
        /**
         * @param field the field of the outer object that the unit stands in; empty where the file
         *     is an array
         * @param index its place there, from 1; 0 for a field that holds no array
         * @param unit null where it is too large to be held
         */
        void unit(String field, int index, @Nullable JsonNode unit);
    }

    private final JsonParser parser;
    private long characters;
    private long values;
    private boolean tooLarge;

    private JsonUnits(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Walks through a file.
     *
     * @param name for the sentence, where it is no JSON
     * @throws Unreadable where it is no JSON, or ends in the middle
     */
    static void each(InputStream in, String name, Visitor visitor) throws IOException {
        try (var parser = MAPPER.createParser(in)) {
            new JsonUnits(parser).walk(visitor);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (StreamConstraintsException e) {
            throw new Unreadable(
                    name + " holds a text longer than any message, or is nested too deeply");
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new Unreadable(
                    place == null || place.getByteOffset() < 0
                            ? name + " is no complete JSON"
                            : "%s is no complete JSON in UTF-8 (at byte %d)"
                                    .formatted(name, place.getByteOffset()));
        }
    }

    private void walk(Visitor visitor) {
        var first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            elements("", visitor);
        } else if (first == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var field = parser.currentName();
                if (parser.nextToken() == JsonToken.START_ARRAY) {
                    elements(field, visitor);
                } else {
                    visitor.unit(field, 0, unit());
                }
            }
        } else if (first == null) {
            throw new Unreadable("the file is empty");
        }
        // What stands after the value is no part of it, yet shows that the file is not whole.
        if (parser.nextToken() != null) {
            throw new Unreadable("there is more in the file after its JSON has ended");
        }
    }

    private void elements(String field, Visitor visitor) {
        var index = 1;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) {
                throw new Unreadable("the file is cut off in the middle");
            }
            visitor.unit(field, index++, unit());
        }
    }

    private @Nullable JsonNode unit() {
        characters = 0;
        values = 0;
        tooLarge = false;
        var node = node(0);
        return tooLarge ? null : node;
    }

    private JsonNode node(int depth) {
        values++;
        tooLarge |= values > MOST_VALUES || characters > MOST_CHARACTERS || depth > DEEPEST;
        var token = parser.currentToken();
        if (tooLarge) {
            parser.skipChildren();
            return JsonNodeFactory.instance.nullNode();
        }
        return switch (token) {
            case START_OBJECT -> {
                var object = JsonNodeFactory.instance.objectNode();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    var name = parser.currentName();
                    characters += name.length();
                    parser.nextToken();
                    object.set(name, node(depth + 1));
                }
                yield object;
            }
            case START_ARRAY -> {
                var array = JsonNodeFactory.instance.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY && !parser.isClosed()) {
                    array.add(node(depth + 1));
                }
                yield array;
            }
            case VALUE_STRING -> {
                characters += parser.getStringLength();
                yield JsonNodeFactory.instance.stringNode(parser.getString());
            }
            case null -> throw new Unreadable("the file is cut off in the middle");
            default -> parser.readValueAsTree();
        };
    }
}
