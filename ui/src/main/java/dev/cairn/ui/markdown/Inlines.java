package dev.cairn.ui.markdown;

import dev.cairn.ui.words.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Sets what stands within a paragraph into a text flow. Images are never loaded: their words stand.
 */
final class Inlines {
    /** "[1]", "[1, 2]". */
    private static final Pattern CITATION =
            Pattern.compile("\\s?\\[(\\d{1,3}(?:\\s*[,;]\\s*\\d{1,3})*)]");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Longer code or link words than this must be able to break at a line's end. */
    private static final int LONGEST_UNBROKEN = 48;

    private final Words words;
    private final MarkdownActions actions;
    private final IntPredicate known;

    Inlines(Words words, MarkdownActions actions, IntPredicate known) {
        this.words = words;
        this.actions = actions;
        this.known = known;
    }

    TextFlow flow(Node parent, String styleClass) {
        var flow = new TextFlow();
        flow.getStyleClass().addAll("md-flow", styleClass);
        add(flow, parent, List.of());
        flow.setNodeOrientation(Direction.of(plainText(parent)));
        return flow;
    }

    private void add(TextFlow flow, Node parent, List<String> styles) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Text text -> addText(flow, text.getLiteral(), styles);
                case SoftLineBreak _ ->
                        flow.getChildren().add(text(inQuote(node) ? "\n" : " ", styles));
                case HardLineBreak _ -> flow.getChildren().add(text("\n", styles));
                case Code code -> flow.getChildren().add(code(code.getLiteral(), styles));
                case HtmlInline html -> flow.getChildren().add(text(html.getLiteral(), styles));
                case Emphasis _ -> add(flow, node, with(styles, "md-em"));
                case StrongEmphasis _ -> add(flow, node, with(styles, "md-strong"));
                case Strikethrough _ -> add(flow, node, with(styles, "md-strike"));
                case Link link -> addLink(flow, link, styles);
                case Maths.Inline maths -> flow.getChildren().add(formula(maths.source(), styles));
                case Image image -> flow.getChildren().add(text(plainText(image), styles));
                default -> add(flow, node, styles);
            }
        }
    }

    /** Words that are quoted keep the lines in which they were said. */
    private static boolean inQuote(Node node) {
        for (var above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof BlockQuote) {
                return true;
            }
        }
        return false;
    }

    private void addText(TextFlow flow, String literal, List<String> styles) {
        var matcher = CITATION.matcher(literal);
        var from = 0;
        while (matcher.find()) {
            var labels =
                    NUMBER.matcher(matcher.group(1))
                            .results()
                            .map(result -> Integer.parseInt(result.group()))
                            .toList();
            if (!labels.stream().allMatch(known::test)) {
                continue;
            }
            if (matcher.start() > from) {
                flow.getChildren().add(text(literal.substring(from, matcher.start()), styles));
            }
            // A no-break space keeps the chip on the line of the words that it belongs to.
            flow.getChildren().add(text("\u00a0", styles));
            labels.forEach(label -> flow.getChildren().add(citation(label)));
            from = matcher.end();
        }
        if (from < literal.length()) {
            flow.getChildren().add(text(literal.substring(from), styles));
        }
    }

    private Button citation(int label) {
        var chip = new Button(Integer.toString(label));
        chip.getStyleClass().setAll("citation");
        chip.setAccessibleText(words.of("markdown.citation", label));
        chip.setOnAction(_ -> actions.cite(label));
        return chip;
    }

    private void addLink(TextFlow flow, Link link, List<String> styles) {
        var said = plainText(link);
        if (said.isBlank()) {
            said = link.getDestination();
        }
        if (said.length() > LONGEST_UNBROKEN) {
            var text = text(said, with(styles, "md-long-link"));
            text.setOnMouseClicked(_ -> actions.openLink(link.getDestination()));
            flow.getChildren().add(text);
            return;
        }
        var shown = new Hyperlink(said);
        shown.getStyleClass().add("md-link");
        shown.setTooltip(new Tooltip(link.getDestination()));
        shown.setOnAction(_ -> actions.openLink(link.getDestination()));
        flow.getChildren().add(shown);
    }

    private static javafx.scene.Node code(String literal, List<String> styles) {
        if (literal.length() > LONGEST_UNBROKEN) {
            return text(literal, with(styles, "md-long-code"));
        }
        var label = new Label(Marks.bounded(literal));
        label.getStyleClass().add("md-code-inline");
        return label;
    }

    /** A formula in letters; copied, it is what it was written as. */
    static Text formula(String source, List<String> styles) {
        var text = text(Formula.readable(source), with(styles, "md-maths"));
        text.setUserData(new Formula.Source("$" + source + "$"));
        return text;
    }

    static Text text(String literal, List<String> styles) {
        var text = new Text(Marks.bounded(literal));
        text.getStyleClass().add("md-text");
        text.getStyleClass().addAll(styles);
        return text;
    }

    private static List<String> with(List<String> styles, String style) {
        var all = new ArrayList<>(styles);
        all.add(style);
        return all;
    }

    /** The words below a node, without their marks. */
    static String plainText(Node parent) {
        var said = new StringBuilder();
        addPlainText(said, parent);
        return said.toString();
    }

    private static void addPlainText(StringBuilder said, Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Text text -> said.append(text.getLiteral());
                case Code code -> said.append(code.getLiteral());
                case SoftLineBreak _, HardLineBreak _ -> said.append(' ');
                case Maths.Inline maths -> said.append(maths.source());
                default -> addPlainText(said, node);
            }
        }
    }
}
