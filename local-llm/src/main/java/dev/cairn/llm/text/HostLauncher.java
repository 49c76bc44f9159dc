package dev.cairn.llm.text;

import java.nio.file.Path;

/**
 * How a model host is started.
 *
 * @param javaExecutable the {@code java} that runs it, 25 or newer
 * @param classPath the class path with this module and the library in it
 * @param privateFolder a folder of this user's alone, for the native library and the hosts'
 *     sockets; made where it is missing
 */
public record HostLauncher(Path javaExecutable, String classPath, Path privateFolder) {
    /** A launcher for the Java and the class path that this program itself runs on. */
    public static HostLauncher likeThisProgram(Path privateFolder) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new HostLauncher(java, System.getProperty("java.class.path"), privateFolder);
    }
}
