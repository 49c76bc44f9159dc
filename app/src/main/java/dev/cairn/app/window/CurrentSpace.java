package dev.cairn.app.window;

import dev.cairn.memory.Memory;
import dev.cairn.memory.Space;

import java.util.List;

/** The space that the window is in. Thread-safe. */
final class CurrentSpace {
    private final Memory memory;
    private volatile Space space;

    CurrentSpace(Memory memory) {
        this.memory = memory;
        this.space = memory.spaces().first();
    }

    Space get() {
        return space;
    }

    List<Space> all() {
        return memory.spaces().list();
    }

    void enter(String name) {
        space = memory.spaces().named(name.strip(), Space.Review.ACCEPT);
    }
}
