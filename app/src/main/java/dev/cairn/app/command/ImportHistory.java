package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.SpokenDates;
import dev.cairn.memory.Id;
import dev.cairn.memory.exchange.ImportSummary;
import dev.cairn.sync.imports.Format;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Locale;

/** What was imported so far, and taking it back. */
final class ImportHistory {
    private ImportHistory() {}

    /** Lists imports. */
    @Command(name = "list", description = "Show what was imported.")
    static final class Listed extends HomeCommand {
        Listed(Common common) {
            super(common);
        }

        @Override
        int run(Composition cairn) {
            var imports = cairn.memory().imports().list();
            if (json()) {
                common().print(
                                new Json()
                                        .with(
                                                "imports",
                                                imports.stream().map(this::json).toList()));
                return OK;
            }
            if (imports.isEmpty()) {
                terminal().out().line("Nothing was imported yet.");
            }
            for (var one : imports) {
                var when =
                        SpokenDates.moment(
                                one.recordedAt().atZone(cairn.clock().getZone()).toLocalDateTime(),
                                cairn.today());
                terminal()
                        .out()
                        .line(
                                "%s  %s, %s%s"
                                        .formatted(
                                                one.id(),
                                                when,
                                                Format.named(one.format())
                                                        .map(Format::words)
                                                        .orElse(one.format()),
                                                switch (one.state()) {
                                                    case DONE -> "";
                                                    case RUNNING -> " (under way)";
                                                    case UNDONE -> " (taken back)";
                                                }));
            }
            return OK;
        }

        private Json json(ImportSummary one) {
            return new Json()
                    .with("id", one.id())
                    .with("format", one.format())
                    .with("state", one.state().name().toLowerCase(Locale.ROOT))
                    .with("recordedAt", one.recordedAt());
        }
    }

    /** Undoes one. */
    @Command(
            name = "undo",
            description = "Take back everything that an import brought, and what came of it.")
    static final class Undo extends HomeCommand {
        @Parameters(paramLabel = "ID", description = "The id that the import printed.")
        private String id = "";

        Undo(Common common) {
            super(common);
        }

        @Override
        int run(Composition cairn) {
            var batch =
                    Id.parse(id)
                            .filter(one -> one.kind() == Id.Kind.IMPORT)
                            .orElseThrow(
                                    () ->
                                            new BadUsage(
                                                    "\"%s\" is no id of an import".formatted(id)));
            try (var _ = cairn.ending().work()) {
                switch (cairn.memory().imports().undo(batch)) {
                    case DONE -> {
                        // Told below.
                    }
                    case UNKNOWN -> throw new Refused("there was no import " + batch);
                    case ALREADY -> throw new Refused(batch + " was taken back before");
                    case BUSY -> throw new Refused("an import is under way; try again after it");
                }
            }
            if (json()) {
                common().print(new Json().with("undone", batch));
            } else {
                terminal().out().line("Taken back.");
            }
            return OK;
        }
    }
}
