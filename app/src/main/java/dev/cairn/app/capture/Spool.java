package dev.cairn.app.capture;

import dev.cairn.app.home.PrivateFolder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Captures that wait for the store, a file for each in a folder of the user's alone. A capture is
 * durable when {@link #add} returns. It leaves when the store has it under its key, so that a
 * program that ends in between neither loses nor doubles it. Several programs may use one folder.
 * Thread-safe.
 */
public final class Spool {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

    /** As much as a capture from standard input may have, written as JSON. */
    private static final long MOST_BYTES = 400L << 20;

    private static final String END = ".capture";
    private static final int MOST_DRAFT = 1 << 20;

    private final Path folder;

    /** Drains and withdrawals of this process; those of others are kept apart by a file's lock. */
    private final Object turn = new Object();

    /**
     * @param folder made with the first capture
     */
    public Spool(Path folder) {
        this.folder = folder;
    }

    /** Keeps a capture; on the disk when this returns. */
    public Captured add(String text, OffsetDateTime occurredAt, Optional<String> space)
            throws IOException {
        PrivateFolder.made(folder);
        var captured = new Captured("capture:" + UUID.randomUUID(), text, occurredAt, space);
        write(file(captured), captured.written().getBytes(StandardCharsets.UTF_8));
        return captured;
    }

    private Path file(Captured captured) {
        // Names sort by time, so that captures reach the store in the order they were made.
        return folder.resolve(
                "%016x-%s%s"
                        .formatted(
                                captured.occurredAt().toInstant().toEpochMilli(),
                                captured.key().substring("capture:".length()),
                                END));
    }

    private void write(Path file, byte[] bytes) throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        try (var channel =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            PrivateFolder.close(beside);
            for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder();
    }

    /** Without this the name may be lost when the power goes, though the words are on the disk. */
    private void syncFolder() {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders, and syncs names by itself.
        }
    }

    /** How many wait. */
    public int waiting() {
        return files().size();
    }

    /**
     * Hands every capture that waits to {@code keeper}, the oldest first, and lets it go when that
     * returns. What it throws ends this, and the rest goes on waiting.
     *
     * @return how many left
     */
    public int drain(Consumer<Captured> keeper) {
        if (files().isEmpty()) {
            return 0;
        }
        return alone(
                () -> {
                    var left = 0;
                    for (var file : files()) {
                        var captured = read(file);
                        if (captured.isPresent()) {
                            keeper.accept(captured.get());
                            Files.deleteIfExists(file);
                            left++;
                        }
                    }
                    return left;
                });
    }

    /** Takes a capture back that still waits; false where it has left. */
    public boolean withdraw(Captured captured) {
        return alone(() -> Files.deleteIfExists(file(captured)));
    }

    private interface Turn<T> {
        T take() throws IOException;
    }

    private <T> T alone(Turn<T> what) {
        synchronized (turn) {
            try (var channel =
                            FileChannel.open(
                                    folder.resolve("lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                return what.take();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("the folder of waiting captures", e);
            }
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var files = new ArrayList<Path>();
        try (var all = Files.newDirectoryStream(folder, "*" + END)) {
            all.forEach(files::add);
        } catch (IOException e) {
            LOG.warn("waiting captures cannot be listed: {}", e.getClass().getName());
        }
        files.sort(null);
        return List.copyOf(files);
    }

    private static Optional<Captured> read(Path file) {
        try {
            if (Files.size(file) <= MOST_BYTES) {
                var captured =
                        Captured.read(JsonMapper.shared().readTree(Files.readAllBytes(file)));
                if (captured.isPresent()) {
                    return captured;
                }
            }
        } catch (IOException | JacksonException e) {
            // Told below; the file stays, since what stands in it is the user's.
        }
        LOG.warn("a waiting capture cannot be read: {}", file.getFileName());
        return Optional.empty();
    }

    /** What was being written when the capture window was closed. */
    public String draft() {
        var file = folder.resolve("draft");
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_DRAFT
                    ? Files.readString(file)
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Keeps it for the next time; nothing where it is blank. */
    public void draft(String text) throws IOException {
        var file = folder.resolve("draft");
        if (text.isBlank() || text.length() > MOST_DRAFT / 4) {
            Files.deleteIfExists(file);
        } else {
            PrivateFolder.made(folder);
            write(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
