package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Sizes;
import dev.cairn.app.terminal.SpokenDates;
import dev.cairn.app.terminal.StatusLine;
import dev.cairn.memory.Space;
import dev.cairn.sync.imports.Format;
import dev.cairn.sync.imports.ImportOptions;
import dev.cairn.sync.imports.ImportOutcome;
import dev.cairn.sync.imports.ImportProgress;
import dev.cairn.sync.imports.ImportReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes in what other programs, or other stores of Cairn, wrote. */
@Command(
        name = "import",
        description =
                "Take in chats, notes and memories from a file, a folder or a zip, as a whole.",
        footer = {
            "",
            "Twice the same file adds nothing; a newer export adds what is new.",
            "",
            "Example:",
            "  cairn import chatgpt-export.zip --dry-run",
            "  cairn import \"WhatsApp Chat with Anna.txt\" --me \"Tom\"",
            "  cairn import list",
            "  cairn import undo i-0d3xk2m9q7a4c"
        })
final class ImportCommand extends HomeCommand {
    private static final int SHOWN = 10;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "What to import.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What it is, where that cannot be told by looking.")
    private Optional<String> format = Optional.empty();

    @Option(names = "--dry-run", description = "Tell what would be imported, and import nothing.")
    private boolean dryRun;

    @Option(
            names = "--me",
            paramLabel = "NAME",
            description = "Your name in a chat with other people; their words are theirs.")
    private Optional<String> me = Optional.empty();

    @Option(
            names = "--columns",
            paramLabel = "text=…,date=…",
            split = ",",
            description = "Which columns of a table hold text, date, speaker and subject.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--ask",
            description = "Have every imported memory wait in the inbox for your word.")
    private boolean ask;

    @Mixin private PassphraseOption passphrase = new PassphraseOption();
    @Mixin private SpaceOption space = new SpaceOption();

    ImportCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        var named = format.map(ImportCommand::format);
        var source = file.orElseThrow(() -> new BadUsage("say what to import"));
        try (var work = cairn.ending().work();
                var status = new StatusLine(terminal())) {
            var secret = passphrase.read();
            var memory = cairn.memory();
            var into = dryRun ? space.in(memory) : space.madeIn(memory);
            var options =
                    new ImportOptions(
                            named,
                            ask ? new Space(into.number(), into.name(), Space.Review.ASK) : into,
                            dryRun,
                            me,
                            columns,
                            secret);
            ImportProgress progress =
                    (read, of, soFar) ->
                            status.show(
                                    "%s%s read, %d new"
                                            .formatted(
                                                    Sizes.bytes(read),
                                                    of > 0 ? " of " + Sizes.bytes(of) : "",
                                                    soFar.fresh()));
            var outcome = cairn.importer().run(source, options, progress, work.signal()::isStopped);
            status.wipe();
            secret.ifPresent(dev.cairn.sync.archive.Passphrase::close);
            return tell(outcome, cairn);
        }
    }

    private static Format format(String name) {
        return Format.named(name)
                .orElseThrow(
                        () ->
                                new BadUsage(
                                        "\"%s\" is no format; there are %s"
                                                .formatted(
                                                        name,
                                                        Arrays.stream(Format.values())
                                                                .map(Format::stored)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", ")))));
    }

    private int tell(ImportOutcome outcome, Composition cairn) {
        return switch (outcome) {
            case ImportOutcome.Imported(var report) -> tell(report, cairn);
            case ImportOutcome.Compared(var report) -> tell(report, cairn);
            case ImportOutcome.Cancelled() ->
                    throw new Refused("stopped; what had been imported was taken back");
            case ImportOutcome.Busy() ->
                    throw new Refused("another import is under way; try again when it is done");
            case ImportOutcome.Refused(var sentence) ->
                    throw new Refused(sentence + "; nothing was imported");
        };
    }

    private int tell(ImportReport report, Composition cairn) {
        if (json()) {
            common().print(
                            new Json()
                                    .with("format", report.format().stored())
                                    .with("conversations", report.added().conversations())
                                    .with("episodes", report.added().episodes())
                                    .with("facts", report.added().facts())
                                    .with("new", report.added().fresh())
                                    .with("unchanged", report.added().unchanged())
                                    .with("forgotten", report.added().forgotten())
                                    .with(
                                            "skipped",
                                            report.skipped().stream()
                                                    .map(
                                                            one ->
                                                                    new Json()
                                                                            .with(
                                                                                    "where",
                                                                                    one.where())
                                                                            .with("why", one.why()))
                                                    .toList())
                                    .with("skippedInAll", report.skippedInAll())
                                    .with("first", report.first())
                                    .with("last", report.last())
                                    .with("dryRun", dryRun)
                                    .with("importId", report.importId()));
            return OK;
        }
        print(report, cairn);
        return OK;
    }

    private void print(ImportReport report, Composition cairn) {
        var out = terminal().out();
        var added = report.added();
        var days =
                report.first()
                        .map(first -> ", " + span(first, report.last().orElse(first), cairn))
                        .orElse("");
        out.line("This is " + report.format().words() + days + ".");
        out.line(
                "%s: %s, %s to recall, %s; %d known already."
                        .formatted(
                                dryRun
                                        ? "New in it"
                                        : report.importId().isPresent()
                                                ? "Imported"
                                                : "Nothing new in it",
                                Counts.of(added.conversations(), "conversation"),
                                Counts.of(added.episodes(), "memory"),
                                Counts.of(added.facts(), "stated fact"),
                                added.unchanged()));
        if (added.forgotten() > 0) {
            out.line(
                    "%d things were left out because you had forgotten them here."
                            .formatted(added.forgotten()));
        }
        if (report.skippedInAll() > 0) {
            out.line("Left out, %d in all:".formatted(report.skippedInAll()));
            report.skipped().stream()
                    .limit(SHOWN)
                    .forEach(one -> out.line("  %s: %s".formatted(one.where(), one.why())));
            if (report.skippedInAll() > SHOWN) {
                out.line("  … (all of them with --json)");
            }
        }
        report.importId()
                .ifPresent(
                        id ->
                                out.line(
                                        "To take it back: "
                                                + terminal()
                                                        .style()
                                                        .dim("cairn import undo " + id)));
    }

    private static String span(LocalDate first, LocalDate last, Composition cairn) {
        var from = SpokenDates.day(first, cairn.today());
        return first.equals(last)
                ? "of " + from
                : "from %s to %s".formatted(from, SpokenDates.day(last, cairn.today()));
    }
}
