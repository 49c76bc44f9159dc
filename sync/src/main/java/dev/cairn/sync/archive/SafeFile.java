package dev.cairn.sync.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Writes a file beside, syncs it and moves it into place: there is the old one or the new one. */
public final class SafeFile {
    private SafeFile() {}

    /** Writes the content; what it throws leaves the old file as it was. */
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Writes a file that only its owner may read. */
    public static void write(Path file, Content content) throws IOException {
        var target = file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new IOException(file + " is a folder");
        }
        var part = target.resolveSibling("." + target.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            try (var channel =
                    FileChannel.open(
                            part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                onlyForTheOwner(part);
                var out = Channels.newOutputStream(channel);
                content.write(out);
                out.flush();
                channel.force(true);
            }
            Files.move(
                    part,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            syncFolder(target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void onlyForTheOwner(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(
                    file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** The name is durable only with the folder; some systems have no way to say so. */
    private static void syncFolder(Path file) {
        var folder = file.getParent();
        if (folder == null) {
            return;
        }
        try (var channel = FileChannel.open(folder, Set.of(StandardOpenOption.READ))) {
            channel.force(true);
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(SafeFile.class).debug("folder not synced", e);
        }
    }

    /** A stream that closes nothing beneath it, for what must still be synced. */
    public static OutputStream keptOpen(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                out.write(one);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }
        };
    }
}
