package dev.cairn.memory.recall;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.memory.recall.internal.IndexKeeper;
import dev.cairn.memory.recall.internal.Retrieval;
import dev.cairn.memory.recall.internal.SearchIndex;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.store.internal.Database;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * From a question to ranked recollections. The same path serves the window, the command line and
 * the measuring commands. Thread-safe; no method may be called on the thread that draws the window.
 */
public final class Recall {
    private final IndexKeeper keeper;
    private final Retrieval retrieval;
    private final Duration patience;

    /**
     * @param patience how long a question may wait for the index to take up what is newer than it
     */
    public Recall(
            Database database,
            SearchIndex index,
            Terms terms,
            IndexKeeper keeper,
            Embedder embedder,
            Ranking ranking,
            Duration patience) {
        this.keeper = keeper;
        this.retrieval = new Retrieval(database, index, terms, embedder, ranking);
        this.patience = patience;
    }

    /** Searches memory; a question that matches nothing gives an empty, abstaining result. */
    public Recalled recall(RecallQuery query) {
        var start = System.nanoTime();
        var notes = new ArrayList<String>();
        try {
            keeper.catchUp(() -> System.nanoTime() - start > patience.toNanos());
            if (keeper.lag().changesBehind() > 0) {
                notes.add("the search index is still being made; some memories may be missing");
            }
        } catch (UncheckedIOException e) {
            notes.add("the search index cannot be read or written");
        }
        var asked = System.nanoTime();
        var found = query.text().isBlank() ? Retrieval.NOTHING : retrieval.search(query, notes);
        return new Recalled(
                query.text(),
                found.abstained(),
                (System.nanoTime() - asked) / 1e6,
                found.recollections(),
                List.copyOf(notes));
    }
}
