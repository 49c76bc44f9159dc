package dev.cairn.app.instance;

import dev.cairn.app.home.PrivateFolder;

import jdk.net.ExtendedSocketOptions;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * The hold of this process on a data folder, and the door at which later starts knock. The lock
 * decides who is first, never the socket: a process that died leaves a socket behind, but no lock.
 * Thread-safe.
 */
public final class Instance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Instance.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Who knocks is one user's hand; more at once is a fault or an attack. */
    private static final int MOST_GUESTS = 8;

    private final InstancePlace place;
    private final FileChannel lock;
    private final Path socket;
    private final ServerSocketChannel door;
    private final String user = System.getProperty("user.name");
    private final Semaphore guests = new Semaphore(MOST_GUESTS);

    private Instance(InstancePlace place, FileChannel lock, Path socket, ServerSocketChannel door) {
        this.place = place;
        this.lock = lock;
        this.socket = socket;
        this.door = door;
    }

    /** Takes hold of a data folder, or finds who has it. */
    public static Claim claim(InstancePlace place) {
        try {
            PrivateFolder.made(place.home().running());
            var channel =
                    FileChannel.open(
                            place.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var keep = false;
            try {
                if (channel.tryLock() == null) {
                    return new Claim.Second(new Running(place));
                }
                var instance = opened(place, channel);
                keep = true;
                return new Claim.First(instance);
            } catch (OverlappingFileLockException e) {
                // Held by this very process.
                return new Claim.Second(new Running(place));
            } finally {
                if (!keep) {
                    channel.close();
                }
            }
        } catch (IOException | UnsupportedOperationException e) {
            return new Claim.Unknown(
                    "no second start can be handed over: nothing can be kept in "
                            + place.home().running());
        }
    }

    private static Instance opened(InstancePlace place, FileChannel lock) throws IOException {
        var socket = place.socket();
        // Who holds the lock is alone: whatever lies here was left by a process that died.
        Files.deleteIfExists(socket);
        var door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            door.bind(UnixDomainSocketAddress.of(socket));
            PrivateFolder.close(socket);
            var address = place.address();
            var beside = address.resolveSibling(address.getFileName() + ".new");
            Files.writeString(beside, socket.toString());
            PrivateFolder.close(beside);
            Files.move(
                    beside,
                    address,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            door.close();
            throw e;
        }
        return new Instance(place, lock, socket, door);
    }

    /**
     * Answers later starts from now on.
     *
     * @param handler called on a thread of its own for each; may take long for what is measured
     */
    public void listen(Function<Request, Reply> handler) {
        Thread.ofPlatform().name("instance").daemon().start(() -> accept(handler));
    }

    private void accept(Function<Request, Reply> handler) {
        while (door.isOpen()) {
            try {
                var guest = door.accept();
                if (guests.tryAcquire()) {
                    Thread.ofVirtual().name("guest").start(() -> serve(guest, handler));
                } else {
                    guest.close();
                }
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.warn("a later start could not be let in: {}", e.getClass().getName());
            }
        }
    }

    private void serve(SocketChannel guest, Function<Request, Reply> handler) {
        try (guest) {
            if (!ours(guest)) {
                return;
            }
            Optional<Request> request;
            try (var _ = Deadline.on(guest, PATIENCE)) {
                request = Request.read(Frame.read(guest));
            }
            var reply =
                    request.map(handler)
                            .orElseGet(() -> new Reply(false, ProcessHandle.current().pid(), 0));
            try (var _ = Deadline.on(guest, PATIENCE)) {
                Frame.write(guest, reply.written());
            }
        } catch (IOException e) {
            LOG.info("a guest went away: {}", e.getClass().getName());
        } catch (RuntimeException e) {
            LOG.warn("a later start could not be answered: {}", e.getClass().getName());
        } finally {
            guests.release();
        }
    }

    /** The folder keeps others out already; this is for a folder that was opened by hand. */
    private boolean ours(SocketChannel guest) {
        try {
            return guest.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName().equals(user);
        } catch (IOException | UnsupportedOperationException e) {
            return !guest.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED);
        }
    }

    public Path socket() {
        return socket;
    }

    @Override
    public void close() {
        // The lock goes last: until then nobody else puts a socket where this one is taken away.
        try (lock;
                door) {
            Files.deleteIfExists(place.address());
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            LOG.info("what a later start looks for could not be cleared away");
        }
    }
}
