package dev.cairn.app.command;

import dev.cairn.app.composition.Ending;
import dev.cairn.app.terminal.Terminal;
import dev.cairn.llm.catalogue.RegistryAddress;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

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
}
