package dev.cairn.packaging;

import java.util.List;
import java.util.Locale;

/**
 * A kind of machine, as the libraries that bring native code name it.
 *
 * @param folders where each library keeps the native code of this platform
 */
record Platform(String name, List<String> folders) {
    /** Where libraries keep native code, whatever the platform. */
    private static final List<String> ALL =
            List.of("ai/onnxruntime/native/", "org/sqlite/native/", "de/kherud/llama/");

    private static final List<String> NATIVE = List.of(".so", ".dll", ".dylib", ".jnilib");

    static final List<Platform> KNOWN =
            List.of(
                    platform("linux-x64", "linux-x64", "Linux/x86_64", "Linux/x86_64"),
                    platform("linux-aarch64", "linux-aarch64", "Linux/aarch64", "Linux/aarch64"),
                    platform("windows-x64", "win-x64", "Windows/x86_64", "Windows/x86_64"),
                    platform("macos-x64", "osx-x64", "Mac/x86_64", "Mac/x86_64"),
                    platform("macos-aarch64", "osx-aarch64", "Mac/aarch64", "Mac/aarch64"));

    private static Platform platform(String name, String onnx, String sqlite, String llama) {
        return new Platform(
                name,
                List.of(
                        ALL.get(0) + onnx + "/",
                        ALL.get(1) + sqlite + "/",
                        ALL.get(2) + llama + "/"));
    }

    /** Whether an entry of a library is native code of another platform, or goes with it. */
    boolean foreign(String entry) {
        return ALL.stream().anyMatch(entry::startsWith)
                && !entry.endsWith(".class")
                && folders.stream().noneMatch(entry::startsWith);
    }

    /** Whether an entry of a library is native code. */
    static boolean isNative(String entry) {
        return NATIVE.stream().anyMatch(entry.toLowerCase(Locale.ROOT)::endsWith);
    }
}
