package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.terminal.Terminal;

import java.io.IOException;
import java.util.concurrent.Callable;

/** A command that works on the data folder. */
abstract class HomeCommand implements Callable<Integer> {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;

    private final Common common;

    HomeCommand(Common common) {
        this.common = common;
    }

    @Override
    public final Integer call() throws IOException {
        try (var cairn = common.compose()) {
            return run(cairn);
        }
    }

    /** Carries the command out; returns the exit status. */
    abstract int run(Composition cairn) throws IOException;

    final Common common() {
        return common;
    }

    final Terminal terminal() {
        return common.terminal();
    }

    final boolean json() {
        return common.json();
    }
}
