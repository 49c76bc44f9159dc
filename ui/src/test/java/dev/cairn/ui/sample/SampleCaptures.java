package dev.cairn.ui.sample;

import dev.cairn.memory.Id;
import dev.cairn.memory.entity.Entity;
import dev.cairn.ui.capture.CaptureDesk;
import dev.cairn.ui.work.Trouble;
import dev.cairn.ui.work.TroubleException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is captured, made up. Thread-safe. */
public final class SampleCaptures implements CaptureDesk {
    public final List<String> kept = new CopyOnWriteArrayList<>();
    public volatile String left = "";
    public volatile boolean held;
    public volatile boolean paused;
    public volatile Optional<String> trouble = Optional.empty();

    @Override
    public Kept keep(String text, Optional<String> space) {
        trouble.ifPresent(
                sentence -> {
                    throw new TroubleException(new Trouble(sentence));
                });
        kept.add(space.orElse("") + ": " + text);
        return new Kept(text, held);
    }

    @Override
    public boolean takeBack(Kept taken) {
        return kept.removeIf(one -> one.endsWith(": " + taken.key()));
    }

    @Override
    public Known known() {
        return new Known(
                List.of(
                        entity(1, Entity.Kind.PERSON, "Anna Brandt", "Anna", "Anna Brandt"),
                        entity(2, Entity.Kind.PLACE, "Lisbon", "Lisbon", "Lissabon")),
                List.of("Personal", "Work"),
                paused);
    }

    private static Entity entity(long number, Entity.Kind kind, String name, String... aliases) {
        return new Entity(
                new Id(Id.Kind.ENTITY, number),
                kind,
                name,
                new ArrayList<>(List.of(aliases)),
                3,
                List.of());
    }

    @Override
    public String draft() {
        return left;
    }

    @Override
    public void draft(String text) {
        left = text;
    }
}
