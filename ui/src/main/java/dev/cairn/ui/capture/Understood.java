package dev.cairn.ui.capture;

import dev.cairn.memory.time.DateRange;

import java.time.LocalTime;
import java.util.Optional;

/** Something in the line being written that was understood. */
public sealed interface Understood {

    /** A topic: {@code #garden}, without its sign. */
    record Tag(String name) implements Understood {}

    /**
     * Somebody or something named with {@code @}.
     *
     * @param name as it is written, without its sign
     * @param known by which memory knows it; empty where it does not
     */
    record Named(String name, Optional<String> known) implements Understood {}

    /** A date, with the time of day where one stands by it. */
    record When(DateRange days, Optional<LocalTime> time) implements Understood {}
}
