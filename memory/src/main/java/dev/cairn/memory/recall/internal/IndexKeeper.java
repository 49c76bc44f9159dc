package dev.cairn.memory.recall.internal;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.memory.Id;
import dev.cairn.memory.recall.Lag;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Keeps the index up with the store. Words come first, so that what was just said is found at once;
 * vectors, which cost a hundred times more, follow as time allows. Thread-safe; one thread works at
 * a time.
 */
public final class IndexKeeper {
    private static final int CHANGES_AT_ONCE = 400;
    private static final int VECTORS_AT_ONCE = 256;

    /**
     * Searches see what was put within this time, at most. Each look of theirs costs a segment of
     * the index, so that a long backlog is not shown piece by piece.
     */
    private static final long SEEN_WITHIN = TimeUnit.MILLISECONDS.toNanos(400);

    /** The same for vectors of what is found by its words by then. */
    private static final long COMPARED_WITHIN = TimeUnit.SECONDS.toNanos(5);

    /** Whoever forgets waits no longer than this for a backlog that has nothing to do with it. */
    private static final long CAUGHT_UP_WITHIN = TimeUnit.SECONDS.toNanos(1);

    /** What a program that is killed has to take up once more. */
    private static final long WRITTEN_WITHIN = TimeUnit.SECONDS.toNanos(60);

    private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);

    private final Database database;
    private final SearchIndex index;
    private final Embedder embedder;
    private final Vectors vectors;
    private final ReentrantLock working = new ReentrantLock();

    /** Something was forgotten, by another process too, and its words may be in the files yet. */
    private boolean mustExpunge;

    private long written = System.nanoTime();

    public IndexKeeper(Database database, SearchIndex index, Embedder embedder) {
        this.database = database;
        this.index = index;
        this.embedder = embedder;
        Vectors.adopt(database, embedder.identity());
        this.vectors = Vectors.of(database, embedder.identity());
    }

    /** How far the index is behind; an index that cannot be opened holds nothing. */
    public Lag lag() {
        var sequence = index.sequenceIfOpen();
        return database.read(
                session ->
                        new Lag(
                                Math.max(0, ChangeLog.newest(session) - sequence),
                                EmbeddingQueue.waiting(session)));
    }

    /** The share of the store that is in the index, as far as the log of changes tells. */
    public double share() {
        var sequence = index.sequenceIfOpen();
        var newest = database.read(ChangeLog::newest);
        return newest == 0 ? 1 : Math.clamp((double) sequence / newest, 0, 1);
    }

    /**
     * Works until the index holds everything, {@code stop} says so or another thread waits to
     * forget something. Where another thread is at it already, nothing is done.
     */
    public void catchUp(BooleanSupplier stop) {
        if (!working.tryLock()) {
            return;
        }
        try {
            BooleanSupplier until = () -> stop.getAsBoolean() || working.hasQueuedThreads();
            takeUpChanges(until);
            // Where another process keeps the folder, it makes the vectors too.
            if (index.writesFolder()) {
                makeVectors(until);
            }
        } finally {
            working.unlock();
        }
    }

    /**
     * Waits until what was taken up lies in the index as it is searched best, and writes it to
     * disk. For whoever has to know when that is: it goes on by itself as well.
     */
    public void settle(BooleanSupplier stop) {
        index.awaitMerges(stop);
        commit();
    }

    /**
     * Writes the index to disk, if there was any use of it. One that cannot be written is behind,
     * and taken up or made anew the next time.
     */
    public void commit() {
        working.lock();
        try {
            write();
        } catch (UncheckedIOException e) {
            log.warn("the search index could not be written", e);
        } finally {
            working.unlock();
        }
    }

    private void write() {
        if (!index.isOpen()) {
            return;
        }
        index.commit();
        if (mustExpunge) {
            index.expunge();
            mustExpunge = false;
        }
        written = System.nanoTime();
    }

    /**
     * Takes up everything that was forgotten and leaves no trace of it in the index's files.
     *
     * @throws UncheckedIOException where that cannot be
     */
    public void expunge() {
        working.lock();
        try {
            takeUpForgotten();
        } finally {
            working.unlock();
        }
    }

    private void takeUpForgotten() {
        try {
            forget();
        } catch (UncheckedIOException e) {
            // A damaged index has been let go of: what begins anew holds nothing that is forgotten.
            log.warn("the search index failed while it forgot", e);
            forget();
        }
    }

    private void forget() {
        var began = System.nanoTime();
        takeUpChanges(() -> System.nanoTime() - began > CAUGHT_UP_WITHIN);
        // A long backlog is left for later, but for what must not be found any more.
        database.read(
                session -> {
                    takeUp(session, ChangeLog.forgottenAfter(session, index.sequence()));
                    return true;
                });
        write();
    }

    private void takeUpChanges(BooleanSupplier stop) {
        index.refresh();
        var seen = System.nanoTime();
        var seenUpTo = index.sequence();
        var taken = seenUpTo;
        while (!stop.getAsBoolean()) {
            long after = taken;
            var last = database.read(session -> takeUpAfter(session, after));
            if (last.isEmpty()) {
                break;
            }
            taken = last.get();
            if (System.nanoTime() - seen > SEEN_WITHIN) {
                // An index that failed meanwhile has begun anew, and what it lacks is taken up.
                taken = Math.min(taken, index.advance(seenUpTo, taken));
                seenUpTo = taken;
                writeIfDue();
                seen = System.nanoTime();
            }
        }
        if (taken > seenUpTo) {
            index.advance(seenUpTo, taken);
        }
    }

    /** Takes up the next changes; what the last of them is, if there was one. */
    private Optional<Long> takeUpAfter(Session session, long sequence) {
        var changes = ChangeLog.after(session, sequence, CHANGES_AT_ONCE);
        takeUp(session, changes);
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.getLast().sequence());
    }

    private void takeUp(Session session, List<ChangeLog.Change> changes) {
        if (changes.stream().anyMatch(ChangeLog.Change::isForgetting)) {
            // Whether its words are in the files shows of what can be searched only.
            index.refresh();
        }
        changes.forEach(change -> takeUp(session, change));
    }

    private void writeIfDue() {
        if (System.nanoTime() - written > WRITTEN_WITHIN) {
            write();
        }
    }

    private void takeUp(Session session, ChangeLog.Change change) {
        mustExpunge |= change.isForgetting() && index.mayHold(change.subject());
        switch (change.kind()) {
            case "episode" -> {
                if (change.isForgetting()) {
                    index.removeEpisode(change.subject());
                } else {
                    putEpisode(session, change.subject());
                }
            }
            case "fact" -> putFact(session, change.subject());
            default -> {
                // Conversations and messages are found through their episodes.
            }
        }
    }

    private void putEpisode(Session session, long episode) {
        var windows = WindowTexts.of(session, episode);
        var shapes = shapes(windows);
        for (var window : windows) {
            put(
                    window,
                    Lane.of(window.shape(), shapes),
                    vectors.get(session, window.number()).orElse(null));
        }
    }

    private static Set<Lane> shapes(List<WindowTexts.Window> windows) {
        return windows.stream()
                .map(window -> Lane.ofShape(window.shape()))
                .collect(Collectors.toSet());
    }

    private void put(
            WindowTexts.Window window,
            List<Lane> lanes,
            float @org.jspecify.annotations.Nullable [] v) {
        index.put(
                new IndexEntry(
                        window.number(),
                        lanes,
                        window.space(),
                        window.focus(),
                        window.episodes(),
                        window.words(),
                        v));
    }

    private void putFact(Session session, long fact) {
        var text = FactTexts.searchable(session, fact);
        if (text.isEmpty()) {
            index.removeFact(fact);
        } else {
            put(text.get(), vectors.get(session, fact).orElse(null));
        }
    }

    private void put(FactTexts.Fact fact, float @org.jspecify.annotations.Nullable [] v) {
        index.put(
                new IndexEntry(
                        fact.number(),
                        List.of(Lane.FACT),
                        fact.space(),
                        fact.number(),
                        fact.episodes(),
                        fact.text(),
                        v));
    }

    private void makeVectors(BooleanSupplier stop) {
        var compared = System.nanoTime();
        for (var kind : List.of(Id.Kind.FACT, Id.Kind.EPISODE)) {
            while (!stop.getAsBoolean()) {
                var waiting =
                        database.read(
                                session -> EmbeddingQueue.next(session, kind, VECTORS_AT_ONCE));
                if (waiting.isEmpty()) {
                    break;
                }
                makeVectors(kind, waiting, stop);
                if (System.nanoTime() - compared > COMPARED_WITHIN || isBehind()) {
                    // What was said meanwhile is found by its words before the vectors go on.
                    takeUpChanges(stop);
                    writeIfDue();
                    compared = System.nanoTime();
                }
            }
        }
        index.refresh();
    }

    private boolean isBehind() {
        return database.read(ChangeLog::newest) > index.sequence();
    }

    private record Made(long owner, float[] vector, Runnable put) {}

    /**
     * @param whole false where it was stopped before the last vector; the rest is made next time
     */
    private record Progress(List<Made> made, boolean whole) {}

    private void makeVectors(Id.Kind kind, List<Long> owners, BooleanSupplier stop) {
        var made = new ArrayList<Made>();
        var done = new ArrayList<Long>();
        var began = System.nanoTime();
        for (var owner : owners) {
            var progress = kind == Id.Kind.FACT ? ofFact(owner) : ofEpisode(owner, stop);
            made.addAll(progress.made);
            if (progress.whole) {
                done.add(owner);
            }
            if (stop.getAsBoolean() || System.nanoTime() - began > SEEN_WITHIN) {
                break;
            }
        }
        database.run(
                session -> {
                    made.forEach(one -> vectors.put(session, one.owner, one.vector));
                    done.forEach(owner -> EmbeddingQueue.remove(session, kind, owner));
                });
        made.forEach(one -> one.put.run());
    }

    /** Vectors of an episode's windows; a text of megabytes has thousands of them. */
    private Progress ofEpisode(long episode, BooleanSupplier stop) {
        var made = new ArrayList<Made>();
        var windows = database.read(session -> WindowTexts.of(session, episode));
        var shapes = shapes(windows);
        for (var window : database.read(session -> withoutVectors(session, windows))) {
            if (!made.isEmpty() && stop.getAsBoolean()) {
                return new Progress(made, false);
            }
            var vector = embedder.passage(window.meaning());
            made.add(
                    new Made(
                            window.number(),
                            vector,
                            () -> put(window, Lane.of(window.shape(), shapes), vector)));
        }
        return new Progress(made, true);
    }

    private List<WindowTexts.Window> withoutVectors(
            Session session, List<WindowTexts.Window> windows) {
        return windows.stream()
                .filter(window -> Lane.ofShape(window.shape()).hasVectors())
                .filter(window -> vectors.get(session, window.number()).isEmpty())
                .toList();
    }

    private Progress ofFact(long fact) {
        var made =
                database.read(session -> FactTexts.searchable(session, fact)).stream()
                        .map(
                                text -> {
                                    var vector = embedder.passage(text.text());
                                    return new Made(fact, vector, () -> put(text, vector));
                                })
                        .toList();
        return new Progress(made, true);
    }
}
