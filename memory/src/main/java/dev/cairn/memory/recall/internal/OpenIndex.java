package dev.cairn.memory.recall.internal;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;

/**
 * The index while it is open: what is written to it, and what searches see of it. Where another
 * process writes the folder, this one reads what that one has committed and keeps what is newer in
 * memory. Thread-safe.
 */
final class OpenIndex implements Closeable {
    private final IndexFolder folder;
    private final IndexWriter writer;
    private @Nullable DirectoryReader committed;
    private DirectoryReader fresh;
    private IndexSearcher searcher;
    private long sequence;

    OpenIndex(Terms terms, IndexFolder folder) throws IOException {
        this.folder = folder;
        var folderWriter = folder.writer();
        if (folderWriter.isPresent()) {
            this.writer = folderWriter.get();
            this.sequence = folder.sequence(writer.getLiveCommitData());
        } else {
            this.writer = new IndexWriter(new ByteBuffersDirectory(), terms.configuration());
            var reader = folder.reader().orElse(null);
            if (reader != null) {
                this.committed = reader;
                this.sequence = folder.sequence(reader.getIndexCommit().getUserData().entrySet());
            }
        }
        this.fresh = DirectoryReader.open(writer);
        this.searcher = newSearcher();
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

    synchronized void refresh(long upTo) throws IOException {
        var changed = false;
        var newer = DirectoryReader.openIfChanged(fresh, writer);
        if (newer != null) {
            fresh.close();
            fresh = newer;
            changed = true;
        }
        sequence = Math.max(sequence, upTo);
        changed |= followOtherProcess();
        if (changed) {
            var old = searcher.getIndexReader();
            searcher = newSearcher();
            old.decRef();
        }
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

    synchronized void commit(long upTo) throws IOException {
        refresh(upTo);
        writer.setLiveCommitData(folder.note(sequence));
        writer.commit();
    }

    synchronized void expunge() throws IOException {
        writer.forceMergeDeletes(true);
        writer.commit();
        writer.deleteUnusedFiles();
        refresh(sequence);
        writer.deleteUnusedFiles();
    }

    @Override
    public synchronized void close() throws IOException {
        searcher.getIndexReader().decRef();
        fresh.close();
        if (committed != null) {
            committed.close();
        }
        writer.close();
        folder.close();
    }
}
