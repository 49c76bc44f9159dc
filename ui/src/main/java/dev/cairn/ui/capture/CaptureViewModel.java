package dev.cairn.ui.capture;

import dev.cairn.ui.words.Moments;
import dev.cairn.ui.work.Outcome;
import dev.cairn.ui.work.Trouble;
import dev.cairn.ui.work.Worker;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Optional;

/** The line being captured, and what became of the last one. Use on the window's thread. */
public final class CaptureViewModel {
    /** What is offered of a clipboard; longer text is pasted by hand, so that it is seen. */
    private static final int MOST_OFFERED = 20_000;

    private final CaptureDesk desk;
    private final Worker worker;
    private final Moments moments;
    private final CaptureActions actions;
    private final StringProperty draft = new SimpleStringProperty(this, "draft", "");
    private final ObjectProperty<List<Understood>> understood =
            new SimpleObjectProperty<>(this, "understood", List.of());
    private final ObjectProperty<List<Offer>> offers =
            new SimpleObjectProperty<>(this, "offers", List.of());
    private final ObjectProperty<Standing> standing =
            new SimpleObjectProperty<>(this, "standing", new Standing.Writing());
    private final ObjectProperty<CaptureDesk.Known> known =
            new SimpleObjectProperty<>(this, "known", CaptureDesk.Known.NOTHING);
    private final ObjectProperty<Optional<String>> space =
            new SimpleObjectProperty<>(this, "space", Optional.empty());
    private LineReader reader = new LineReader(List.of());
    private boolean draftRead;

    /** How it stands with what was written. */
    public sealed interface Standing {
        /** It is being written, or nothing is. */
        record Writing() implements Standing {}

        /** It is on its way to the disk. */
        record Saving() implements Standing {}

        /** It is in the store, or waits for it on the disk. */
        record Saved(CaptureDesk.Kept kept) implements Standing {}

        /** It was taken back; the words stand in the line again. */
        record TakenBack() implements Standing {}

        /** It could not be kept; the words stand in the line. */
        record Failed(String sentence) implements Standing {}
    }

    /** Where words are offered from. */
    public enum From {
        CLIPBOARD,
        SELECTION
    }

    /** Words that can be taken over. */
    public record Offer(From from, String text) {}

    public CaptureViewModel(
            CaptureDesk desk, Worker worker, Moments moments, CaptureActions actions) {
        this.desk = desk;
        this.worker = worker;
        this.moments = moments;
        this.actions = actions;
        draft.subscribe(this::read);
    }

    public StringProperty draft() {
        return draft;
    }

    public ReadOnlyObjectProperty<List<Understood>> understood() {
        return understood;
    }

    public ReadOnlyObjectProperty<List<Offer>> offers() {
        return offers;
    }

    public ReadOnlyObjectProperty<Standing> standing() {
        return standing;
    }

    public ReadOnlyObjectProperty<CaptureDesk.Known> known() {
        return known;
    }

    /** Where it is kept, by name; empty while the store has not said. */
    public ReadOnlyObjectProperty<Optional<String>> space() {
        return space;
    }

    public Moments moments() {
        return moments;
    }

    /**
     * The window comes up.
     *
     * @param text to stand in it; empty for the draft
     */
    public void begin(String text) {
        if (!(standing.get() instanceof Standing.Saving)) {
            standing.set(new Standing.Writing());
        }
        if (!text.isBlank()) {
            var before = draft.get().strip();
            draft.set(before.isEmpty() ? text.strip() : before + "\n" + text.strip());
        }
        offers.set(List.of());
        worker.start(
                _ -> desk.known(),
                outcome -> {
                    if (outcome instanceof Outcome.Done(var now)) {
                        known(now);
                    }
                });
        if (!draftRead) {
            draftRead = true;
            worker.start(
                    _ -> desk.draft(),
                    outcome -> {
                        if (outcome instanceof Outcome.Done(var left) && draft.get().isEmpty()) {
                            draft.set(left);
                        }
                    });
        }
    }

    private void known(CaptureDesk.Known now) {
        known.set(now);
        reader = new LineReader(now.entities());
        if (space.get().filter(now.spaces()::contains).isEmpty()) {
            space.set(now.spaces().stream().findFirst());
        }
        read(draft.get());
    }

    private void read(String line) {
        understood.set(reader.read(line, moments.today()));
        var done =
                standing.get() instanceof Standing.Saved
                        || standing.get() instanceof Standing.TakenBack
                        || standing.get() instanceof Standing.Failed;
        if (done && !line.isBlank()) {
            standing.set(new Standing.Writing());
        }
    }

    /** Offers words from elsewhere; blank ones, and what stands in the line, are not offered. */
    public void offer(From from, String text) {
        var words = text.strip();
        var all =
                new java.util.ArrayList<>(
                        offers.get().stream().filter(one -> one.from() != from).toList());
        var worth =
                !words.isEmpty()
                        && words.length() <= MOST_OFFERED
                        && !draft.get().contains(words)
                        && all.stream().noneMatch(one -> one.text().equals(words));
        if (worth) {
            all.add(new Offer(from, words));
        }
        offers.set(List.copyOf(all));
    }

    /** Takes offered words into the line. */
    public void take(Offer offer) {
        var before = draft.get();
        var gap = before.isEmpty() || Character.isWhitespace(before.charAt(before.length() - 1));
        draft.set(before + (gap ? "" : " ") + offer.text());
        offers.set(offers.get().stream().filter(one -> !one.equals(offer)).toList());
    }

    /** Something went wrong elsewhere; what is written stays. */
    void tell(Trouble trouble) {
        standing.set(new Standing.Failed(trouble.sentence()));
    }

    public void choose(String name) {
        space.set(Optional.of(name));
    }

    /** Keeps what is written; with nothing written the window is put away. */
    public void save() {
        var text = draft.get().strip();
        if (standing.get() instanceof Standing.Saving) {
            return;
        }
        if (text.isEmpty()) {
            putAway();
            return;
        }
        standing.set(new Standing.Saving());
        var where = space.get();
        worker.start(
                _ -> {
                    var kept = desk.keep(text, where);
                    desk.draft("");
                    return kept;
                },
                outcome -> saved(text, outcome));
    }

    private void saved(String text, Outcome<CaptureDesk.Kept> outcome) {
        switch (outcome) {
            case Outcome.Done(var kept) -> {
                last = text;
                // What was written meanwhile stays.
                if (draft.get().strip().equals(text)) {
                    draft.set("");
                }
                standing.set(new Standing.Saved(kept));
                actions.changed();
            }
            case Outcome.Failed(var trouble) ->
                    standing.set(new Standing.Failed(trouble.sentence()));
            case Outcome.Cancelled<CaptureDesk.Kept> _ -> standing.set(new Standing.Writing());
        }
    }

    private String last = "";

    /** Takes back what was kept last; its words stand in the line again. */
    public void takeBack() {
        if (!(standing.get() instanceof Standing.Saved(var kept))) {
            return;
        }
        standing.set(new Standing.Saving());
        worker.start(
                _ -> desk.takeBack(kept),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done(var done) -> {
                            if (done && draft.get().isBlank()) {
                                draft.set(last);
                            }
                            standing.set(new Standing.TakenBack());
                            actions.changed();
                        }
                        case Outcome.Failed(var trouble) ->
                                standing.set(new Standing.Failed(trouble.sentence()));
                        case Outcome.Cancelled<Boolean> _ -> standing.set(new Standing.Saved(kept));
                    }
                });
    }

    /** Has the main window ask what is written; the conversation keeps the words. */
    public void saveAndAsk() {
        var text = draft.get().strip();
        if (text.isEmpty() || standing.get() instanceof Standing.Saving) {
            return;
        }
        draft.set("");
        putAway();
        actions.ask(text);
    }

    /** Closes the window; what is written is kept for the next time. */
    public void putAway() {
        var left = draft.get();
        // The program may end with its last window: the words go first.
        worker.start(
                _ -> {
                    desk.draft(left);
                    return true;
                },
                _ -> actions.putAway());
    }
}
