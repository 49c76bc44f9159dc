package dev.cairn.ui.markdown;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Formulas in Markdown: $…$ and \(…\) within a line, $$…$$ and \[…\] as lines of their own. A
 * dollar begins a formula where a letter follows it, and ends it where a letter is before it and no
 * digit follows (the rule of Pandoc), so that sums of money stay what they are.
 */
final class Maths {
    private static final int LONGEST = 2_000;

    /** "10, or", "20,000 and": a sum with words after it. */
    private static final Pattern MONEY = Pattern.compile("\\d[\\d.,]*\\s+\\p{L}{2}");

    private Maths() {}

    /** A formula within a paragraph. */
    static final class Inline extends CustomNode {
        private final String source;

        Inline(String source) {
            this.source = source;
        }

        /** Without what marks it as a formula. */
        String source() {
            return source;
        }
    }

    /** A formula that stands by itself. */
    static final class Display extends CustomBlock {
        private final StringBuilder source = new StringBuilder();

        String source() {
            return source.toString().strip();
        }
    }

    /** Has a parser read formulas. */
    static Parser.Builder in(Parser.Builder builder) {
        return builder.customBlockParserFactory(new DisplayFactory())
                .customInlineContentParserFactory(new InlineFactory('$'))
                .customInlineContentParserFactory(new InlineFactory('\\'));
    }

    private record InlineFactory(char trigger) implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of(trigger);
        }

        @Override
        public InlineContentParser create() {
            return trigger == '$' ? Maths::dollars : Maths::brackets;
        }
    }

    /** $…$, and $$…$$ in the middle of a line. */
    private static ParsedInline dollars(InlineParserState state) {
        var scanner = state.scanner();
        scanner.next();
        var twice = scanner.next('$');
        if (!scanner.hasNext() || (!twice && Character.isWhitespace(scanner.peek()))) {
            return ParsedInline.none();
        }
        var source = new StringBuilder();
        while (scanner.hasNext() && source.length() < LONGEST) {
            var c = scanner.peek();
            if (c == '\n' && !twice) {
                return ParsedInline.none();
            }
            if (c == '$' && !endsIn(source, '\\')) {
                scanner.next();
                if (ends(source, scanner.peek(), twice)) {
                    if (twice) {
                        scanner.next();
                    }
                    return ParsedInline.of(
                            new Inline(source.toString().strip()), scanner.position());
                }
                source.append('$');
                if (!twice) {
                    return ParsedInline.none();
                }
            } else {
                source.append(c);
                scanner.next();
            }
        }
        return ParsedInline.none();
    }

    private static boolean ends(StringBuilder source, char next, boolean twice) {
        if (source.toString().isBlank()) {
            return false;
        }
        return twice
                ? next == '$'
                : !MONEY.matcher(source).lookingAt()
                        && !Character.isWhitespace(source.charAt(source.length() - 1))
                        && !Character.isDigit(next);
    }

    private static boolean endsIn(StringBuilder text, char c) {
        return !text.isEmpty() && text.charAt(text.length() - 1) == c;
    }

    /** \(…\), and \[…\] in the middle of a line. */
    private static ParsedInline brackets(InlineParserState state) {
        var scanner = state.scanner();
        scanner.next();
        var open = scanner.peek();
        if (open != '(' && open != '[') {
            return ParsedInline.none();
        }
        scanner.next();
        var close = open == '(' ? ')' : ']';
        var source = new StringBuilder();
        while (scanner.hasNext() && source.length() < LONGEST) {
            var c = scanner.peek();
            scanner.next();
            if (c == close && endsIn(source, '\\')) {
                source.setLength(source.length() - 1);
                return source.toString().isBlank()
                        ? ParsedInline.none()
                        : ParsedInline.of(
                                new Inline(source.toString().strip()), scanner.position());
            }
            source.append(c);
        }
        return ParsedInline.none();
    }

    private static final class DisplayFactory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var line = state.getLine().getContent().toString();
            var from = state.getNextNonSpaceIndex();
            var end =
                    line.startsWith("$$", from) ? "$$" : line.startsWith("\\[", from) ? "\\]" : "";
            if (end.isEmpty() || state.getIndent() > 3) {
                return BlockStart.none();
            }
            var rest = line.substring(from + 2).strip();
            // "$$x$$ is …" is a paragraph that begins with a formula.
            if (rest.contains(end) && !rest.endsWith(end)) {
                return BlockStart.none();
            }
            return BlockStart.of(new DisplayParser(end)).atIndex(from + 2);
        }
    }

    private static final class DisplayParser extends AbstractBlockParser {
        private final Display block = new Display();
        private final String end;
        private boolean ended;

        DisplayParser(String end) {
            this.end = end;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return ended ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            var text = line.getContent().toString();
            var at = text.indexOf(end);
            if (at >= 0) {
                ended = true;
                block.source.append(text, 0, at);
            } else {
                block.source.append(text).append('\n');
            }
        }
    }
}
