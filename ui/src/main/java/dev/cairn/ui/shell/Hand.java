package dev.cairn.ui.shell;

import dev.cairn.memory.Id;
import dev.cairn.memory.conversation.Conversation;
import dev.cairn.memory.entity.Entity;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.forgetting.Forgetting;
import dev.cairn.memory.review.Proposed;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.chat.MessageViewModel;
import dev.cairn.ui.chat.SlashCommand;
import dev.cairn.ui.graph.GraphActions;
import dev.cairn.ui.memories.Erased;
import dev.cairn.ui.memories.FactSheet;
import dev.cairn.ui.memories.MemoryActions;
import dev.cairn.ui.sources.SourceActions;
import dev.cairn.ui.work.Job;
import dev.cairn.ui.work.Notice;
import dev.cairn.ui.work.Outcome;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The questions that come before a memory is changed or forgotten, wherever it is shown. */
public final class Hand implements MemoryActions, SourceActions, GraphActions {
    private static final int MOST_SHOWN = 4;
    private static final int LONGEST_SHOWN = 90;

    private final ShellViewModel shell;
    private final Surroundings around;
    private final Consumer<String> browser;

    /**
     * @param browser opens an address outside
     */
    Hand(ShellViewModel shell, Consumer<String> browser) {
        this.shell = shell;
        this.browser = browser;
        this.around = shell.around();
    }

    @Override
    public void open(Fact fact) {
        openFact(fact.id());
    }

    @Override
    public void openFact(Id fact) {
        shell.ask(
                new Asking.Sheet(
                        around.words().of("sheet.title"),
                        new FactSheet(around, fact, shell.rooms()::memoriesChanged)));
    }

    @Override
    public void forget(Fact fact) {
        forget(List.of(fact.id()));
    }

    @Override
    public void forget(List<Id> ids) {
        ask(
                _ -> around.companion().remembering().preview(ids),
                around.words().of("forget.title"),
                () -> around.companion().forget(ids));
    }

    @Override
    public void forgetAbout(String name) {
        ask(
                _ -> around.companion().remembering().previewAbout(name),
                around.words().of("forget.about.title", name),
                () -> around.companion().remembering().forgetAbout(name));
    }

    /** Shows what would go before it asks: afterwards there is no way back. */
    private void ask(Job<Forgetting.Preview> look, String title, Supplier<Erased> forget) {
        around.worker()
                .start(
                        look,
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var preview) -> ask(preview, title, forget);
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<Forgetting.Preview> _ -> {}
                            }
                        });
    }

    private void ask(Forgetting.Preview preview, String title, Supplier<Erased> forget) {
        var words = around.words();
        if (preview.nothing()) {
            around.notices().accept(Notice.information(words.of("forget.nothing")));
            return;
        }
        var said = new StringBuilder();
        preview.texts().stream()
                .limit(MOST_SHOWN)
                .forEach(text -> said.append("\u201c").append(shortened(text)).append("\u201d\n"));
        said.append('\n')
                .append(
                        words.of(
                                "forget.counts",
                                preview.facts(),
                                preview.episodes(),
                                preview.answers()))
                .append("\n\n")
                .append(words.of("forget.final"));
        shell.ask(
                new Asking.Confirm(
                        title,
                        said.toString(),
                        words.of("memories.forget.yes"),
                        true,
                        () -> erase(forget)));
    }

    /** Erases, and says when it is done and what is gone. */
    private void erase(Supplier<Erased> forget) {
        around.worker()
                .start(
                        _ -> forget.get(),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var erased) -> {
                                    shell.forgotten();
                                    around.notices().accept(erased.notice(around.words()));
                                }
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<Erased> _ -> {}
                            }
                        });
    }

    /** Leaves a conversation out of sight, and erases it unless that is called off soon. */
    public void forget(Conversation conversation) {
        var id = conversation.id();
        var list = shell.conversations();
        shell.leave(id);
        list.hide(id, true);
        shell.undoable()
                .offer(
                        new Undoable.Waiting(
                                around.words()
                                        .of("conversations.deleting", list.title(conversation)),
                                () -> list.forget(conversation, () -> list.hide(id, false)),
                                () -> around.companion().forgetConversation(id),
                                () -> list.hide(id, false)));
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }

    @Override
    public void merge(Entity entity) {
        var words = around.words();
        shell.ask(
                new Asking.Enter(
                        words.of("people.merge.title", entity.name()),
                        "",
                        words.of("people.merge.yes"),
                        name -> {
                            if (!name.isBlank()) {
                                shell.rooms().people().merge(entity, name);
                            }
                        }));
    }

    @Override
    public void timeline(String name) {
        shell.rooms().timeline().about().set(name);
        shell.go(Place.TIMELINE);
    }

    @Override
    public void graph(String name) {
        shell.rooms().graph().show(name);
        shell.go(Place.GRAPH);
    }

    /** Asks what was wrong with an answer, and keeps it for when something like it is asked. */
    public void correct(MessageViewModel answer) {
        var words = around.words();
        answer.id()
                .ifPresent(
                        id ->
                                shell.ask(
                                        new Asking.Enter(
                                                words.of("chat.correct.title"),
                                                "",
                                                words.of("chat.correct.yes"),
                                                said -> correct(id, said))));
    }

    private void correct(Id message, String said) {
        if (said.isBlank()) {
            return;
        }
        var words = around.words();
        around.worker()
                .start(
                        _ -> around.companion().remembering().correct(message, said.strip()),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var kept) ->
                                        around.notices()
                                                .accept(
                                                        kept
                                                                ? Notice.done(
                                                                        words.of(
                                                                                "chat.correct.kept"))
                                                                : Notice.warning(
                                                                        words.of(
                                                                                "chat.correct.not-kept")));
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<Boolean> _ -> {}
                            }
                        });
    }

    /** Asks for other words for a proposed memory, and keeps those. */
    public Consumer<Proposed> editing() {
        var words = around.words();
        return proposed ->
                shell.ask(
                        new Asking.Enter(
                                words.of("inbox.edit.title"),
                                proposed.fact().text(),
                                words.of("inbox.edit.yes"),
                                said -> shell.rooms().inbox().keep(proposed, said)));
    }

    /** Asks before an address is opened outside. */
    public void openLink(String address) {
        var words = around.words();
        shell.ask(
                new Asking.Confirm(
                        words.of("link.title"),
                        words.of("link.sentence", address),
                        words.of("link.open"),
                        false,
                        () -> browser.accept(address)));
    }

    public void askToRename(Conversation conversation) {
        var words = around.words();
        shell.ask(
                new Asking.Enter(
                        words.of("conversations.rename.title"),
                        shell.conversations().title(conversation),
                        words.of("conversations.rename.yes"),
                        title -> shell.conversations().rename(conversation, title)));
    }

    private void goOn() {
        if (!shell.chat().get().goOn()) {
            around.notices()
                    .accept(Notice.information(around.words().of("chat.command.continue.none")));
        }
    }

    /** Does what a command says. */
    void command(SlashCommand command) {
        switch (command) {
            case SlashCommand.Remember(var text) ->
                    shell.run(
                            () -> around.companion().capture(text),
                            () ->
                                    around.notices()
                                            .accept(
                                                    Notice.done(
                                                            around.words()
                                                                    .of(
                                                                            "chat.command.remembered"))));
            case SlashCommand.Forget(var about) -> forgetAbout(about);
            case SlashCommand.Timeline(var about) -> timeline(about);
            case SlashCommand.Graph(var about) -> graph(about);
            case SlashCommand.Model() -> shell.go(Place.MODELS);
            case SlashCommand.GoOn() -> goOn();
        }
    }
}
