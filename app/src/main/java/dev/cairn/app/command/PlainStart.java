package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.home.Home;
import dev.cairn.app.home.Log;
import dev.cairn.app.window.Display;
import dev.cairn.app.window.Start;
import dev.cairn.app.window.Window;
import dev.cairn.llm.catalogue.Proxies;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A start of the window, read without the command line's library: its classes are older than what
 * the JVM's archives take, and laying out all commands costs a third of the time to the first
 * frame. Whatever is more than {@code [--home DIR] [--hidden]} is no plain start.
 *
 * @param home the folder that was named
 */
public record PlainStart(Optional<Path> home, Start.How how) {

    /** Reads the arguments; empty where they are for the command line. */
    public static Optional<PlainStart> in(String... arguments) {
        var home = Optional.<Path>empty();
        var how = Start.How.WINDOW;
        for (var at = 0; at < arguments.length; at++) {
            var argument = arguments[at];
            if (argument.equals("--hidden")) {
                how = Start.How.HIDDEN;
            } else if (argument.equals("--home") && at + 1 < arguments.length && home.isEmpty()) {
                at++;
                home = folder(arguments[at]);
                if (home.isEmpty()) {
                    return Optional.empty();
                }
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new PlainStart(home, how));
    }

    private static Optional<Path> folder(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Shows the window and returns the exit status, or empty where there is no display and the
     * command line must do.
     */
    public Optional<Integer> run(Surroundings surroundings, Window window) {
        if (Display.missing(surroundings.environment(), surroundings.system()).isPresent()) {
            return Optional.empty();
        }
        var place =
                Home.find(
                        home,
                        surroundings.environment(),
                        surroundings.system(),
                        surroundings.userHome());
        Log.into(place.log());
        try (var cairn =
                new Composition(
                        place,
                        surroundings.clock(),
                        surroundings.registry(),
                        Proxies.of(surroundings.environment()),
                        surroundings.ending())) {
            return Optional.of(window.show(cairn, surroundings.start(how, "")));
        } catch (RuntimeException | Error e) {
            return Optional.of(new CommandTree(surroundings, Optional.of(window)).tell(e));
        }
    }
}
