package dev.cairn.llm.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;

/** How many threads are worth while: two on one core only get in each other's way. Stateless. */
final class MachineCores {
    private MachineCores() {}

    /** Physical cores of this machine, or of the share of it that this process may use. */
    static int ofThisMachine() {
        return physical(Path.of("/proc/cpuinfo"), Runtime.getRuntime().availableProcessors());
    }

    /**
     * Physical cores as a kernel's list tells, at most {@code processors}; where it tells nothing,
     * all processors up to four, and half of more, which are mostly pairs that share a core.
     */
    static int physical(Path cpuInfo, int processors) {
        var cores = new HashSet<String>();
        try (var lines = Files.lines(cpuInfo)) {
            var socket = new String[] {""};
            lines.forEach(
                    line -> {
                        if (line.startsWith("physical id")) {
                            socket[0] = line;
                        } else if (line.startsWith("core id")) {
                            cores.add(socket[0] + line);
                        }
                    });
        } catch (IOException | java.io.UncheckedIOException e) {
            // Another system.
        }
        if (!cores.isEmpty()) {
            return Math.min(cores.size(), processors);
        }
        return processors <= 4 ? processors : Math.max(4, processors / 2);
    }
}
