package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;
import dev.cairn.sync.exports.ExportFormat;
import dev.cairn.sync.exports.ExportRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes everything, or a part of it, where other programs and other stores can take it up. */
@Command(
        name = "export",
        description = "Write what is in memory to a file that you can take elsewhere.",
        footer = {
            "",
            "Formats: archive (everything, can be imported again), markdown (a folder of notes),",
            "pam (Portable AI Memory), jsonl (one record a line), ics (a calendar of what"
                    + " happened).",
            "",
            "Example:",
            "  cairn export everything.cairn",
            "  cairn export secret.cairn --passphrase-file passphrase.txt",
            "  cairn export notes --format markdown --without all"
        })
final class ExportCommand extends HomeCommand {
    @Parameters(paramLabel = "FILE", description = "Where to write it; a folder for markdown.")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "archive",
            description = "What to write; ${DEFAULT-VALUE} if not given.")
    private String format = "archive";

    @Option(names = "--replace", description = "Replace the file if there is one.")
    private boolean replace;

    @Mixin private PassphraseOption passphrase = new PassphraseOption();
    @Mixin private FilterOptions filter = new FilterOptions();

    ExportCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        var wanted =
                ExportFormat.named(format)
                        .orElseThrow(
                                () ->
                                        new BadUsage(
                                                "\"%s\" is no format; there are %s"
                                                        .formatted(
                                                                format,
                                                                Arrays.stream(ExportFormat.values())
                                                                        .map(ExportFormat::stored)
                                                                        .collect(
                                                                                Collectors.joining(
                                                                                        ", ")))));
        if (passphrase.isGiven() && wanted != ExportFormat.ARCHIVE) {
            throw new BadUsage("only an archive can be sealed with a passphrase");
        }
        if (!replace && java.nio.file.Files.exists(file)) {
            throw new Refused(file + " is there already; --replace replaces it");
        }
        try (var work = cairn.ending().work()) {
            var secret = passphrase.read();
            cairn.learnBriefly();
            var written =
                    cairn.exporter()
                            .write(
                                    new ExportRequest(
                                            file, wanted, filter.in(cairn.memory()), secret),
                                    work.signal()::isStopped);
            secret.ifPresent(dev.cairn.sync.archive.Passphrase::close);
            if (written.isEmpty()) {
                throw new Refused("stopped; nothing was written");
            }
            var counts = written.get();
            if (json()) {
                common().print(
                                new Json()
                                        .with("format", wanted.stored())
                                        .with("conversations", counts.conversations())
                                        .with("episodes", counts.episodes())
                                        .with("facts", counts.facts())
                                        .with("new", counts.records())
                                        .with("unchanged", 0)
                                        .with("skipped", List.of())
                                        .with("importId", null)
                                        .with("file", file));
            } else {
                terminal()
                        .out()
                        .line(
                                "Written to %s: %s, %s, %s."
                                        .formatted(
                                                file,
                                                Counts.of(counts.conversations(), "conversation"),
                                                Counts.of(counts.episodes(), "memory"),
                                                Counts.of(counts.facts(), "fact")));
            }
        }
        return OK;
    }
}
