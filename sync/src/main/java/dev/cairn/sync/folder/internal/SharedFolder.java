package dev.cairn.sync.folder.internal;

import dev.cairn.memory.Id;
import dev.cairn.sync.archive.ArchiveException;
import dev.cairn.sync.archive.Passphrase;
import dev.cairn.sync.archive.SafeFile;
import dev.cairn.sync.archive.SealingStream;
import dev.cairn.sync.archive.UnsealingStream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The names of files in a shared folder (docs/FORMAT.md): a key, and for each device a folder with
 * its bundles and one file in which it says how far it is. Whatever else lies there is passed over.
 */
public final class SharedFolder {
    public static final int VERSION = 1;

    private static final Pattern KEY = Pattern.compile("cairn-([0-9a-z]{13})\\.key");
    private static final Pattern DEVICE = Pattern.compile("[0-9a-z]{13}");
    private static final Pattern BUNDLE = Pattern.compile("([0-9a-z]{13})-([0-9]{1,9})\\.bundle");
    private static final String STATE = "state";
    private static final int LARGEST_NOTE = 1 << 20;

    private final Path folder;

    public SharedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * What opens the bundles.
     *
     * @param secret 32 bytes in hexadecimal digits
     */
    public record Key(long circle, String secret) {}

    /** What a device says of itself. */
    public record State(JsonNode fields) {}

    public static String digits(long number) {
        return Id.episode(number).toString().substring(2);
    }

    /** The number that digits stand for; 0 where they stand for none. */
    public static long number(String digits) {
        return Id.parse("e-" + digits).map(Id::number).orElse(0L);
    }

    private interface Named {
        void take(Path file, String name);
    }

    private static void each(Path of, Named taker) throws IOException {
        try (var files = Files.newDirectoryStream(of)) {
            for (var file : files) {
                taker.take(file, String.valueOf(file.getFileName()));
            }
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /** The circles whose keys lie here. */
    public List<Long> circles() throws IOException {
        var found = new ArrayList<Long>();
        each(
                folder,
                (file, name) -> {
                    var matcher = KEY.matcher(name);
                    if (matcher.matches() && Files.isRegularFile(file)) {
                        found.add(number(matcher.group(1)));
                    }
                });
        found.removeIf(circle -> circle == 0);
        return found.stream().sorted().toList();
    }

    private Path keyFile(long circle) {
        return folder.resolve("cairn-%s.key".formatted(digits(circle)));
    }

    /** Writes a key, over one that is there. */
    public void writeKey(Key key, Passphrase passphrase) throws IOException {
        var content =
                Map.of(
                        "format",
                        "cairn-exchange",
                        "version",
                        VERSION,
                        "circle",
                        digits(key.circle()),
                        "secret",
                        key.secret());
        SafeFile.write(
                keyFile(key.circle()),
                out -> {
                    try (var sealed = new SealingStream(SafeFile.keptOpen(out), passphrase)) {
                        sealed.write(JsonMapper.shared().writeValueAsBytes(content));
                    }
                });
    }

    /**
     * Opens a key.
     *
     * @throws Amiss where the passphrase is another one, or the file is damaged or of a newer Cairn
     */
    public Key readKey(long circle, Passphrase passphrase) throws IOException, Amiss {
        try {
            return unsealed(circle, passphrase);
        } catch (ArchiveException e) {
            try (var words = passphrase.asWords()) {
                return unsealed(circle, words);
            } catch (ArchiveException again) {
                throw new Amiss(
                        again.sentence().contains("passphrase")
                                ? "the passphrase is not that of the shared folder, or its key is"
                                        + " damaged"
                                : "the key in the shared folder is damaged");
            }
        }
    }

    private Key unsealed(long circle, Passphrase passphrase) throws IOException, Amiss {
        try (var in = new UnsealingStream(Files.newInputStream(keyFile(circle)), passphrase)) {
            var fields = JsonMapper.shared().readTree(in.readNBytes(LARGEST_NOTE));
            if (fields.path("version").asInt(0) > VERSION) {
                throw new Amiss("the shared folder was made by a newer Cairn");
            }
            var secret = fields.path("secret").asString("");
            if (number(fields.path("circle").asString("")) != circle
                    || HexFormat.of().parseHex(secret).length != 32) {
                throw new Amiss("the key in the shared folder is damaged");
            }
            return new Key(circle, secret);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Amiss("the key in the shared folder is damaged");
        }
    }

    /** The devices that have a folder here. */
    public List<Long> devices() throws IOException {
        var found = new ArrayList<Long>();
        each(
                folder,
                (file, name) -> {
                    if (DEVICE.matcher(name).matches() && Files.isDirectory(file)) {
                        found.add(number(name));
                    }
                });
        found.removeIf(device -> device == 0);
        return found.stream().sorted().toList();
    }

    /** The folder of a device. */
    public Path of(long device) {
        return folder.resolve(digits(device));
    }

    /** A device's bundles: by generation, by number. */
    public NavigableMap<Long, NavigableMap<Long, Path>> bundles(long device) throws IOException {
        NavigableMap<Long, NavigableMap<Long, Path>> found = new TreeMap<>();
        try {
            each(
                    of(device),
                    (file, name) -> {
                        var matcher = BUNDLE.matcher(name);
                        var generation = matcher.matches() ? number(matcher.group(1)) : 0;
                        if (generation != 0) {
                            found.computeIfAbsent(generation, _ -> new TreeMap<>())
                                    .put(Long.parseLong(matcher.group(2)), file);
                        }
                    });
        } catch (NoSuchFileException e) {
            // It has written nothing yet, or its folder has not arrived.
        }
        return found;
    }

    public Path bundle(long device, long generation, long number) {
        return of(device).resolve("%s-%d.bundle".formatted(digits(generation), number));
    }

    /** What a device said of itself last; empty where that cannot be read. */
    public Optional<State> state(long device, byte[] secret) {
        try (var in =
                new UnsealingStream(Files.newInputStream(of(device).resolve(STATE)), secret)) {
            var fields = JsonMapper.shared().readTree(in.readNBytes(LARGEST_NOTE));
            return number(fields.path("device").asString("")) == device
                    ? Optional.of(new State(fields))
                    : Optional.empty();
        } catch (IOException | ArchiveException | JacksonException e) {
            return Optional.empty();
        }
    }

    public void writeState(long device, byte[] secret, Map<String, Object> fields)
            throws IOException {
        SafeFile.write(
                of(device).resolve(STATE),
                out -> {
                    try (var sealed = new SealingStream(SafeFile.keptOpen(out), secret)) {
                        sealed.write(JsonMapper.shared().writeValueAsBytes(fields));
                    }
                });
    }
}
