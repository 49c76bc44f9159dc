package dev.cairn.memory.consolidation;

import dev.cairn.llm.text.TextModel;
import dev.cairn.memory.Space;
import dev.cairn.memory.Spaces;
import dev.cairn.memory.consolidation.internal.Gisting;
import dev.cairn.memory.consolidation.internal.Judging;
import dev.cairn.memory.consolidation.internal.Likenesses;
import dev.cairn.memory.consolidation.internal.Surprises;
import dev.cairn.memory.consolidation.internal.Ties;
import dev.cairn.memory.decay.Decay;
import dev.cairn.memory.portrait.Portraits;
import dev.cairn.memory.recall.Recall;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.recall.internal.Vectors;
import dev.cairn.memory.store.internal.Database;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Makes something of memory when the machine is idle: gists of days, weeks and topics, the
 * portrait, ties between what is recalled together, proposals of what could be merged. Only what
 * changed is looked at, a step at a time, each durable when it is done; a stop loses the step at
 * most, and the next run goes on. What changes meaning is proposed, never done. Thread-safe; one
 * thread works at a time.
 */
public final class Consolidation {
    /** More facts than this fade without being counted one by one. */
    private static final int COUNTED = 10_000;

    private final Database database;
    private final Spaces spaces;
    private final Decay decay;
    private final Portraits portraits;
    private final Gisting gisting;
    private final Ties ties;
    private final Surprises surprises;
    private final Likenesses likenesses;
    private final Judging judging;
    private final ReentrantLock working = new ReentrantLock();

    public Consolidation(
            Database database,
            Spaces spaces,
            Decay decay,
            Portraits portraits,
            Recall recall,
            Vectors vectors,
            Terms terms) {
        this.database = database;
        this.spaces = spaces;
        this.decay = decay;
        this.portraits = portraits;
        this.gisting = new Gisting(database, terms);
        this.ties = new Ties(database);
        this.surprises = new Surprises(database, recall, terms);
        this.likenesses = new Likenesses(database, vectors, terms);
        this.judging = new Judging(database);
    }

    /**
     * Works until all is done or {@code stop} says so.
     *
     * @param today days and weeks that ended before it are summed up
     * @param model words the gists and judges what may say the same, behind every answer; without
     *     one gists are in the words that were said
     */
    public Consolidated run(
            LocalDate today,
            Optional<TextModel> model,
            ConsolidationProgress progress,
            BooleanSupplier stop) {
        if (!working.tryLock()) {
            return new Consolidated(0, 0, 0, 0, 0, false);
        }
        try {
            var gists = gisting.run(today, model, progress, stop);
            var changes = 0;
            var fading = 0;
            for (var space : spaces.list()) {
                if (stop.getAsBoolean()) {
                    break;
                }
                surprises.run(space, stop);
                changes += portraits.refresh(space);
                fading += fading(space);
            }
            boolean more = true;
            while (more && !stop.getAsBoolean()) {
                more = database.write(ties::takeUp);
            }
            var proposed = propose(stop);
            if (model.isPresent() && !stop.getAsBoolean()) {
                proposed += judging.run(model.get(), stop);
            }
            return new Consolidated(gists, changes, 0, proposed, fading, !stop.getAsBoolean());
        } finally {
            working.unlock();
        }
    }

    private int fading(Space space) {
        return decay.fading(space, COUNTED).size();
    }

    private int propose(BooleanSupplier stop) {
        var proposed = 0;
        while (!stop.getAsBoolean()) {
            int found = database.write(likenesses::takeUp);
            if (found < 0) {
                break;
            }
            proposed += found;
        }
        return proposed;
    }
}
