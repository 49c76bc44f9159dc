package dev.cairn.llm.text.internal;

import static java.util.Objects.requireNonNull;

import dev.cairn.llm.text.internal.Gbnf.Choice;
import dev.cairn.llm.text.internal.Gbnf.Literal;
import dev.cairn.llm.text.internal.Gbnf.Node;
import dev.cairn.llm.text.internal.Gbnf.OneOf;
import dev.cairn.llm.text.internal.Gbnf.Reference;
import dev.cairn.llm.text.internal.Gbnf.Repeat;
import dev.cairn.llm.text.internal.Gbnf.Sequence;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether a text is of a grammar, by sets of positions: every expression maps where it may begin to
 * where it may end, each rule and beginning once. Time grows at most with the square of the text.
 * One use each.
 */
final class GbnfMatch {
    private record Place(String rule, int start) {}

    private final Map<String, Node> rules;
    private final int[] text;
    private final Map<Place, BitSet> known = new HashMap<>();

    GbnfMatch(Map<String, Node> rules, String text) {
        this.rules = rules;
        this.text = text.codePoints().toArray();
    }

    boolean matchesWhole() {
        return ends(new Reference("root"), only(0)).get(text.length);
    }

    private BitSet ends(Node node, BitSet starts) {
        var ends = new BitSet();
        if (starts.isEmpty()) {
            return ends;
        }
        switch (node) {
            case Literal literal ->
                    starts.stream()
                            .filter(start -> standsAt(literal, start))
                            .forEach(start -> ends.set(start + literal.codePoints().size()));
            case OneOf oneOf ->
                    starts.stream()
                            .filter(start -> start < text.length && oneOf.accepts(text[start]))
                            .forEach(start -> ends.set(start + 1));
            case Reference reference ->
                    starts.stream().forEach(start -> ends.or(endsOf(reference.rule(), start)));
            case Choice choice -> choice.options().forEach(option -> ends.or(ends(option, starts)));
            case Sequence sequence -> {
                var reached = starts;
                for (var item : sequence.items()) {
                    reached = ends(item, reached);
                }
                ends.or(reached);
            }
            case Repeat repeat -> repeated(repeat, starts, ends);
        }
        return ends;
    }

    private void repeated(Repeat repeat, BitSet starts, BitSet ends) {
        var reached = starts;
        for (int i = 0; i < repeat.least(); i++) {
            reached = ends(repeat.item(), reached);
        }
        for (int i = repeat.least(); !reached.isEmpty(); i++) {
            // Only what is new can lead further; without that an empty item would never end.
            var fresh = (BitSet) reached.clone();
            fresh.andNot(ends);
            ends.or(fresh);
            if (i == repeat.most()) {
                return;
            }
            reached = ends(repeat.item(), fresh);
        }
    }

    private BitSet endsOf(String rule, int start) {
        var place = new Place(rule, start);
        var found = known.get(place);
        if (found == null) {
            found = ends(requireNonNull(rules.get(rule)), only(start));
            known.put(place, found);
        }
        return found;
    }

    private boolean standsAt(Literal literal, int start) {
        var codePoints = literal.codePoints();
        if (start + codePoints.size() > text.length) {
            return false;
        }
        for (int i = 0; i < codePoints.size(); i++) {
            if (text[start + i] != codePoints.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static BitSet only(int position) {
        var set = new BitSet();
        set.set(position);
        return set;
    }
}
