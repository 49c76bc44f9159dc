package dev.cairn.ui.sample;

import dev.cairn.memory.Id;
import dev.cairn.memory.exchange.Added;
import dev.cairn.memory.exchange.ImportSummary;
import dev.cairn.sync.exports.Exported;
import dev.cairn.sync.imports.Format;
import dev.cairn.sync.imports.ImportOutcome;
import dev.cairn.sync.imports.ImportReport;
import dev.cairn.sync.imports.Outline;
import dev.cairn.sync.imports.Skipped;
import dev.cairn.ui.exchange.ExchangeDesk;
import dev.cairn.ui.exchange.Incoming;
import dev.cairn.ui.exchange.Outgoing;
import dev.cairn.ui.work.Work;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Imports and exports of the sample companion: what a file is goes by its name. */
public final class SampleExchange implements ExchangeDesk {
    public final List<ImportSummary> imports = new CopyOnWriteArrayList<>();
    public final List<Outgoing> written = new CopyOnWriteArrayList<>();
    public final List<Incoming> taken = new CopyOnWriteArrayList<>();

    @Override
    public Outline outline(Path path) {
        var name = path.toString();
        if (name.endsWith(".cairn")) {
            return new Outline(Optional.of(Format.ARCHIVE), true, List.of());
        }
        if (name.endsWith(".csv")) {
            return new Outline(
                    Optional.of(Format.CSV), false, List.of("Entry", "When", "Mood", "Place"));
        }
        return new Outline(
                name.endsWith(".zip") ? Optional.of(Format.CHATGPT) : Optional.empty(),
                false,
                List.of());
    }

    @Override
    public ImportOutcome compare(Incoming incoming, Work work) {
        return outcome(incoming, false);
    }

    @Override
    public ImportOutcome bringIn(Incoming incoming, Work work) {
        taken.add(incoming);
        imports.addFirst(
                new ImportSummary(
                        Id.fact(8), "chatgpt", ImportSummary.State.DONE, "", SampleCompanion.NOW));
        return outcome(incoming, true);
    }

    private ImportOutcome outcome(Incoming incoming, boolean written) {
        var format = incoming.format().or(() -> outline(incoming.path()).format());
        if (format.isEmpty()) {
            return new ImportOutcome.Refused("it cannot be told what notes.dat is");
        }
        if (format.get() == Format.ARCHIVE && !incoming.passphrase().equals("open sesame")) {
            return new ImportOutcome.Refused("the passphrase is not that of the archive");
        }
        if (format.get() == Format.CSV && !incoming.columns().containsKey("text")) {
            return new ImportOutcome.Refused("it is not clear which column holds the text");
        }
        var report =
                new ImportReport(
                        format.get(),
                        new Added(12, 480, 3, 495, 2, 1),
                        skipped(),
                        4,
                        written ? Optional.of(Id.fact(8)) : Optional.empty(),
                        Optional.of(LocalDate.of(2023, 5, 3)),
                        Optional.of(LocalDate.of(2026, 11, 2)));
        return written ? new ImportOutcome.Imported(report) : new ImportOutcome.Compared(report);
    }

    private static List<Skipped> skipped() {
        var all = new ArrayList<Skipped>();
        all.add(new Skipped("conversations.json, conversation 4", "it has no messages"));
        all.add(new Skipped("conversations.json, conversation 9", "its time is missing"));
        all.add(new Skipped("user.json", "it is no conversation"));
        return all;
    }

    @Override
    public List<ImportSummary> imports() {
        return List.copyOf(imports);
    }

    @Override
    public void undo(Id batch) {
        imports.removeIf(one -> one.id().equals(batch));
    }

    @Override
    public Optional<Exported> takeOut(Outgoing outgoing, Work work) {
        written.add(outgoing);
        return Optional.of(new Exported(12, 480, 63, 700));
    }

    /** Something was imported three weeks ago. */
    void lived() {
        imports.add(
                new ImportSummary(
                        Id.fact(7),
                        "chatgpt",
                        ImportSummary.State.DONE,
                        "",
                        SampleCompanion.NOW.minus(20, ChronoUnit.DAYS)));
    }
}
