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
    private static final int VECTORS_AT_ONCE = 16;

    private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);

    private final Database database;
    private final SearchIndex index;
    private final Embedder embedder;
    private final Vectors vectors;
    private final ReentrantLock working = new ReentrantLock();

    /** Something was forgotten, by another process too, and its words may be in the files yet. */
    private boolean mustExpunge;

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
     * Works until the index holds everything or {@code stop} says so. Where another thread is at it
     * already, nothing is done.
     */
    public void catchUp(BooleanSupplier stop) {
        if (!working.tryLock()) {
            return;
        }
        try {
            takeUpChanges(stop);
            // Where another process keeps the folder, it makes the vectors too.
            if (index.writesFolder()) {
                makeVectors(stop);
            }
        } finally {
            working.unlock();
        }
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
        index.commit(index.sequence());
        if (mustExpunge) {
            index.expunge();
            mustExpunge = false;
        }
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
            takeUpChanges(() -> false);
            write();
        } catch (UncheckedIOException e) {
            // A damaged index has been let go of: what begins anew holds nothing that is forgotten.
            log.warn("the search index failed while it forgot", e);
            takeUpChanges(() -> false);
            write();
        }
    }

    private void takeUpChanges(BooleanSupplier stop) {
        index.refresh(index.sequence());
        while (!stop.getAsBoolean()) {
            var last =
                    database.read(
                            session -> {
                                var changes =
                                        ChangeLog.after(session, index.sequence(), CHANGES_AT_ONCE);
                                changes.forEach(change -> takeUp(session, change));
                                return changes.isEmpty()
                                        ? Optional.<Long>empty()
                                        : Optional.of(changes.getLast().sequence());
                            });
            if (last.isEmpty()) {
                return;
            }
            index.refresh(last.get());
        }
    }

    private void takeUp(Session session, ChangeLog.Change change) {
        mustExpunge |= change.operation().equals("forget") && index.mayHold(change.subject());
        switch (change.kind()) {
            case "episode" -> {
                if (change.operation().equals("forget")) {
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
                new SearchIndex.Entry(
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
                new SearchIndex.Entry(
                        fact.number(),
                        List.of(Lane.FACT),
                        fact.space(),
                        fact.number(),
                        fact.episodes(),
                        fact.text(),
                        v));
    }

    private void makeVectors(BooleanSupplier stop) {
        for (var kind : List.of(Id.Kind.FACT, Id.Kind.EPISODE)) {
            while (!stop.getAsBoolean()) {
                var waiting =
                        database.read(
                                session -> EmbeddingQueue.next(session, kind, VECTORS_AT_ONCE));
                if (waiting.isEmpty()) {
                    break;
                }
                makeVectors(kind, waiting, stop);
                index.refresh(index.sequence());
            }
        }
    }

    private record Made(long owner, float[] vector, Runnable put) {}

    /**
     * @param whole false where it was stopped before the last vector; the rest is made next time
     */
    private record Progress(List<Made> made, boolean whole) {}

    private void makeVectors(Id.Kind kind, List<Long> owners, BooleanSupplier stop) {
        var made = new ArrayList<Made>();
        var done = new ArrayList<Long>();
        for (var owner : owners) {
            var progress = kind == Id.Kind.FACT ? ofFact(owner) : ofEpisode(owner, stop);
            made.addAll(progress.made);
            if (progress.whole) {
                done.add(owner);
            }
            if (stop.getAsBoolean()) {
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
