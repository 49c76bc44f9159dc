package dev.cairn.llm.text.internal;

import dev.cairn.llm.text.HostLauncher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command of a child JVM that loads the library: small, with folders of its own, and deaf to
 * the options that the environment would add.
 *
 * @param libraryFolder where {@link NativeLibrary} has unpacked the library
 */
record HostCommand(HostLauncher launcher, Path libraryFolder) {
    /** A builder for {@code main}, whose standard output takes the library's errors as well. */
    ProcessBuilder of(Class<?> main, String... arguments) throws IOException {
        var temporary = launcher.privateFolder().resolve("tmp");
        PrivateFolder.make(temporary);
        var command =
                new ArrayList<>(
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
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        return builder;
    }
}
