package dev.cairn.app.window;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.home.DeviceName;
import dev.cairn.app.home.SharedFolderFile;
import dev.cairn.memory.backup.Backups;
import dev.cairn.ui.Desktop;
import dev.cairn.ui.words.Words;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The window over this program's memory and models; what needs long is loaded behind it. */
public final class DesktopWindow implements Window {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopWindow.class);

    @Override
    public int show(Composition cairn) {
        try {
            var again = true;
            while (again) {
                again = showOnce(cairn);
            }
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /**
     * Shows it until it is closed; whether it shall be shown again, on a store that was restored.
     */
    private static boolean showOnce(Composition cairn) throws InterruptedException {
        var memory = cairn.memory();
        var file = new WindowFile(cairn.home().folder());
        var sharing =
                new StoredSharing(
                        memory,
                        new SharedFolderFile(cairn.home().folder()),
                        DeviceName.of(System.getenv(), System.getProperty("os.name")));
        Optional<String> restored;
        try (var desk = new ModelDesk(cairn.models());
                var upkeep =
                        new Upkeep(
                                memory,
                                desk::current,
                                cairn::today,
                                Battery.ofThisMachine()::enough);
                var exchanges = new ExchangeByItself(sharing, upkeep::mustLetGo)) {
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
                            sharing);
            var locale =
                    file.preferences()
                            .language()
                            .map(Locale::forLanguageTag)
                            .orElseGet(Locale::getDefault);
            new Desktop(companion, Words.in(locale), cairn.clock(), browser())
                    .show(
                            () -> {
                                upkeep.start();
                                exchanges.start();
                                desk.loadInUse();
                            });
            restored = companion.home().restored();
        }
        restored.ifPresent(name -> restore(cairn, name));
        return restored.isPresent();
    }

    /** A store that is restored must not be open: all is closed, and opened anew when asked for. */
    private static void restore(Composition cairn, String name) {
        cairn.close();
        var outcome = Backups.restore(cairn.home().folder(), name, cairn.clock());
        LOG.info("restoring a backup: {}", outcome.getClass().getSimpleName());
    }

    private static long machineBytes() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
    }

    /** Hands an address to the system's browser, which is the user's own program. */
    private static Consumer<String> browser() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return address ->
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        opener(system, address).start();
                                    } catch (IOException e) {
                                        LOG.warn("no browser could be started");
                                    }
                                });
    }

    private static ProcessBuilder opener(String system, String address) {
        if (system.startsWith("windows")) {
            return new ProcessBuilder("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return new ProcessBuilder(system.startsWith("mac") ? "open" : "xdg-open", address);
    }
}
