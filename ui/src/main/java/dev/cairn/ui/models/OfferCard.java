package dev.cairn.ui.models;

import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.words.Sizes;
import dev.cairn.ui.words.Words;
import dev.cairn.ui.work.Progress;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A model of the catalogue: what it is, how it stands, and the one thing to do next. */
public final class OfferCard extends VBox {
    private final OfferViewModel model;
    private final Runnable download;
    private final Runnable use;
    private final Words words;
    private final Sizes sizes;
    private final HBox side = new HBox();
    private final Label facts = new Label();
    private final Label trouble = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label far = new Label();
    private final VBox progress = new VBox(bar, far);

    public OfferCard(OfferViewModel model, ModelsViewModel models, Words words) {
        this.model = model;
        this.download = () -> models.download(model);
        this.use = () -> models.use(model);
        this.words = words;
        this.sizes = new Sizes(words);
        getStyleClass().add("card");
        var offer = model.offer().get();
        var name = new Label(offer.name());
        name.getStyleClass().add("card-title");
        name.setWrapText(true);
        var title = new FlowPane(name);
        title.getStyleClass().add("card-title-row");
        if (offer.recommended()) {
            var badge = new Label(words.of("models.recommended"));
            badge.getStyleClass().add("badge");
            badge.setMinWidth(USE_PREF_SIZE);
            title.getChildren().add(badge);
        }
        var goodFor = new Label(words.ofName("models.for." + offer.id(), offer.goodFor()));
        goodFor.setWrapText(true);
        goodFor.getStyleClass().add("card-text");
        facts.setWrapText(true);
        facts.getStyleClass().add("card-facts");
        var left = new VBox(title, goodFor, facts);
        left.getStyleClass().add("card-left");
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        side.getStyleClass().add("card-side");
        var row = new HBox(left, side);
        row.getStyleClass().add("card-row");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.of("models.progress"));
        far.getStyleClass().add("card-facts");
        progress.getStyleClass().add("card-progress");
        trouble.setWrapText(true);
        trouble.setGraphic(Icons.TROUBLE.node());
        trouble.getStyleClass().add("trouble-sentence");
        getChildren().addAll(row, progress, trouble);

        Subscription.combine(
                model.offer().subscribe(_ -> show()),
                model.progress().subscribe(_ -> show()),
                model.loading().subscribe(_ -> show()),
                model.trouble().subscribe(_ -> show()));
    }

    private void show() {
        var offer = model.offer().get();
        facts.setText(
                words.of(
                        offer.fits() ? "models.facts" : "models.facts.too-large",
                        sizes.bytes(offer.bytes()),
                        offer.memoryGigabytes(),
                        offer.licence()));
        trouble.setText(model.trouble().get());
        shown(trouble, !model.trouble().get().isEmpty());
        var running = model.progress().get();
        shown(progress, running.isPresent());
        running.ifPresent(
                known -> {
                    bar.setProgress(known.fraction());
                    far.setText(far(known));
                });
        side.getChildren().setAll(running.isPresent() ? cancelButton() : nextStep(offer));
    }

    private Node nextStep(ModelOffer offer) {
        if (model.loading().get()) {
            return note("models.loading");
        }
        return switch (offer.standing()) {
            case AVAILABLE -> downloadButton(words.of("models.download"), offer);
            case PARTLY -> downloadButton(words.of("models.go-on"), offer);
            case INSTALLED -> button("models.use", use);
            case IN_USE -> {
                var inUse = note("models.in-use");
                inUse.setGraphic(Icons.DONE.node());
                inUse.getStyleClass().add("in-use");
                yield inUse;
            }
        };
    }

    private Node downloadButton(String said, ModelOffer offer) {
        var button = new Button(said, Icons.DOWNLOAD.node());
        button.getStyleClass().add(offer.recommended() ? "main-action" : "side-action");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> download.run());
        button.setAccessibleText(said + " " + offer.name());
        return button;
    }

    private Node cancelButton() {
        return button("models.cancel", model::cancel);
    }

    private Button button(String key, Runnable action) {
        var button = new Button(words.of(key));
        button.getStyleClass().add("side-action");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(words.of(key) + " " + model.offer().get().name());
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Label note(String key) {
        var label = new Label(words.of(key));
        label.getStyleClass().add("card-note");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private String far(Progress known) {
        if (known.done() == 0) {
            return words.of("models.starting");
        }
        if (known.perSecond() <= 0 || known.total() <= 0) {
            return words.of("models.far", sizes.bytes(known.done()), sizes.bytes(known.total()));
        }
        var seconds = Math.ceil((known.total() - known.done()) / known.perSecond());
        return words.of(
                "models.far.speed",
                sizes.bytes(known.done()),
                sizes.bytes(known.total()),
                sizes.bytes((long) known.perSecond()),
                seconds < 90
                        ? words.of("models.seconds", (long) seconds)
                        : words.of("models.minutes", (long) Math.ceil(seconds / 60)));
    }

    private static void shown(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
