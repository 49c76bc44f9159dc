package dev.cairn.ui.exchange;

import dev.cairn.memory.extraction.Sensitivity;
import dev.cairn.sync.exports.ExportFormat;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Errand;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Exporting: what of memory goes out, as what, and sealed or not. */
public final class ExportViewModel {
    private final Surroundings around;
    private final Errand errand;
    private final ObjectProperty<ExportFormat> format =
            new SimpleObjectProperty<>(this, "format", ExportFormat.ARCHIVE);
    private final BooleanProperty thisSpace = new SimpleBooleanProperty(this, "thisSpace");
    private final ObjectProperty<Optional<LocalDate>> from =
            new SimpleObjectProperty<>(this, "from", Optional.empty());
    private final ObjectProperty<Optional<LocalDate>> to =
            new SimpleObjectProperty<>(this, "to", Optional.empty());
    private final StringProperty about = new SimpleStringProperty(this, "about", "");
    private final StringProperty passphrase = new SimpleStringProperty(this, "passphrase", "");
    private final StringProperty repeated = new SimpleStringProperty(this, "repeated", "");
    private final StringProperty said = new SimpleStringProperty(this, "said", "");
    private final Set<Sensitivity> without = EnumSet.noneOf(Sensitivity.class);

    public ExportViewModel(Surroundings around) {
        this.around = around;
        this.errand = new Errand(around.worker(), around.troubles());
    }

    public ObjectProperty<ExportFormat> format() {
        return format;
    }

    /** Whether only the space that the window is in goes out. */
    public BooleanProperty thisSpace() {
        return thisSpace;
    }

    public ObjectProperty<Optional<LocalDate>> from() {
        return from;
    }

    public ObjectProperty<Optional<LocalDate>> to() {
        return to;
    }

    /** Only what names this person, place or thing. */
    public StringProperty about() {
        return about;
    }

    /** Seals an archive; typed twice, since nothing can open it without. */
    public StringProperty passphrase() {
        return passphrase;
    }

    public StringProperty repeated() {
        return repeated;
    }

    /** What was done last, or what is amiss, in a sentence. */
    public ReadOnlyStringProperty said() {
        return said;
    }

    public Errand errand() {
        return errand;
    }

    public void leaveOut(Sensitivity kind, boolean out) {
        if (out) {
            without.add(kind);
        } else {
            without.remove(kind);
        }
    }

    /** Whether what was chosen can be written; where not, {@link #said} tells why. */
    public boolean isReady() {
        var words = around.words();
        if (format.get() == ExportFormat.ARCHIVE && !passphrase.get().equals(repeated.get())) {
            said.set(words.of("export.passphrase.differs"));
            return false;
        }
        var backwards =
                from.get()
                        .flatMap(first -> to.get().map(last -> last.isBefore(first)))
                        .orElse(false);
        if (backwards) {
            said.set(words.of("export.backwards"));
            return false;
        }
        said.set("");
        return true;
    }

    /** Writes what was chosen. */
    public void write(Path path) {
        if (!isReady()) {
            return;
        }
        var words = around.words();
        var outgoing =
                new Outgoing(
                        path,
                        format.get(),
                        thisSpace.get(),
                        from.get(),
                        to.get(),
                        about.get().strip(),
                        without,
                        format.get() == ExportFormat.ARCHIVE ? passphrase.get() : "");
        errand.run(
                work -> around.companion().exchange().takeOut(outgoing, work),
                written -> {
                    passphrase.set("");
                    repeated.set("");
                    said.set(
                            written.map(
                                            one ->
                                                    words.of(
                                                            "export.done",
                                                            String.valueOf(path.getFileName()),
                                                            one.conversations(),
                                                            one.episodes(),
                                                            one.facts()))
                                    .orElse(words.of("export.stopped")));
                });
    }
}
