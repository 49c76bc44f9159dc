package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.terminal.DisplayWidth;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Sizes;
import dev.cairn.app.terminal.Wrapped;
import dev.cairn.llm.catalogue.CatalogueModel;
import dev.cairn.llm.catalogue.InstalledModel;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the catalogue and what is installed. */
@Command(
        name = "list",
        description = "Show the models there are and which of them is in use.",
        footer = {"", "Example:", "  cairn model list"})
final class ListModels extends HomeCommand {
    private static final int WIDEST = 100;

    ListModels(Common common) {
        super(common);
    }

    private record Line(
            String id,
            String name,
            String parameters,
            String quantisation,
            String licence,
            long bytes,
            Optional<CatalogueModel> offered,
            Optional<InstalledModel> installed,
            boolean inUse) {}

    @Override
    int run(Composition cairn) throws IOException {
        var inUse = cairn.models().inUse();
        var lines = lines(cairn, inUse.orElse(""));
        if (json()) {
            common().print(
                            new Json()
                                    .with("inUse", inUse)
                                    .with("folder", cairn.modelStore().folder())
                                    .with("models", lines.stream().map(ListModels::json).toList()));
        } else {
            print(lines, inUse);
        }
        return OK;
    }

    private static List<Line> lines(Composition cairn, String inUse) throws IOException {
        var store = cairn.modelStore();
        var lines = new ArrayList<Line>();
        for (var model : cairn.catalogue().models()) {
            lines.add(
                    new Line(
                            model.id(),
                            model.name(),
                            model.parameters(),
                            model.quantisation(),
                            model.licence(),
                            model.bytes(),
                            Optional.of(model),
                            store.find(model.id()),
                            model.id().equals(inUse)));
        }
        for (var model : store.list()) {
            if (cairn.catalogue().find(model.id()).isEmpty()) {
                lines.add(
                        new Line(
                                model.id(),
                                model.name(),
                                "",
                                "",
                                model.licence(),
                                model.bytes(),
                                Optional.empty(),
                                Optional.of(model),
                                model.id().equals(inUse)));
            }
        }
        return lines;
    }

    private static Json json(Line line) {
        var json =
                new Json()
                        .with("id", line.id)
                        .with("name", line.name)
                        .with("parameters", line.parameters)
                        .with("quantisation", line.quantisation)
                        .with("licence", line.licence)
                        .with("bytes", line.bytes);
        line.offered.ifPresent(
                offered ->
                        json.with("contextTokens", offered.contextTokens())
                                .with("memoryGigabytes", offered.memoryGigabytes())
                                .with("goodFor", offered.goodFor())
                                .with("tasks", offered.tasks())
                                .with("quirks", offered.quirks()));
        return json.with("installed", line.installed.isPresent())
                .with("inUse", line.inUse)
                .with("file", line.installed.map(InstalledModel::file));
    }

    private void print(List<Line> lines, Optional<String> inUse) {
        var style = terminal().style();
        var width = lines.stream().mapToInt(line -> line.id.length()).max().orElse(0);
        for (var line : lines) {
            var state =
                    line.inUse
                            ? style.green("in use")
                            : line.installed.isPresent() ? "installed" : "";
            terminal()
                    .out()
                    .line(
                            "%s  %s %s"
                                    .formatted(
                                            style.bold(DisplayWidth.padded(line.id, width)),
                                            DisplayWidth.padded(Sizes.bytes(line.bytes), 7),
                                            state)
                                    .stripTrailing());
            line.offered.ifPresent(offered -> describe(offered, width));
        }
        terminal().out().line();
        terminal()
                .out()
                .line(
                        inUse.map(name -> "In use: " + name)
                                .orElse("None in use: answers are quotes from memory."));
    }

    private void describe(CatalogueModel offered, int width) {
        var room = Math.min(terminal().columns().getAsInt(), WIDEST) - width - 2;
        var text =
                "%s, %s, %s. %s For machines with %d GB."
                        .formatted(
                                offered.name(),
                                offered.quantisation(),
                                offered.licence(),
                                offered.goodFor(),
                                offered.memoryGigabytes());
        for (var line : Wrapped.lines(text, Math.max(room, 30))) {
            terminal().out().line(" ".repeat(width + 2) + terminal().style().dim(line));
        }
    }
}
