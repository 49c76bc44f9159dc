package dev.cairn.ui.shell;

import dev.cairn.memory.Space;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.work.Outcome;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

import java.util.List;

/** Goes from one space to another. */
final class SpaceButton extends Button {
    private final ShellViewModel shell;
    private final ContextMenu menu = new ContextMenu();

    private record Spaces(List<Space> all, Space now) {}

    SpaceButton(ShellViewModel shell) {
        super("", Icons.SPACE.node());
        this.shell = shell;
        var words = shell.around().words();
        getStyleClass().addAll("quiet", "small");
        setId("spaces");
        setTooltip(new Tooltip(words.of("spaces.choose")));
        setAccessibleText(words.of("spaces.choose"));
        setOnAction(_ -> open());
    }

    private void open() {
        shell.around()
                .worker()
                .start(
                        _ -> {
                            var home = shell.around().companion().home();
                            return new Spaces(home.spaces(), home.space());
                        },
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var spaces) -> show(spaces);
                                case Outcome.Failed(var trouble) ->
                                        shell.around().troubles().accept(trouble);
                                case Outcome.Cancelled<Spaces> _ -> {}
                            }
                        });
    }

    private void show(Spaces spaces) {
        menu.getItems().clear();
        for (var space : spaces.all()) {
            var item = new CheckMenuItem(space.name());
            item.setSelected(space.number() == spaces.now().number());
            item.setOnAction(_ -> shell.enter(space.name()));
            menu.getItems().add(item);
        }
        var other = new MenuItem(shell.around().words().of("settings.space.new"));
        other.setOnAction(_ -> new SettingsChoices(shell, this::getScene, _ -> {}).newSpace());
        menu.getItems().addAll(new SeparatorMenuItem(), other);
        menu.show(this, Side.BOTTOM, 0, 0);
    }
}
