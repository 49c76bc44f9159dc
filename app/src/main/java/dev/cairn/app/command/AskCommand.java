package dev.cairn.app.command;

import dev.cairn.app.chat.AnswerLines;
import dev.cairn.app.chat.ModelLoading;
import dev.cairn.app.composition.Composition;
import dev.cairn.app.terminal.Json;
import dev.cairn.memory.answering.Answer;
import dev.cairn.memory.answering.AnswerListener;
import dev.cairn.memory.answering.Question;
import dev.cairn.memory.conversation.Message;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks one question. */
@Command(
        name = "ask",
        description = "Ask; the answer rests on memory and says on what.",
        footer = {
            "",
            "Example:",
            "  cairn ask \"Where does Anna live now?\"",
            "  cairn ask \"Where does Anna live now?\" --model none --json"
        })
final class AskCommand extends HomeCommand {
    @Parameters(paramLabel = "QUESTION", arity = "1..*", description = "What to ask.")
    private List<String> words = List.of();

    @Option(
            names = "--model",
            paramLabel = "M",
            description = "The model that answers, or none; else the one in use.")
    private Optional<String> model = Optional.empty();

    @Option(
            names = "--incognito",
            description = "Read memory, but write nothing of this question down.")
    private boolean incognito;

    @Mixin private SpaceOption space = new SpaceOption();

    AskCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        var text = String.join(" ", words);
        if (text.isBlank()) {
            throw new BadUsage("there is no question in that");
        }
        var memory = cairn.memory();
        var in = space.in(memory);
        var opened = new ModelLoading(terminal(), cairn.models()).open(model);
        cairn.learnBriefly();
        var paused = !incognito && cairn.pause().on();
        if (paused) {
            terminal().note("memory is paused: this question is not kept");
        }
        var lines = new AnswerLines(terminal(), cairn.today());
        Answer answer;
        try (var work = cairn.ending().work()) {
            var listener = json() ? new AnswerListener() {} : lines.streaming(work.signal());
            answer =
                    memory.answering()
                            .answer(
                                    in,
                                    new Question(
                                            text,
                                            Optional.empty(),
                                            Optional.empty(),
                                            incognito || paused),
                                    opened,
                                    listener,
                                    work.signal());
        }
        var ending = cairn.ending().begun();
        if (!ending) {
            answer.trouble().map(Failures::decapitalised).ifPresent(terminal()::note);
        }
        if (json()) {
            common().print(json(answer));
        } else {
            lines.finish(answer, ending);
        }
        return answer.state() == Message.State.FAILED ? FAILED : OK;
    }

    static Json json(Answer answer) {
        var trace = answer.trace();
        return new Json()
                .with("answer", answer.text())
                .with("model", trace.model())
                .with(
                        "citations",
                        trace.citations().stream()
                                .map(
                                        one ->
                                                new Json()
                                                        .with("label", one.label())
                                                        .with("id", one.id())
                                                        .with("text", one.text())
                                                        .with("occurredAt", one.occurredAt())
                                                        .with("sources", one.sources()))
                                .toList())
                .with("retrieved", trace.items().size())
                .with("included", trace.included())
                .with("promptTokens", trace.promptTokens())
                .with("firstTokenMillis", trace.firstTokenMillis())
                .with("tokensPerSecond", trace.tokensPerSecond())
                .with("state", answer.state().name().toLowerCase(Locale.ROOT))
                .with("abstained", answer.abstained())
                .with("trouble", answer.trouble())
                .with("conversation", answer.conversation())
                .with("message", answer.message());
    }
}
