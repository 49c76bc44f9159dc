package dev.cairn.llm.catalogue;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The models folder: {@code ID.gguf} with {@code ID.json} beside it, which says what it is and
 * where it came from. Files without the latter, put there by hand, are models as well. Which one is
 * in use is not known here. Thread-safe as far as the file system is.
 */
public final class ModelStore {
    private static final String MODEL = ".gguf";
    private static final String NOTE = ".json";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final int MOST_NOTE_BYTES = 65_536;

    private final Path folder;
    private final InstantSource clock;

    /** The store in {@code folder}, which is made when something is put there. */
    public ModelStore(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Whether a model can be called so. */
    static boolean isId(String name) {
        return ID.matcher(name).matches();
    }

    /** The folder itself. */
    public Path folder() {
        return folder;
    }

    /** Every model in the folder, by id. */
    public List<InstalledModel> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var models = new ArrayList<InstalledModel>();
        try (var files = Files.newDirectoryStream(folder, "*" + MODEL)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                read(name.substring(0, name.length() - MODEL.length())).ifPresent(models::add);
            }
        }
        models.sort(Comparator.comparing(InstalledModel::id));
        return models;
    }

    /** The model with this id. */
    public Optional<InstalledModel> find(String id) throws IOException {
        return ID.matcher(id).matches() ? read(id) : Optional.empty();
    }

    /** Removes a model and what is left of its downloads; false where there was none. */
    public boolean remove(String id) throws IOException {
        if (!ID.matcher(id).matches() || !Files.isDirectory(folder)) {
            return false;
        }
        boolean removed = Files.deleteIfExists(folder.resolve(id + MODEL));
        Files.deleteIfExists(folder.resolve(id + NOTE));
        try (var rests = Files.newDirectoryStream(folder, id + MODEL + ".*part*")) {
            for (var rest : rests) {
                Files.delete(rest);
            }
        }
        return removed;
    }

    /** Where a download of {@code id} collects its bytes; the suffix tells several apart. */
    Path partFile(String id, String suffix) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a model's id");
        }
        return folder.resolve(id + MODEL + "." + suffix + "part");
    }

    /** Moves a complete and verified file into place; its note goes first. */
    InstalledModel install(CatalogueModel model, Path complete, String sha256) throws IOException {
        try (var channel = FileChannel.open(complete, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        long bytes = Files.size(complete);
        var now = clock.instant();
        var note = JsonMapper.shared().createObjectNode();
        note.put("id", model.id())
                .put("name", model.name())
                .put("licence", model.licence())
                .put("bytes", bytes)
                .put("sha256", sha256)
                .put("installedAt", now.toString());
        var part = folder.resolve(model.id() + MODEL + ".note-part");
        var text = note.toPrettyString().getBytes(StandardCharsets.UTF_8);
        try (var channel =
                FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            for (var rest = ByteBuffer.wrap(text); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        }
        move(part, folder.resolve(model.id() + NOTE));
        var file = folder.resolve(model.id() + MODEL);
        move(complete, file);
        return new InstalledModel(
                model.id(),
                model.name(),
                file,
                bytes,
                Optional.of(sha256),
                model.licence(),
                Optional.of(now));
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Optional<InstalledModel> read(String id) throws IOException {
        var file = folder.resolve(id + MODEL);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        long bytes = Files.size(file);
        var note = note(folder.resolve(id + NOTE));
        if (note.isEmpty() || note.get().path("bytes").asLong(-1) != bytes) {
            // Put there by hand, or replaced since: nothing is claimed about it.
            return Optional.of(
                    new InstalledModel(
                            id, id, file, bytes, Optional.empty(), "", Optional.empty()));
        }
        return Optional.of(
                new InstalledModel(
                        id,
                        note.get().path("name").asString(id),
                        file,
                        bytes,
                        Optional.of(note.get().path("sha256").asString("")),
                        note.get().path("licence").asString(""),
                        instant(note.get().path("installedAt").asString(""))));
    }

    private static Optional<JsonNode> note(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_NOTE_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readTree(Files.readAllBytes(file)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
