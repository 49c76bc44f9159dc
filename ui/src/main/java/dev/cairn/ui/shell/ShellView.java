package dev.cairn.ui.shell;

import dev.cairn.memory.Id;
import dev.cairn.ui.chat.ChatActions;
import dev.cairn.ui.chat.ChatView;
import dev.cairn.ui.chat.MessageViewModel;
import dev.cairn.ui.firstrun.FirstRunView;
import dev.cairn.ui.firstrun.SampleBar;
import dev.cairn.ui.graph.GraphView;
import dev.cairn.ui.inbox.InboxView;
import dev.cairn.ui.memories.MemoriesView;
import dev.cairn.ui.models.ModelsView;
import dev.cairn.ui.reach.PauseBar;
import dev.cairn.ui.settings.SettingsView;
import dev.cairn.ui.sources.SourcesView;
import dev.cairn.ui.theme.Icons;
import dev.cairn.ui.timeline.TimelineDesk;
import dev.cairn.ui.timeline.TimelineView;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The main window's content. In a narrow window the list of conversations becomes a drawer, and the
 * panel of sources takes the whole width.
 */
public final class ShellView extends StackPane {
    /** Below this width there is no room for the list beside a conversation. */
    private static final double NARROW = 760;

    /** Below this height titles make room for what they name. */
    private static final double SHORT = 480;

    /** Below this width there is no room for list, conversation and sources at once. */
    private static final double ROOM_FOR_ALL = 1080;

    private static final KeyCombination NEW = KeyCombination.valueOf("Shortcut+N");
    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+K");

    private final ShellViewModel shell;
    private final Consumer<String> clipboard;
    private final BorderPane frame = new BorderPane();
    private final StackPane middle = new StackPane();
    private final StackPane drawer = new StackPane();
    private final Sidebar sidebar;
    private final SourcesView sources;
    private final HBox topBar = new HBox();
    private final Keys keys;
    private Optional<ChatView> chat = Optional.empty();

    /**
     * @param clipboard takes what the user copies
     */
    public ShellView(ShellViewModel shell, Consumer<String> clipboard) {
        this.shell = shell;
        this.clipboard = clipboard;
        var around = shell.around();
        var words = around.words();
        this.keys = new Keys(shell);
        getStyleClass().add("shell");
        sidebar = new Sidebar(shell, this::closeDrawer);
        sources = new SourcesView(shell.sources(), words, around.moments(), shell.hand());
        var preferences = shell.preferences();
        SplitEdge.on(
                sources,
                SplitEdge.Side.START,
                wide -> narrow() ? getWidth() : preferences.get().withPanel(wide).panel(),
                wide -> {
                    if (!narrow()) {
                        preferences.set(preferences.get().withPanel(wide));
                    }
                });
        drawer.getStyleClass().add("scrim");
        drawer.setAlignment(Pos.CENTER_LEFT);
        drawer.setVisible(false);
        drawer.setOnMouseClicked(_ -> closeDrawer());

        var menu = new Button("", Icons.MENU.node());
        menu.getStyleClass().add("quiet");
        menu.setId("menu");
        menu.setAccessibleText(words.of("shell.menu"));
        menu.setOnAction(_ -> openDrawer());
        topBar.getChildren().add(menu);
        topBar.getStyleClass().add("top-bar");

        var notice = new NoticeBar(shell, words);
        StackPane.setAlignment(notice, Pos.TOP_CENTER);
        notice.setMaxHeight(Region.USE_PREF_SIZE);
        var place = new StackPane(middle, notice);
        place.getStyleClass().add("middle");
        var undo = new UndoBar(shell.undoable(), words);
        StackPane.setAlignment(undo, Pos.TOP_CENTER);
        place.getChildren().add(undo);
        frame.setCenter(new VBox(topBar, place));
        VBox.setVgrow(place, javafx.scene.layout.Priority.ALWAYS);
        frame.setBottom(
                new VBox(
                        new PauseBar(shell.rooms().pause(), words),
                        new SampleBar(shell.rooms().samples(), words),
                        new StatusLine(
                                shell.models().state(), words, () -> shell.go(Place.MODELS))));
        getChildren().addAll(frame, drawer, new AskingLayer(shell, words));

        shell.place().subscribe(_ -> showPlace());
        // What was told belongs to where one was, and covers what one came to see.
        shell.place().addListener((_, _, _) -> shell.putNoticeAway());
        shell.chat().addListener((_, _, _) -> showPlace());
        shell.sources().open().subscribe(_ -> arrange());
        widthProperty().addListener((_, _, _) -> arrange());
        heightProperty().addListener((_, _, _) -> arrange());
        preferences.subscribe((_, _) -> arrange());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        arrange();
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            if (drawer.isVisible()) {
                closeDrawer();
            } else {
                shell.escape();
            }
            event.consume();
        } else if (shell.asking().get().isEmpty() && NEW.match(event)) {
            shell.newConversation();
            focusQuestion();
            event.consume();
        } else if (shell.asking().get().isEmpty() && FIND.match(event)) {
            if (narrow()) {
                openDrawer();
            }
            sidebar.focusSearch();
            event.consume();
        } else if (shell.asking().get().isEmpty() && keys.handle(event)) {
            event.consume();
        }
    }

    /** Puts the caret where the next question is written. */
    public void focusQuestion() {
        chat.ifPresent(ChatView::focusInput);
    }

    private void showPlace() {
        var around = shell.around();
        var words = around.words();
        var rooms = shell.rooms();
        chat.ifPresent(ChatView::release);
        chat = Optional.empty();
        middle.getChildren()
                .setAll(
                        switch (shell.place().get()) {
                            case CHAT -> chat();
                            case MEMORIES ->
                                    new MemoriesView(
                                            new MemoriesView.Models(
                                                    rooms.memories(),
                                                    rooms.people(),
                                                    rooms.fading()),
                                            words,
                                            around.moments(),
                                            shell.hand());
                            case INBOX ->
                                    new InboxView(
                                            rooms.inbox(),
                                            rooms.duplicates(),
                                            around,
                                            shell.hand().editing());
                            case TIMELINE ->
                                    new TimelineView(rooms.timeline(), around, this::openEntry);
                            case GRAPH -> new GraphView(rooms.graph(), words, shell.hand());
                            case SETTINGS ->
                                    new SettingsView(
                                            rooms.settings(),
                                            shell.preferences(),
                                            around,
                                            new SettingsChoices(shell, this::getScene, clipboard));
                            case MODELS -> new ModelsView(shell.models(), words);
                            case FIRST_RUN -> {
                                var folder = around.companion().dataFolder();
                                yield new FirstRunView(
                                        shell.models(),
                                        folder,
                                        words,
                                        () -> clipboard.accept(folder.toString()),
                                        () -> rooms.samples().bring(() -> shell.go(Place.MEMORIES)),
                                        shell::newConversation);
                            }
                        });
        arrange();
        focusPlace();
    }

    private void focusPlace() {
        switch (middle.getChildren().getFirst()) {
            case InboxView inbox -> inbox.focusDeck();
            case TimelineView timeline -> timeline.focusTimeline();
            case GraphView graph -> graph.focusGraph();
            default -> focusQuestion();
        }
    }

    /** A fact is laid open; words that no fact was drawn from are shown as they were said. */
    private void openEntry(TimelineDesk.Entry entry) {
        if (entry.id().kind() == Id.Kind.FACT) {
            shell.hand().openFact(entry.id());
        } else {
            shell.ask(new Asking.Read(entry.when(), entry.text()));
        }
    }

    private Node chat() {
        var view = new ChatView(shell.chat().get(), shell.around(), chatActions());
        chat = Optional.of(view);
        return view;
    }

    private boolean narrow() {
        return getWidth() > 0 && getWidth() < NARROW;
    }

    private void arrange() {
        var narrow = narrow();
        var firstRun = shell.place().get() == Place.FIRST_RUN;
        var open = shell.sources().open().get();
        var crowded = getWidth() > 0 && getWidth() < ROOM_FOR_ALL;
        styled("narrow", narrow);
        styled("short", getHeight() > 0 && getHeight() < SHORT);
        topBar.setVisible(narrow && !firstRun);
        topBar.setManaged(narrow && !firstRun);
        if (!narrow) {
            closeDrawer();
        }
        frame.setLeft(narrow || firstRun || (open && crowded) ? null : sidebar);
        middle.setVisible(!(narrow && open));
        var center = (VBox) frame.getCenter();
        center.setVisible(!(narrow && open));
        center.setManaged(center.isVisible());
        var preferences = shell.preferences().get();
        sidebar.setPrefWidth(preferences.sidebar());
        sources.setPrefWidth(narrow ? getWidth() : preferences.panel());
        frame.setRight(open ? sources : null);
    }

    private void styled(String style, boolean on) {
        getStyleClass().remove(style);
        if (on) {
            getStyleClass().add(style);
        }
    }

    private void openDrawer() {
        drawer.getChildren().setAll(sidebar);
        drawer.setVisible(true);
    }

    private void closeDrawer() {
        if (drawer.isVisible()) {
            drawer.setVisible(false);
            drawer.getChildren().clear();
        }
    }

    private ChatActions chatActions() {
        return new ChatActions() {
            @Override
            public void showSources(MessageViewModel answer) {
                shell.showSources(answer);
            }

            @Override
            public void showSource(MessageViewModel answer, int label) {
                shell.showSource(answer, label);
            }

            @Override
            public void correct(MessageViewModel answer) {
                shell.hand().correct(answer);
            }

            @Override
            public void toInbox() {
                shell.go(Place.INBOX);
            }

            @Override
            public void bringIn(List<Path> files) {
                shell.go(Place.SETTINGS);
                shell.rooms().settings().incoming().consider(files);
            }

            @Override
            public void openLink(String address) {
                shell.hand().openLink(address);
            }

            @Override
            public void copy(String text) {
                clipboard.accept(text);
            }
        };
    }
}
