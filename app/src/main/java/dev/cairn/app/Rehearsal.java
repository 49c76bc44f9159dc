package dev.cairn.app;

import dev.cairn.app.command.CommandTree;
import dev.cairn.app.composition.Ending;
import dev.cairn.app.window.DesktopWindow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goes through what a start loads, commands first and then the window, for the packages: the JVM
 * records the classes meanwhile, and makes later starts quick with them (JEP 514).
 */
public final class Rehearsal {
    /** Long enough for a slow machine to show the window and load what comes behind it. */
    private static final Duration WINDOW_OPEN = Duration.ofSeconds(8);

    private Rehearsal() {}

    /**
     * @param args the data folder, which should be empty and of no worth; then "window" where one
     *     can be shown
     */
    public static void main(String[] args) {
        var ending = new Ending();
        ending.watch();
        var surroundings = Main.surroundings(ending);
        for (var words :
                List.of(
                        List.of("capture", "Anna moved from Bonn to Berlin in May 2025"),
                        List.of("ask", "Where does Anna live now?"),
                        List.of("recall", "Berlin", "--json"))) {
            new CommandTree(surroundings, Optional.empty()).run(at(args[0], words));
        }
        if (args.length > 1) {
            Thread.ofPlatform().daemon().start(Rehearsal::closeLater);
            new CommandTree(surroundings, Optional.of(new DesktopWindow())).run("--home", args[0]);
        }
        ending.done();
        System.exit(0);
    }

    private static String[] at(String home, List<String> words) {
        var all = new ArrayList<>(List.of("--home", home));
        all.addAll(words);
        return all.toArray(String[]::new);
    }

    private static void closeLater() {
        try {
            Thread.sleep(WINDOW_OPEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(0);
    }
}
