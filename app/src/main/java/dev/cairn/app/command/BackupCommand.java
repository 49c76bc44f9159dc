package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Sizes;
import dev.cairn.app.terminal.SpokenDates;
import dev.cairn.memory.backup.Backup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.Locale;

/** Makes a copy of the store, or shows those there are. */
@Command(
        name = "backup",
        description = "Make a copy of everything in the data folder, verified after it is written.",
        footer = {
            "",
            "Copies are also made each day and before each import; old ones make room.",
            "They hold all that is in memory, unsealed; forgetting something deletes them.",
            "",
            "Example:",
            "  cairn backup",
            "  cairn backup --list"
        })
final class BackupCommand extends HomeCommand {
    @Option(names = "--list", description = "Show the copies there are, and make none.")
    private boolean list;

    BackupCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        var backups = cairn.memory().backups();
        var shown = list ? backups.list() : java.util.List.of(backups.make(Backup.Occasion.ASKED));
        if (json()) {
            common().print(
                            new Json()
                                    .with(
                                            "backups",
                                            shown.stream().map(BackupCommand::json).toList()));
            return OK;
        }
        if (shown.isEmpty()) {
            terminal().out().line("There are no backups yet.");
        }
        for (var one : shown) {
            var when =
                    SpokenDates.moment(
                            one.madeAt().atZone(cairn.clock().getZone()).toLocalDateTime(),
                            cairn.today());
            terminal()
                    .out()
                    .line(
                            "%s  %s, %s, %s"
                                    .formatted(
                                            one.name(),
                                            when,
                                            occasion(one.occasion()),
                                            Sizes.bytes(one.bytes())));
        }
        return OK;
    }

    private static Json json(Backup one) {
        return new Json()
                .with("name", one.name())
                .with("madeAt", one.madeAt())
                .with("occasion", one.occasion().name().toLowerCase(Locale.ROOT))
                .with("bytes", one.bytes())
                .with("file", one.file());
    }

    private static String occasion(Backup.Occasion occasion) {
        return switch (occasion) {
            case ASKED -> "as you asked";
            case DAILY -> "the day's";
            case IMPORT -> "before an import";
            case RESTORE -> "before going back";
        };
    }
}
