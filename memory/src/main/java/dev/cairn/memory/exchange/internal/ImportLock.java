package dev.cairn.memory.exchange.internal;

import dev.cairn.memory.store.StoreException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Held by the one process that imports into a store, and let go by the system when that process
 * ends, however it does: so a half-done import is told from one under way.
 */
public final class ImportLock implements AutoCloseable {
    private static final String NAME = "import.lock";

    private final FileChannel channel;
    private final FileLock lock;

    private ImportLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the lock; empty where another import holds it. */
    public static Optional<ImportLock> take(Path home) {
        try {
            var channel =
                    FileChannel.open(
                            home.resolve(NAME),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            try {
                var lock = channel.tryLock();
                if (lock != null) {
                    return Optional.of(new ImportLock(channel, lock));
                }
            } catch (OverlappingFileLockException e) {
                // Held by this very process.
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreException(StoreException.Reason.READ_ONLY, NAME, e);
        }
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            throw new StoreException(StoreException.Reason.OTHER, NAME, e);
        }
    }
}
