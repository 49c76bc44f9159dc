package dev.cairn.llm.text.internal;

import dev.cairn.llm.text.HostLauncher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The command of a child JVM that loads the library: small, with folders of its own, and deaf to
 * the options that the environment would add. Where there is a POSIX shell, the child also ignores
 * the terminal's interrupt, which is meant for its program, and is the first to go when the machine
 * runs out of memory.
 *
 * @param libraryFolder where {@link NativeLibrary} has unpacked the library
 * @param background whether it only gets the processor's time that nobody else wants
 */
record HostCommand(HostLauncher launcher, Path libraryFolder, boolean background) {
    private static final Path SHELL = Path.of("/bin/sh");
    private static final Path NICE = Path.of("/usr/bin/nice");

    /** Linux ends the process with the highest score first; 1,000 is the most. */
    private static final String BEFORE =
            """
            trap "" INT QUIT
            [ -w /proc/self/oom_score_adj ] && echo 500 > /proc/self/oom_score_adj
            exec "$@"
            """;

    /** A builder for {@code main}, whose standard output takes the library's errors as well. */
    ProcessBuilder of(Class<?> main, String... arguments) throws IOException {
        var temporary = launcher.privateFolder().resolve("tmp");
        PrivateFolder.make(temporary);
        var command = new ArrayList<String>();
        if (Files.isExecutable(SHELL)) {
            command.addAll(List.of(SHELL.toString(), "-c", BEFORE, "cairn-host"));
            if (background && Files.isExecutable(NICE)) {
                command.addAll(List.of(NICE.toString(), "-n", "19"));
            }
        }
        command.addAll(
                List.of(
                        launcher.javaExecutable().toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-XX:-UsePerfData",
                        // A crash report would hold pieces of the conversation.
                        "-XX:+SuppressFatalErrorMessage",
                        "--enable-native-access=ALL-UNNAMED",
                        // The binding deletes what looks like its own in this folder.
                        "-Djava.io.tmpdir=" + temporary.toAbsolutePath(),
                        "-Dde.kherud.llama.lib.path=" + libraryFolder.toAbsolutePath(),
                        "-cp",
                        launcher.classPath(),
                        main.getName()));
        command.addAll(command.indexOf("-cp"), archive());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        return builder;
    }

    /**
     * The archive of loaded classes, which the JVM itself writes at its first end and checks at
     * every start; it cannot be made of classes that lie in folders.
     */
    private List<String> archive() {
        boolean jarsOnly =
                Arrays.stream(launcher.classPath().split(File.pathSeparator))
                        .allMatch(entry -> entry.endsWith(".jar"));
        return jarsOnly
                ? List.of(
                        "-XX:SharedArchiveFile=" + launcher.privateFolder().resolve("host.jsa"),
                        "-XX:+AutoCreateSharedArchive",
                        "-Xlog:disable")
                : List.of();
    }
}
