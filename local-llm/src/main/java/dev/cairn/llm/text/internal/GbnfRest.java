package dev.cairn.llm.text.internal;

import static java.util.Objects.requireNonNull;

import dev.cairn.llm.text.internal.Gbnf.Choice;
import dev.cairn.llm.text.internal.Gbnf.Literal;
import dev.cairn.llm.text.internal.Gbnf.Node;
import dev.cairn.llm.text.internal.Gbnf.OneOf;
import dev.cairn.llm.text.internal.Gbnf.Reference;
import dev.cairn.llm.text.internal.Gbnf.Repeat;
import dev.cairn.llm.text.internal.Gbnf.Sequence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may follow a text that a grammar allows as a beginning: its derivative (Brzozowski 1964, for
 * grammars Might, Darais and Spiewak 2011), taken character by character. With it an answer that
 * was interrupted goes on in its form. Immutable.
 */
final class GbnfRest {
    private static final Node NOTHING = new Choice(List.of());
    private static final Node EMPTY = new Sequence(List.of());

    private final Map<String, Node> rules;
    private final Set<String> emptyRules;

    /**
     * @param emptyRules the rules that allow the empty text
     */
    GbnfRest(Map<String, Node> rules, Set<String> emptyRules) {
        this.rules = rules;
        this.emptyRules = emptyRules;
    }

    /** The root of what may follow; empty where no text that begins so is of the grammar. */
    Optional<Node> after(String text) {
        Node rest = new Reference("root");
        for (int codePoint : text.codePoints().toArray()) {
            rest = after(rest, codePoint);
        }
        return rest.equals(NOTHING) ? Optional.empty() : Optional.of(rest);
    }

    private Node after(Node node, int codePoint) {
        return switch (node) {
            case Literal literal -> {
                var all = literal.codePoints();
                boolean fits = !all.isEmpty() && all.getFirst() == codePoint;
                yield fits ? literal(all.subList(1, all.size())) : NOTHING;
            }
            case OneOf oneOf -> oneOf.accepts(codePoint) ? EMPTY : NOTHING;
            // Ends, since no rule begins with itself.
            case Reference reference ->
                    after(requireNonNull(rules.get(reference.rule())), codePoint);
            case Choice choice ->
                    choice(
                            choice.options().stream()
                                    .map(option -> after(option, codePoint))
                                    .toList());
            case Sequence sequence -> afterSequence(sequence.items(), codePoint);
            case Repeat repeat -> {
                int most = repeat.most();
                var further =
                        most == 1
                                ? EMPTY
                                : new Repeat(
                                        repeat.item(),
                                        Math.max(0, repeat.least() - 1),
                                        most == Integer.MAX_VALUE ? most : most - 1);
                yield most == 0
                        ? NOTHING
                        : sequence(List.of(after(repeat.item(), codePoint), further));
            }
        };
    }

    private Node afterSequence(List<Node> items, int codePoint) {
        var options = new ArrayList<Node>();
        for (int i = 0; i < items.size(); i++) {
            var parts = new ArrayList<Node>();
            parts.add(after(items.get(i), codePoint));
            parts.addAll(items.subList(i + 1, items.size()));
            options.add(sequence(parts));
            if (!Gbnf.canBeEmpty(items.get(i), emptyRules)) {
                break;
            }
        }
        return choice(options);
    }

    private static Node literal(List<Integer> codePoints) {
        return codePoints.isEmpty() ? EMPTY : new Literal(List.copyOf(codePoints));
    }

    private static Node sequence(List<Node> items) {
        var flat = new ArrayList<Node>();
        for (var item : items) {
            if (item.equals(NOTHING)) {
                return NOTHING;
            }
            if (item instanceof Sequence inner) {
                flat.addAll(inner.items());
            } else {
                flat.add(item);
            }
        }
        return flat.size() == 1 ? flat.getFirst() : new Sequence(List.copyOf(flat));
    }

    private static Node choice(List<Node> options) {
        var kept = new LinkedHashSet<Node>();
        for (var option : options) {
            if (option instanceof Choice inner) {
                kept.addAll(inner.options());
            } else {
                kept.add(option);
            }
        }
        return kept.size() == 1 ? kept.getFirst() : new Choice(List.copyOf(kept));
    }
}
