package dev.cairn.app.home;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The settings on disk, as JSON. A file that cannot be read is never replaced unasked: what stands
 * in it is the user's. Settings of a later version are kept when others are changed.
 */
public final class SettingsFile {
    private static final int MOST_BYTES = 1 << 20;

    private final Path file;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /**
     * The settings; none where there is no file.
     *
     * @throws IOException with a sentence for the user when the file cannot be read
     */
    public Settings read() throws IOException {
        var tree = tree();
        var model = tree.path("model");
        int rest = tree.path("modelRestMinutes").asInt(Settings.USUAL_REST_MINUTES);
        return new Settings(
                model.isString() && !model.asString().isBlank()
                        ? Optional.of(model.asString())
                        : Optional.empty(),
                Math.clamp(rest, 0, Settings.MOST_REST_MINUTES),
                Optional.of(tree.path("encoder").asString("")).filter(text -> !text.isBlank()),
                new Settings.AtHand(
                        Optional.of(tree.path("hotkey").asString(Settings.AtHand.USUAL_KEYS))
                                .filter(text -> !text.isBlank()),
                        tree.path("memoryPaused").asBoolean(false),
                        tree.path("toldThatItStays").asBoolean(false),
                        Math.clamp(
                                tree.path("leastCharge").asInt(Settings.AtHand.USUAL_LEAST_CHARGE),
                                0,
                                Settings.AtHand.MAINS_ONLY)));
    }

    /**
     * Changes the settings: written beside, synced, moved into place.
     *
     * @throws IOException when the present file cannot be read, or the new one not be written
     */
    public void write(Settings settings) throws IOException {
        var tree = tree();
        settings.model()
                .ifPresentOrElse(model -> tree.put("model", model), () -> tree.remove("model"));
        settings.encoder()
                .ifPresentOrElse(
                        folder -> tree.put("encoder", folder), () -> tree.remove("encoder"));
        if (settings.modelRestMinutes() == Settings.USUAL_REST_MINUTES) {
            tree.remove("modelRestMinutes");
        } else {
            tree.put("modelRestMinutes", settings.modelRestMinutes());
        }
        var atHand = settings.atHand();
        if (atHand.keys().equals(Optional.of(Settings.AtHand.USUAL_KEYS))) {
            tree.remove("hotkey");
        } else {
            tree.put("hotkey", atHand.keys().orElse(""));
        }
        flag(tree, "memoryPaused", atHand.paused());
        flag(tree, "toldThatItStays", atHand.toldThatItStays());
        if (atHand.leastCharge() == Settings.AtHand.USUAL_LEAST_CHARGE) {
            tree.remove("leastCharge");
        } else {
            tree.put("leastCharge", atHand.leastCharge());
        }
        var text = (tree.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(file.toAbsolutePath().getParent());
        var beside = file.resolveSibling(file.getFileName() + ".new");
        try (var channel =
                FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            for (var rest = ByteBuffer.wrap(text); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(
                beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void flag(ObjectNode tree, String name, boolean on) {
        if (on) {
            tree.put(name, true);
        } else {
            tree.remove(name);
        }
    }

    private ObjectNode tree() throws IOException {
        if (!Files.exists(file)) {
            return JsonMapper.shared().createObjectNode();
        }
        try {
            if (Files.size(file) <= MOST_BYTES
                    && JsonMapper.shared().readTree(Files.readAllBytes(file))
                            instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new IOException(
                    "the settings in %s are not JSON; mend or remove the file".formatted(file), e);
        }
        throw new IOException("%s does not hold settings; mend or remove the file".formatted(file));
    }
}
