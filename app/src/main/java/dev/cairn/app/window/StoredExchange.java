package dev.cairn.app.window;

import static dev.cairn.app.window.Told.told;

import dev.cairn.app.composition.Composition;
import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.backup.Backup;
import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.exchange.ImportSummary;
import dev.cairn.memory.exchange.Imports;
import dev.cairn.sync.archive.Passphrase;
import dev.cairn.sync.exports.ExportRequest;
import dev.cairn.sync.exports.Exported;
import dev.cairn.sync.imports.ImportOptions;
import dev.cairn.sync.imports.ImportOutcome;
import dev.cairn.sync.imports.Outline;
import dev.cairn.ui.exchange.ExchangeDesk;
import dev.cairn.ui.exchange.Incoming;
import dev.cairn.ui.exchange.Outgoing;
import dev.cairn.ui.work.Progress;
import dev.cairn.ui.work.Trouble;
import dev.cairn.ui.work.TroubleException;
import dev.cairn.ui.work.Work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Imports and exports of this program's memory, as the window asks for them. Thread-safe. */
final class StoredExchange implements ExchangeDesk {
    private final Composition cairn;
    private final CurrentSpace space;

    StoredExchange(Composition cairn, CurrentSpace space) {
        this.cairn = cairn;
        this.space = space;
    }

    @Override
    public Outline outline(Path path) {
        return told(() -> cairn.importer().outline(path));
    }

    @Override
    public ImportOutcome compare(Incoming incoming, Work work) {
        return told(() -> run(incoming, true, work));
    }

    @Override
    public ImportOutcome bringIn(Incoming incoming, Work work) {
        return told(
                () -> {
                    cairn.memory().backups().make(Backup.Occasion.IMPORT);
                    return run(incoming, false, work);
                });
    }

    private ImportOutcome run(Incoming incoming, boolean dry, Work work) throws IOException {
        var into = space.get();
        var passphrase = passphrase(incoming.passphrase());
        try {
            return cairn.importer()
                    .run(
                            incoming.path(),
                            new ImportOptions(
                                    incoming.format(),
                                    incoming.ask()
                                            ? new Space(
                                                    into.number(), into.name(), Space.Review.ASK)
                                            : into,
                                    dry,
                                    Optional.of(incoming.me()).filter(name -> !name.isEmpty()),
                                    incoming.columns(),
                                    passphrase),
                            (read, of, _) -> work.progress(new Progress(read, of, 0)),
                            work::cancelled);
        } finally {
            passphrase.ifPresent(Passphrase::close);
        }
    }

    private static Optional<Passphrase> passphrase(String typed) {
        return typed.isEmpty() ? Optional.empty() : Optional.of(Passphrase.of(typed.toCharArray()));
    }

    @Override
    public List<ImportSummary> imports() {
        return told(() -> cairn.memory().imports().list());
    }

    @Override
    public void undo(Id batch) {
        if (told(() -> cairn.memory().imports().undo(batch)) == Imports.Undone.BUSY) {
            throw new TroubleException(
                    new Trouble("An import is under way; try again when it is done."));
        }
    }

    @Override
    public Optional<Exported> takeOut(Outgoing outgoing, Work work) {
        return told(
                () -> {
                    var passphrase = passphrase(outgoing.passphrase());
                    try {
                        return cairn.exporter()
                                .write(
                                        new ExportRequest(
                                                outgoing.path(),
                                                outgoing.format(),
                                                filter(outgoing),
                                                passphrase),
                                        work::cancelled);
                    } finally {
                        passphrase.ifPresent(Passphrase::close);
                    }
                });
    }

    private ExportFilter filter(Outgoing outgoing) {
        return new ExportFilter(
                outgoing.thisSpace() ? List.of(space.get()) : List.of(),
                outgoing.from(),
                outgoing.to(),
                Optional.of(outgoing.about()).filter(name -> !name.isEmpty()),
                outgoing.without());
    }
}
