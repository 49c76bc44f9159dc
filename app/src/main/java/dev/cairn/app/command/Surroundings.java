package dev.cairn.app.command;

import dev.cairn.app.composition.Ending;
import dev.cairn.app.terminal.Terminal;
import dev.cairn.app.window.Start;
import dev.cairn.llm.catalogue.RegistryAddress;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What the process gives to the program; tests give something else.
 *
 * @param system as {@code os.name} tells
 * @param userHome as {@code user.home} tells
 */
public record Surroundings(
        Terminal terminal,
        Map<String, String> environment,
        String system,
        Path userHome,
        Clock clock,
        RegistryAddress registry,
        Ending ending) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** A start of the windows from here. */
    Start start(Start.How how, String text) {
        return new Start(how, text, environment, system, userHome, launcher());
    }

    /** What started this process and can start another: the script, or the package's program. */
    private static Optional<String> launcher() {
        return Optional.ofNullable(System.getProperty("cairn.launcher"))
                .or(() -> Optional.ofNullable(System.getProperty("jpackage.app-path")))
                .filter(path -> !path.isBlank());
    }
}
