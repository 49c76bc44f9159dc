package dev.cairn.ui.memories;

import dev.cairn.memory.entity.Entities;
import dev.cairn.memory.entity.Entity;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Notice;
import dev.cairn.ui.work.Outcome;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.Optional;

/** Whom and what memories are about, and the names they go by. */
public final class PeopleViewModel {
    private final Surroundings around;
    private final ObservableList<Entity> shown = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final BooleanProperty none = new SimpleBooleanProperty(this, "none");
    private List<Entity> all = List.of();

    public PeopleViewModel(Surroundings around) {
        this.around = around;
        search.addListener(_ -> arrange());
    }

    public ObservableList<Entity> shown() {
        return shown;
    }

    /** What one of the names must contain. */
    public StringProperty search() {
        return search;
    }

    public ReadOnlyBooleanProperty none() {
        return none;
    }

    public void refresh() {
        around.worker()
                .start(
                        _ -> around.companion().remembering().entities(),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var entities) -> {
                                    all =
                                            entities.stream()
                                                    .filter(one -> one.kind() != Entity.Kind.SELF)
                                                    .filter(one -> one.facts() > 0)
                                                    .toList();
                                    none.set(all.isEmpty());
                                    arrange();
                                }
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<List<Entity>> _ -> {}
                            }
                        });
    }

    /** Makes {@code other} and this one the same; splitting undoes it. */
    public void merge(Entity into, String other) {
        change(() -> around.companion().remembering().merge(into.name(), other.strip()));
    }

    /** Takes a name out of one, as somebody of their own. */
    public void split(Entity from, String name) {
        change(() -> around.companion().remembering().split(from.name(), name));
    }

    /** The names it goes by beside the one it is shown with. */
    public static List<String> otherNames(Entity entity) {
        return entity.aliases().stream()
                .filter(name -> !name.equalsIgnoreCase(entity.name()))
                .toList();
    }

    private interface Change {
        Entities.Change make();
    }

    private void change(Change change) {
        around.worker()
                .start(
                        _ -> change.make(),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var made) ->
                                        say(made).ifPresent(around.notices());
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<Entities.Change> _ -> {}
                            }
                            refresh();
                        });
    }

    private Optional<Notice> say(Entities.Change made) {
        return switch (made) {
            case Entities.Change.Made _ -> Optional.empty();
            case Entities.Change.Unknown(var name) ->
                    Optional.of(Notice.warning(around.words().of("people.unknown", name)));
            case Entities.Change.Idle(var entity) ->
                    Optional.of(
                            Notice.information(around.words().of("people.idle", entity.name())));
        };
    }

    private void arrange() {
        var locale = around.words().locale();
        var wanted = search.get().strip().toLowerCase(locale);
        shown.setAll(
                all.stream()
                        .filter(
                                one ->
                                        one.name().toLowerCase(locale).contains(wanted)
                                                || one.aliases().stream()
                                                        .anyMatch(
                                                                name ->
                                                                        name.toLowerCase(locale)
                                                                                .contains(wanted)))
                        .toList());
    }
}
