package dev.cairn.app.window;

import dev.cairn.memory.Id;
import dev.cairn.ui.settings.Preferences;
import dev.cairn.ui.theme.Density;
import dev.cairn.ui.theme.ThemeChoice;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the window was left, as JSON beside the store: its size and theme. It holds numbers, never
 * words. A file that cannot be read counts as none. Thread-safe.
 */
final class WindowFile {
    private static final int MOST_BYTES = 4 << 20;
    private static final String PINNED = "pinned";
    private static final String ARCHIVED = "archived";

    private final Path file;
    private final ObjectNode tree;

    WindowFile(Path folder) {
        this.file = folder.resolve("window.json");
        this.tree = read(file);
    }

    private static ObjectNode read(Path file) {
        try {
            if (Files.exists(file)
                    && Files.size(file) <= MOST_BYTES
                    && JsonMapper.shared().readTree(Files.readAllBytes(file))
                            instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException | JacksonException e) {
            // How a window was left is no loss.
        }
        return JsonMapper.shared().createObjectNode();
    }

    synchronized Preferences preferences() {
        var usual = Preferences.USUAL;
        return new Preferences(
                theme(tree.path("theme").asString("")),
                tree.path("fontPercent").asInt(usual.fontPercent()),
                tree.path("density").asString("").equals("compact")
                        ? Density.COMPACT
                        : Density.COMFORTABLE,
                Optional.of(tree.path("language").asString(""))
                        .filter(one -> one.equals("en") || one.equals("de")),
                tree.path("width").asDouble(usual.width()),
                tree.path("height").asDouble(usual.height()),
                tree.path("maximised").asBoolean(false),
                tree.path("sidebar").asDouble(usual.sidebar()),
                tree.path("panel").asDouble(usual.panel()));
    }

    private static ThemeChoice theme(String stored) {
        return switch (stored) {
            case "light" -> ThemeChoice.LIGHT;
            case "dark" -> ThemeChoice.DARK;
            default -> ThemeChoice.SYSTEM;
        };
    }

    synchronized void prefer(Preferences preferences) throws IOException {
        tree.put("theme", preferences.theme().name().toLowerCase(Locale.ROOT));
        tree.put("fontPercent", preferences.fontPercent());
        tree.put("density", preferences.density().name().toLowerCase(Locale.ROOT));
        tree.put("language", preferences.language().orElse(""));
        tree.put("width", preferences.width());
        tree.put("height", preferences.height());
        tree.put("maximised", preferences.maximised());
        tree.put("sidebar", preferences.sidebar());
        tree.put("panel", preferences.panel());
        write();
    }

    /** What an earlier version kept here: which conversations the user pinned, and unpinned. */
    synchronized Map<Id, Boolean> pinned() {
        return flags(PINNED);
    }

    /** The same of those put away. */
    synchronized Map<Id, Boolean> archived() {
        return flags(ARCHIVED);
    }

    private Map<Id, Boolean> flags(String name) {
        var flags = new LinkedHashMap<Id, Boolean>();
        for (var flag : tree.path(name).properties()) {
            Id.parse(flag.getKey())
                    .filter(_ -> flag.getValue().isBoolean())
                    .ifPresent(id -> flags.put(id, flag.getValue().asBoolean()));
        }
        return flags;
    }

    /** The store has taken them over. */
    synchronized void dropFlags() throws IOException {
        var pinned = tree.remove(PINNED);
        var archived = tree.remove(ARCHIVED);
        if (pinned != null || archived != null) {
            write();
        }
    }

    private void write() throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, tree.toPrettyString() + "\n");
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
