package dev.cairn.app.instance;

import dev.cairn.app.home.Home;
import dev.cairn.app.home.PrivateFolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Where the one program of a data folder is to be found: a lock that the system gives back when a
 * process dies, a socket, and a file that says where the socket is, since a later start may have
 * another environment.
 *
 * @param home whose program it is
 * @param environment tells of the user's folder for such things
 * @param temporary where a socket goes when no other path is short enough
 */
public record InstancePlace(Home home, Map<String, String> environment, Path temporary) {
    /**
     * A socket's path has room for 108 bytes on Linux and 104 on macOS, with the end mark
     * (unix(7)).
     */
    static final int MOST_BYTES = 100;

    public static InstancePlace of(Home home, Map<String, String> environment) {
        return new InstancePlace(
                home, environment, Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath());
    }

    Path lock() {
        return home.running().resolve("window.lock");
    }

    /** Holds the socket's path in UTF-8. */
    Path address() {
        return home.running().resolve("window.at");
    }

    /** Where a socket can be made now; its folder is this user's alone. */
    Path socket() throws IOException {
        var runtime = runtime();
        if (runtime.isPresent()) {
            return runtime.get().resolve("cairn-" + mark() + ".sock");
        }
        var beside = home.running().resolve("window.sock");
        if (fits(beside)) {
            return beside;
        }
        return PrivateFolder.made(temporary.resolve("cairn-" + mark())).resolve("s");
    }

    /** The session's own folder, which the system makes with mode 0700 (XDG Base Directory). */
    private Optional<Path> runtime() {
        var said = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        if (said.isBlank()) {
            return Optional.empty();
        }
        var folder = Path.of(said);
        try {
            var usable =
                    folder.isAbsolute()
                            && Files.isDirectory(folder)
                            && Files.isWritable(folder)
                            && Files.getOwner(folder).equals(Files.getOwner(home.running()))
                            && fits(folder.resolve("cairn-" + mark() + ".sock"))
                            && Files.getPosixFilePermissions(folder).stream()
                                    .allMatch(one -> one.name().startsWith("OWNER"));
            return usable ? Optional.of(folder) : Optional.empty();
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** Tells the data folders of one user apart. */
    private String mark() {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(real(home.folder()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String real(Path folder) {
        try {
            return folder.toRealPath().toString();
        } catch (IOException e) {
            return folder.toString();
        }
    }

    private static boolean fits(Path socket) {
        return socket.toString().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /** Where the socket of the running program is said to be. */
    public Optional<Path> known() {
        try {
            if (Files.isRegularFile(address(), LinkOption.NOFOLLOW_LINKS)
                    && Files.size(address()) <= MOST_BYTES) {
                return Optional.of(Path.of(Files.readString(address())));
            }
        } catch (IOException | IllegalArgumentException e) {
            // Half written or damaged: as good as none.
        }
        return Optional.empty();
    }
}
