package dev.cairn.app.command;

import dev.cairn.app.capture.Spool;
import dev.cairn.app.capture.SpooledCaptures;
import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.instance.InstancePlace;
import dev.cairn.app.instance.Request;
import dev.cairn.app.instance.Running;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.SpokenDates;
import dev.cairn.app.window.Display;
import dev.cairn.app.window.Start;
import dev.cairn.app.window.Window;
import dev.cairn.memory.Memory;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
            "  cairn capture - < notes.txt",
            "  cairn capture --window"
        })
final class CaptureCommand extends HomeCommand {
    private static final int MOST_BYTES = 64 << 20;
    private static final Duration PATIENCE = Duration.ofMillis(300);

    @Parameters(
            paramLabel = "TEXT",
            arity = "0..*",
            description = "What to remember; - reads standard input.")
    private List<String> words = List.of();

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "When it happened, such as 2025-05-03T14:30; else now.")
    private Optional<String> at = Optional.empty();

    @Option(
            names = "--window",
            description = {
                "Bring up the small window for capturing; for a shortcut of the desktop.",
                "What is given as TEXT stands in it."
            })
    private boolean inWindow;

    @Mixin private SpaceOption space = new SpaceOption();

    private final Optional<Window> window;

    /**
     * @param window empty in a build that has none
     */
    CaptureCommand(Common common, Optional<Window> window) {
        super(common);
        this.window = window;
    }

    @Override
    int run(Composition cairn) throws IOException {
        if (inWindow) {
            return showWindow(cairn);
        }
        var clock = cairn.clock();
        var occurredAt =
                at.map(text -> Moments.moment(text, clock))
                        .orElseGet(() -> OffsetDateTime.now(clock));
        var text = text();
        if (text.isBlank()) {
            throw new BadUsage("there is nothing to remember in that");
        }
        try {
            var memory = cairn.memory();
            tell(cairn, memory.episodes().capture(space.madeIn(memory), text, occurredAt));
            drain(cairn, memory);
        } catch (StoreException e) {
            if (e.reason() != StoreException.Reason.LOCKED) {
                throw e;
            }
            // Another program is at it for long: kept beside the store, and written when it is
            // free.
            new Spool(cairn.home().waiting()).add(text, occurredAt, space.name());
            tellWaiting(occurredAt);
        }
        return OK;
    }

    private String text() throws IOException {
        return words.equals(List.of("-")) ? standardInput() : String.join(" ", words);
    }

    private int showWindow(Composition cairn) throws IOException {
        var surroundings = common().surroundings();
        var missing =
                window.isEmpty()
                        ? Optional.of("this build has no window")
                        : Display.missing(surroundings.environment(), surroundings.system());
        if (missing.isPresent()) {
            throw new Refused("the capture window cannot be shown: there is no display");
        }
        if (at.isPresent() || space.name().isPresent()) {
            throw new BadUsage("--window takes no --at and no --space: both are in the window");
        }
        return window.get().show(cairn, surroundings.start(Start.How.CAPTURE, text()));
    }

    /** What waited since another time goes along; should it fail, it goes on waiting. */
    private void drain(Composition cairn, Memory memory) {
        try {
            new Spool(cairn.home().waiting())
                    .drain(captured -> SpooledCaptures.store(memory, captured));
        } catch (StoreException | UncheckedIOException e) {
            terminal().note("some captures still wait for the store");
        }
    }

    private void tellWaiting(OffsetDateTime occurredAt) {
        if (json()) {
            common().print(
                            new Json()
                                    .with("id", null)
                                    .with("recordedAt", null)
                                    .with("occurredAt", occurredAt)
                                    .with("waiting", true));
        } else {
            terminal()
                    .out()
                    .line(
                            "Kept on the disk; another program holds the store, and it goes in when"
                                    + " that is free");
        }
    }

    private void tell(Composition cairn, Episode episode) {
        var clock = cairn.clock();
        // A window that is open shows it.
        new Running(InstancePlace.of(cairn.home(), common().surroundings().environment()))
                .ask(new Request.Changed(), PATIENCE);
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
