package dev.cairn.app.window;

import static dev.cairn.app.window.Told.done;
import static dev.cairn.app.window.Told.told;

import dev.cairn.app.composition.Refused;
import dev.cairn.memory.Id;
import dev.cairn.memory.Memory;
import dev.cairn.memory.Space;
import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.exchange.ImportBeginning;
import dev.cairn.memory.exchange.ImportSummary;
import dev.cairn.memory.forgetting.Target;
import dev.cairn.ui.firstrun.SampleDesk;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Samples as an import into a space of their own: no query of another space sees them, and what
 * came with the import is told from what the user said there. Thread-safe.
 */
final class SampleSpace implements SampleDesk {
    private static final String FORMAT = "samples";

    private final Memory memory;
    private final CurrentSpace space;
    private final Clock clock;

    SampleSpace(Memory memory, CurrentSpace space, Clock clock) {
        this.memory = memory;
        this.space = space;
        this.clock = clock;
    }

    /** An import of samples that is there, and where it went. */
    private record Brought(Id batch, Space space) {}

    private Optional<Brought> brought() {
        return memory.imports().list().stream()
                .filter(one -> one.format().equals(FORMAT))
                .filter(one -> one.state() == ImportSummary.State.DONE)
                .flatMap(one -> spaceOf(one).stream().map(where -> new Brought(one.id(), where)))
                .findFirst();
    }

    private Optional<Space> spaceOf(ImportSummary summary) {
        try {
            var number = JsonMapper.shared().readTree(summary.report()).path("space").asLong(0);
            return memory.spaces().list().stream()
                    .filter(one -> one.number() == number)
                    .findFirst();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean here() {
        return told(this::brought)
                .filter(one -> one.space().number() == space.get().number())
                .isPresent();
    }

    @Override
    public void bring(String name, Locale language) {
        done(
                () -> {
                    var there = brought();
                    if (there.isEmpty()) {
                        write(memory.spaces().named(name, Space.Review.ACCEPT), language);
                    }
                    space.enter(there.map(one -> one.space().name()).orElse(name));
                });
    }

    private void write(Space into, Locale language) {
        var life = new SampleLife(language, OffsetDateTime.now(clock));
        var hash = FORMAT.getBytes(StandardCharsets.UTF_8);
        switch (memory.imports().begin(FORMAT, hash)) {
            case ImportBeginning.Busy() ->
                    throw new Refused("another import is under way; try again when it is done");
            case ImportBeginning.Begun(var batch) -> {
                try (batch) {
                    batch.write(into, life.notes());
                    batch.write(into, life.conversation());
                    batch.finish("{\"space\": %d}".formatted(into.number()));
                }
            }
        }
    }

    @Override
    public Left remove() {
        return told(
                () -> {
                    var there = brought();
                    if (there.isEmpty()) {
                        return Left.NOTHING;
                    }
                    var where = there.get().space();
                    // Answers that say the samples again go with them; they came with no import.
                    var echoes =
                            memory.forgetting().preview(episodes(where)).ids().stream()
                                    .filter(id -> id.kind() == Id.Kind.MESSAGE)
                                    .toList();
                    memory.imports().undo(there.get().batch());
                    var pieces = memory.forgetting().forget(new Target.Named(echoes)).residue();
                    if (where.number() == space.get().number()) {
                        space.enter(memory.spaces().first().name());
                    }
                    boolean whole = memory.spaces().remove(where);
                    if (!whole) {
                        // What the user said there is theirs, and travels from now on.
                        memory.sharing().writeAnew();
                    }
                    if (pieces > 0) {
                        return Left.PIECES;
                    }
                    return whole ? Left.NOTHING : Left.OWN_WORDS;
                });
    }

    /** What came with the import, not what was said since. */
    private List<Id> episodes(Space where) {
        var episodes = new ArrayList<Id>();
        var filter =
                new ExportFilter(
                        List.of(where),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of());
        memory.exports()
                .read(
                        filter,
                        Set.of("episodes"),
                        record -> {
                            if (record.fields().path("source").asString("").equals("import")) {
                                Id.parse(record.fields().path("id").asString(""))
                                        .ifPresent(episodes::add);
                            }
                        });
        return episodes;
    }
}
