package dev.cairn.llm.text.internal;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A grammar in llama.cpp's GBNF, checked before it reaches native code, which silently ignores one
 * that it cannot read. Immutable.
 */
final class Gbnf {
    /** A grammar cannot be used; the message is a few words that say why. */
    static final class Invalid extends Exception {
        Invalid(String why) {
            super(why);
        }
    }

    /** An expression. */
    sealed interface Node {}

    /** These code points, one after another. */
    record Literal(List<Integer> codePoints) implements Node {}

    /** One code point in (or, negated, outside) any of these ranges. */
    record OneOf(boolean negated, List<Range> ranges) implements Node {
        boolean accepts(int codePoint) {
            return negated
                    != ranges.stream().anyMatch(r -> r.from <= codePoint && codePoint <= r.to);
        }
    }

    /** From and to, both included. */
    record Range(int from, int to) {}

    /** Another rule. */
    record Reference(String rule) implements Node {}

    /** One after another. */
    record Sequence(List<Node> items) implements Node {}

    /** Any of them. */
    record Choice(List<Node> options) implements Node {}

    /** At least {@code least} times, at most {@code most}. */
    record Repeat(Node item, int least, int most) implements Node {}

    private final Map<String, Node> rules;

    private Gbnf(Map<String, Node> rules) {
        this.rules = rules;
    }

    /** Reads and checks a grammar: syntax, {@code root}, references, left recursion. */
    static Gbnf parse(String text) throws Invalid {
        var grammar = new Gbnf(new GbnfParser(text).rules());
        if (!grammar.rules.containsKey("root")) {
            throw new Invalid("there is no rule named root");
        }
        for (var node : grammar.rules.values()) {
            grammar.checkReferences(node);
        }
        grammar.checkLeftRecursion();
        return grammar;
    }

    /** Whether {@code text} as a whole is of this grammar. */
    boolean accepts(String text) {
        return new GbnfMatch(rules, text).matchesWhole();
    }

    /**
     * The grammar of what may follow {@code beginning}, as text; empty where nothing may, because
     * no text of this grammar begins so.
     */
    Optional<String> after(String beginning) {
        return new GbnfRest(rules, emptyRules())
                .after(beginning)
                .map(rest -> GbnfText.of(rest, rules));
    }

    private void checkReferences(Node node) throws Invalid {
        var open = new ArrayDeque<>(List.of(node));
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case Reference reference -> {
                    if (!rules.containsKey(reference.rule)) {
                        throw new Invalid("the rule " + reference.rule + " is missing");
                    }
                }
                case Sequence sequence -> sequence.items.forEach(open::push);
                case Choice choice -> choice.options.forEach(open::push);
                case Repeat repeat -> open.push(repeat.item);
                case Literal _, OneOf _ -> {}
            }
        }
    }

    private void checkLeftRecursion() throws Invalid {
        var empty = emptyRules();
        var begins = new HashMap<String, Set<String>>();
        rules.forEach(
                (name, node) -> {
                    var first = new HashSet<String>();
                    collectFirst(node, empty, first);
                    begins.put(name, first);
                });
        for (var name : rules.keySet()) {
            var seen = new HashSet<String>();
            var open = new ArrayDeque<>(begins.getOrDefault(name, Set.of()));
            while (!open.isEmpty()) {
                var next = open.pop();
                if (next.equals(name)) {
                    throw new Invalid("the rule " + name + " begins with itself");
                }
                if (seen.add(next)) {
                    open.addAll(begins.getOrDefault(next, Set.of()));
                }
            }
        }
    }

    private Set<String> emptyRules() {
        var empty = new HashSet<String>();
        boolean grown;
        do {
            grown = false;
            for (var rule : rules.entrySet()) {
                grown |= canBeEmpty(rule.getValue(), empty) && empty.add(rule.getKey());
            }
        } while (grown);
        return empty;
    }

    /** Whether {@code node} allows the empty text, where these rules do. */
    static boolean canBeEmpty(Node node, Set<String> empty) {
        return switch (node) {
            case Literal literal -> literal.codePoints.isEmpty();
            case OneOf _ -> false;
            case Reference reference -> empty.contains(reference.rule);
            case Sequence sequence -> sequence.items.stream().allMatch(n -> canBeEmpty(n, empty));
            case Choice choice -> choice.options.stream().anyMatch(n -> canBeEmpty(n, empty));
            case Repeat repeat -> repeat.least == 0 || canBeEmpty(repeat.item, empty);
        };
    }

    private static void collectFirst(Node node, Set<String> empty, Set<String> into) {
        switch (node) {
            case Literal _, OneOf _ -> {}
            case Reference reference -> into.add(reference.rule);
            case Choice choice -> choice.options.forEach(n -> collectFirst(n, empty, into));
            case Repeat repeat -> collectFirst(repeat.item, empty, into);
            case Sequence sequence -> {
                for (var item : sequence.items) {
                    collectFirst(item, empty, into);
                    if (!canBeEmpty(item, empty)) {
                        break;
                    }
                }
            }
        }
    }
}
