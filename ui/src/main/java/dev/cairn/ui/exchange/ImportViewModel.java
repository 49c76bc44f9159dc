package dev.cairn.ui.exchange;

import dev.cairn.memory.Id;
import dev.cairn.memory.exchange.ImportSummary;
import dev.cairn.sync.imports.ImportOutcome;
import dev.cairn.sync.imports.ImportReport;
import dev.cairn.sync.imports.Outline;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Errand;
import dev.cairn.ui.work.Notice;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Importing, step by step: a file, what is in it, how it is taken, what came of it. */
public final class ImportViewModel {
    private final Surroundings around;
    private final Runnable changed;
    private final Deque<Path> waiting = new ArrayDeque<>();
    private final Errand errand;
    private final ObjectProperty<Optional<Offer>> offer =
            new SimpleObjectProperty<>(this, "offer", Optional.empty());
    private final ObjectProperty<Optional<ImportReport>> report =
            new SimpleObjectProperty<>(this, "report", Optional.empty());
    private final ObjectProperty<List<ImportSummary>> imports =
            new SimpleObjectProperty<>(this, "imports", List.of());
    private final StringProperty said = new SimpleStringProperty(this, "said", "");

    /**
     * Something that might be imported.
     *
     * @param outline what it is at a first look
     * @param found what would come of it, once that is known
     * @param refusal why it cannot be imported like this; empty where it can
     */
    public record Offer(
            Incoming incoming, Outline outline, Optional<ImportReport> found, String refusal) {
        Offer with(Incoming changed) {
            return new Offer(changed, outline, Optional.empty(), "");
        }
    }

    /**
     * @param changed called when an import, or its undoing, has changed what is in memory
     */
    public ImportViewModel(Surroundings around, Runnable changed) {
        this.around = around;
        this.changed = changed;
        this.errand = new Errand(around.worker(), around.troubles());
    }

    private ExchangeDesk desk() {
        return around.companion().exchange();
    }

    /** What is being looked at. */
    public ReadOnlyObjectProperty<Optional<Offer>> offer() {
        return offer;
    }

    /** What came of the last import. */
    public ReadOnlyObjectProperty<Optional<ImportReport>> report() {
        return report;
    }

    /** What was imported, the newest first. */
    public ReadOnlyObjectProperty<List<ImportSummary>> imports() {
        return imports;
    }

    /** What was done last, in a sentence. */
    public ReadOnlyStringProperty said() {
        return said;
    }

    public Errand errand() {
        return errand;
    }

    public void refresh() {
        around.worker()
                .start(
                        _ -> desk().imports(),
                        outcome -> {
                            if (outcome instanceof dev.cairn.ui.work.Outcome.Done(var read)) {
                                imports.set(read);
                            }
                        });
    }

    /** Looks at a file or folder. */
    public void consider(Path path) {
        consider(List.of(path));
    }

    /** Looks at some, one after the other: at the next when it is said what becomes of one. */
    public void consider(List<Path> paths) {
        report.set(Optional.empty());
        offer.set(Optional.empty());
        said.set("");
        waiting.clear();
        waiting.addAll(paths);
        next();
    }

    /** How many more wait to be looked at. */
    public int waiting() {
        return waiting.size();
    }

    private void next() {
        var path = waiting.poll();
        if (path == null) {
            return;
        }
        errand.run(
                _ -> desk().outline(path),
                outline -> {
                    offer.set(
                            Optional.of(
                                    new Offer(Incoming.of(path), outline, Optional.empty(), "")));
                    if (!outline.sealed()) {
                        compare();
                    }
                });
    }

    /** Takes it in another way, and looks again what would come of that. */
    public void change(Incoming incoming) {
        offer.set(offer.get().map(one -> one.with(incoming)));
        compare();
    }

    /** Whether facts wait for the user's word changes nothing of what is found. */
    public void ask(boolean ask) {
        offer.set(
                offer.get()
                        .map(
                                one ->
                                        new Offer(
                                                one.incoming().withAsk(ask),
                                                one.outline(),
                                                one.found(),
                                                one.refusal())));
    }

    private void compare() {
        offer.get()
                .ifPresent(
                        one ->
                                errand.run(
                                        work -> desk().compare(one.incoming(), work),
                                        this::compared));
    }

    private void compared(ImportOutcome outcome) {
        switch (outcome) {
            case ImportOutcome.Compared(var found) -> found(Optional.of(found), "");
            case ImportOutcome.Imported(var found) -> found(Optional.of(found), "");
            case ImportOutcome.Busy() -> busy();
            case ImportOutcome.Refused(var sentence) -> found(Optional.empty(), whole(sentence));
            case ImportOutcome.Cancelled() -> withdraw();
        }
    }

    private void found(Optional<ImportReport> found, String refusal) {
        offer.set(offer.get().map(one -> new Offer(one.incoming(), one.outline(), found, refusal)));
    }

    /** Puts it away; work that is under way ends. */
    public void withdraw() {
        errand.cancel();
        offer.set(Optional.empty());
        report.set(Optional.empty());
        next();
    }

    /** Puts it away, and all that wait. */
    public void withdrawAll() {
        waiting.clear();
        withdraw();
    }

    /** Imports what was looked at. */
    public void bringIn() {
        offer.get()
                .ifPresent(
                        one ->
                                errand.run(
                                        work -> desk().bringIn(one.incoming(), work),
                                        this::broughtIn,
                                        this::refresh));
    }

    private void broughtIn(ImportOutcome outcome) {
        var words = around.words();
        switch (outcome) {
            case ImportOutcome.Imported(var done) -> {
                offer.set(Optional.empty());
                report.set(Optional.of(done));
                changed.run();
                next();
            }
            case ImportOutcome.Compared _ -> {
                offer.set(Optional.empty());
                said.set(words.of("import.nothing"));
                next();
            }
            case ImportOutcome.Cancelled() -> {
                offer.set(Optional.empty());
                said.set(words.of("import.stopped"));
            }
            case ImportOutcome.Busy() -> busy();
            case ImportOutcome.Refused(var sentence) -> found(Optional.empty(), whole(sentence));
        }
        refresh();
    }

    private void busy() {
        around.notices().accept(Notice.warning(around.words().of("import.busy")));
    }

    private static String whole(String sentence) {
        var first = sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
        return first.endsWith(".") ? first : first + ".";
    }

    /** Takes back all that an import brought. */
    public void undo(Id batch) {
        errand.run(
                _ -> {
                    desk().undo(batch);
                    return batch;
                },
                _ -> {
                    report.set(Optional.empty());
                    said.set(around.words().of("import.undone"));
                    refresh();
                    changed.run();
                },
                this::refresh);
    }
}
