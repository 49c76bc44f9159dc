package dev.cairn.sync.exports.internal;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/**
 * JSON in the one form that is hashed: the JSON Canonicalization Scheme (RFC 8785), for numbers
 * from a millionth to a hundred million, which is all that is written here.
 */
final class Canonical {
    private Canonical() {}

    static byte[] of(JsonNode node) {
        var out = new StringBuilder();
        append(out, node);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder out, JsonNode node) {
        if (node.isObject()) {
            // Java compares by UTF-16 units, as the scheme asks.
            var sorted = new TreeMap<String, JsonNode>();
            node.properties().forEach(one -> sorted.put(one.getKey(), one.getValue()));
            var first = true;
            out.append('{');
            for (var one : sorted.entrySet()) {
                out.append(first ? "" : ",");
                first = false;
                string(out, one.getKey());
                out.append(':');
                append(out, one.getValue());
            }
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            for (var i = 0; i < node.size(); i++) {
                out.append(i == 0 ? "" : ",");
                append(out, node.get(i));
            }
            out.append(']');
        } else if (node.isString()) {
            string(out, node.stringValue());
        } else if (node.isNumber()) {
            out.append(number(node.doubleValue()));
        } else {
            out.append(node.isBoolean() ? String.valueOf(node.booleanValue()) : "null");
        }
    }

    private static String number(double value) {
        if (value == 0) {
            return "0";
        }
        // The shortest decimal that reads back as the same double, without an exponent.
        var shortest = new BigDecimal(Double.toString(value), MathContext.UNLIMITED);
        return shortest.stripTrailingZeros().toPlainString();
    }

    private static void string(StringBuilder out, String text) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
