package dev.cairn.ui.markdown;

import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Words;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;

import java.util.List;
import java.util.Objects;

/** Sets one block of Markdown as a node of the scene. */
final class Blocks {
    private final Words words;
    private final MarkdownActions actions;
    private final Inlines inlines;

    Blocks(Words words, MarkdownActions actions, Inlines inlines) {
        this.words = words;
        this.actions = actions;
        this.inlines = inlines;
    }

    Node node(org.commonmark.node.Node block) {
        return switch (block) {
            case Heading heading ->
                    inlines.flow(heading, "md-h" + Math.clamp(heading.getLevel(), 1, 4));
            case FencedCodeBlock code ->
                    code(code.getLiteral(), Objects.requireNonNullElse(code.getInfo(), ""));
            case IndentedCodeBlock code -> code(code.getLiteral(), "");
            case HtmlBlock html -> code(html.getLiteral(), "html");
            case BlockQuote quote -> children(quote, "md-quote");
            case ListBlock list -> list(list);
            case TableBlock table -> table(table);
            case Maths.Display maths -> display(maths.source());
            case ThematicBreak _ -> styled(new Region(), "md-rule");
            case LinkReferenceDefinition _ -> new Region();
            default -> inlines.flow(block, "md-p");
        };
    }

    private VBox children(org.commonmark.node.Node parent, String styleClass) {
        var box = styled(new VBox(), styleClass);
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            box.getChildren().add(node(child));
        }
        box.setNodeOrientation(Direction.of(Inlines.plainText(parent)));
        return box;
    }

    private VBox list(ListBlock list) {
        var box = styled(new VBox(), list.isTight() ? "md-list" : "md-loose-list");
        var number =
                list instanceof OrderedList ordered
                        ? Objects.requireNonNullElse(ordered.getMarkerStartNumber(), 1)
                        : 0;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var marker = styled(new Label(marker(list, number++)), "md-marker");
            marker.setMinWidth(Region.USE_PREF_SIZE);
            var content = children(item, "md-item");
            HBox.setHgrow(content, Priority.ALWAYS);
            box.getChildren().add(styled(new HBox(marker, content), "md-row"));
        }
        box.setNodeOrientation(Direction.of(Inlines.plainText(list)));
        return box;
    }

    private static String marker(ListBlock list, int number) {
        return list instanceof BulletList ? "•" : number + ".";
    }

    private Node code(String literal, String info) {
        var code = literal.stripTrailing();
        var language = styled(new Label(info.strip()), "md-code-language");
        var copy = new Button(words.of("markdown.copy"), Icons.COPY.node());
        copy.getStyleClass().addAll("quiet", "small");
        copy.setOnAction(
                _ -> {
                    actions.copy(code);
                    copy.setText(words.of("markdown.copied"));
                });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = styled(new HBox(language, space, copy), "md-code-head");
        var text = new Text(Marks.bounded(code));
        text.getStyleClass().add("md-code-text");
        var flow = new javafx.scene.text.TextFlow(text);
        var scroll = new ScrollPane(styled(new HBox(flow), "md-code-body"));
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(code);
        scroll.getStyleClass().add("md-code-scroll");
        var box = styled(new VBox(head, scroll), "md-code");
        box.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return box;
    }

    private Node display(String source) {
        var text = Inlines.formula(source, List.of());
        text.setUserData(new Formula.Source("$$" + source + "$$"));
        var flow = new javafx.scene.text.TextFlow(text);
        flow.getStyleClass().addAll("md-flow", "md-display");
        flow.setTextAlignment(TextAlignment.CENTER);
        flow.setAccessibleText(text.getText());
        HBox.setHgrow(flow, Priority.ALWAYS);
        var copy = new Button("", Icons.COPY.node());
        copy.getStyleClass().addAll("quiet", "small");
        copy.setAccessibleText(words.of("markdown.copy.formula"));
        copy.setTooltip(new javafx.scene.control.Tooltip(words.of("markdown.copy.formula")));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(_ -> actions.copy(source));
        var box = styled(new HBox(flow, copy), "md-display-row");
        box.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return box;
    }

    private Node table(TableBlock table) {
        var grid = styled(new GridPane(), "md-table");
        var row = 0;
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var line = part.getFirstChild(); line != null; line = line.getNext()) {
                if (line instanceof TableRow tableRow) {
                    addRow(grid, tableRow, row++);
                }
            }
        }
        for (var i = 0; i < grid.getColumnCount(); i++) {
            var column = new ColumnConstraints();
            column.setMinWidth(56);
            column.setHgrow(Priority.SOMETIMES);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private void addRow(GridPane grid, TableRow row, int index) {
        var column = 0;
        for (var node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                var flow = inlines.flow(cell, cell.isHeader() ? "md-th" : "md-td");
                flow.setTextAlignment(alignment(cell));
                var box = styled(new VBox(flow), cell.isHeader() ? "md-head-cell" : "md-cell");
                if (index % 2 == 0 && !cell.isHeader()) {
                    box.getStyleClass().add("md-even");
                }
                grid.add(box, column++, index);
            }
        }
    }

    private static TextAlignment alignment(TableCell cell) {
        return switch (cell.getAlignment()) {
            case RIGHT -> TextAlignment.RIGHT;
            case CENTER -> TextAlignment.CENTER;
            case LEFT -> TextAlignment.LEFT;
            case null -> TextAlignment.LEFT;
        };
    }

    /** A stretch of text without any marks of Markdown. */
    static Node plain(String text) {
        var flow = new javafx.scene.text.TextFlow(Inlines.text(text, List.of()));
        flow.getStyleClass().addAll("md-flow", "md-p");
        flow.setNodeOrientation(Direction.of(text));
        return flow;
    }

    private static <N extends Node> N styled(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }
}
