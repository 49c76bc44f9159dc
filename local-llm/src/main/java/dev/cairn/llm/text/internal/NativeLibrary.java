package dev.cairn.llm.text.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts llama.cpp's library into a private folder that is named after its content: never the fixed
 * name in the shared temporary folder that the binding would use.
 */
final class NativeLibrary {
    private final String system;
    private final String processor;

    /** For the system and processor that Java names so ({@code os.name}, {@code os.arch}). */
    NativeLibrary(String osName, String osArch) {
        var os = osName.toLowerCase(Locale.ROOT);
        this.system = os.contains("windows") ? "Windows" : os.contains("mac") ? "Mac" : "Linux";
        this.processor =
                switch (osArch.toLowerCase(Locale.ROOT)) {
                    case "amd64", "x86_64", "x64" -> "x86_64";
                    case "arm64", "aarch64" -> "aarch64";
                    default -> osArch;
                };
    }

    /** The folder that holds the library; empty where the build carries none for this machine. */
    Optional<Path> unpackInto(Path folder) throws IOException {
        var name = System.mapLibraryName("jllama");
        var resource = "/de/kherud/llama/" + system + "/" + processor + "/" + name;
        byte[] library;
        try (var in = NativeLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            library = in.readAllBytes();
        }
        var hash = sha256(library);
        var home = folder.resolve("native-" + hash.substring(0, 12));
        var file = home.resolve(name);
        if (!Files.isRegularFile(file) || !sha256(Files.readAllBytes(file)).equals(hash)) {
            PrivateFolder.make(home);
            var part = Files.createTempFile(home, name, ".part");
            Files.write(part, library);
            Files.move(
                    part,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return Optional.of(home);
    }

    /** Whether this processor can run the library: the one for Linux on x86-64 needs AVX2. */
    boolean suits(Path cpuInfo) {
        if (!system.equals("Linux") || !processor.equals("x86_64")) {
            return true;
        }
        try (Stream<String> lines = Files.lines(cpuInfo)) {
            return lines.filter(line -> line.startsWith("flags"))
                    .findFirst()
                    .map(line -> (line + " ").contains(" avx2 "))
                    .orElse(true);
        } catch (IOException e) {
            // Not told: the host will show.
            return true;
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
