package dev.cairn.memory.recall.internal;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The derived index: a folder of Lucene's that can be deleted at any time. Where another process
 * writes it, this one reads what that one has committed and keeps what is newer in memory, so that
 * both find everything. It is opened at its first use. Thread-safe; every method throws
 * UncheckedIOException where the folder cannot be read.
 */
public final class SearchIndex implements Finder, AutoCloseable {
    private static final int MOST_TERMS = 128;

    /** Documents of an index for each further {@code limit} of candidates that is looked at. */
    private static final int DOCUMENTS_A_STEP = 250_000;

    /** A folder in which the index breaks so often is not written any more. */
    private static final int MOST_REPAIRS = 3;

    /**
     * Opens the index; the first use does it, so that what needs no search does not wait for it.
     */
    private interface Opener {
        /**
         * @param anew what lies in the folder is of no use
         */
        OpenIndex open(boolean anew) throws IOException;
    }

    private final Opener opener;
    private @Nullable OpenIndex opened;
    private boolean closed;
    private boolean beginAnew;
    private int repairs;

    private SearchIndex(Opener opener) {
        this.opener = opener;
    }

    /**
     * The index in a folder, opened when it is first needed. An empty one is begun where there is
     * none, where it is damaged or where it was made in another way or of another store; {@link
     * #sequence} tells how much of the store it holds.
     *
     * @param store tells the store the index is made of from all others
     * @param newest tells the newest entry of that store's change log: an index that knows more was
     *     made before an older copy of the store was put back, and is begun anew
     */
    public static SearchIndex in(
            Path folder, Terms terms, long store, String embedder, LongSupplier newest) {
        return new SearchIndex(
                anew ->
                        OpenIndex.of(
                                terms,
                                IndexFolder.open(
                                        folder, terms, store, embedder, newest.getAsLong(), anew)));
    }

    private synchronized OpenIndex open() throws IOException {
        if (closed) {
            throw new IOException("the index is closed");
        }
        if (opened == null) {
            if (repairs > MOST_REPAIRS) {
                throw new IOException("the index was begun anew too often");
            }
            opened = openSound();
            beginAnew = false;
        }
        return opened;
    }

    private OpenIndex openSound() throws IOException {
        try {
            return opener.open(beginAnew);
        } catch (IOException | RuntimeException e) {
            if (beginAnew || !IndexDamage.isTold(e)) {
                throw e;
            }
            repairs++;
            return opener.open(true);
        }
    }

    /**
     * Lets go of an index that failed. Where its files are damaged it begins anew at its next use;
     * everything in it stands in the store as well.
     */
    private synchronized void letGo(Throwable failure) {
        var failed = opened;
        if (failed == null || closed) {
            return;
        }
        boolean damaged = IndexDamage.isTold(failure) || failed.isDamaged(failure);
        if (damaged || failed.hasEnded()) {
            opened = null;
            repairs++;
            beginAnew = damaged;
            failed.abandon();
            org.slf4j.LoggerFactory.getLogger(SearchIndex.class)
                    .warn("the search index failed and is opened {}", damaged ? "anew" : "again");
        }
    }

    /** Whether it has been needed yet. */
    synchronized boolean isOpen() {
        return opened != null;
    }

    /** The entry of the change log up to which everything is in here. */
    public long sequence() {
        return call(() -> open().sequence());
    }

    /** The same; 0 for an index that cannot be opened, which holds nothing that could be found. */
    long sequenceIfOpen() {
        try {
            return sequence();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    /** Whether this process keeps the folder; if not, what it adds lives in memory alone. */
    public boolean writesFolder() {
        return call(() -> open().writesFolder());
    }

    /** Adds a document, or puts it in the place of an older one. */
    public void put(IndexEntry entry) {
        var document = entry.document();
        run(() -> open().writer().updateDocument(new Term("id", entry.id()), document));
    }

    public void removeFact(long fact) {
        run(() -> open().writer().deleteDocuments(new Term("id", IndexEntry.id(Lane.FACT, fact))));
    }

    /** Removes every window that spans an episode. */
    public void removeEpisode(long episode) {
        run(() -> open().writer().deleteDocuments(new Term("episode", Long.toString(episode))));
    }

    /** Makes what was put and removed visible to searches, without writing it to disk yet. */
    public void refresh() {
        run(() -> open().refresh());
    }

    /**
     * The same after everything between two entries of the change log was taken up.
     *
     * @return {@link #sequence} since: not {@code upTo} for an index that was let go of and begun
     *     anew after {@code from} was read
     */
    long advance(long from, long upTo) {
        return call(() -> open().advance(from, upTo));
    }

    /** Writes everything to disk and notes how much of the store it holds. */
    public void commit() {
        run(() -> open().commit());
    }

    /** Waits until parts of the index that belong together have been merged. */
    void awaitMerges(BooleanSupplier stop) {
        run(() -> open().awaitMerges(stop));
    }

    /** Leaves no trace of removed documents in the folder's files. */
    public void expunge() {
        run(() -> open().expunge());
    }

    @Override
    public int size() {
        return with(in -> in.getIndexReader().numDocs());
    }

    @Override
    public int frequency(Lane lane, String term) {
        return frequency(new Term(lane.words(), term));
    }

    /** Whether words of an episode may stand in the files, in deleted documents too. */
    boolean mayHold(long episode) {
        return frequency(new Term("episode", Long.toString(episode))) > 0;
    }

    private int frequency(Term term) {
        return with(in -> in.getIndexReader().docFreq(term));
    }

    @Override
    public List<Hit> words(Lane lane, List<String> wanted, long space, int limit) {
        var query = new BooleanQuery.Builder();
        mostTelling(lane, wanted)
                .forEach(
                        term ->
                                query.add(
                                        new TermQuery(new Term(lane.words(), term)),
                                        BooleanClause.Occur.SHOULD));
        query.setMinimumNumberShouldMatch(1);
        return wanted.isEmpty() ? List.of() : search(query, space, limit);
    }

    /** The documents of a lane that hold every one of some terms. */
    public List<Hit> withAll(Lane lane, List<String> wanted, long space, int limit) {
        var query = new BooleanQuery.Builder();
        mostTelling(lane, wanted)
                .forEach(
                        term ->
                                query.add(
                                        new TermQuery(new Term(lane.words(), term)),
                                        BooleanClause.Occur.FILTER));
        return wanted.isEmpty() ? List.of() : search(query, space, limit);
    }

    private List<String> mostTelling(Lane lane, List<String> wanted) {
        if (wanted.size() <= MOST_TERMS) {
            return wanted;
        }
        return wanted.stream()
                .sorted(Comparator.comparingInt((String term) -> rarity(lane, term)))
                .limit(MOST_TERMS)
                .toList();
    }

    private int rarity(Lane lane, String term) {
        var frequency = frequency(lane, term);
        return frequency == 0 ? Integer.MAX_VALUE : frequency;
    }

    /**
     * More are looked at than are wanted, since graphs and vectors in few bits miss some: the more
     * there are, the more.
     */
    @Override
    public List<Hit> meaning(Lane lane, float[] vector, long space, int limit) {
        return with(
                in -> {
                    var wide = limit * (4 + in.getIndexReader().maxDoc() / DOCUMENTS_A_STEP);
                    var near =
                            new KnnFloatVectorQuery(
                                    lane.meaning(), vector, wide, filter(in, space).orElse(null));
                    var hits = new ArrayList<Hit>();
                    var found = in.search(near, wide);
                    if (found.scoreDocs.length == 0) {
                        return hits;
                    }
                    // Found in two bits, ordered by the vectors themselves.
                    var exact = new ExactCosine(lane.meaning(), vector);
                    for (var one : exact.rescore(in, found, limit).scoreDocs) {
                        hits.add(IndexEntry.hit(in.getIndexReader(), one.doc, 2 * one.score - 1));
                    }
                    return hits;
                });
    }

    /** What keeps to a space; empty where nothing is of another, as in most stores. */
    private static Optional<Query> filter(IndexSearcher in, long space) throws IOException {
        var reader = in.getIndexReader();
        var term = new Term("space", Long.toString(space));
        return reader.docFreq(term) == reader.maxDoc()
                ? Optional.empty()
                : Optional.of(new TermQuery(term));
    }

    private List<Hit> search(BooleanQuery.Builder query, long space, int limit) {
        return with(
                in -> {
                    filter(in, space)
                            .ifPresent(only -> query.add(only, BooleanClause.Occur.FILTER));
                    var hits = new ArrayList<Hit>();
                    for (var scored : in.search(query.build(), limit).scoreDocs) {
                        hits.add(IndexEntry.hit(in.getIndexReader(), scored.doc, scored.score));
                    }
                    return hits;
                });
    }

    private interface Look<T> {
        T at(IndexSearcher in) throws IOException;
    }

    private <T> T with(Look<T> look) {
        return call(
                () -> {
                    var in = open().acquire();
                    try {
                        return look.at(in);
                    } finally {
                        in.getIndexReader().decRef();
                    }
                });
    }

    private interface Work {
        void run() throws IOException;
    }

    private interface Source<T> {
        T get() throws IOException;
    }

    private void run(Work work) {
        call(
                () -> {
                    work.run();
                    return true;
                });
    }

    private <T> T call(Source<T> source) {
        try {
            return source.get();
        } catch (UncheckedIOException e) {
            throw e;
        } catch (IOException e) {
            letGo(e);
            throw new UncheckedIOException("the search index", e);
        } catch (RuntimeException | InternalError | OutOfMemoryError | AssertionError e) {
            // What comes of damaged files: wrong numbers, absurd lengths, pages that are gone.
            letGo(e);
            throw new UncheckedIOException("the search index", new IOException(e));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        var last = opened;
        opened = null;
        if (last != null) {
            try {
                last.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the search index", e);
            }
        }
    }
}
