package dev.cairn.llm.text.internal;

import dev.cairn.llm.text.Role;
import dev.cairn.llm.text.Turn;

import java.util.ArrayList;
import java.util.List;

/** Makes turns fit to be laid out by a chat template. Stateless. */
final class PromptText {
    private PromptText() {}

    /**
     * Cleans every turn and joins neighbours of one role, which many templates refuse. Whatever
     * text says, it cannot forge the marks between turns.
     */
    static List<Turn> prepared(List<Turn> turns, List<String> controlTokens) {
        var prepared = new ArrayList<Turn>();
        for (var turn : turns) {
            var text = clean(turn.text(), controlTokens);
            boolean joins =
                    turn.role() != Role.SYSTEM
                            && !prepared.isEmpty()
                            && prepared.getLast().role() == turn.role();
            if (joins) {
                var before = prepared.removeLast();
                prepared.add(new Turn(turn.role(), before.text() + "\n\n" + text));
            } else {
                prepared.add(new Turn(turn.role(), text));
            }
        }
        return prepared;
    }

    /**
     * Text without control characters (raw ones abort the library), lone surrogates, and with marks
     * broken by a space: the vocabulary's own, and the {@code <|…|>} of templates that use plain
     * text for them.
     */
    static String clean(String text, List<String> controlTokens) {
        var clean = new StringBuilder(text.length() + 16);
        text.codePoints()
                .map(c -> Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c)
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        var result = clean.toString().replace("<|", "< |").replace("|>", "| >");
        for (var token : controlTokens) {
            if (result.contains(token)) {
                int first = token.offsetByCodePoints(0, 1);
                result =
                        result.replace(
                                token, token.substring(0, first) + " " + token.substring(first));
            }
        }
        return result;
    }
}
