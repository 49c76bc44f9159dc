package dev.cairn.llm.text.internal;

import dev.cairn.llm.text.internal.Gbnf.Choice;
import dev.cairn.llm.text.internal.Gbnf.Invalid;
import dev.cairn.llm.text.internal.Gbnf.Literal;
import dev.cairn.llm.text.internal.Gbnf.Node;
import dev.cairn.llm.text.internal.Gbnf.OneOf;
import dev.cairn.llm.text.internal.Gbnf.Range;
import dev.cairn.llm.text.internal.Gbnf.Reference;
import dev.cairn.llm.text.internal.Gbnf.Repeat;
import dev.cairn.llm.text.internal.Gbnf.Sequence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads GBNF with the bounds that keep the library from growing without end. One use each. */
final class GbnfParser {
    private static final int MOST_CHARACTERS = 200_000;
    private static final int MOST_DEPTH = 50;
    private static final int MOST_REPEATS = 2000;

    private final int[] text;
    private int at;
    private int depth;

    GbnfParser(String text) throws Invalid {
        if (text.length() > MOST_CHARACTERS) {
            throw new Invalid("it is too long");
        }
        if (text.indexOf(0) >= 0) {
            throw new Invalid("it holds a NUL character");
        }
        this.text = text.codePoints().toArray();
    }

    Map<String, Node> rules() throws Invalid {
        var rules = new LinkedHashMap<String, Node>();
        space(true);
        while (at < text.length) {
            var name = name();
            space(false);
            if (!take("::=")) {
                throw problem("::= is missing");
            }
            space(true);
            var node = choice(false);
            if (at < text.length && text[at] != '\n' && text[at] != '\r') {
                throw problem("something that does not belong there stands");
            }
            rules.put(name, node);
            space(true);
        }
        return rules;
    }

    private Node choice(boolean nested) throws Invalid {
        if (++depth > MOST_DEPTH) {
            throw problem("too many brackets are open");
        }
        var options = new ArrayList<Node>();
        options.add(sequence(nested));
        while (take("|")) {
            space(true);
            options.add(sequence(nested));
        }
        depth--;
        return options.size() == 1 ? options.getFirst() : new Choice(List.copyOf(options));
    }

    private Node sequence(boolean nested) throws Invalid {
        var items = new ArrayList<Node>();
        while (at < text.length) {
            int c = text[at];
            if (c == '"') {
                items.add(literal());
            } else if (c == '[') {
                items.add(oneOf());
            } else if (isNamePart(c)) {
                items.add(new Reference(name()));
            } else if (c == '.') {
                at++;
                items.add(new OneOf(true, List.of()));
            } else if (c == '(') {
                at++;
                space(true);
                items.add(choice(true));
                if (!take(")")) {
                    throw problem("a closing bracket is missing");
                }
            } else if (c == '*' || c == '+' || c == '?' || c == '{') {
                if (items.isEmpty()) {
                    throw problem("a repetition of nothing stands");
                }
                items.add(repeat(items.removeLast()));
            } else {
                break;
            }
            space(nested);
        }
        return items.size() == 1 ? items.getFirst() : new Sequence(List.copyOf(items));
    }

    private Node repeat(Node item) throws Invalid {
        int sign = text[at++];
        return switch (sign) {
            case '*' -> new Repeat(item, 0, Integer.MAX_VALUE);
            case '+' -> new Repeat(item, 1, Integer.MAX_VALUE);
            case '?' -> new Repeat(item, 0, 1);
            default -> {
                space(true);
                int least = number();
                int most = least;
                space(true);
                if (take(",")) {
                    space(true);
                    boolean bounded = at < text.length && Character.isDigit(text[at]);
                    most = bounded ? number() : Integer.MAX_VALUE;
                    space(true);
                }
                if (!take("}") || most < least) {
                    throw problem("an unusable repetition stands");
                }
                yield new Repeat(item, least, most);
            }
        };
    }

    private int number() throws Invalid {
        int value = -1;
        while (at < text.length && text[at] >= '0' && text[at] <= '9') {
            value = 10 * Math.max(0, value) + text[at++] - '0';
            if (value > MOST_REPEATS) {
                throw problem("too many repetitions are asked for");
            }
        }
        if (value < 0) {
            throw problem("a number is missing");
        }
        return value;
    }

    private Node literal() throws Invalid {
        at++;
        var codePoints = new ArrayList<Integer>();
        while (!take("\"")) {
            codePoints.add(character());
        }
        return new Literal(List.copyOf(codePoints));
    }

    private Node oneOf() throws Invalid {
        at++;
        boolean negated = take("^");
        var ranges = new ArrayList<Range>();
        while (!take("]")) {
            int from = character();
            int to = from;
            if (at + 1 < text.length && text[at] == '-' && text[at + 1] != ']') {
                at++;
                to = character();
            }
            ranges.add(new Range(from, to));
        }
        return new OneOf(negated, List.copyOf(ranges));
    }

    private int character() throws Invalid {
        if (at >= text.length) {
            throw problem("a text or a set is not closed");
        }
        int c = text[at++];
        if (c != '\\') {
            return c;
        }
        if (at >= text.length) {
            throw problem("an escape is not finished");
        }
        int escaped = text[at++];
        return switch (escaped) {
            case 'x' -> hexadecimal(2);
            case 'u' -> hexadecimal(4);
            case 'U' -> hexadecimal(8);
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'n' -> '\n';
            case '\\', '"', '[', ']' -> escaped;
            default -> throw problem("an unknown escape stands");
        };
    }

    private int hexadecimal(int digits) throws Invalid {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = at < text.length ? Character.digit(text[at++], 16) : -1;
            if (digit < 0 || value > 0x10FFFF) {
                throw problem("an unusable escape stands");
            }
            value = value * 16 + digit;
        }
        return value;
    }

    private String name() throws Invalid {
        int start = at;
        while (at < text.length && isNamePart(text[at])) {
            at++;
        }
        if (at == start) {
            throw problem("a name is missing");
        }
        return new String(text, start, at - start);
    }

    private static boolean isNamePart(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-';
    }

    private boolean take(String expected) {
        if (at + expected.length() > text.length) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (text[at + i] != expected.charAt(i)) {
                return false;
            }
        }
        at += expected.length();
        return true;
    }

    private void space(boolean acrossLines) {
        while (at < text.length) {
            int c = text[at];
            if (c == '#') {
                while (at < text.length && text[at] != '\n' && text[at] != '\r') {
                    at++;
                }
            } else if (c == ' ' || c == '\t' || (acrossLines && (c == '\n' || c == '\r'))) {
                at++;
            } else {
                return;
            }
        }
    }

    private Invalid problem(String what) {
        return new Invalid(what + " at character " + at);
    }
}
