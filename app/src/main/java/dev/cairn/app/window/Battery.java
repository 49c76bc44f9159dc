package dev.cairn.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntSupplier;

/**
 * Whether there is power enough for work that can wait, as Linux tells it (sysfs, class
 * power_supply); where nothing is told there is.
 *
 * @param supplies the folder with one folder for each battery and mains adapter
 * @param least per cent of charge above which a battery that is being emptied is enough, as it is
 *     set now
 */
record Battery(Path supplies, IntSupplier least) {
    static Battery ofThisMachine(IntSupplier least) {
        return new Battery(Path.of("/sys/class/power_supply"), least);
    }

    boolean enough() {
        if (!Files.isDirectory(supplies)) {
            return true;
        }
        try (var all = Files.list(supplies)) {
            return all.noneMatch(this::low);
        } catch (IOException e) {
            return true;
        }
    }

    private boolean low(Path supply) {
        try {
            return read(supply, "type").equals("Battery")
                    && read(supply, "status").equals("Discharging")
                    && Integer.parseInt(read(supply, "capacity")) < least.getAsInt();
        } catch (IOException | NumberFormatException e) {
            // A mouse's battery tells less than a laptop's.
            return false;
        }
    }

    private static String read(Path supply, String name) throws IOException {
        return Files.readString(supply.resolve(name)).strip();
    }
}
