package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.home.DeviceName;
import dev.cairn.app.home.SharedFolderFile;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.SpokenDates;
import dev.cairn.app.terminal.StatusLine;
import dev.cairn.sync.archive.Passphrase;
import dev.cairn.sync.folder.Device;
import dev.cairn.sync.folder.FolderSync;
import dev.cairn.sync.folder.PairingOutcome;
import dev.cairn.sync.folder.SyncOutcome;
import dev.cairn.sync.folder.SyncProgress;
import dev.cairn.sync.folder.SyncReport;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Exchanges memory with the owner's other devices through a folder that reaches them all. */
@Command(
        name = "sync",
        description = "Share this memory with your other devices through a folder.",
        footer = {
            "",
            "Any folder that something carries between your devices will do: Syncthing, Nextcloud,"
                    + " a stick.",
            "What lies in it is sealed. Begin on one device with --pair, which shows a passphrase;",
            "on each other one name it once, in a file or typed. After that the folder is enough.",
            "",
            "Example:",
            "  cairn sync --pair ~/Sync/cairn",
            "  cairn sync ~/Sync/cairn --passphrase-file words.txt",
            "  cairn sync",
            "  cairn sync --devices"
        })
final class SyncCommand extends HomeCommand {
    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "The folder that is shared; the last one if not given.")
    private Optional<Path> named = Optional.empty();

    @ArgGroup private Instead instead = new Instead();

    /** What to do instead of an exchange. */
    static final class Instead {
        @Option(
                names = "--pair",
                description = "Begin to share, and show the passphrase; again: make a new one.")
        private boolean pair;

        @Option(names = "--devices", description = "Show the devices that share this memory.")
        private boolean devices;

        @Option(
                names = "--leave",
                description = "Share no longer; what is in memory and in the folder stays.")
        private boolean leave;
    }

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What this device is called among the others.")
    private Optional<String> name = Optional.empty();

    @Mixin private PassphraseOption passphrase = new PassphraseOption();

    SyncCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        var surroundings = common().surroundings();
        var sharing =
                new FolderSync(
                        cairn.memory(),
                        name.orElseGet(
                                () ->
                                        DeviceName.of(
                                                surroundings.environment(),
                                                surroundings.system())));
        var known = new SharedFolderFile(cairn.home().folder());
        if (sharing.isShared()) {
            name.ifPresent(sharing::rename);
        }
        if (instead.leave) {
            known.forget();
            return leave(sharing);
        }
        var folder =
                named.or(() -> known.read().folder())
                        .orElseThrow(() -> new BadUsage("say which folder is shared"));
        if (instead.devices) {
            return devices(cairn, sharing, folder);
        }
        var done = instead.pair ? pair(sharing, folder) : exchange(cairn, sharing, folder);
        if (sharing.isShared()) {
            known.use(folder);
        }
        return done;
    }

    private int pair(FolderSync sharing, Path folder) throws IOException {
        return switch (sharing.pair(folder)) {
            case PairingOutcome.Refused(var sentence) -> throw new Refused(sentence);
            case PairingOutcome.Paired(var words) -> {
                if (json()) {
                    common().print(new Json().with("folder", folder).with("passphrase", words));
                } else {
                    terminal().out().line("The passphrase of " + folder + " is");
                    terminal().out().line("");
                    terminal().out().line("    " + words);
                    terminal().out().line("");
                    terminal()
                            .out()
                            .line(
                                    "Write it down: it is kept nowhere. Another device joins with"
                                            + " it, once.");
                }
                yield OK;
            }
        };
    }

    private int devices(Composition cairn, FolderSync sharing, Path folder) throws IOException {
        var all = sharing.devices(folder);
        if (json()) {
            common().print(
                            new Json()
                                    .with("devices", all.stream().map(SyncCommand::json).toList()));
            return OK;
        }
        if (all.isEmpty()) {
            terminal().out().line("This memory is not shared.");
        }
        for (var one : all) {
            var when =
                    one.lastExchange()
                            .map(at -> at.atZone(cairn.clock().getZone()).toLocalDateTime())
                            .map(at -> SpokenDates.moment(at, cairn.today()))
                            .map(at -> "last exchange " + at)
                            .orElse("no exchange yet");
            terminal()
                    .out()
                    .line(
                            "%s%s: %s%s"
                                    .formatted(
                                            one.name().isEmpty() ? one.id() : one.name(),
                                            one.isThis() ? " (this one)" : "",
                                            when,
                                            one.upToDate()
                                                    ? ""
                                                    : one.isThis()
                                                            ? ", something new to send"
                                                            : ", not all of it has come"));
        }
        return OK;
    }

    private static Json json(Device one) {
        return new Json()
                .with("id", one.id())
                .with("name", one.name())
                .with("thisOne", one.isThis())
                .with("lastExchange", one.lastExchange())
                .with("upToDate", one.upToDate());
    }

    private int leave(FolderSync sharing) {
        if (!sharing.isShared()) {
            throw new Refused("this memory is not shared");
        }
        sharing.leave();
        if (json()) {
            common().print(new Json().with("left", true));
        } else {
            terminal().out().line("This memory is shared no longer.");
        }
        return OK;
    }

    private int exchange(Composition cairn, FolderSync sharing, Path folder) throws IOException {
        try (var work = cairn.ending().work();
                var status = new StatusLine(terminal())) {
            var secret = passphrase.read();
            cairn.learnBriefly();
            SyncProgress progress =
                    (doing, bundles) ->
                            status.show(
                                    "%s, %s"
                                            .formatted(
                                                    doing == SyncProgress.Doing.READING
                                                            ? "reading"
                                                            : "writing",
                                                    Counts.of(bundles, "bundle")));
            var outcome = sharing.sync(folder, secret, progress, work.signal()::isStopped);
            status.wipe();
            secret.ifPresent(Passphrase::close);
            return switch (outcome) {
                case SyncOutcome.Done(var report) -> tell(report);
                case SyncOutcome.Cancelled _ ->
                        throw new Refused("stopped; the next exchange goes on from here");
                case SyncOutcome.Busy() ->
                        throw new Refused(
                                "another exchange or import is under way; try again when it is"
                                        + " done");
                case SyncOutcome.Refused(var sentence) -> throw new Refused(sentence);
            };
        }
    }

    private int tell(SyncReport report) {
        if (json()) {
            common().print(
                            new Json()
                                    .with("sent", report.sent())
                                    .with("received", report.received())
                                    .with("conflicts", report.conflicts())
                                    .with("notes", report.notes()));
            return OK;
        }
        terminal().out().line("Sent %d, received %d.".formatted(report.sent(), report.received()));
        if (report.conflicts() > 0) {
            terminal()
                    .out()
                    .line(
                            "%s changed on two devices: see cairn inbox."
                                    .formatted(Counts.of(report.conflicts(), "thing")));
        }
        report.notes().forEach(note -> terminal().note(note));
        return OK;
    }
}
