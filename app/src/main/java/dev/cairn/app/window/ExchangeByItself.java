package dev.cairn.app.window;

import dev.cairn.memory.store.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Exchanges with the other devices while the window is open: soon after the folder changed, a while
 * after something changed here, and every so often. Off until the user shares a folder.
 */
final class ExchangeByItself implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ExchangeByItself.class);

    /** Between two looks at the folder; a stick or a share tells nobody that it changed. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** Something said here may be followed by more. */
    private static final Duration GATHER = Duration.ofSeconds(30);

    private static final Duration AT_LEAST = Duration.ofMinutes(10);

    private final StoredSharing sharing;
    private final BooleanSupplier mustLetGo;
    private final Duration look;
    private final Thread thread;
    private volatile boolean closed;

    ExchangeByItself(StoredSharing sharing, BooleanSupplier mustLetGo) {
        this(sharing, mustLetGo, LOOK);
    }

    /**
     * @param mustLetGo whether an answer is being written, which comes first
     */
    ExchangeByItself(StoredSharing sharing, BooleanSupplier mustLetGo, Duration look) {
        this.sharing = sharing;
        this.mustLetGo = mustLetGo;
        this.look = look;
        this.thread = Thread.ofPlatform().name("exchange").daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private boolean isToStop() {
        return closed || mustLetGo.getAsBoolean();
    }

    private void run() {
        var seen = 0L;
        var exchanged = System.nanoTime() - AT_LEAST.toNanos();
        while (!closed) {
            try {
                var choice = sharing.file().read();
                if (choice.byItself() && !isToStop()) {
                    var folder = choice.folder().orElse(Path.of(""));
                    var since = System.nanoTime() - exchanged;
                    var now = fingerprint(folder);
                    if (now != 0
                            && (now != seen
                                    || since > AT_LEAST.toNanos()
                                    || (since > GATHER.toNanos() && sharing.hasNews()))) {
                        sharing.byItself(folder, this::isToStop);
                        exchanged = System.nanoTime();
                        seen = fingerprint(folder);
                    }
                }
            } catch (StoreException e) {
                // Held by another program for a moment, or the disk is full: tried again.
                LOG.warn("exchange: {}", e.reason());
            } catch (IOException | RuntimeException e) {
                LOG.warn("exchange failed: {}", e.getClass().getName());
            }
            try {
                Thread.sleep(look);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /**
     * Changes with the names, sizes and times of what lies in the folder; 0 where it is not there.
     */
    private static long fingerprint(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        var sum = 1L;
        try (var files = Files.walk(folder, 2)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var attributes = file.toFile();
                sum +=
                        31L * file.toString().hashCode()
                                + 17L * attributes.length()
                                + attributes.lastModified();
            }
        }
        return sum == 0 ? 1 : sum;
    }

    @Override
    public void close() {
        closed = true;
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
