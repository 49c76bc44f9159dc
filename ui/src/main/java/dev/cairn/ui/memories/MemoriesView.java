package dev.cairn.ui.memories;

import atlantafx.base.controls.CustomTextField;

import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.fact.Evidence;
import dev.cairn.memory.fact.Fact;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.theme.Mark;
import dev.cairn.ui.theme.Parts;
import dev.cairn.ui.words.Moments;
import dev.cairn.ui.words.Sizes;
import dev.cairn.ui.words.Words;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.Locale;
import java.util.Optional;

/** The list of facts, each with the words it rests on and a way to have it forgotten. */
public final class MemoriesView extends VBox {
    private final MemoriesViewModel model;
    private final Words words;
    private final StackPane middle = new StackPane();
    private final ToggleGroup tabs = new ToggleGroup();

    /** What can be looked at. */
    public record Models(MemoriesViewModel facts, PeopleViewModel people, FadingViewModel fading) {}

    public MemoriesView(Models models, Words words, Moments moments, MemoryActions actions) {
        this.model = models.facts();
        this.words = words;
        getStyleClass().add("place");
        var title = new Label(words.of("memories.title"));
        title.getStyleClass().add("place-title");
        var sentence = new Label();
        sentence.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.holdings()
                                                .get()
                                                .map(this::holdingsWords)
                                                .orElse(words.of("memories.sentence")),
                                model.holdings()));
        sentence.getStyleClass().add("place-sentence");
        sentence.setWrapText(true);
        var facts = facts(moments, actions);
        var people =
                new PeopleView(
                        models.people(),
                        words,
                        actions,
                        name -> {
                            model.search().set(name);
                            tabs.selectToggle(tabs.getToggles().getFirst());
                        });
        var fading = new FadingView(models.fading(), words, moments, actions);
        VBox.setVgrow(middle, Priority.ALWAYS);
        var tabRow =
                new FlowPane(
                        tab("memories.tab.facts", facts),
                        tab("memories.tab.people", people),
                        tab("memories.tab.fading", fading));
        tabRow.getStyleClass().add("tabs");
        tabs.selectToggle(tabs.getToggles().getFirst());
        var column = new VBox(new VBox(title, sentence), tabRow, middle);
        column.getStyleClass().add("place-column");
        column.setMaxWidth(760);
        VBox.setVgrow(column, Priority.ALWAYS);
        getChildren().add(Parts.scrolling(column));
    }

    private ToggleButton tab(String key, Node shown) {
        var tab = new ToggleButton(words.of(key));
        tab.getStyleClass().setAll("tab-button");
        tab.setId("tab-" + key.substring(key.lastIndexOf('.') + 1));
        tab.setToggleGroup(tabs);
        tab.selectedProperty()
                .addListener(
                        (_, _, selected) -> {
                            if (selected) {
                                middle.getChildren().setAll(shown);
                            } else if (tabs.getSelectedToggle() == null) {
                                tab.setSelected(true);
                            }
                        });
        return tab;
    }

    private String holdingsWords(FactDesk.Holdings holdings) {
        return words.of(
                "memories.holdings",
                holdings.facts(),
                holdings.episodes(),
                new Sizes(words).bytes(holdings.bytes()));
    }

    private VBox facts(Moments moments, MemoryActions actions) {
        var list = new ListView<>(model.shown());
        list.setId("memory-list");
        list.setMinHeight(Parts.LEAST_LIST);
        list.setCellFactory(_ -> new MemoryCell(words, moments, actions::open, actions::forget));
        list.getStyleClass().add("memory-list");
        list.setAccessibleText(words.of("memories.title"));
        list.setPlaceholder(nothingFound());
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    var chosen = list.getSelectionModel().getSelectedItem();
                    if (chosen != null && event.getCode() == KeyCode.ENTER) {
                        actions.open(chosen);
                    } else if (chosen != null && event.getCode() == KeyCode.DELETE) {
                        actions.forget(chosen);
                    }
                });
        var below = new StackPane(list, empty());
        VBox.setVgrow(below, Priority.ALWAYS);
        model.none()
                .subscribe(
                        none -> {
                            list.setVisible(!none);
                            below.getChildren().getLast().setVisible(none);
                        });
        var box = new VBox(teller(), finder(), below);
        box.getStyleClass().add("memory-tab");
        return box;
    }

    /** The quotes that a fact rests on, on one line each. */
    static String quotes(Fact fact) {
        return String.join("\n", fact.evidence().stream().map(Evidence::quote).distinct().toList());
    }

    private HBox teller() {
        var told = new TextField();
        told.setPromptText(words.of("memories.tell.prompt"));
        told.setAccessibleText(words.of("memories.tell.prompt"));
        told.setId("tell");
        told.getStyleClass().add("tall");
        told.textProperty().bindBidirectional(model.told());
        told.setOnAction(_ -> model.tell());
        told.setMinWidth(80);
        HBox.setHgrow(told, Priority.ALWAYS);
        var tell = new Button(words.of("memories.tell"), Icons.ADD.node());
        tell.getStyleClass().addAll("main-action", "tall");
        tell.setMinWidth(USE_PREF_SIZE);
        tell.setOnAction(_ -> model.tell());
        tell.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> model.told().get().isBlank(), model.told()));
        var row = new HBox(told, tell);
        row.getStyleClass().add("tell-row");
        return row;
    }

    private FlowPane finder() {
        var search = new CustomTextField();
        search.setLeft(Icons.SEARCH.node());
        search.setPromptText(words.of("memories.search"));
        search.setAccessibleText(words.of("memories.search"));
        search.getStyleClass().add("search");
        search.textProperty().bindBidirectional(model.search());
        var count = new Label();
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::countWords, model.shown(), model.search()));
        search.setPrefWidth(260);
        var row = new FlowPane(search, kinds(), past(), count);
        row.getStyleClass().add("find-row");
        row.visibleProperty().bind(model.none().not());
        row.managedProperty().bind(model.none().not());
        return row;
    }

    private ComboBox<Optional<FactKind>> kinds() {
        var kinds = new ComboBox<Optional<FactKind>>();
        kinds.setAccessibleText(words.of("memories.filter"));
        kinds.getItems().add(Optional.empty());
        for (var kind : FactKind.values()) {
            kinds.getItems().add(Optional.of(kind));
        }
        kinds.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Optional<FactKind> kind) {
                        return kind == null || kind.isEmpty()
                                ? words.of("memories.filter.all")
                                : words.of(
                                        "memories.kind."
                                                + kind.get().name().toLowerCase(Locale.ROOT));
                    }

                    @Override
                    public Optional<FactKind> fromString(String said) {
                        return Optional.empty();
                    }
                });
        kinds.valueProperty().bindBidirectional(model.kind());
        kinds.getStyleClass().add("filter");
        return kinds;
    }

    private CheckBox past() {
        var past = new CheckBox(words.of("memories.past"));
        past.setMinWidth(USE_PREF_SIZE);
        past.selectedProperty().bindBidirectional(model.past());
        return past;
    }

    private String countWords() {
        return model.search().get().isBlank()
                ? words.of("memories.count.all", model.count())
                : words.of("memories.count", model.shown().size(), model.count());
    }

    private VBox empty() {
        var mark = new StackPane(new Mark(40));
        mark.getStyleClass().add("empty-mark");
        var title = new Label(words.of("memories.empty.title"));
        title.getStyleClass().add("empty-title");
        var sentence = new Label(words.of("memories.empty.sentence"));
        sentence.setWrapText(true);
        sentence.getStyleClass().add("empty-sentence");
        var box = new VBox(mark, title, sentence);
        box.getStyleClass().add("empty");
        return box;
    }

    private Label nothingFound() {
        var label = new Label(words.of("memories.not-found"));
        label.getStyleClass().add("list-placeholder");
        return label;
    }
}
