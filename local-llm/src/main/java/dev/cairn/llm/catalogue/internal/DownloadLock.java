package dev.cairn.llm.catalogue.internal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps two downloads, here or in two programs, from writing one file. The system lets go of it
 * when its holder ends, however that happens.
 */
public final class DownloadLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final @Nullable FileLock lock;

    private DownloadLock(Path file, FileChannel channel, @Nullable FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /** Tries to take the lock; its folder is made where it is missing. */
    public static DownloadLock of(Path file) throws IOException {
        var parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by another thread of this program.
        }
        return new DownloadLock(file, channel, lock);
    }

    /** Whether it was taken. */
    public boolean isMine() {
        return lock != null;
    }

    @Override
    public void close() throws IOException {
        if (isMine()) {
            Files.deleteIfExists(file);
        }
        channel.close();
    }
}
