package dev.cairn.ui.graph;

import dev.cairn.memory.entity.Entity;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Outcome;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Around whom one looks, where one came from, and whether it is drawn or listed. */
public final class GraphViewModel {
    private static final int LONGEST_WAY = 50;

    private final Surroundings around;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
    private final BooleanProperty listed = new SimpleBooleanProperty(this, "listed");
    private final BooleanProperty canGoBack = new SimpleBooleanProperty(this, "canGoBack");
    private final ObjectProperty<Optional<Neighbourhood>> shown =
            new SimpleObjectProperty<>(this, "shown", Optional.empty());
    private final Deque<String> way = new ArrayDeque<>();
    private int asked;

    public GraphViewModel(Surroundings around) {
        this.around = around;
    }

    /** Around whom or what; blank for the user. */
    public StringProperty name() {
        return name;
    }

    public ReadOnlyBooleanProperty busy() {
        return busy;
    }

    /** Whether neighbours are shown as a list in place of a drawing. */
    public BooleanProperty listed() {
        return listed;
    }

    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack;
    }

    /** Empty where nothing is known by the name, or nothing has been read yet. */
    public ReadOnlyObjectProperty<Optional<Neighbourhood>> shown() {
        return shown;
    }

    /** Goes on to one of the neighbours. */
    public void go(Entity entity) {
        show(entity.kind() == Entity.Kind.SELF ? "" : entity.name());
    }

    /** Goes to somebody or something, and can come back. */
    public void show(String next) {
        if (shown.get().isPresent() && !next.strip().equalsIgnoreCase(name.get().strip())) {
            way.push(centreName());
            if (way.size() > LONGEST_WAY) {
                way.removeLast();
            }
        }
        name.set(next.strip());
        refresh();
    }

    private String centreName() {
        return shown.get()
                .map(Neighbourhood::centre)
                .filter(centre -> centre.kind() != Entity.Kind.SELF)
                .map(Entity::name)
                .orElse("");
    }

    /** Goes back to where one came from. */
    public void back() {
        if (!way.isEmpty()) {
            name.set(way.pop());
            refresh();
        }
    }

    /** Reads again what stands around the name. */
    public void refresh() {
        canGoBack.set(!way.isEmpty());
        busy.set(true);
        asked++;
        var turn = asked;
        var wanted = name.get().strip();
        around.worker()
                .start(
                        _ -> around.companion().graph().around(wanted),
                        outcome -> {
                            if (turn != asked) {
                                return;
                            }
                            busy.set(false);
                            switch (outcome) {
                                case Outcome.Done(var found) -> shown.set(found);
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<Optional<Neighbourhood>> _ -> {}
                            }
                        });
    }

    /** The name by which somebody or something is shown. */
    public String called(Entity entity) {
        return entity.kind() == Entity.Kind.SELF ? around.words().of("graph.you") : entity.name();
    }

    /** What a neighbour is to the centre, or was. */
    public String word(Neighbourhood.Neighbour neighbour) {
        return neighbour.word().isEmpty() || neighbour.holds()
                ? neighbour.word()
                : around.words().of("graph.word.past", neighbour.word());
    }

    /** A neighbour in one line, for who does not see how it is drawn. */
    public String spoken(Neighbourhood.Neighbour neighbour) {
        var name = called(neighbour.entity());
        var ties = neighbour.ties().size();
        return neighbour.word().isEmpty()
                ? around.words().of("graph.neighbour", name, ties)
                : around.words().of("graph.neighbour.word", name, word(neighbour), ties);
    }
}
