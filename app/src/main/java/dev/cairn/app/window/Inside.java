package dev.cairn.app.window;

import static dev.cairn.app.window.Told.told;

import dev.cairn.app.capture.Spool;
import dev.cairn.app.capture.SpooledCaptures;
import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.home.DeviceName;
import dev.cairn.app.home.Pause;
import dev.cairn.app.home.SharedFolderFile;
import dev.cairn.app.x11.Display;
import dev.cairn.memory.Memory;
import dev.cairn.memory.store.StoreException;
import dev.cairn.ui.Companion;
import dev.cairn.ui.Resident;
import dev.cairn.ui.capture.CaptureDesk;
import dev.cairn.ui.settings.Preferences;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The program behind the windows. The capture window has what it needs at once; store, index and
 * model are opened when the main window wants them, or behind whatever is shown. Thread-safe.
 */
final class Inside implements Resident, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Inside.class);
    private static final Duration MARKED = Duration.ofMillis(250);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Composition cairn;
    private final WindowFile file;
    private final Map<String, String> environment;
    private final DesktopReach reach;
    private final Pause pause;
    private final SpooledCaptures captures;
    private volatile Optional<Memory> memory = Optional.empty();
    private volatile boolean closed;
    private volatile boolean resident;
    private Optional<Opened> opened = Optional.empty();
    private boolean settled;
    private boolean wanted;
    private boolean keptUp;
    private boolean modelLoads;

    private record Opened(
            MemoryCompanion companion, ModelDesk desk, Upkeep upkeep, ExchangeByItself exchanges) {}

    /**
     * @param changed told, on any thread, when a capture reached the store
     */
    Inside(
            Composition cairn,
            WindowFile file,
            Map<String, String> environment,
            DesktopReach reach,
            Pause pause,
            Runnable changed) {
        this.cairn = cairn;
        this.file = file;
        this.environment = environment;
        this.reach = reach;
        this.pause = pause;
        this.captures =
                new SpooledCaptures(
                        new Spool(cairn.home().waiting()),
                        () -> memory,
                        cairn.clock(),
                        pause::on,
                        changed);
        captures.start();
    }

    @Override
    public synchronized Companion companion() {
        return told(
                () -> {
                    wanted = true;
                    var companion = opened().companion();
                    behind();
                    return companion;
                });
    }

    private Opened opened() {
        if (closed) {
            throw new Refused("the program is ending");
        }
        if (opened.isEmpty()) {
            var store = cairn.memory();
            var desk = new ModelDesk(cairn.models());
            var upkeep =
                    new Upkeep(
                            store,
                            desk::current,
                            cairn::today,
                            Battery.ofThisMachine(reach::leastCharge)::enough);
            var sharing =
                    new StoredSharing(
                            store,
                            new SharedFolderFile(cairn.home().folder()),
                            DeviceName.of(environment, System.getProperty("os.name")));
            var exchanges = new ExchangeByItself(sharing, upkeep::mustLetGo);
            var companion =
                    new MemoryCompanion(
                            cairn,
                            file,
                            new MemoryCompanion.Models(
                                    cairn.catalogue(),
                                    cairn.modelStore(),
                                    cairn.download(),
                                    cairn.models(),
                                    machineBytes()),
                            desk,
                            upkeep,
                            sharing,
                            reach);
            memory = Optional.of(store);
            opened = Optional.of(new Opened(companion, desk, upkeep, exchanges));
            behind();
        }
        return opened.get();
    }

    /**
     * The first frame is on the screen: what takes long may begin. A store that another program
     * holds is tried again until it is free.
     */
    void settle() {
        Thread.ofVirtual()
                .name("open the store")
                .start(
                        () -> {
                            synchronized (this) {
                                settled = true;
                                behind();
                            }
                            openBehind();
                        });
    }

    /**
     * Begins what follows the first frame: reading for facts where the program stays, the model
     * where the main window was wanted. A capture window alone needs neither.
     */
    private void behind() {
        if (!settled || opened.isEmpty()) {
            return;
        }
        if ((wanted || resident) && !keptUp) {
            keptUp = true;
            opened.get().upkeep().start();
            opened.get().exchanges().start();
        }
        if (wanted && !modelLoads) {
            modelLoads = true;
            opened.get().desk().loadInUse();
        }
    }

    private void openBehind() {
        while (!closed) {
            try {
                synchronized (this) {
                    opened();
                }
                reach.refreshTray();
                return;
            } catch (StoreException e) {
                LOG.info("the store cannot be opened yet: {}", e.reason());
            } catch (Refused e) {
                LOG.info("the store is left as it is");
                return;
            }
            try {
                Thread.sleep(AGAIN);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** How many proposals wait; 0 while the store is not open. */
    long waiting() {
        try {
            return memory.map(Inside::waitingIn).orElse(0L);
        } catch (StoreException e) {
            return 0;
        }
    }

    private static long waitingIn(Memory open) {
        return open.spaces().list().stream().mapToLong(open.inbox()::waiting).sum();
    }

    @Override
    public CaptureDesk capturing() {
        return captures;
    }

    @Override
    public Preferences preferences() {
        return file.preferences();
    }

    @Override
    public Optional<String> selection() {
        // Wayland shows marked text to the window in front alone.
        return environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank()
                        && !environment.getOrDefault("DISPLAY", "").isBlank()
                ? Display.marked(MARKED)
                : Optional.empty();
    }

    @Override
    public boolean stays() {
        return resident && !closed && restored().isEmpty() && reach.inTray();
    }

    /** From now on the program stays as long as it has an icon in the tray. */
    void becomeResident() {
        resident = true;
    }

    @Override
    public boolean mustSayThatItStays() {
        return reach.mustSayThatItStays();
    }

    Pause pause() {
        return pause;
    }

    /** The backup that shall take the store's place once the windows are closed. */
    Optional<String> restored() {
        var now = companionIfOpen();
        return now.flatMap(one -> one.home().restored());
    }

    private Optional<MemoryCompanion> companionIfOpen() {
        return memory.isEmpty() ? Optional.empty() : Optional.of(held());
    }

    private synchronized MemoryCompanion held() {
        return opened.orElseThrow().companion();
    }

    private static long machineBytes() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
    }

    @Override
    public void close() {
        closed = true;
        captures.close();
        synchronized (this) {
            opened.ifPresent(
                    now -> {
                        now.exchanges().close();
                        now.upkeep().close();
                        now.desk().close();
                    });
            memory = Optional.empty();
            opened = Optional.empty();
        }
    }
}
