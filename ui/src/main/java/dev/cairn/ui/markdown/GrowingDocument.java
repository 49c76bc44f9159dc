package dev.cairn.ui.markdown;

import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads Markdown that grows at its end, and reads only the end again.
 *
 * <p>In CommonMark a top-level block that is followed by another one, in lines that are complete,
 * can no longer change: it is settled. Each reading parses from the first block that is not, so a
 * long answer costs as much for each new word as its last paragraph. (Link reference definitions
 * reach only forward, which answers never miss.) Not thread-safe.
 */
final class GrowingDocument {
    /** Deeper nesting than people write is read as text, which bounds the time it takes. */
    private static final int MOST_NESTING = 24;

    private final Parser parser =
            Maths.in(Parser.builder())
                    .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                    .maxOpenBlockParsers(MOST_NESTING)
                    .maxInlineNesting(MOST_NESTING)
                    .build();

    private String text = "";
    private int settledEnd;
    private int settled;

    /**
     * What is to be shown now.
     *
     * @param kept how many of the blocks shown before stay as they are
     * @param blocks those after them
     */
    record Reading(int kept, List<Node> blocks) {}

    /** Reads {@code newText}, which need not begin with the text read before. */
    Reading read(String newText) {
        if (!newText.startsWith(text)) {
            settledEnd = 0;
            settled = 0;
        }
        text = newText;
        var kept = settled;
        var from = settledEnd;
        settle();
        return new Reading(kept, blocks(text.substring(from)));
    }

    private void settle() {
        var lineEnd = text.lastIndexOf('\n') + 1;
        if (lineEnd <= settledEnd) {
            return;
        }
        var complete = blocks(text.substring(settledEnd, lineEnd));
        var open = complete.size() - 1;
        // Reference definitions are the head of the paragraph that follows them.
        while (open > 0 && complete.get(open - 1) instanceof LinkReferenceDefinition) {
            open--;
        }
        if (open > 0) {
            var start = settledEnd + complete.get(open).getSourceSpans().getFirst().getInputIndex();
            settledEnd = text.lastIndexOf('\n', start - 1) + 1;
            settled += open;
        }
    }

    private List<Node> blocks(String markdown) {
        var blocks = new ArrayList<Node>();
        for (var node = parser.parse(markdown).getFirstChild();
                node != null;
                node = node.getNext()) {
            if (!node.getSourceSpans().isEmpty()) {
                blocks.add(node);
            }
        }
        return blocks;
    }
}
