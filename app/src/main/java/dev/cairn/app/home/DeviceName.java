package dev.cairn.app.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What this computer is called, until its owner calls it something else. */
public final class DeviceName {
    private static final Path HOSTNAME = Path.of("/etc/hostname");

    private DeviceName() {}

    /**
     * @param system as {@code os.name} tells
     */
    public static String of(Map<String, String> environment, String system) {
        for (var variable : new String[] {"COMPUTERNAME", "HOSTNAME"}) {
            var said = environment.getOrDefault(variable, "").strip();
            if (!said.isEmpty()) {
                return said;
            }
        }
        try {
            if (Files.isReadable(HOSTNAME) && Files.size(HOSTNAME) < 256) {
                var said = Files.readString(HOSTNAME).strip();
                if (!said.isEmpty()) {
                    return said;
                }
            }
        } catch (IOException e) {
            // It has no name that can be read.
        }
        return "a %s computer".formatted(system);
    }
}
