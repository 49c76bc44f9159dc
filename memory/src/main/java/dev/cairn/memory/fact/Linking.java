package dev.cairn.memory.fact;

import dev.cairn.memory.fact.internal.LinkQueue;
import dev.cairn.memory.fact.internal.Linker;
import dev.cairn.memory.recall.internal.Vectors;
import dev.cairn.memory.store.internal.Database;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Gives new facts their entities, keywords, tags and context, and links them with related ones
 * (A-MEM, Xu et al. 2025), behind the reading of what was said. Needs no model. A new fact may add
 * tags and links to its neighbours; their words are never touched. Thread-safe; one thread works at
 * a time.
 */
public final class Linking {
    private static final int AT_ONCE = 16;

    private final Database database;
    private final Linker linker;
    private final ReentrantLock working = new ReentrantLock();

    public Linking(Database database, Vectors vectors) {
        this.database = database;
        this.linker = new Linker(database, vectors);
    }

    /** Links waiting facts until none is left or {@code stop} says so; returns how many. */
    public int run(BooleanSupplier stop) {
        if (!working.tryLock()) {
            return 0;
        }
        try {
            var linked = 0;
            while (!stop.getAsBoolean()) {
                var waiting = database.read(session -> LinkQueue.next(session, AT_ONCE));
                if (waiting.isEmpty()) {
                    break;
                }
                database.run(
                        session ->
                                waiting.forEach(
                                        fact -> {
                                            linker.link(session, fact);
                                            LinkQueue.remove(session, fact);
                                        }));
                linked += waiting.size();
            }
            return linked;
        } finally {
            working.unlock();
        }
    }

    /** How many facts wait to be linked. */
    public long waiting() {
        return database.read(LinkQueue::waiting);
    }
}
