package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Sizes;
import dev.cairn.app.terminal.StatusLine;
import dev.cairn.llm.catalogue.CatalogueModel;
import dev.cairn.llm.catalogue.DownloadOutcome;
import dev.cairn.llm.catalogue.InstalledModel;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Fetches a model; the only command that opens a connection. */
@Command(
        name = "get",
        description =
                "Fetch a model, check it, and use it if none is in use. What broke off goes on.",
        footer = {
            "",
            "Example:",
            "  cairn model get starter",
            "  cairn model get https://example.org/some-model.Q4_K_M.gguf"
        })
final class GetModel extends HomeCommand {
    @Parameters(
            paramLabel = "MODEL",
            description = "Its id, as cairn model list shows it, or the HTTPS address of a file.")
    private String id = "";

    @Option(
            names = "--sha256",
            paramLabel = "HASH",
            description = "What the file at an address must be, where its server does not say.")
    private Optional<String> sha256 = Optional.empty();

    GetModel(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        var model = id.contains("://") ? atAddress() : inCatalogue(cairn);
        var there = cairn.modelStore().find(model.id());
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

    private CatalogueModel inCatalogue(Composition cairn) {
        if (sha256.isPresent()) {
            throw new BadUsage("--sha256 is for files at an address");
        }
        return cairn.catalogue()
                .find(id)
                .orElseThrow(
                        () ->
                                new Refused(
                                        "the catalogue has no model \"%s\"; cairn model list shows it"
                                                .formatted(id)));
    }

    private CatalogueModel atAddress() {
        if (sha256.filter(hash -> !hash.matches("[0-9a-fA-F]{64}")).isPresent()) {
            throw new BadUsage("--sha256 is 64 hexadecimal digits");
        }
        try {
            return CatalogueModel.at(URI.create(id), sha256)
                    .orElseThrow(
                            () ->
                                    new BadUsage(
                                            "an address begins with https:// and ends in a file"));
        } catch (IllegalArgumentException e) {
            throw new BadUsage("that is no address");
        }
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
