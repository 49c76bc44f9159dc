package dev.cairn.app.bench;

import dev.cairn.app.composition.Refused;
import dev.cairn.app.eval.TemporaryHome;
import dev.cairn.app.home.Home;
import dev.cairn.app.instance.InstancePlace;
import dev.cairn.app.instance.Reply;
import dev.cairn.app.instance.Request;
import dev.cairn.app.instance.Running;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Measures the program as a user starts it: other processes of the same program, in a data folder
 * of their own, asked over the socket that a second start uses.
 */
public final class StartupBench {
    private static final Duration MOST_START = Duration.ofSeconds(60);
    private static final Duration MOST_END = Duration.ofSeconds(40);

    /** After the first frame: what is made ready behind it is ready then. */
    private static final Duration CALM = Duration.ofSeconds(2);

    /** Until memory is read: what started is over, as it is when nobody uses the window. */
    private static final Duration IDLE = Duration.ofSeconds(8);

    private final Map<String, String> environment;
    private final Clock clock;
    private final Consumer<String> progress;
    private final BooleanSupplier stopped;

    /**
     * @param progress told what is done just now
     */
    public StartupBench(
            Map<String, String> environment,
            Clock clock,
            Consumer<String> progress,
            BooleanSupplier stopped) {
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.progress = progress;
        this.stopped = stopped;
    }

    /**
     * @param windowMillis from the start of the process to the first frame
     * @param captureMillis from the trigger to the caret
     * @param rssMiB resident memory when idle
     */
    private record Once(long windowMillis, long captureMillis, long rssMiB) {}

    /** Starts so often, after one that does not count; the medians. */
    public Map<String, Object> run(int starts) throws IOException, InterruptedException {
        try (var folder = TemporaryHome.make()) {
            var home = new Home(folder.path());
            once(home, false, Optional.empty());
            var all = new ArrayList<Once>();
            for (var i = 1; i <= starts && !stopped.getAsBoolean(); i++) {
                progress.accept("start %d of %d".formatted(i, starts));
                all.add(once(home, i == starts, Optional.empty()));
            }
            var report = new LinkedHashMap<String, Object>();
            report.put("windowMillis", median(all.stream().map(Once::windowMillis).toList()));
            report.put("captureMillis", median(all.stream().map(Once::captureMillis).toList()));
            report.put("rssMiB", all.isEmpty() ? 0 : all.getLast().rssMiB());
            report.put("starts", all.size());
            report.put("display", headless() ? "none, drawn in memory" : "of the desktop");
            report.put("windowMillisOfEach", all.stream().map(Once::windowMillis).toList());
            report.put("captureMillisOfEach", all.stream().map(Once::captureMillis).toList());
            return report;
        }
    }

    /** Has the JVM record what a start loads, for later starts to be quicker. */
    public void record(Path file) throws IOException, InterruptedException {
        try (var folder = TemporaryHome.make()) {
            once(new Home(folder.path()), false, Optional.of(file));
        }
    }

    private Once once(Home home, boolean idle, Optional<Path> recording)
            throws IOException, InterruptedException {
        var running = new Running(InstancePlace.of(home, environment));
        var from = clock.millis();
        var process =
                new ProcessBuilder(command(home, recording))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            var started = answer(running, new Request.Started(), process) - from;
            Thread.sleep(CALM);
            var captured = answer(running, new Request.Timed(), process);
            if (idle) {
                Thread.sleep(IDLE);
            }
            var rss = idle ? residentMiB(process.pid()) : 0;
            running.ask(new Request.Quit(), CALM);
            process.waitFor(MOST_END.toMillis(), TimeUnit.MILLISECONDS);
            return new Once(started, captured, rss);
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private static long answer(Running running, Request request, Process process)
            throws InterruptedException {
        var end = System.nanoTime() + MOST_START.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            var answer = running.askUntil(request, Duration.ofSeconds(5)).filter(Reply::done);
            if (answer.isPresent()) {
                return answer.get().millis();
            }
        }
        throw new Refused(
                process.isAlive()
                        ? "the program that was started does not answer"
                        : "the program that was started ended with status " + process.exitValue());
    }

    private boolean headless() {
        return environment.getOrDefault("DISPLAY", "").isBlank()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    /** The program as this process was started, but with another data folder. */
    private List<String> command(Home home, Optional<Path> recording) {
        var packaged = Optional.ofNullable(System.getProperty("jpackage.app-path"));
        var command = new ArrayList<String>();
        if (packaged.isPresent()) {
            if (headless() || recording.isPresent()) {
                throw new Refused("this needs a display, and the program in a source folder");
            }
            command.add(packaged.get());
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            for (var argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
                if (recording.isEmpty() || !ofArchives(argument)) {
                    command.add(argument);
                }
            }
            recording.ifPresent(file -> command.add("-XX:AOTCacheOutput=" + file));
            if (headless()) {
                command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
            }
            command.addAll(
                    List.of("-cp", System.getProperty("java.class.path"), "dev.cairn.app.Main"));
        }
        command.addAll(List.of("--home", home.folder().toString()));
        return command;
    }

    private static boolean ofArchives(String argument) {
        return argument.startsWith("-XX:SharedArchiveFile")
                || argument.startsWith("-XX:+AutoCreateSharedArchive")
                || argument.startsWith("-XX:AOT")
                || argument.startsWith("-Xshare");
    }

    /** As proc(5) has it, in KiB; 0 on other systems. */
    private static long residentMiB(long process) {
        try (var lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .orElse(0L);
        } catch (IOException e) {
            return 0;
        }
    }

    private static long median(List<Long> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
