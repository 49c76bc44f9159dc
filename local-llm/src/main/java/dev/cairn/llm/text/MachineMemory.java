package dev.cairn.llm.text;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a model may take. */
@FunctionalInterface
public interface MachineMemory {
    /** Bytes that can be taken now without the machine starting to swap. */
    long usableBytes();

    /**
     * What the operating system says: on Linux what the kernel calls available; elsewhere three
     * quarters of the machine's memory.
     */
    static MachineMemory ofThisMachine() {
        return () -> {
            long total = total();
            try (var lines = Files.lines(Path.of("/proc/meminfo"))) {
                long available =
                        lines.filter(line -> line.startsWith("MemAvailable:"))
                                .mapToLong(MachineMemory::kilobytes)
                                .findFirst()
                                .orElse(total / 1024 * 3 / 4);
                return Math.min(total, available * 1024);
            } catch (IOException e) {
                return total / 4 * 3;
            }
        };
    }

    private static long kilobytes(String line) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
    }

    /** The container's limit where there is one. */
    private static long total() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
    }
}
