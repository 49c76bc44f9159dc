package dev.cairn.app.command;

import dev.cairn.app.about.Part;
import dev.cairn.app.about.Parts;
import dev.cairn.app.terminal.DisplayWidth;
import dev.cairn.app.terminal.Json;

import picocli.CommandLine.Command;

import java.util.Map;
import java.util.concurrent.Callable;

/** Tells what the program is made of. */
@Command(
        name = "about",
        description = "What Cairn is made of, and under which licences.",
        footer = {"", "Example:", "  cairn about"})
final class AboutCommand implements Callable<Integer> {
    private final Common common;

    AboutCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        var parts = Parts.shipped();
        if (common.json()) {
            common.print(
                    new Json()
                            .with("version", Version.text())
                            .with("parts", parts.stream().map(AboutCommand::fields).toList()));
            return HomeCommand.OK;
        }
        var width = parts.stream().map(Part::title).mapToInt(DisplayWidth::of).max().orElse(0);
        parts.forEach(
                part ->
                        common.terminal()
                                .out()
                                .line(
                                        DisplayWidth.padded(part.title(), width)
                                                + "  "
                                                + part.licence()));
        return HomeCommand.OK;
    }

    private static Map<String, String> fields(Part part) {
        return Map.of("name", part.name(), "version", part.version(), "licence", part.licence());
    }
}
