package dev.cairn.memory.recall;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.memory.recall.internal.IndexKeeper;
import dev.cairn.memory.recall.internal.Retrieval;
import dev.cairn.memory.recall.internal.SearchIndex;
import dev.cairn.memory.recall.internal.StoreFinder;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.recall.internal.Vectors;
import dev.cairn.memory.store.internal.Database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * From a question to ranked recollections. The same path serves the window, the command line and
 * the measuring commands. Thread-safe; no method may be called on the thread that draws the window.
 */
public final class Recall implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Recall.class);

    /** An index that holds less of the store than this is not asked: the store itself is. */
    private static final double ENOUGH = .9;

    private final IndexKeeper keeper;
    private final StoreFinder store;
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
        this.store = new StoreFinder(database, terms, Vectors.of(database, embedder.identity()));
        this.retrieval = new Retrieval(database, index, store, terms, embedder, ranking);
        this.patience = patience;
    }

    /** Searches memory; a question that matches nothing gives an empty, abstaining result. */
    public Recalled recall(RecallQuery query) {
        var start = System.nanoTime();
        var notes = new ArrayList<String>();
        boolean usable = takeUp(() -> System.nanoTime() - start > patience.toNanos());
        double share = keeper.share();
        boolean indexed = usable && share >= ENOUGH;
        if (!usable) {
            notes.add("the search index cannot be used; memories were searched without it");
        } else if (!indexed) {
            notes.add(
                    "the search index is being made (%d %% so far); memories were searched without it"
                            .formatted((int) (100 * share)));
        } else if (share < 1) {
            notes.add("the newest memories are not in the search index yet");
        }
        if (indexed) {
            store.close();
        }
        var asked = System.nanoTime();
        var found =
                query.text().isBlank()
                        ? Retrieval.NOTHING
                        : retrieval.search(query, indexed, notes);
        return new Recalled(
                query.text(),
                found.abstained(),
                (System.nanoTime() - asked) / 1e6,
                found.recollections(),
                List.copyOf(notes));
    }

    /** Brings the index up to the store; false where it cannot be read or written. */
    private boolean takeUp(BooleanSupplier stop) {
        for (var again : List.of(true, false)) {
            try {
                keeper.catchUp(stop);
                return true;
            } catch (UncheckedIOException e) {
                // A damaged index has been let go of, and the second time begins anew.
                log.warn("the search index failed{}", again ? ", once more from the store" : "", e);
            } catch (IllegalStateException e) {
                // The encoder does not work: words have been taken up before it was asked.
                log.warn("no vectors could be made", e);
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        store.close();
    }
}
