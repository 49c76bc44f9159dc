package dev.cairn.app;

import dev.cairn.app.command.CommandTree;
import dev.cairn.app.command.PlainStart;
import dev.cairn.app.command.Surroundings;
import dev.cairn.app.composition.Ending;
import dev.cairn.app.window.DesktopWindow;
import dev.cairn.llm.catalogue.NpmRegistry;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var ending = new Ending();
        ending.watch();
        var status = 1;
        try {
            status = run(surroundings(ending), Arguments.asTyped(args));
        } finally {
            ending.done();
        }
        // Threads of native libraries must not keep the process alive.
        System.exit(status);
    }

    private static int run(Surroundings surroundings, String... arguments) {
        var window = new DesktopWindow();
        return PlainStart.in(arguments)
                .flatMap(start -> start.run(surroundings, window))
                .orElseGet(
                        () ->
                                new CommandTree(surroundings, Optional.of(window), arguments)
                                        .run(arguments));
    }

    /** What this process gives to the program. */
    static Surroundings surroundings(Ending ending) {
        var environment = System.getenv();
        var terminal =
                ProcessStreams.terminal(
                        new FileInputStream(FileDescriptor.in),
                        new FileOutputStream(FileDescriptor.out),
                        new FileOutputStream(FileDescriptor.err),
                        environment);
        return new Surroundings(
                terminal,
                environment,
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")),
                Clock.system(ZoneId.systemDefault()),
                new NpmRegistry(),
                ending);
    }
}
