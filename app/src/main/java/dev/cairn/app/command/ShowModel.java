package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Sizes;
import dev.cairn.llm.gguf.GgufHeader;
import dev.cairn.llm.text.ModelFit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;

/** Tells what a model file is, and whether it fits, without loading it. */
@Command(
        name = "show",
        description = "Tell what a model is and whether it runs here, without loading it.",
        footer = {
            "",
            "Example:",
            "  cairn model show starter",
            "  cairn model show ~/Downloads/other.gguf --json"
        })
final class ShowModel extends HomeCommand {
    @Parameters(paramLabel = "MODEL", description = "The id of an installed model, or a GGUF file.")
    private String name = "";

    ShowModel(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        var models = cairn.models();
        var chosen = models.find(name).orElseThrow(() -> new Refused(missing(cairn)));
        var header = models.look(chosen);
        var fit = models.fit(header);
        if (json()) {
            common().print(json(header, fit));
        } else {
            print(header, fit);
        }
        return OK;
    }

    private String missing(Composition cairn) {
        return cairn.catalogue().find(name).isPresent()
                ? "%s is not installed; fetch it with: cairn model get %s".formatted(name, name)
                : "there is no model \"%s\" here; cairn model list shows them".formatted(name);
    }

    private static Json json(GgufHeader header, ModelFit fit) {
        var json =
                new Json()
                        .with("name", header.name())
                        .with("file", header.file())
                        .with("architecture", header.architecture())
                        .with("parameters", header.parameters())
                        .with("quantisation", header.quantisation())
                        .with("bytes", header.fileBytes())
                        .with("contextTokens", header.contextTokens())
                        .with("licence", header.licence())
                        .with("chatTemplate", header.hasChatTemplate());
        return switch (fit) {
            case ModelFit.Fits fits ->
                    json.with("fits", true)
                            .with("memoryBytes", fits.memoryBytes())
                            .with("contextHere", fits.settings().contextTokens())
                            .with("threads", fits.settings().threads())
                            .with("keyValues", fits.settings().keyValues().name())
                            .with("reduced", fits.reduced());
            case ModelFit.TooLarge large ->
                    json.with("fits", false)
                            .with("memoryBytes", large.neededBytes())
                            .with("wouldFitBytes", large.wouldFitBytes())
                            .with("why", large.sentence());
            case ModelFit.UnknownKind(var sentence) ->
                    json.with("fits", false).with("why", sentence);
        };
    }

    private void print(GgufHeader header, ModelFit fit) {
        var style = terminal().style();
        terminal().out().line(style.bold(header.name()));
        line("file", header.file() + "  " + Sizes.bytes(header.fileBytes()));
        line(
                "kind",
                "%s, %.1f billion weights, %s"
                        .formatted(
                                header.architecture(),
                                header.parameters() / 1e9,
                                header.quantisation()));
        line("context", header.contextTokens() + " tokens");
        line("licence", header.licence().isEmpty() ? "not stated" : header.licence());
        line(
                "here",
                switch (fit) {
                    case ModelFit.Fits fits ->
                            "runs with %s of memory and %d tokens of context"
                                    .formatted(
                                            Sizes.bytes(fits.memoryBytes()),
                                            fits.settings().contextTokens());
                    case ModelFit.TooLarge large -> large.sentence();
                    case ModelFit.UnknownKind(var sentence) -> sentence;
                });
    }

    private void line(String what, String text) {
        var head = terminal().style().dim("%-8s".formatted(what));
        terminal().out().line("  " + head + text);
    }
}
