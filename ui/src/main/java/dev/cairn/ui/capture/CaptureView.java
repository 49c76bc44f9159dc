package dev.cairn.ui.capture;

import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.theme.Parts;
import dev.cairn.ui.words.Moments;
import dev.cairn.ui.words.Words;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The line, what was understood of it, and what becomes of it. */
public final class CaptureView extends VBox {
    private static final int OFFER_SHOWN = 48;
    private static final int ROWS = 3;
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");

    private final CaptureViewModel model;
    private final Words words;
    private final TextArea input = new TextArea();
    private final FlowPane chips = new FlowPane();
    private final FlowPane offers = new FlowPane();
    private final HBox told = new HBox();
    private final MenuButton spaces = new MenuButton("", Icons.SPACE.node());
    private final Label date = new Label("", Icons.TIMELINE.node());
    private final Label paused = new Label("", Icons.INCOGNITO.node());

    public CaptureView(CaptureViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("capture");
        input.setId("capture-line");
        Parts.leaveByTab(input);
        input.getStyleClass().addAll("composer-input", "capture-line");
        input.setPromptText(words.of("capture.prompt"));
        input.setAccessibleText(words.of("capture.prompt"));
        input.setWrapText(true);
        input.setPrefRowCount(ROWS);
        input.textProperty().bindBidirectional(model.draft());
        VBox.setVgrow(input, Priority.ALWAYS);
        // Words that come by themselves are gone on with at their end.
        input.textProperty()
                .addListener(
                        (_, was, now) -> {
                            if (was.isEmpty() && now.length() > 1) {
                                Platform.runLater(() -> input.positionCaret(input.getLength()));
                            }
                        });
        chips.getStyleClass().add("capture-chips");
        chips.setId("capture-chips");
        offers.getStyleClass().add("capture-offers");
        told.getStyleClass().add("capture-told");
        told.setId("capture-told");
        paused.setText(words.of("capture.paused"));
        paused.setWrapText(true);
        paused.getStyleClass().add("capture-paused");
        getChildren().addAll(input, chips, offers, told, paused, foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.understood().subscribe(_ -> showUnderstood());
        model.offers().subscribe(_ -> showOffers());
        model.standing().subscribe(this::showStanding);
        model.known().subscribe(_ -> showKnown());
        model.space().subscribe(_ -> showKnown());
    }

    private Node foot() {
        spaces.getStyleClass().addAll("quiet", "small", "capture-space");
        spaces.setId("capture-space");
        spaces.setAccessibleText(words.of("spaces.choose"));
        spaces.setMinWidth(USE_PREF_SIZE);
        date.getStyleClass().add("capture-date");
        date.setMinWidth(USE_PREF_SIZE);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var hint = new Label(words.of("capture.hint"));
        hint.getStyleClass().add("hint");
        hint.setMinWidth(0);
        var save = new Button(words.of("capture.save"));
        save.getStyleClass().addAll("small", "accent");
        save.setId("capture-save");
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(_ -> model.save());
        var row = new HBox(spaces, date, room, hint, save);
        row.getStyleClass().add("capture-foot");
        return row;
    }

    /** Puts the caret behind what is written. */
    public void focusLine() {
        input.requestFocus();
        input.positionCaret(input.getLength());
    }

    /** Whether the user could type this very moment. */
    public boolean caretReady() {
        return input.isFocused();
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                model.putAway();
                event.consume();
            }
            case ENTER -> {
                if (event.isShiftDown()) {
                    input.replaceSelection("\n");
                } else if (event.isShortcutDown()) {
                    model.saveAndAsk();
                } else if (input.isFocused()) {
                    model.save();
                } else {
                    return;
                }
                event.consume();
            }
            default -> {
                var saved = model.standing().get() instanceof CaptureViewModel.Standing.Saved;
                if (saved && UNDO.match(event) && input.getText().isEmpty()) {
                    model.takeBack();
                    event.consume();
                } else if (event.isAltDown() && event.getCode().isDigitKey()) {
                    takeOffer(event.getCode());
                    event.consume();
                }
            }
        }
    }

    private void takeOffer(KeyCode digit) {
        var at = digit.getName().charAt(0) - '1';
        var all = model.offers().get();
        if (at >= 0 && at < all.size()) {
            model.take(all.get(at));
            focusLine();
        }
    }

    private void showUnderstood() {
        chips.getChildren().setAll(model.understood().get().stream().map(this::chip).toList());
        shown(chips, !chips.getChildren().isEmpty());
    }

    private Node chip(Understood one) {
        var label =
                switch (one) {
                    case Understood.Tag(var name) -> new Label("#" + name);
                    case Understood.Named(var name, var known) ->
                            new Label(
                                    known.map(
                                                    is ->
                                                            is.equals(name)
                                                                    ? "@" + is
                                                                    : "@"
                                                                            + name
                                                                            + "  \u2192  "
                                                                            + is)
                                            .orElse(words.of("capture.unknown", name)));
                    case Understood.When when -> new Label(said(when), Icons.TIMELINE.node());
                };
        label.getStyleClass().add("capture-chip");
        if (one instanceof Understood.Named(var _, var known) && known.isEmpty()) {
            label.getStyleClass().add("unknown");
        }
        return label;
    }

    private String said(Understood.When when) {
        var days = when.days();
        var moments = model.moments();
        var first = day(moments, days.from());
        var all =
                days.lastDay().equals(days.from())
                        ? first
                        : first + " \u2013 " + moments.day(days.lastDay());
        return when.time().map(time -> all + ", " + clock().format(time)).orElse(all);
    }

    /** A day to come is easier to check with its weekday. */
    private String day(Moments moments, java.time.LocalDate day) {
        return day.isAfter(moments.today())
                ? DateTimeFormatter.ofPattern("EEE, ", words.locale()).format(day)
                        + moments.day(day)
                : moments.day(day);
    }

    private DateTimeFormatter clock() {
        return DateTimeFormatter.ofPattern(words.of("moments.time"), words.locale());
    }

    private void showOffers() {
        offers.getChildren().clear();
        var all = model.offers().get();
        for (var i = 0; i < all.size(); i++) {
            var offer = all.get(i);
            var from = words.of("capture.from." + offer.from().name().toLowerCase(Locale.ROOT));
            var button = new Button(from + "  " + shortened(offer.text()), Icons.COPY.node());
            button.getStyleClass().addAll("quiet", "small", "capture-offer");
            button.setId("capture-offer-" + (i + 1));
            button.setAccessibleText(from + ": " + offer.text());
            button.setOnAction(
                    _ -> {
                        model.take(offer);
                        focusLine();
                    });
            offers.getChildren().add(button);
        }
        shown(offers, !all.isEmpty());
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ");
        var end = Math.min(line.length(), OFFER_SHOWN);
        if (end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return "\u201c" + line.substring(0, end) + (end < line.length() ? "\u2026" : "") + "\u201d";
    }

    private void showStanding(CaptureViewModel.Standing standing) {
        told.getChildren().clear();
        told.getStyleClass().remove("trouble");
        switch (standing) {
            case CaptureViewModel.Standing.Writing _, CaptureViewModel.Standing.Saving _ -> {}
            case CaptureViewModel.Standing.Saved(var kept) -> {
                tell(words.of(kept.waiting() ? "capture.queued" : "capture.saved"), Icons.WELL);
                var undo = new Button(words.of("shell.undo"));
                undo.getStyleClass().addAll("quiet", "small", "capture-undo");
                undo.setId("capture-undo");
                undo.setMinWidth(USE_PREF_SIZE);
                undo.setOnAction(
                        _ -> {
                            model.takeBack();
                            focusLine();
                        });
                told.getChildren().add(undo);
            }
            case CaptureViewModel.Standing.TakenBack _ ->
                    tell(words.of("capture.taken-back"), Icons.UNDO);
            case CaptureViewModel.Standing.Failed(var sentence) -> {
                told.getStyleClass().add("trouble");
                tell(sentence, Icons.TROUBLE);
            }
        }
        shown(told, !told.getChildren().isEmpty());
    }

    private void tell(String sentence, Icons icon) {
        var label = new Label(sentence, icon.node());
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        told.getChildren().add(label);
    }

    private void showKnown() {
        var known = model.known().get();
        spaces.setText(model.space().get().orElse(""));
        spaces.getItems().clear();
        for (var name : known.spaces()) {
            var item = new MenuItem(name);
            item.setOnAction(_ -> model.choose(name));
            spaces.getItems().add(item);
        }
        shown(spaces, !known.spaces().isEmpty());
        date.setText(model.moments().day(model.moments().today()));
        shown(paused, known.paused());
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
