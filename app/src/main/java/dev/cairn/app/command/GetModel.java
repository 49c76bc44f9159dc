package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Sizes;
import dev.cairn.app.terminal.StatusLine;
import dev.cairn.llm.catalogue.DownloadOutcome;
import dev.cairn.llm.catalogue.InstalledModel;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Fetches a model; the only command that opens a connection. */
@Command(
        name = "get",
        description =
                "Fetch a model, check it, and use it if none is in use. What broke off goes on.",
        footer = {"", "Example:", "  cairn model get starter"})
final class GetModel extends HomeCommand {
    @Parameters(paramLabel = "MODEL", description = "Its id, as cairn model list shows it.")
    private String id = "";

    GetModel(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        var model =
                cairn.catalogue()
                        .find(id)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                "the catalogue has no model \"%s\"; cairn model list shows it"
                                                        .formatted(id)));
        var there = cairn.modelStore().find(id);
        if (there.isPresent() && there.get().sha256().isPresent()) {
            return tell(cairn, there.get(), "Already there");
        }
        DownloadOutcome outcome;
        try (var work = cairn.ending().work();
                var line = new StatusLine(terminal())) {
            line.show("looking for " + model.name() + " …");
            outcome =
                    cairn.download()
                            .run(
                                    model,
                                    (bytes, total, speed) ->
                                            line.show(progress(model.name(), bytes, total, speed)),
                                    work.signal());
        }
        return switch (outcome) {
            case DownloadOutcome.Installed(var installed) -> tell(cairn, installed, "Installed");
            case DownloadOutcome.Cancelled(var kept) ->
                    throw new Refused(
                            "stopped; %s are kept, and the same command goes on from there"
                                    .formatted(Sizes.bytes(kept)));
            case DownloadOutcome.Failed(var _, var sentence) -> throw new Refused(sentence);
        };
    }

    /** "TinyLlama 1.1B Chat 41 % 131 MB of 323 MB 12 MB/s 15 s left". */
    static String progress(String name, long bytes, long total, long speed) {
        var line = new StringBuilder(name);
        if (total > 0) {
            line.append(
                    "  %2d %%  %s of %s"
                            .formatted(
                                    Math.min(100, bytes * 100 / total),
                                    Sizes.bytes(bytes),
                                    Sizes.bytes(total)));
        } else {
            line.append("  ").append(Sizes.bytes(bytes));
        }
        if (speed > 0) {
            line.append("  ").append(Sizes.bytes(speed)).append("/s");
            if (total > bytes) {
                var left = Duration.ofSeconds((total - bytes) / speed);
                line.append("  ").append(Sizes.duration(left)).append(" left");
            }
        }
        return line.toString();
    }

    private int tell(Composition cairn, InstalledModel installed, String what) throws IOException {
        var models = cairn.models();
        if (models.inUse().isEmpty()) {
            models.use(Optional.of(installed.id()));
        }
        var inUse = models.inUse().equals(Optional.of(installed.id()));
        if (json()) {
            common().print(
                            new Json()
                                    .with("id", installed.id())
                                    .with("name", installed.name())
                                    .with("file", installed.file())
                                    .with("bytes", installed.bytes())
                                    .with("sha256", installed.sha256())
                                    .with("inUse", inUse));
        } else {
            terminal()
                    .out()
                    .line(
                            "%s%s: %s  %s"
                                    .formatted(
                                            what,
                                            inUse ? ", in use" : "",
                                            installed.name(),
                                            terminal().style().dim("" + installed.file())));
        }
        return OK;
    }
}
