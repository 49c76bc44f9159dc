package dev.cairn.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.app.composition.Ending;
import dev.cairn.app.terminal.Output;
import dev.cairn.app.terminal.Style;
import dev.cairn.app.terminal.Terminal;
import dev.cairn.llm.catalogue.RegistryAddress;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program on a data folder, run in this process as the launcher runs it in its own. */
record Cairn(Path home, String input, boolean onTerminal) {
    static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneId.of("Europe/Berlin"));

    static Cairn at(Path home) {
        return new Cairn(home, "", false);
    }

    Cairn reading(String text) {
        return new Cairn(home, text, onTerminal);
    }

    Cairn onATerminal() {
        return new Cairn(home, input, true);
    }

    /** What a command left behind. */
    record Ran(int status, String out, String err) {
        Ran well() {
            assertThat(status).as("exit status; error output: %s", err).isZero();
            return this;
        }

        JsonNode json() {
            well();
            return JsonMapper.shared().readTree(out);
        }

        /** The one line that a failure is told in, without "cairn: ". */
        String failure(int expected) {
            assertThat(status).as("exit status; error output: %s", err).isEqualTo(expected);
            assertThat(out).isEmpty();
            assertThat(err).startsWith("cairn: ").endsWith("\n").containsOnlyOnce("\n");
            assertThat(err).doesNotContain("Exception", "\tat ");
            return err.strip().substring("cairn: ".length());
        }
    }

    Ran run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var status = run(out, err, arguments);
        return new Ran(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    int run(OutputStream out, OutputStream err, String... arguments) {
        var all = new ArrayList<>(List.of("--home", home.toString()));
        all.addAll(List.of(arguments));
        var terminal =
                new Terminal(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new Output(out, onTerminal, true),
                        new Output(err, onTerminal, false),
                        onTerminal,
                        onTerminal,
                        new Style(onTerminal),
                        () -> 80);
        var surroundings =
                new Surroundings(
                        terminal,
                        Map.of(),
                        "Linux",
                        home,
                        CLOCK,
                        () -> new RegistryAddress.Answer.NotFound("There is no registry here."),
                        new Ending());
        return new CommandTree(surroundings, Optional.empty()).run(all.toArray(String[]::new));
    }
}
