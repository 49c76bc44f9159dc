package dev.cairn.app.command;

import dev.cairn.app.chat.ModelLoading;
import dev.cairn.app.composition.Composition;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.StatusLine;
import dev.cairn.llm.text.TextModel;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.Optional;

/** Sums up what was said, as the window does by itself when nobody asks anything. */
@Command(
        name = "consolidate",
        description = {
            "Sum up finished days, weeks and topics, and bring the portrait up to date.",
            "What is done already costs nothing again; Ctrl-C leaves what is done."
        },
        footer = {"", "Example:", "  cairn consolidate --until 2025-06-30"})
final class ConsolidateCommand extends HomeCommand {
    @Option(
            names = "--until",
            paramLabel = "ISO-TIME",
            description = "Sum up days that ended before this time (default: now).")
    private Optional<String> until = Optional.empty();

    @Option(
            names = "--model",
            paramLabel = "M",
            description =
                    "The model that words the gists; else they are in the words that were said.")
    private Optional<String> model = Optional.empty();

    ConsolidateCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        var today =
                until.map(text -> Moments.moment(text, cairn.clock()).toLocalDate())
                        .orElse(cairn.today());
        var wording =
                model.isPresent()
                        ? new ModelLoading(terminal(), cairn.models()).open(model)
                        : Optional.<TextModel>empty();
        try (var status = new StatusLine(terminal());
                var work = cairn.ending().work()) {
            var done =
                    cairn.memory()
                            .consolidate(
                                    today,
                                    wording,
                                    (looked, all) ->
                                            status.show("%d of %d gists".formatted(looked, all)),
                                    () -> work.signal().isStopped());
            status.wipe();
            if (json()) {
                common().print(
                                new Json()
                                        .with("gists", done.gists())
                                        .with("portraitChanges", done.portraitChanges())
                                        .with("merged", done.merged())
                                        .with("proposed", done.proposed())
                                        .with("fading", done.fading())
                                        .with("complete", done.complete()));
            } else {
                var out = terminal().out();
                out.line(Counts.of(done.gists(), "gist") + " made or changed");
                out.line(Counts.of(done.portraitChanges(), "change") + " to the portrait");
                out.line(Counts.of(done.proposed(), "pair") + " of facts that may say the same");
                out.line(Counts.of(done.fading(), "fact") + " fading (see `cairn fading`)");
                if (!done.complete()) {
                    out.line("Stopped; the next run goes on from here.");
                }
            }
        }
        return OK;
    }
}
