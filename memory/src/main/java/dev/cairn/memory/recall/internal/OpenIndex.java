package dev.cairn.memory.recall.internal;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The index while it is open: what is written to it, and what searches see of it. Where another
 * process writes the folder, this one reads what that one has committed and keeps what is newer in
 * memory. Thread-safe.
 */
final class OpenIndex implements Closeable {
    private static final Logger log = LoggerFactory.getLogger(OpenIndex.class);

    private static final Duration MERGING_LOOKED_AT = Duration.ofMillis(20);

    /** A merge that begins between two steps of forgetting needs another round; never so many. */
    private static final int MOST_TRIES = 10;

    private final IndexFolder folder;
    private final IndexWriter writer;

    /** Held while readers are changed, and never by a search: that takes what is shown. */
    private final Object refreshing = new Object();

    private @Nullable DirectoryReader committed;
    private DirectoryReader fresh;
    private IndexSearcher searcher;
    private long sequence;

    private OpenIndex(IndexFolder folder, IndexWriter writer, @Nullable DirectoryReader committed)
            throws IOException {
        this.folder = folder;
        this.writer = writer;
        this.committed = committed;
        this.sequence =
                committed == null
                        ? folder.sequence(writer.getLiveCommitData())
                        : folder.sequence(committed.getIndexCommit().getUserData().entrySet());
        this.fresh = DirectoryReader.open(writer);
        this.searcher = newSearcher();
    }

    /** Opens what lies in a folder; where that fails nothing of it stays open, and no lock held. */
    static OpenIndex of(Terms terms, IndexFolder folder) throws IOException {
        IndexWriter writer = null;
        try {
            var keeps = folder.writer();
            writer =
                    keeps.isPresent()
                            ? keeps.get()
                            : new IndexWriter(new ByteBuffersDirectory(), terms.configuration());
            return new OpenIndex(
                    folder, writer, keeps.isPresent() ? null : readable(folder).orElse(null));
        } catch (IOException | RuntimeException e) {
            if (writer != null) {
                letGo(writer::rollback);
            }
            letGo(folder);
            throw e;
        }
    }

    /** What another process keeps; where that is damaged, all is kept in memory until it mends. */
    private static Optional<DirectoryReader> readable(IndexFolder folder) {
        try {
            return folder.reader();
        } catch (IOException | RuntimeException e) {
            log.warn("the search index that another program keeps cannot be read", e);
            return Optional.empty();
        }
    }

    private static void letGo(Closeable held) {
        try {
            held.close();
        } catch (IOException | RuntimeException e) {
            log.warn("a damaged search index did not close", e);
        }
    }

    IndexWriter writer() {
        return writer;
    }

    synchronized long sequence() {
        return sequence;
    }

    boolean writesFolder() {
        return folder.writer().isPresent();
    }

    /** What searches see now; whoever takes it lets go of its reader when done. */
    synchronized IndexSearcher acquire() {
        searcher.getIndexReader().incRef();
        return searcher;
    }

    /** Notes what was taken up, unless what came before that is not in here, and shows it. */
    long advance(long from, long upTo) throws IOException {
        refresh();
        synchronized (this) {
            if (sequence >= from) {
                sequence = Math.max(sequence, upTo);
            }
            return sequence;
        }
    }

    void refresh() throws IOException {
        synchronized (refreshing) {
            var newer = DirectoryReader.openIfChanged(fresh, writer);
            if (newer != null) {
                fresh.close();
                fresh = newer;
            }
            if (followOtherProcess() || newer != null) {
                show(newSearcher());
            }
        }
    }

    private synchronized void show(IndexSearcher next) throws IOException {
        var old = searcher.getIndexReader();
        searcher = next;
        old.decRef();
    }

    /** Takes up what the process that writes the folder has committed since. */
    private boolean followOtherProcess() throws IOException {
        if (committed == null) {
            return false;
        }
        var newer = DirectoryReader.openIfChanged(committed);
        if (newer == null) {
            return false;
        }
        committed.close();
        committed = newer;
        return true;
    }

    /** A searcher that holds its reader once, so that a running search outlives a refresh. */
    private IndexSearcher newSearcher() throws IOException {
        if (committed == null) {
            fresh.incRef();
            return new IndexSearcher(fresh);
        }
        return new IndexSearcher(new MultiReader(new IndexReader[] {committed, fresh}, false));
    }

    void commit() throws IOException {
        refresh();
        writer.setLiveCommitData(folder.note(sequence()));
        writer.commit();
    }

    /** Waits until nothing is being merged any more, or {@code stop} says so. */
    void awaitMerges(BooleanSupplier stop) {
        try {
            while (!stop.getAsBoolean() && !writer.getMergingSegments().isEmpty()) {
                Thread.sleep(MERGING_LOOKED_AT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Writes every part with something deleted anew. What is being merged meanwhile cannot be, and
     * may take deleted words along: it is waited for first. Searches go on meanwhile.
     */
    void expunge() throws IOException {
        var tries = 0;
        do {
            awaitMerges(() -> false);
            writer.forceMergeDeletes(true);
            tries++;
        } while (tries < MOST_TRIES
                && (writer.hasDeletions() || !writer.getMergingSegments().isEmpty()));
        writer.commit();
        writer.deleteUnusedFiles();
        refresh();
        writer.deleteUnusedFiles();
    }

    /** Whether its writer has ended after a failure, as it does where the disk is full. */
    boolean hasEnded() {
        return !writer.isOpen();
    }

    /**
     * Whether what is in the files no longer agrees with their checksums. Reads all of them, so
     * that it is only asked after something failed that a sound index cannot do.
     */
    boolean isDamaged(Throwable failure) {
        if (!IndexDamage.isLikely(failure)) {
            return false;
        }
        try {
            var looked = acquire();
            try {
                for (var leaf : looked.getIndexReader().leaves()) {
                    leaf.reader().checkIntegrity();
                }
            } finally {
                looked.getIndexReader().decRef();
            }
            return false;
        } catch (IOException | RuntimeException | InternalError | AssertionError e) {
            log.warn("the search index is damaged", e);
            return true;
        }
    }

    /** Closes without writing anything; what does not close is left. */
    void abandon() {
        synchronized (refreshing) {
            letGo(() -> acquired().decRef());
            letGo(fresh);
            if (committed != null) {
                letGo(committed);
            }
            letGo(writer::rollback);
            letGo(folder);
        }
    }

    /**
     * Closes without waiting for merges, which may take minutes: they are begun anew another time.
     * What was not committed is taken up from the store again.
     */
    @Override
    public void close() throws IOException {
        synchronized (refreshing) {
            acquired().decRef();
            fresh.close();
            if (committed != null) {
                committed.close();
            }
            writer.rollback();
            folder.close();
        }
    }

    private synchronized IndexReader acquired() {
        return searcher.getIndexReader();
    }
}
