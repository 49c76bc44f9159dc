package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.home.Home;
import dev.cairn.app.home.Log;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Terminal;
import dev.cairn.llm.catalogue.Proxies;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import java.nio.file.Path;
import java.util.Optional;

/** The options that every command takes, before or after its name, and what follows from them. */
final class Common {
    private final Surroundings surroundings;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            order = 90,
            description = "The data folder; else CAIRN_HOME, else the system's usual place.")
    private Optional<Path> home = Optional.empty();

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            order = 91,
            description = "Print one JSON object and nothing else.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            order = 92,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            order = 93,
            description = "Show the version.")
    private boolean version;

    Common(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Terminal terminal() {
        return surroundings.terminal();
    }

    boolean json() {
        return json;
    }

    boolean asked() {
        return help || version;
    }

    Home home() {
        return Home.find(
                home, surroundings.environment(), surroundings.system(), surroundings.userHome());
    }

    /** The program on the data folder; the log goes there from now on. */
    Composition compose() {
        var place = home();
        Log.into(place.log());
        return new Composition(
                place,
                surroundings.clock(),
                surroundings.registry(),
                Proxies.of(surroundings.environment()),
                surroundings.ending());
    }

    void print(Json object) {
        terminal().out().line(object.text());
    }
}
