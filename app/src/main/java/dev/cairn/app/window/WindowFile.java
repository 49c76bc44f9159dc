package dev.cairn.app.window;

import dev.cairn.memory.Id;
import dev.cairn.ui.settings.Preferences;
import dev.cairn.ui.theme.ThemeChoice;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/**
 * How the window was left, as JSON beside the store: its size and theme, and which conversations
 * are pinned or put away. It holds ids and numbers, never words. A file that cannot be read counts
 * as none. Thread-safe.
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
                Optional.of(tree.path("language").asString(""))
                        .filter(one -> one.equals("en") || one.equals("de")),
                tree.path("width").asDouble(usual.width()),
                tree.path("height").asDouble(usual.height()),
                tree.path("maximised").asBoolean(false),
                tree.path("sidebar").asDouble(usual.sidebar()));
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
        tree.put("language", preferences.language().orElse(""));
        tree.put("width", preferences.width());
        tree.put("height", preferences.height());
        tree.put("maximised", preferences.maximised());
        tree.put("sidebar", preferences.sidebar());
        write();
    }

    /** Whether the user has pinned a conversation; what the store says where nobody has. */
    synchronized boolean pinned(Id conversation, boolean otherwise) {
        return flag(PINNED, conversation, otherwise);
    }

    synchronized void pin(Id conversation, boolean pinned) throws IOException {
        set(PINNED, conversation, pinned);
    }

    synchronized boolean archived(Id conversation) {
        return flag(ARCHIVED, conversation, false);
    }

    synchronized void archive(Id conversation, boolean archived) throws IOException {
        set(ARCHIVED, conversation, archived);
    }

    /** A forgotten conversation leaves no id here. */
    synchronized void forget(Id conversation) throws IOException {
        for (var name : new String[] {PINNED, ARCHIVED}) {
            if (tree.get(name) instanceof ObjectNode flags) {
                flags.remove(conversation.toString());
            }
        }
        write();
    }

    private boolean flag(String name, Id conversation, boolean otherwise) {
        JsonNode flag = tree.path(name).path(conversation.toString());
        return flag.isBoolean() ? flag.asBoolean() : otherwise;
    }

    private void set(String name, Id conversation, boolean value) throws IOException {
        tree.withObject("/" + name).put(conversation.toString(), value);
        write();
    }

    private void write() throws IOException {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, tree.toPrettyString() + "\n");
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
