package dev.cairn.ui.settings;

import static dev.cairn.ui.theme.Parts.choice;
import static dev.cairn.ui.theme.Parts.choices;
import static dev.cairn.ui.theme.Parts.line;
import static dev.cairn.ui.theme.Parts.note;

import dev.cairn.memory.Space;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.exchange.ExportView;
import dev.cairn.ui.exchange.ImportView;
import dev.cairn.ui.reach.ReachSection;
import dev.cairn.ui.sharing.SharingView;
import dev.cairn.ui.theme.Density;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.theme.Parts;
import dev.cairn.ui.theme.ThemeChoice;
import dev.cairn.ui.words.Sizes;
import dev.cairn.ui.words.Words;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The settings, on one page. */
public final class SettingsView extends BorderPane {
    private static final List<String> LANGUAGES = List.of("", "en", "de");

    private final SettingsViewModel model;
    private final ObjectProperty<Preferences> preferences;
    private final Surroundings around;
    private final Words words;
    private final SettingsActions actions;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox household = new VBox();
    private final VBox rest = new VBox();
    private final ImportView importing;

    /** What was dropped elsewhere in the window is asked about here, once all is in its place. */
    private boolean seeking;

    public SettingsView(
            SettingsViewModel model,
            ObjectProperty<Preferences> preferences,
            Surroundings around,
            SettingsActions actions) {
        this.model = model;
        this.preferences = preferences;
        this.around = around;
        this.words = around.words();
        this.actions = actions;
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("settings");
        var title = new Label(words.of("settings.title"));
        title.getStyleClass().add("place-title");
        household.getStyleClass().add("settings-sections");
        rest.getStyleClass().add("settings-sections");
        importing = new ImportView(model.incoming(), around, actions);
        // What is being typed in these outlives what is read anew around them.
        var column =
                new VBox(
                        title,
                        appearance(),
                        household,
                        importing,
                        new ExportView(model.outgoing(), around, actions),
                        new SharingView(model.sharing(), around, actions),
                        rest);
        column.getStyleClass().addAll("place-column", "settings-column");
        column.setMaxWidth(760);
        var place = new HBox(column);
        place.getStyleClass().add("place");
        HBox.setHgrow(column, Priority.ALWAYS);
        scroll.setContent(place);
        // Above what scrolls: it is about something far down as often as not.
        setTop(working());
        setCenter(scroll);
        model.household().subscribe(read -> read.ifPresent(this::show));
        model.incoming().offer().subscribe(offer -> offer.ifPresent(_ -> offered()));
    }

    private void offered() {
        seeking = model.household().get().isEmpty();
        Platform.runLater(this::seekImport);
    }

    /** Brings what may be imported into sight where it is not. */
    private void seekImport() {
        scroll.applyCss();
        scroll.layout();
        var sees = scroll.getViewportBounds().getHeight();
        var top = importing.getBoundsInParent().getMinY();
        var end = top + Math.min(sees, importing.getHeight());
        if (hidden() > 0 && (top < above() || end > above() + sees)) {
            scroll.setVvalue(Math.clamp((top - 12) / hidden(), 0, 1));
        }
    }

    private Node working() {
        var said = new Label();
        said.setWrapText(true);
        said.getStyleClass().add("settings-done");
        said.textProperty().bind(model.done());
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        var stop = button("settings.stop", Icons.CLOSE, model::cancel);
        var row = new HBox(bar, stop);
        row.getStyleClass().add("settings-row");
        model.progress()
                .subscribe(
                        far -> {
                            row.setVisible(far.isPresent());
                            row.setManaged(far.isPresent());
                            far.ifPresent(one -> bar.setProgress(one.fraction()));
                        });
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        var box = new VBox(said, row);
        box.getStyleClass().add("settings-working");
        box.visibleProperty().bind(said.managedProperty().or(row.managedProperty()));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node appearance() {
        var themes = choices();
        var group = new ToggleGroup();
        for (var choice : ThemeChoice.values()) {
            themes.getChildren()
                    .add(
                            choice(
                                    group,
                                    words.of("settings.theme." + lower(choice)),
                                    preferences.get().theme() == choice,
                                    () -> preferences.set(preferences.get().withTheme(choice))));
        }
        var size = new Slider(Preferences.SMALLEST, Preferences.LARGEST, 100);
        size.setId("font-size");
        size.setBlockIncrement(10);
        size.setMajorTickUnit(10);
        size.setMinorTickCount(0);
        size.setSnapToTicks(true);
        size.setValue(preferences.get().fontPercent());
        size.setAccessibleText(words.of("settings.font"));
        var percent = new Label(words.of("settings.percent", preferences.get().fontPercent()));
        size.valueProperty()
                .addListener(
                        (_, _, now) -> {
                            var rounded = (int) Math.round(now.doubleValue() / 10) * 10;
                            percent.setText(words.of("settings.percent", rounded));
                            if (!size.isValueChanging()) {
                                preferences.set(preferences.get().withFontPercent(rounded));
                            }
                        });
        size.valueChangingProperty()
                .addListener(
                        (_, _, changing) -> {
                            if (!changing) {
                                preferences.set(
                                        preferences
                                                .get()
                                                .withFontPercent(
                                                        (int) Math.round(size.getValue() / 10)
                                                                * 10));
                            }
                        });
        HBox.setHgrow(size, Priority.ALWAYS);
        var sizeRow = new HBox(size, percent);
        sizeRow.getStyleClass().add("settings-row");
        var densities = choices();
        densities.setId("density");
        var densityGroup = new ToggleGroup();
        for (var density : Density.values()) {
            densities
                    .getChildren()
                    .add(
                            choice(
                                    densityGroup,
                                    words.of("settings.density." + lower(density)),
                                    preferences.get().density() == density,
                                    () -> preferences.set(preferences.get().withDensity(density))));
        }
        var languages = choices();
        var languageGroup = new ToggleGroup();
        for (var language : LANGUAGES) {
            languages
                    .getChildren()
                    .add(
                            choice(
                                    languageGroup,
                                    words.of(
                                            "settings.language."
                                                    + (language.isEmpty() ? "system" : language)),
                                    preferences.get().language().orElse("").equals(language),
                                    () ->
                                            preferences.set(
                                                    preferences
                                                            .get()
                                                            .withLanguage(
                                                                    Optional.of(language)
                                                                            .filter(
                                                                                    one ->
                                                                                            !one
                                                                                                    .isEmpty())))));
        }
        return section(
                "settings.appearance",
                labelled("settings.theme", themes),
                labelled("settings.font", sizeRow),
                labelled("settings.density", densities),
                labelled("settings.language", languages),
                note(words.of("settings.language.note")));
    }

    private void show(SettingsViewModel.Household now) {
        var first = household.getChildren().isEmpty();
        var above = first ? 0 : above();
        // Should what has the focus go, it would pass to the first control, and the page with it.
        if (household.isFocusWithin() || rest.isFocusWithin()) {
            scroll.requestFocus();
        }
        household
                .getChildren()
                .setAll(
                        remembering(now),
                        new DecaySection(model, now.decay(), words),
                        new ReachSection(around, around.companion().reach(), actions::pausing),
                        data(now));
        rest.getChildren().setAll(privacy(now), about(now));
        scroll.applyCss();
        scroll.layout();
        var hidden = hidden();
        scroll.setVvalue(hidden <= 0 ? 0 : Math.min(1, above / hidden));
        if (seeking) {
            seeking = false;
            seekImport();
        } else if (first) {
            // The focus comes to the first control before the page has its height, and pulls at it.
            Platform.runLater(() -> scroll.setVvalue(0));
        }
    }

    /** Pixels of the page that have been scrolled away at the top. */
    private double above() {
        return scroll.getVvalue() * Math.max(0, hidden());
    }

    /** Pixels of the page that there is no room for. */
    private double hidden() {
        return scroll.getContent().getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
    }

    private Node remembering(SettingsViewModel.Household now) {
        var always = new CheckBox(words.of("settings.policy.always"));
        always.setSelected(now.policy().usual() == Space.Review.ASK);
        always.setOnAction(_ -> model.askAlways(always.isSelected()));
        always.setWrapText(true);
        var kinds = new FlowPane();
        kinds.getStyleClass().add("settings-kinds");
        for (var kind : FactKind.values()) {
            var box = new CheckBox(words.of("memories.kind." + lower(kind)));
            box.setSelected(now.policy().asked().contains(kind));
            box.setDisable(now.policy().usual() == Space.Review.ASK);
            box.setOnAction(_ -> model.ask(kind, box.isSelected()));
            kinds.getChildren().add(box);
        }
        return section(
                "settings.policy",
                note(words.of("settings.policy.sentence", now.space().name())),
                always,
                labelled("settings.policy.kinds", kinds),
                note(words.of("settings.policy.sensitive")),
                button("settings.space.new", Icons.SPACE, actions::newSpace));
    }

    private Node data(SettingsViewModel.Household now) {
        var sizes = new Sizes(words);
        var folder = new Label(around.companion().dataFolder().toString());
        folder.getStyleClass().addAll("path", "code");
        folder.setMinWidth(0);
        var box = new VBox();
        box.getStyleClass().add("settings-table");
        for (var share : now.sizes()) {
            box.getChildren()
                    .add(
                            line(
                                    words.of("settings.size." + share.what()),
                                    sizes.bytes(share.bytes())));
        }
        var all = now.sizes().stream().mapToLong(HomeDesk.Share::bytes).sum();
        box.getChildren().add(line(words.of("settings.size.all"), sizes.bytes(all)));
        var backups = new VBox();
        backups.getStyleClass().add("settings-table");
        for (var backup : now.backups()) {
            var restore = button("settings.restore", Icons.UNDO, () -> actions.restore(backup));
            var row =
                    line(
                            words.of(
                                    "settings.backup",
                                    around.moments().when(backup.madeAt()),
                                    words.of("settings.backup.kind." + lower(backup.occasion()))),
                            sizes.bytes(backup.bytes()));
            row.getChildren().add(restore);
            backups.getChildren().add(row);
        }
        if (now.backups().isEmpty()) {
            backups.getChildren().add(note(words.of("settings.backup.none")));
        }
        return section(
                "settings.data",
                folder,
                box,
                labelled("settings.backups", backups),
                button("settings.backup.make", Icons.ADD, model::backUp),
                note(words.of("settings.backup.sentence")));
    }

    private Node privacy(SettingsViewModel.Household now) {
        var lines = new VBox();
        lines.getStyleClass().add("settings-table");
        for (var finding : now.findings()) {
            var icon = (finding.well() ? Icons.WELL : Icons.TROUBLE).node();
            icon.getStyleClass().add(finding.well() ? "well" : "not-well");
            var name = new Label(finding.name(), icon);
            name.setMinWidth(120);
            name.getStyleClass().add("finding");
            var said = new Label(finding.words());
            said.setWrapText(true);
            said.setMinWidth(0);
            HBox.setHgrow(said, Priority.ALWAYS);
            var row = new HBox(name, said);
            row.getStyleClass().add("settings-row");
            lines.getChildren().add(row);
        }
        return section("settings.privacy", note(words.of("settings.privacy.sentence")), lines);
    }

    private Node about(SettingsViewModel.Household now) {
        var lines = new VBox();
        lines.getStyleClass().add("settings-table");
        now.parts().forEach(part -> lines.getChildren().add(line(part.name(), part.licence())));
        return section("settings.about", note(words.of("settings.about.sentence")), lines);
    }

    private VBox section(String key, Node... contents) {
        var box = new VBox(contents);
        Parts.section(box, words, key);
        return box;
    }

    private VBox labelled(String key, Node content) {
        return Parts.labelled(words, key, content);
    }

    private Button button(String key, Icons icon, Runnable action) {
        return Parts.button(words, key, icon, action);
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
