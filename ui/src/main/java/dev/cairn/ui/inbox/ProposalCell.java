package dev.cairn.ui.inbox;

import dev.cairn.memory.fact.Evidence;
import dev.cairn.memory.review.Proposed;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.markdown.Direction;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.Locale;
import java.util.function.Consumer;

/** One proposed memory: its words, what it rests on, why it is asked about, what to do. */
final class ProposalCell extends ListCell<Proposed> {
    private final Surroundings around;
    private final Label text = new Label();
    private final Label quote = new Label();
    private final Label why = new Label();
    private final VBox card = new VBox();

    /** What can be done with one. */
    interface Actions {
        void keep(Proposed one);

        void edit(Proposed one);

        void decline(Proposed one);

        void skip(Proposed one);
    }

    ProposalCell(Surroundings around, Actions actions) {
        this.around = around;
        var words = around.words();
        setPrefWidth(0);
        text.setWrapText(true);
        text.getStyleClass().add("memory-text");
        quote.setWrapText(true);
        quote.getStyleClass().add("memory-quote");
        why.setWrapText(true);
        why.getStyleClass().add("proposal-why");
        var keep = button(words, "inbox.keep", Icons.DONE, actions::keep);
        keep.getStyleClass().add("main-action");
        var buttons =
                new FlowPane(
                        keep,
                        button(words, "inbox.edit", Icons.EDIT, actions::edit),
                        button(words, "inbox.decline", Icons.CLOSE, actions::decline),
                        button(words, "inbox.skip", Icons.SKIP, actions::skip));
        buttons.getStyleClass().add("proposal-buttons");
        card.getChildren().addAll(text, quote, why, buttons);
        card.getStyleClass().addAll("card", "proposal");
    }

    private Button button(Words words, String key, Icons icon, Consumer<Proposed> action) {
        return CardButton.on(this, words.of(key), icon, action);
    }

    @Override
    protected void updateItem(Proposed proposed, boolean empty) {
        super.updateItem(proposed, empty);
        if (empty || proposed == null) {
            setGraphic(null);
            return;
        }
        var words = around.words();
        var fact = proposed.fact();
        text.setText(proposed.negated() ? words.of("inbox.ends", fact.text()) : fact.text());
        text.setNodeOrientation(Direction.of(fact.text()));
        var quotes =
                String.join(
                        "\n", fact.evidence().stream().map(Evidence::quote).distinct().toList());
        quote.setText(words.of("inbox.quote", quotes, around.moments().exactly(fact.occurredAt())));
        quote.setVisible(!quotes.isBlank());
        quote.setManaged(!quotes.isBlank());
        why.setText(
                words.of(
                        "inbox.why",
                        words.of(
                                "inbox.kind."
                                        + proposed.why()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'))));
        card.getStyleClass().remove("skipped");
        if (proposed.skipped()) {
            card.getStyleClass().add("skipped");
        }
        setAccessibleText(text.getText() + ". " + why.getText());
        setGraphic(card);
    }
}
