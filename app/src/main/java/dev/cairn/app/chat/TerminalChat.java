package dev.cairn.app.chat;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.forgetting.ForgettingTalk;
import dev.cairn.app.terminal.LineReader;
import dev.cairn.app.terminal.Terminal;
import dev.cairn.app.terminal.VisibleText;
import dev.cairn.llm.text.TextModel;
import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.answering.Answer;
import dev.cairn.memory.answering.AnswerListener;
import dev.cairn.memory.answering.Question;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A conversation in the terminal, until the end of the input or /quit. For one thread. */
public final class TerminalChat {
    private static final String HELP =
            """
            /model [M]   which model answers; another one for this chat, or none
            /forget …    erase by id, or by what it is about
            /new         begin another conversation
            /quit        leave; so does Ctrl-D
            Anything else is said to Cairn, and remembered.\
            """;

    private final Composition cairn;
    private final Terminal terminal;
    private final LineReader lines;
    private final Space space;
    private final Consumer<Answer> heard;
    private final boolean quiet;

    private Optional<TextModel> model;
    private Optional<Id> conversation = Optional.empty();
    private boolean toldPaused;

    /**
     * @param model what answers at first
     * @param heard hears each answer
     * @param quiet nothing but notes is written
     */
    public TerminalChat(
            Composition cairn,
            Terminal terminal,
            Space space,
            Optional<TextModel> model,
            Consumer<Answer> heard,
            boolean quiet) {
        this.cairn = cairn;
        this.terminal = terminal;
        this.lines = new LineReader(terminal.in());
        this.space = space;
        this.model = model;
        this.heard = heard;
        this.quiet = quiet;
    }

    /** The conversation that was last spoken in. */
    public Optional<Id> conversation() {
        return conversation;
    }

    public void run() throws IOException {
        greet();
        while (!cairn.ending().begun()) {
            prompt();
            var line = lines.next();
            if (line.isEmpty()) {
                say("");
                break;
            }
            if (!take(line.get().strip())) {
                break;
            }
        }
        cairn.learnBriefly();
    }

    private void greet() {
        if (terminal.inIsTerminal()) {
            var style = terminal.style();
            say(style.bold("Cairn") + style.dim("  " + modelName() + "  ·  /help"));
            say(style.dim("Everything stays in " + cairn.home().folder()));
            say("");
        }
    }

    private void prompt() {
        if (terminal.inIsTerminal() && !quiet) {
            terminal.out().print(terminal.style().bold("› "));
        }
    }

    /** Returns whether the chat goes on. */
    private boolean take(String line) throws IOException {
        if (line.isEmpty()) {
            return true;
        }
        if (!line.startsWith("/")) {
            ask(line);
            return true;
        }
        var end = line.indexOf(' ');
        var word = end < 0 ? line : line.substring(0, end);
        var rest = end < 0 ? "" : line.substring(end).strip();
        try {
            return command(word, rest);
        } catch (Refused e) {
            terminal.note(String.valueOf(e.getMessage()));
            return true;
        }
    }

    private boolean command(String word, String rest) throws IOException {
        switch (word) {
            case "/quit", "/exit", "/q" -> {
                return false;
            }
            case "/help" -> say(HELP);
            case "/model" -> model(rest);
            case "/forget" -> forget(rest);
            case "/new" -> {
                conversation = Optional.empty();
                say(terminal.style().dim("A new conversation."));
            }
            default ->
                    terminal.note(
                            "there is no command %s; /help shows what there is"
                                    .formatted(VisibleText.oneLine(word)));
        }
        return true;
    }

    private void ask(String text) {
        var memory = cairn.memory();
        cairn.learnBriefly();
        var paused = paused();
        var answerLines = new AnswerLines(terminal, cairn.today());
        Answer answer;
        try (var work = cairn.ending().work()) {
            answer =
                    memory.answering()
                            .answer(
                                    space,
                                    new Question(text, conversation, Optional.empty(), paused),
                                    model,
                                    quiet
                                            ? new AnswerListener() {}
                                            : answerLines.streaming(work.signal()),
                                    work.signal());
        }
        conversation = answer.conversation();
        heard.accept(answer);
        if (!quiet) {
            answerLines.finish(answer, cairn.ending().begun());
            say("");
        }
        if (!cairn.ending().begun()) {
            answer.trouble().ifPresent(terminal::note);
        }
    }

    /** Looked at for each question, since it may be paused or resumed elsewhere meanwhile. */
    private boolean paused() {
        var pause = cairn.pause();
        if (pause.on() != toldPaused) {
            toldPaused = pause.on();
            terminal.note(
                    toldPaused
                            ? "memory is paused: what is said here is not kept"
                            : "memory goes on: what is said here is kept");
        }
        return toldPaused;
    }

    private String modelName() {
        return model.map(open -> open.facts().name()).orElse("no model, answers from memory");
    }

    private void model(String name) throws IOException {
        if (!name.isEmpty()) {
            var opened = new ModelLoading(terminal, cairn.models()).open(Optional.of(name));
            model.ifPresent(TextModel::close);
            model = opened;
        }
        say(terminal.style().dim(modelName()));
    }

    private void forget(String what) throws IOException {
        if (what.isEmpty()) {
            throw new Refused("say what to forget: ids, or what it is about");
        }
        cairn.learnBriefly();
        var ids = ids(what);
        var forgetting = cairn.memory().forgetting();
        var preview = ids.isEmpty() ? forgetting.matching(space, what) : forgetting.preview(ids);
        if (preview.nothing()) {
            throw new Refused("there is nothing in memory to forget by that");
        }
        if (!terminal.inIsTerminal()) {
            throw new Refused("forgetting asks first, so it needs a terminal; or use cairn forget");
        }
        ForgettingTalk.show(preview, terminal, terminal.out());
        terminal.out().print("Erase for good? Type yes: ");
        if (lines.next().map(String::strip).filter("yes"::equalsIgnoreCase).isEmpty()) {
            throw new Refused("nothing was erased");
        }
        var forgotten = forgetting.forget(preview.ids());
        if (conversation.filter(forgotten.forgotten()::contains).isPresent()) {
            conversation = Optional.empty();
        }
        say(ForgettingTalk.done(preview));
        if (forgotten.residue() > 0) {
            terminal.note(ForgettingTalk.residue(forgotten.residue()));
        }
    }

    /** The ids written; none where any word is something else. */
    private static List<Id> ids(String text) {
        var ids = new ArrayList<Id>();
        for (var word : text.split("\\s+")) {
            var id = Id.parse(word);
            if (id.isEmpty()) {
                return List.of();
            }
            ids.add(id.get());
        }
        return ids;
    }

    private void say(String text) {
        if (!quiet) {
            terminal.out().line(text);
        }
    }
}
