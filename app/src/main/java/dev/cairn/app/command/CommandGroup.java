package dev.cairn.app.command;

import picocli.CommandLine.Command;

/** A word that stands before others, such as "model" before "get". */
abstract class CommandGroup implements Runnable {
    private final String commands;

    private CommandGroup(String commands) {
        this.commands = commands;
    }

    @Override
    public final void run() {
        throw new BadUsage("say which: " + commands);
    }

    /** What has to do with models. */
    @Command(
            name = "model",
            description = "See, fetch, choose and remove models. Cairn answers without one, too.",
            footer = {"", "Example:", "  cairn model get starter"})
    static final class OfModels extends CommandGroup {
        OfModels() {
            super("list, get, show, use, rest, encoder or remove");
        }
    }

    /** What has to do with people, places and things. */
    @Command(
            name = "entity",
            description = "See whom and what facts are about, and which names mean the same.",
            footer = {"", "Example:", "  cairn entity merge Priya Kit"})
    static final class OfEntities extends CommandGroup {
        OfEntities() {
            super("list, merge, split or alias");
        }
    }

    /** What measures how well memory keeps and recalls. */
    @Command(
            name = "eval",
            description = "Measure how well memory keeps and recalls.",
            footer = {"", "Example:", "  cairn eval locomo locomo.json"})
    static final class OfEvaluations extends CommandGroup {
        OfEvaluations() {
            super("locomo, longmemeval or lifecycle");
        }
    }

    /** What measures speed. */
    @Command(
            name = "bench",
            description = "Measure speed on this machine.",
            footer = {"", "Example:", "  cairn bench recall --memories 10000"})
    static final class OfMeasurements extends CommandGroup {
        OfMeasurements() {
            super("recall, import, llm, embed or startup");
        }
    }

    /** What the user changes in facts. */
    @Command(
            name = "fact",
            description = "Write down, change, pin and take back facts.",
            footer = {"", "Example:", "  cairn fact pin f-0d3xk2m9q7a4c"})
    static final class OfFacts extends CommandGroup {
        OfFacts() {
            super("add, edit, pin, unpin, retract, undo or revisions");
        }
    }

    /** Scopes. */
    @Command(
            name = "space",
            description = "See the spaces, and say what each asks about before it keeps it.",
            footer = {"", "Example:", "  cairn space policy Personal accept --ask plan"})
    static final class OfSpaces extends CommandGroup {
        OfSpaces() {
            super("list or policy");
        }
    }
}
