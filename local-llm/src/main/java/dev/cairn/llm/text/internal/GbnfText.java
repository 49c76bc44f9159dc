package dev.cairn.llm.text.internal;

import dev.cairn.llm.text.internal.Gbnf.Node;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a grammar in llama.cpp's GBNF. Stateless. */
final class GbnfText {
    /** The name under which the old root stays, where another takes its place. */
    private static final String OLD_ROOT = "root-before";

    private GbnfText() {}

    /** A grammar of these rules that begins at {@code root} and not at their own. */
    static String of(Node root, Map<String, Node> rules) {
        var text = new StringBuilder("root ::= ").append(expression(root)).append('\n');
        rules.forEach(
                (name, node) ->
                        text.append(nameOf(name))
                                .append(" ::= ")
                                .append(expression(node))
                                .append('\n'));
        return text.toString();
    }

    private static String nameOf(String rule) {
        return rule.equals("root") ? OLD_ROOT : rule;
    }

    private static String expression(Node node) {
        return switch (node) {
            case Gbnf.Literal literal ->
                    literal.codePoints().stream()
                            .map(GbnfText::character)
                            .collect(Collectors.joining("", "\"", "\""));
            case Gbnf.OneOf oneOf ->
                    oneOf.ranges().stream()
                            .map(range -> character(range.from()) + "-" + character(range.to()))
                            .collect(Collectors.joining("", oneOf.negated() ? "[^" : "[", "]"));
            case Gbnf.Reference reference -> nameOf(reference.rule());
            case Gbnf.Sequence sequence -> joined(sequence.items(), " ");
            case Gbnf.Choice choice -> joined(choice.options(), " | ");
            case Gbnf.Repeat repeat ->
                    "("
                            + expression(repeat.item())
                            + "){"
                            + repeat.least()
                            + ","
                            + (repeat.most() == Integer.MAX_VALUE ? "" : repeat.most())
                            + "}";
        };
    }

    private static String joined(List<Node> nodes, String between) {
        return nodes.isEmpty()
                ? "\"\""
                : nodes.stream()
                        .map(GbnfText::expression)
                        .collect(Collectors.joining(between, "(", ")"));
    }

    private static String character(int codePoint) {
        return codePoint > 0xFFFF
                ? "\\U%08X".formatted(codePoint)
                : codePoint > 0xFF
                        ? "\\u%04X".formatted(codePoint)
                        : Character.isLetterOrDigit(codePoint)
                                ? Character.toString(codePoint)
                                : "\\x%02X".formatted(codePoint);
    }
}
