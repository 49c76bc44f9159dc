package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;
import dev.cairn.memory.Memory;
import dev.cairn.memory.Space;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.review.Policy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Spaces, and what each asks about before it keeps it. */
abstract class SpaceCommand extends HomeCommand {
    private SpaceCommand(Common common) {
        super(common);
    }

    static Json json(Memory memory, Space space) {
        var policy = memory.policies().of(space);
        return new Json()
                .with("name", space.name())
                .with("review", policy.usual().name().toLowerCase(Locale.ROOT))
                .with("asked", policy.asked().stream().map(SpaceCommand::word).sorted().toList())
                .with("waiting", memory.inbox().waiting(space));
    }

    static String line(Memory memory, Space space) {
        var policy = memory.policies().of(space);
        var kinds =
                policy.asked().stream()
                        .map(SpaceCommand::word)
                        .sorted()
                        .map(kind -> kind + "s, ")
                        .collect(Collectors.joining());
        var sentence =
                policy.usual() == Space.Review.ASK
                        ? "asks before it keeps a fact"
                        : "keeps facts at once, but asks about %sand what is sensitive"
                                .formatted(kinds)
                                .replace("about and", "about");
        var waiting = memory.inbox().waiting(space);
        return "%s: %s%s"
                .formatted(
                        space.name(),
                        sentence,
                        waiting == 0 ? "" : "; waiting for your word: " + waiting);
    }

    private static String word(FactKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** All of them. */
    @Command(name = "list", description = "List the spaces and what each asks about.")
    static final class All extends SpaceCommand {
        All(Common common) {
            super(common);
        }

        @Override
        int run(Composition cairn) {
            var memory = cairn.memory();
            var spaces = memory.spaces().list();
            if (json()) {
                common().print(
                                new Json()
                                        .with(
                                                "spaces",
                                                spaces.stream()
                                                        .map(space -> json(memory, space))
                                                        .toList()));
            } else {
                spaces.forEach(space -> terminal().out().line(line(memory, space)));
            }
            return OK;
        }
    }

    /** Changes what one asks about. */
    @Command(
            name = "policy",
            description = "Say what a space keeps at once, and what it asks about in the inbox.",
            footer = {
                "",
                "What is sensitive (health, money, secrets, private matters of others) is always"
                        + " asked about.",
                "",
                "Example:",
                "  cairn space policy Work ask",
                "  cairn space policy Personal accept --ask plan --ask preference"
            })
    static final class ChangePolicy extends SpaceCommand {
        @Parameters(index = "0", paramLabel = "SPACE", description = "The space.")
        private String name = "";

        @Parameters(index = "1", paramLabel = "accept|ask", description = "What is usual there.")
        private Space.Review usual = Space.Review.ACCEPT;

        @Option(
                names = "--ask",
                paramLabel = "KIND",
                description =
                        "A kind of fact to ask about all the same: state, event, plan, preference,"
                                + " relation, instruction or note.")
        private List<FactKind> asked = List.of();

        ChangePolicy(Common common) {
            super(common);
        }

        @Override
        int run(Composition cairn) {
            var memory = cairn.memory();
            var space =
                    memory.spaces()
                            .named(name)
                            .orElseThrow(
                                    () -> new Refused("there is no space \"%s\"".formatted(name)));
            memory.policies().set(space, new Policy(usual, Set.copyOf(asked)));
            if (json()) {
                common().print(json(memory, space));
            } else {
                terminal().out().line(line(memory, space));
            }
            return OK;
        }
    }
}
