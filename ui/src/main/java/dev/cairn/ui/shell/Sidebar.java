package dev.cairn.ui.shell;

import dev.cairn.memory.conversation.Conversation;
import dev.cairn.ui.conversations.ConversationActions;
import dev.cairn.ui.conversations.ConversationDesk;
import dev.cairn.ui.conversations.ConversationsView;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.theme.Mark;
import dev.cairn.ui.theme.Theme;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The left of the window: the conversations, and the way to the other places. */
final class Sidebar extends VBox {
    static final double WIDTH = 264;

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final ShellViewModel shell;
    private final ConversationsView conversations;

    /**
     * @param chosen told when a place or a conversation has been chosen
     */
    Sidebar(ShellViewModel shell, Runnable chosen) {
        this.shell = shell;
        getStyleClass().add("sidebar");
        setMinWidth(USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        setMaxWidth(USE_PREF_SIZE);
        var words = shell.around().words();
        var mark = new StackPane(new Mark(20));
        mark.getStyleClass().add("brand-mark");
        var name = new Label(words.of("app.name"));
        name.getStyleClass().add("brand");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(mark, name, space, spaceButton(), themeButton());
        head.getStyleClass().add("brand-row");

        conversations =
                new ConversationsView(shell.conversations(), conversationActions(chosen), words);
        VBox.setVgrow(conversations, Priority.ALWAYS);
        var places =
                new VBox(
                        inboxButton(chosen),
                        placeButton(Place.MEMORIES, Icons.MEMORIES, "memories.title", chosen),
                        placeButton(Place.TIMELINE, Icons.TIMELINE, "timeline.title", chosen),
                        placeButton(Place.MODELS, Icons.MODELS, "models.title", chosen),
                        placeButton(Place.SETTINGS, Icons.SETTINGS, "settings.title", chosen));
        places.getStyleClass().add("places");
        getChildren().addAll(head, conversations, places);
        var preferences = shell.preferences();
        SplitEdge.on(
                this,
                SplitEdge.Side.END,
                wide -> preferences.get().withSidebar(wide).sidebar(),
                wide -> preferences.set(preferences.get().withSidebar(wide)));
    }

    void focusSearch() {
        conversations.focusSearch();
    }

    private Button themeButton() {
        var words = shell.around().words();
        var button = new Button();
        button.getStyleClass().addAll("quiet", "small");
        button.setId("theme");
        button.setOnAction(_ -> shell.turnTheme());
        shell.theme()
                .subscribe(
                        theme -> {
                            var dark = theme == Theme.DARK;
                            button.setGraphic((dark ? Icons.LIGHT : Icons.DARK).node());
                            var said = words.of(dark ? "theme.light" : "theme.dark");
                            button.setAccessibleText(said);
                            button.setTooltip(new Tooltip(said));
                        });
        return button;
    }

    private Button placeButton(Place place, Icons icon, String key, Runnable chosen) {
        var button = new Button(shell.around().words().of(key), icon.node());
        button.getStyleClass().setAll("place-button");
        button.setId("to-" + place.name().toLowerCase(java.util.Locale.ROOT));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(
                _ -> {
                    shell.go(place);
                    chosen.run();
                });
        shell.place().subscribe(now -> button.pseudoClassStateChanged(OPEN, now == place));
        return button;
    }

    /** Tells beside its name how many wait. */
    private Button inboxButton(Runnable chosen) {
        var button = placeButton(Place.INBOX, Icons.INBOX, "inbox.title", chosen);
        var words = shell.around().words();
        shell.rooms()
                .inbox()
                .waiting()
                .subscribe(
                        waiting -> {
                            var many = waiting.longValue() > 0;
                            button.setText(
                                    many
                                            ? words.of("inbox.title.waiting", waiting.longValue())
                                            : words.of("inbox.title"));
                        });
        return button;
    }

    private SpaceButton spaceButton() {
        return new SpaceButton(shell);
    }

    private ConversationActions conversationActions(Runnable chosen) {
        return new ConversationActions() {
            @Override
            public void begin() {
                shell.newConversation();
                chosen.run();
            }

            @Override
            public void open(Conversation conversation) {
                shell.open(conversation.id());
                chosen.run();
            }

            @Override
            public void rename(Conversation conversation) {
                shell.hand().askToRename(conversation);
            }

            @Override
            public void forget(Conversation conversation) {
                shell.hand().forget(conversation);
            }

            @Override
            public void pin(Conversation conversation) {
                shell.conversations().pin(conversation);
            }

            @Override
            public void archive(Conversation conversation) {
                shell.conversations().archive(conversation);
            }

            @Override
            public void open(ConversationDesk.Hit hit) {
                shell.open(hit);
                chosen.run();
            }
        };
    }
}
