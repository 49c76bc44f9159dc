package dev.cairn.app.command;

import dev.cairn.app.composition.Refused;
import dev.cairn.memory.Memory;
import dev.cairn.memory.Space;

import picocli.CommandLine.Option;

import java.util.Optional;

/** The scope that a command works in. */
final class SpaceOption {
    @Option(
            names = "--space",
            paramLabel = "S",
            order = 80,
            description = "The space to work in, such as Work; else the first one.")
    private Optional<String> name = Optional.empty();

    /**
     * The space named, or the first.
     *
     * @throws Refused when there is none of that name
     */
    Space in(Memory memory) {
        return name.map(
                        wanted ->
                                memory.spaces()
                                        .named(wanted)
                                        .orElseThrow(
                                                () ->
                                                        new Refused(
                                                                "there is no space \"%s\""
                                                                        .formatted(wanted))))
                .orElseGet(() -> memory.spaces().first());
    }

    Optional<String> name() {
        return name.map(String::strip);
    }

    /** The same, made if there is none. */
    Space madeIn(Memory memory) {
        if (name.isPresent() && name.get().isBlank()) {
            throw new BadUsage("a space needs a name");
        }
        return name.map(wanted -> memory.spaces().named(wanted.strip(), Space.Review.ACCEPT))
                .orElseGet(() -> memory.spaces().first());
    }
}
