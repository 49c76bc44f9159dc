package dev.cairn.memory.recall.internal;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
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
import java.util.function.LongSupplier;

/**
 * The derived index: a folder of Lucene's that can be deleted at any time. Where another process
 * writes it, this one reads what that one has committed and keeps what is newer in memory, so that
 * both find everything. It is opened at its first use. Thread-safe; every method throws
 * UncheckedIOException where the folder cannot be read.
 */
public final class SearchIndex implements Finder, AutoCloseable {
    private static final int MOST_TERMS = 128;

    /** A folder in which the index breaks so often is not written any more. */
    private static final int MOST_REPAIRS = 3;

    /**
     * One document.
     *
     * @param number the window or fact
     * @param lanes where it is found: the first says what it is; one that nothing was said before
     *     stands for its exchange and its run as well
     * @param focus the episode it stands for; the fact itself for a fact
     * @param episodes all episodes it spans or rests on
     * @param vector null while it has none
     */
    public record Entry(
            long number,
            List<Lane> lanes,
            long space,
            long focus,
            List<Long> episodes,
            String words,
            float @Nullable [] vector) {}

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
    public void put(Entry entry) {
        var document = new Document();
        var id = id(entry.lanes.getFirst(), entry.number);
        document.add(new StringField("id", id, Field.Store.NO));
        document.add(new StringField("space", Long.toString(entry.space), Field.Store.NO));
        document.add(new NumericDocValuesField("number", entry.number));
        document.add(new NumericDocValuesField("focus", entry.focus));
        for (var episode : entry.episodes) {
            document.add(new StringField("episode", Long.toString(episode), Field.Store.NO));
            document.add(new SortedNumericDocValuesField("episodes", episode));
        }
        for (var lane : entry.lanes) {
            document.add(new TextField(lane.words(), entry.words, Field.Store.NO));
            if (entry.vector != null && lane.hasVectors()) {
                document.add(
                        new KnnFloatVectorField(
                                lane.meaning(),
                                entry.vector,
                                VectorSimilarityFunction.DOT_PRODUCT));
            }
        }
        run(() -> open().writer().updateDocument(new Term("id", id), document));
    }

    private static String id(Lane lane, long number) {
        return (lane == Lane.FACT ? "f" : "w") + number;
    }

    public void removeFact(long fact) {
        run(() -> open().writer().deleteDocuments(new Term("id", id(Lane.FACT, fact))));
    }

    /** Removes every window that spans an episode. */
    public void removeEpisode(long episode) {
        run(() -> open().writer().deleteDocuments(new Term("episode", Long.toString(episode))));
    }

    /** Makes what was put and removed visible to searches, without writing it to disk yet. */
    public void refresh(long upTo) {
        run(() -> open().refresh(upTo));
    }

    /** Writes everything to disk and notes how much of the store it holds. */
    public void commit(long upTo) {
        run(() -> open().commit(upTo));
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
        query.add(inSpace(space), BooleanClause.Occur.FILTER);
        return wanted.isEmpty() ? List.of() : search(query.build(), limit);
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
        query.add(inSpace(space), BooleanClause.Occur.FILTER);
        return wanted.isEmpty() ? List.of() : search(query.build(), limit);
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
     * The graph is looked through for more than are wanted: of 100,000 memories it finds 97 in 100
     * of the nearest then, and 92 otherwise.
     */
    @Override
    public List<Hit> meaning(Lane lane, float[] vector, long space, int limit) {
        var wide = limit * 4;
        var near = new KnnFloatVectorQuery(lane.meaning(), vector, wide, inSpace(space));
        return with(
                in -> {
                    var hits = new ArrayList<Hit>();
                    var found = in.search(near, wide);
                    if (found.scoreDocs.length == 0) {
                        return hits;
                    }
                    // Found in eight bits, ordered by the vectors themselves.
                    var exact = new ExactCosine(lane.meaning(), vector);
                    for (var one : exact.rescore(in, found, limit).scoreDocs) {
                        hits.add(read(in.getIndexReader(), one.doc, 2 * one.score - 1));
                    }
                    return hits;
                });
    }

    private static Query inSpace(long space) {
        return new TermQuery(new Term("space", Long.toString(space)));
    }

    private List<Hit> search(Query query, int limit) {
        return with(
                in -> {
                    var hits = new ArrayList<Hit>();
                    for (var scored : in.search(query, limit).scoreDocs) {
                        hits.add(read(in.getIndexReader(), scored.doc, scored.score));
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

    private static Hit read(IndexReader reader, int doc, float score) throws IOException {
        var leaves = reader.leaves();
        var leaf = leaves.get(org.apache.lucene.index.ReaderUtil.subIndex(doc, leaves));
        var local = doc - leaf.docBase;
        var number = leaf.reader().getNumericDocValues("number");
        var focus = leaf.reader().getNumericDocValues("focus");
        number.advanceExact(local);
        focus.advanceExact(local);
        var episodes = new ArrayList<Long>();
        var values = leaf.reader().getSortedNumericDocValues("episodes");
        if (values != null && values.advanceExact(local)) {
            for (var i = 0; i < values.docValueCount(); i++) {
                episodes.add(values.nextValue());
            }
        }
        return new Hit(number.longValue(), focus.longValue(), episodes, score);
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
