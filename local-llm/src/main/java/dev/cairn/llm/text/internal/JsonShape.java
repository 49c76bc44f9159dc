package dev.cairn.llm.text.internal;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns a JSON schema into a grammar. Done here and not by the library, which aborts its process at
 * schemas that it does not understand. The JSON is compact, properties stand in the order of the
 * schema, and no character is escaped that need not be.
 */
final class JsonShape {
    /** A schema cannot be used; the message is a few words that say why. */
    static final class Unsupported extends Exception {
        Unsupported(String why) {
            super(why);
        }
    }

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final int MOST_DEPTH = 20;

    /** Longer bounds cost the library much and change little. */
    private static final int MOST_BOUND = 500;

    private static final Set<String> DESCRIBING =
            Set.of("$schema", "$id", "$comment", "title", "description", "default", "examples");

    /** Where shared parts stand, and how they are named. */
    private static final String SHARED = "$defs";

    private static final String TO_SHARED = "#/$defs/";

    private static final Map<String, Set<String>> WORDS =
            Map.of(
                    "object", Set.of("properties", "required", "additionalProperties"),
                    "array", Set.of("items", "minItems", "maxItems"),
                    "string", Set.of("minLength", "maxLength", "format"),
                    "integer", Set.of("minimum", "maximum"),
                    "number", Set.of(),
                    "boolean", Set.of(),
                    "null", Set.of());

    private final Map<String, String> rules = new LinkedHashMap<>();
    private final JsonNode shared;
    private final Map<String, String> sharedRules = new HashMap<>();
    private int named;

    private JsonShape(JsonNode shared) {
        this.shared = shared;
    }

    /** The grammar, in GBNF, of the JSON that {@code schema} describes. */
    static String grammar(String schema) throws Unsupported {
        JsonNode root;
        try {
            root = JSON.readTree(schema);
        } catch (JacksonException e) {
            throw new Unsupported("it is no JSON");
        }
        var shape = new JsonShape(root.path(SHARED));
        if (root instanceof ObjectNode object) {
            object.remove(SHARED);
        }
        shape.rules.put("root", shape.expression(root, 0));
        shape.rules.put("char", "[^\"\\\\\\x00-\\x1F\\x7F] | \"\\\\\" [\"\\\\nt]");
        shape.rules.put("digits", "\"0\" | [1-9] [0-9]{0,14}");
        shape.rules.put("comma", "\",\" \" \"?");
        shape.rules.put("colon", "\":\" \" \"?");
        var text = new StringBuilder();
        shape.rules.forEach(
                (name, rule) -> text.append(name).append(" ::= ").append(rule).append('\n'));
        return text.toString();
    }

    /** Whether {@code text} is one JSON value and nothing else. */
    static boolean isJson(String text) {
        try {
            return !JSON.readTree(text).isMissingNode();
        } catch (JacksonException e) {
            return false;
        }
    }

    private String expression(JsonNode schema, int depth) throws Unsupported {
        if (!schema.isObject() || depth > MOST_DEPTH) {
            throw new Unsupported("a part of it is no object, or lies too deep");
        }
        if (schema.has("$ref")) {
            return reference(schema, depth);
        }
        if (schema.path("type").isArray()) {
            return types(schema, depth);
        }
        if (schema.has("const") || schema.has("enum")) {
            return constants(schema);
        }
        for (var word : List.of("anyOf", "oneOf")) {
            if (schema.has(word)) {
                return options(schema, word, depth);
            }
        }
        var type = schema.path("type").asString("");
        if (!WORDS.containsKey(type)) {
            throw new Unsupported("a part of it has no type that is known");
        }
        allow(schema, WORDS.get(type), "type");
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "string" -> string(schema);
            case "integer" -> integer(schema);
            case "number" -> "\"-\"? digits (\".\" [0-9]{1,15})?";
            case "boolean" -> "(\"true\" | \"false\")";
            default -> "\"null\"";
        };
    }

    /** A part that stands among the shared ones; it may refer to itself. */
    private String reference(JsonNode schema, int depth) throws Unsupported {
        allow(schema, Set.of(), "$ref");
        var target = schema.path("$ref").asString("");
        var name = target.startsWith(TO_SHARED) ? target.substring(TO_SHARED.length()) : "";
        if (!shared.has(name)) {
            throw new Unsupported("it refers to a part that does not stand in its $defs");
        }
        var known = sharedRules.get(name);
        if (known == null) {
            known = "shared" + sharedRules.size();
            sharedRules.put(name, known);
            rules.put(known, expression(shared.get(name), depth + 1));
        }
        return known;
    }

    /** Any of several types, of which each takes the words that are its own. */
    private String types(JsonNode schema, int depth) throws Unsupported {
        var names = new ArrayList<String>();
        schema.get("type").forEach(type -> names.add(type.asString("")));
        var words = new HashSet<String>();
        for (var name : names) {
            words.addAll(WORDS.getOrDefault(name, Set.of()));
        }
        allow(schema, words, "type");
        var options = new ArrayList<String>();
        for (var name : names) {
            var one = JSON.createObjectNode().put("type", name);
            for (var word : WORDS.getOrDefault(name, Set.of())) {
                if (schema.has(word)) {
                    one.set(word, schema.get(word));
                }
            }
            options.add(expression(one, depth + 1));
        }
        if (options.isEmpty()) {
            throw new Unsupported("a part of it has no type that is known");
        }
        return "(" + String.join(" | ", options) + ")";
    }

    private static String string(JsonNode schema) throws Unsupported {
        if (!schema.has("format")) {
            return "\"\\\"\" char" + bounds(schema, "minLength", "maxLength") + " \"\\\"\"";
        }
        if (!schema.path("format").asString("").equals("date") || schema.size() > 2) {
            throw new Unsupported("a format in it is not \"date\" alone");
        }
        return "\"\\\"\" [0-9]{4} \"-\" (\"0\" [1-9] | \"1\" [0-2]) \"-\""
                + " (\"0\" [1-9] | [12] [0-9] | \"3\" [01]) \"\\\"\"";
    }

    private static String integer(JsonNode schema) throws Unsupported {
        if (!schema.has("minimum") && !schema.has("maximum")) {
            return "\"-\"? digits";
        }
        var least = schema.path("minimum");
        var most = schema.path("maximum");
        boolean usable = least.isInt() && most.isInt() && least.asInt() <= most.asInt();
        if (!usable) {
            throw new Unsupported("an integer in it has not both a minimum and a maximum");
        }
        return IntegerRange.grammar(least.asInt(), most.asInt());
    }

    private static void allow(JsonNode schema, Set<String> words, String word) throws Unsupported {
        for (var name : schema.propertyNames()) {
            if (!name.equals(word) && !words.contains(name) && !DESCRIBING.contains(name)) {
                throw new Unsupported("it uses a word that is not supported");
            }
        }
    }

    private String constants(JsonNode schema) throws Unsupported {
        var word = schema.has("const") ? "const" : "enum";
        allow(schema, Set.of("type"), word);
        var values = new ArrayList<String>();
        if (word.equals("const")) {
            values.add(literal(schema.get("const").toString()));
        } else {
            for (var value : schema.get("enum")) {
                values.add(literal(value.toString()));
            }
        }
        if (values.isEmpty()) {
            throw new Unsupported("an enum in it is empty");
        }
        return "(" + String.join(" | ", values) + ")";
    }

    private String options(JsonNode schema, String word, int depth) throws Unsupported {
        allow(schema, Set.of(), word);
        var options = new ArrayList<String>();
        for (var option : schema.get(word)) {
            options.add(expression(option, depth + 1));
        }
        if (options.isEmpty()) {
            throw new Unsupported("a choice in it is empty");
        }
        return "(" + String.join(" | ", options) + ")";
    }

    private String array(JsonNode schema, int depth) throws Unsupported {
        if (!schema.has("items")) {
            throw new Unsupported("an array in it has no items");
        }
        int least = bound(schema, "minItems", 0);
        int most = bound(schema, "maxItems", Integer.MAX_VALUE);
        if (most < least) {
            throw new Unsupported("a bound in it is impossible");
        }
        if (most == 0) {
            return "\"[]\"";
        }
        var item = rule(expression(schema.get("items"), depth + 1));
        var further =
                "{%d,%s}"
                        .formatted(
                                Math.max(0, least - 1),
                                most == Integer.MAX_VALUE ? "" : String.valueOf(most - 1));
        var filled = item + " (comma " + item + ")" + further;
        return "\"[\" " + (least == 0 ? "(" + filled + ")?" : filled) + " \"]\"";
    }

    private String object(JsonNode schema, int depth) throws Unsupported {
        var properties = schema.path("properties");
        if (!properties.isObject()
                || properties.isEmpty()
                || schema.path("additionalProperties").asBoolean(false)) {
            throw new Unsupported("an object in it does not name its properties");
        }
        var required = new ArrayList<String>();
        for (var name : schema.path("required")) {
            required.add(name.asString(""));
        }
        var names = List.copyOf(properties.propertyNames());
        if (!names.containsAll(required)) {
            throw new Unsupported("it requires a property that it does not describe");
        }
        // From the last property to the first: what follows with a comma before it, and without.
        var after = "";
        var first = "";
        for (var name : names.reversed()) {
            var value = expression(properties.get(name), depth + 1);
            var member = rule(literal(JSON.writeValueAsString(name)) + " colon " + value);
            boolean must = required.contains(name);
            var begin = member + " " + after;
            var next = "comma " + member + " " + after;
            first = rule(must ? begin : orElse(begin, first));
            after = rule(must ? next : orElse(next, after));
        }
        return "\"{\" " + first + " \"}\"";
    }

    /** Either of them; a choice of nothing at a line's end would swallow the next rule. */
    private static String orElse(String members, String others) {
        return others.isEmpty() ? "(" + members + ")?" : members + " | " + others;
    }

    private String rule(String body) {
        var name = "r" + named++;
        rules.put(name, body);
        return name;
    }

    private static String bounds(JsonNode schema, String least, String most) throws Unsupported {
        int from = bound(schema, least, 0);
        int to = bound(schema, most, Integer.MAX_VALUE);
        if (to < from) {
            throw new Unsupported("a bound in it is impossible");
        }
        return to == Integer.MAX_VALUE ? "{" + from + ",}" : "{" + from + "," + to + "}";
    }

    private static int bound(JsonNode schema, String word, int otherwise) throws Unsupported {
        var value = schema.path(word);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isInt() || value.asInt() < 0 || value.asInt() > MOST_BOUND) {
            throw new Unsupported("a bound in it is not a number from 0 to " + MOST_BOUND);
        }
        return value.asInt();
    }

    private static String literal(String json) {
        return "\""
                + json.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + "\"";
    }
}
