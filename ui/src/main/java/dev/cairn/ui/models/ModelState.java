package dev.cairn.ui.models;

import java.util.OptionalDouble;

/** How the model stands that answers. */
public sealed interface ModelState {
    /** There is none: Cairn answers from memory alone. */
    record None() implements ModelState {}

    /** It is being loaded. */
    record Loading(String name) implements ModelState {}

    /**
     * It can be asked.
     *
     * @param tokensPerSecond of the last answer; empty before the first
     */
    record Ready(String name, OptionalDouble tokensPerSecond) implements ModelState {}

    /**
     * It cannot be used.
     *
     * @param sentence why, and what to do, for the user
     */
    record Failed(String sentence) implements ModelState {}
}
