package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.SpokenDates;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Writes something down. */
@Command(
        name = "capture",
        description = "Remember something, word for word.",
        footer = {
            "",
            "Example:",
            "  cairn capture \"Anna moved from Bonn to Berlin\" --at 2025-05-03",
            "  cairn capture - < notes.txt"
        })
final class CaptureCommand extends HomeCommand {
    private static final int MOST_BYTES = 64 << 20;

    @Parameters(
            paramLabel = "TEXT",
            arity = "1..*",
            description = "What to remember; - reads standard input.")
    private List<String> words = List.of();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "When it happened, such as 2025-05-03T14:30; else now.")
    private Optional<String> at = Optional.empty();

    @Mixin private SpaceOption space = new SpaceOption();

    CaptureCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        var clock = cairn.clock();
        var occurredAt =
                at.map(text -> Moments.moment(text, clock))
                        .orElseGet(() -> OffsetDateTime.now(clock));
        var text = words.equals(List.of("-")) ? standardInput() : String.join(" ", words);
        if (text.isBlank()) {
            throw new BadUsage("there is nothing to remember in that");
        }
        var memory = cairn.memory();
        var episode = memory.episodes().capture(space.madeIn(memory), text, occurredAt);
        if (json()) {
            common().print(
                            new Json()
                                    .with("id", episode.id())
                                    .with("recordedAt", episode.recordedAt())
                                    .with("occurredAt", episode.occurredAt()));
        } else {
            var when =
                    SpokenDates.moment(
                            episode.occurredAt()
                                    .atZoneSameInstant(clock.getZone())
                                    .toLocalDateTime(),
                            cairn.today());
            terminal()
                    .out()
                    .line("Remembered, " + when + "  " + terminal().style().dim("" + episode.id()));
        }
        return OK;
    }

    private String standardInput() throws IOException {
        var bytes = terminal().in().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refused("the text is longer than 64 MB; nothing was written down");
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') >= 0
                && !java.util.Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            terminal().note("what was no UTF-8 in the text is kept as \ufffd");
        }
        // The last line's end belongs to the file, not to what was said.
        return text.replaceFirst("\\R\\z", "");
    }
}
