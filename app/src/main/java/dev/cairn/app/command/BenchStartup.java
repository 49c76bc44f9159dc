package dev.cairn.app.command;

import dev.cairn.app.bench.StartupBench;
import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Measures how quickly the windows come up. */
@Command(
        name = "startup",
        description =
                "Measure how quickly window and capture window come up, and the memory they take.",
        footer = {"", "Example:", "  cairn bench startup --json"})
final class BenchStartup extends HomeCommand {
    @Option(
            names = "--starts",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many count; ${DEFAULT-VALUE} if not given.")
    private int starts;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = {
                "Measure nothing, and have the JVM record what a start loads, as an",
                "ahead-of-time cache for -XX:AOTCache."
            })
    private Optional<Path> recording = Optional.empty();

    BenchStartup(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        if (starts < 1 || starts > 50) {
            throw new BadUsage("--starts is a number from 1 to 50");
        }
        try (var work = cairn.ending().work()) {
            var bench =
                    new StartupBench(
                            common().surroundings().environment(),
                            cairn.clock(),
                            terminal().err()::line,
                            work.signal()::isStopped);
            if (recording.isPresent()) {
                bench.record(recording.get().toAbsolutePath());
                return OK;
            }
            print(bench.run(starts));
            return OK;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("stopped before there was anything to tell");
        }
    }

    private void print(Map<String, Object> report) {
        if (json()) {
            var object = new Json();
            report.forEach(object::with);
            common().print(object);
        } else {
            report.forEach(
                    (name, value) -> terminal().out().line("%-20s %s".formatted(name, value)));
        }
    }
}
