package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.LineReader;
import dev.cairn.memory.backup.Backup;
import dev.cairn.memory.backup.Backups;
import dev.cairn.memory.backup.Backups.Restoring;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;

/** Goes back to a copy. */
@Command(
        name = "restore",
        description = "Put a backup in the place of what is in the data folder now.",
        footer = {
            "",
            "What is there now is backed up first. No other Cairn may be running.",
            "",
            "Example:",
            "  cairn restore cairn-20260310-090000-000-daily.db --yes"
        })
final class RestoreCommand extends HomeCommand {
    @Parameters(paramLabel = "NAME", description = "As cairn backup --list shows it.")
    private String name = "";

    @Option(names = "--yes", description = "Do it without asking.")
    private boolean yes;

    RestoreCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        var home = cairn.home().folder();
        if (!yes && !confirmed()) {
            return FAILED;
        }
        var replaced =
                switch (Backups.restore(home, name, cairn.clock())) {
                    case Restoring.Restored(var before) -> before;
                    case Restoring.Unknown() ->
                            throw new Refused("there is no backup " + name + " in " + home);
                    case Restoring.InUse() ->
                            throw new Refused(
                                    "another Cairn has the data open; close it and try again");
                    case Restoring.Unusable() ->
                            throw new Refused(
                                    "the backup is damaged or of a newer Cairn; nothing was"
                                            + " changed");
                };
        if (json()) {
            common().print(
                            new Json()
                                    .with("restored", name)
                                    .with("replaced", replaced.map(Backup::name)));
        } else {
            terminal().out().line("Restored " + name + ".");
            replaced.ifPresent(
                    one ->
                            terminal()
                                    .out()
                                    .line("What was there before is in " + one.name() + "."));
        }
        return OK;
    }

    private boolean confirmed() throws IOException {
        if (!terminal().inIsTerminal()) {
            throw new Refused("nothing was restored, for want of --yes");
        }
        terminal().err().print("Replace everything that is in memory now? Type yes: ");
        var said = new LineReader(terminal().in()).next();
        if (said.isEmpty() || !said.get().strip().equalsIgnoreCase("yes")) {
            terminal().note("nothing was changed");
            return false;
        }
        return true;
    }
}
