package dev.cairn.memory.recall.internal;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The folder of the index: who writes it, and what it was made of. One process at a time writes it;
 * the others read.
 */
final class IndexFolder implements Closeable {
    /** Changes whenever documents are made otherwise; an index of another one is made anew. */
    private static final String FORMAT = "5";

    private static final String SEQUENCE = "sequence";

    private final FSDirectory directory;
    private final String madeOf;
    private final Optional<IndexWriter> writer;

    private IndexFolder(FSDirectory directory, String madeOf, Optional<IndexWriter> writer) {
        this.directory = directory;
        this.madeOf = madeOf;
        this.writer = writer;
    }

    /**
     * @param anew what lies there is of no use, and goes where no other process keeps it
     */
    static IndexFolder open(
            Path path, Terms terms, long store, String embedder, long newest, boolean anew)
            throws IOException {
        Files.createDirectories(path);
        var directory = FSDirectory.open(path);
        try {
            if (anew) {
                clear(directory);
            }
            // Vectors of two embedders never compare.
            var madeOf = FORMAT + ":" + store + ":" + embedder;
            var writer = writer(directory, terms, madeOf, newest);
            return new IndexFolder(directory, madeOf, writer);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static Optional<IndexWriter> writer(
            FSDirectory directory, Terms terms, String madeOf, long newest) throws IOException {
        try {
            return Optional.of(
                    sound(new IndexWriter(directory, terms.configuration()), madeOf, newest));
        } catch (LockObtainFailedException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            // Damaged or of another Lucene: everything in it stands in the store as well.
            org.slf4j.LoggerFactory.getLogger(IndexFolder.class)
                    .warn("the search index cannot be read and is made anew", e);
            clear(directory);
            return Optional.of(new IndexWriter(directory, terms.configuration()));
        }
    }

    /** Deletes the index's files, unless another process keeps them. */
    private static void clear(FSDirectory directory) throws IOException {
        try (var _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (var file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        } catch (LockObtainFailedException e) {
            org.slf4j.LoggerFactory.getLogger(IndexFolder.class)
                    .warn("another program keeps the damaged search index");
        }
    }

    /** The same writer, emptied where what it holds is not of this store as it is now. */
    private static IndexWriter sound(IndexWriter writer, String madeOf, long newest)
            throws IOException {
        var data = writer.getLiveCommitData();
        if (sequence(data, madeOf) > newest || !isMadeOf(data, madeOf)) {
            writer.deleteAll();
            writer.setLiveCommitData(note(0, madeOf));
        }
        return writer;
    }

    /** What writes the folder; empty where another process does. */
    Optional<IndexWriter> writer() {
        return writer;
    }

    /** What another process has committed; empty where that is nothing, or of another store. */
    Optional<DirectoryReader> reader() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        var reader = DirectoryReader.open(directory);
        if (isMadeOf(reader.getIndexCommit().getUserData().entrySet(), madeOf)) {
            return Optional.of(reader);
        }
        reader.close();
        return Optional.empty();
    }

    /** The entry of the change log up to which a commit with these notes holds everything. */
    long sequence(Iterable<Map.Entry<String, String>> data) {
        return sequence(data, madeOf);
    }

    /** What is noted with a commit. */
    Iterable<Map.Entry<String, String>> note(long sequence) {
        return note(sequence, madeOf);
    }

    private static Iterable<Map.Entry<String, String>> note(long sequence, String madeOf) {
        return Map.of(SEQUENCE, Long.toString(sequence), "of", madeOf).entrySet();
    }

    private static boolean isMadeOf(
            @Nullable Iterable<Map.Entry<String, String>> data, String madeOf) {
        return valueOf(data, "of").filter(madeOf::equals).isPresent();
    }

    private static long sequence(
            @Nullable Iterable<Map.Entry<String, String>> data, String madeOf) {
        return isMadeOf(data, madeOf) ? valueOf(data, SEQUENCE).map(Long::parseLong).orElse(0L) : 0;
    }

    private static Optional<String> valueOf(
            @Nullable Iterable<Map.Entry<String, String>> data, String key) {
        if (data != null) {
            for (var entry : data) {
                if (entry.getKey().equals(key)) {
                    return Optional.of(entry.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Closes the directory; the writer is its user's to close. */
    @Override
    public void close() throws IOException {
        directory.close();
    }
}
