package dev.cairn.memory.recall.internal;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;

/** Tells a damaged index from a full disk, a missing permission and a closed program. */
final class IndexDamage {
    private IndexDamage() {}

    /** Whether a failure says that files are damaged, lost or of another version. */
    static boolean isTold(Throwable failure) {
        return switch (failure) {
            case CorruptIndexException _,
                    IndexFormatTooNewException _,
                    IndexFormatTooOldException _,
                    EOFException _,
                    FileNotFoundException _,
                    NoSuchFileException _ ->
                    true;
            default -> failure.getCause() != null && isTold(failure.getCause());
        };
    }

    /**
     * Whether a failure may come of reading damaged files: numbers and lengths from them are used
     * unchecked, and a file that is cut while it is mapped is an InternalError.
     */
    static boolean isLikely(Throwable failure) {
        return !(failure instanceof AlreadyClosedException)
                && (failure instanceof RuntimeException || failure instanceof Error);
    }
}
