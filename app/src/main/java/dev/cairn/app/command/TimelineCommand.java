package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Listing;
import dev.cairn.memory.timeline.Fold;
import dev.cairn.memory.timeline.Timeline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells what happened, in order. */
@Command(
        name = "timeline",
        description = "Tell what happened, in order.",
        footer = {
            "",
            "Example:",
            "  cairn timeline Anna --from 2024 --to 2025-06",
            "  cairn timeline --by month --changes-since 2025"
        })
final class TimelineCommand extends HomeCommand {
    @Parameters(
            paramLabel = "ABOUT",
            arity = "0..*",
            description = "A person, place or thing; else everything.")
    private List<String> words = List.of();

    @Option(names = "--from", paramLabel = "D", description = "The first day, month or year.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "D", description = "The last day, month or year.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--by", paramLabel = "PERIOD", description = "Fold it by day, month or year.")
    private Optional<String> by = Optional.empty();

    @Option(
            names = "--changes-since",
            paramLabel = "D",
            description = "Only what began, happened or ended since then.")
    private Optional<String> changesSince = Optional.empty();

    @Option(names = "--on-this-day", description = "What happened on this day of earlier years.")
    private boolean onThisDay;

    @Mixin private SpaceOption space = new SpaceOption();

    TimelineCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        var first = from.map(Moments::firstDay);
        var last = to.map(Moments::lastDay);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            throw new BadUsage("--to is before --from");
        }
        boolean period = first.isPresent() || last.isPresent();
        if ((period ? 1 : 0) + (changesSince.isPresent() ? 1 : 0) + (onThisDay ? 1 : 0) > 1) {
            throw new BadUsage(
                    "--on-this-day, --changes-since and --from with --to are different questions;"
                            + " ask one");
        }
        var fold =
                by.map(
                        word ->
                                Fold.of(word.toLowerCase(Locale.ROOT))
                                        .orElseThrow(
                                                () ->
                                                        new BadUsage(
                                                                "a timeline is folded by day, month or year, not by \"%s\""
                                                                        .formatted(word))));
        var since = changesSince.map(Moments::firstDay);
        var memory = cairn.memory();
        cairn.learnBriefly();
        var words = String.join(" ", this.words).strip();
        var about = words.isEmpty() ? Optional.<String>empty() : Optional.of(words);
        var here = space.in(memory);
        var timelines = memory.timelines();
        var timeline =
                onThisDay
                        ? timelines.onThisDay(here, about, cairn.today())
                        : since.map(day -> timelines.changesSince(here, about, day))
                                .orElseGet(() -> timelines.of(here, about, first, last));
        if (json()) {
            common().print(json(timeline, fold));
        } else {
            print(timeline, fold);
        }
        return OK;
    }

    private static Json json(Timeline timeline, Optional<Fold> fold) {
        var entries = timeline.entries();
        var object =
                new Json()
                        .with("about", timeline.about())
                        .with("entries", entries.stream().map(TimelineCommand::json).toList())
                        .with("first", entries.isEmpty() ? null : entries.getFirst().id())
                        .with("last", entries.isEmpty() ? null : entries.getLast().id())
                        .with(
                                "gaps",
                                timeline.gaps().stream()
                                        .map(
                                                gap ->
                                                        new Json()
                                                                .with("from", gap.from())
                                                                .with("until", gap.until()))
                                        .toList());
        fold.ifPresent(
                by ->
                        object.with(
                                "periods",
                                timeline.folded(by).stream()
                                        .map(
                                                period ->
                                                        new Json()
                                                                .with("period", period.words())
                                                                .with("from", period.from())
                                                                .with("until", period.until())
                                                                .with(
                                                                        "ids",
                                                                        period.entries().stream()
                                                                                .map(
                                                                                        Timeline
                                                                                                        .Entry
                                                                                                ::id)
                                                                                .toList()))
                                        .toList()));
        return object;
    }

    static Json json(Timeline.Entry entry) {
        return new Json()
                .with("date", entry.date())
                .with("when", entry.when())
                .with("text", entry.text())
                .with("kind", entry.kind())
                .with("current", entry.current())
                .with("id", entry.id())
                .with("change", entry.change().map(TimelineCommand::json))
                .with("because", entry.because())
                .with("ledTo", entry.ledTo())
                .with(
                        "links",
                        entry.links().stream()
                                .map(
                                        link ->
                                                new Json()
                                                        .with("type", link.type())
                                                        .with("id", link.id()))
                                .toList());
    }

    private static Json json(Timeline.Change change) {
        return new Json()
                .with("slot", change.slot())
                .with("from", change.from())
                .with("until", change.until())
                .with("to", change.to());
    }

    private void print(Timeline timeline, Optional<Fold> fold) {
        if (timeline.entries().isEmpty()) {
            terminal().out().line("Nothing is known of that time.");
            return;
        }
        if (fold.isPresent()) {
            for (var period : timeline.folded(fold.get())) {
                terminal()
                        .out()
                        .line(
                                "%s (%s)"
                                        .formatted(
                                                period.words(),
                                                Counts.of(period.entries().size(), "entry")));
                print(period.entries(), List.of());
            }
        } else {
            print(timeline.entries(), timeline.gaps());
        }
    }

    private void print(List<Timeline.Entry> entries, List<Timeline.Gap> gaps) {
        var silences = new HashMap<LocalDate, Timeline.Gap>();
        gaps.forEach(gap -> silences.put(gap.until(), gap));
        var listing = new Listing(terminal());
        for (var entry : entries) {
            var silence = silences.remove(entry.date());
            if (silence != null) {
                listing.add(
                        "…",
                        "nothing known from %s to %s".formatted(silence.from(), silence.until()),
                        "",
                        "");
            }
            listing.add(entry.when(), words(entry), note(entry), entry.id().toString());
        }
        listing.print();
    }

    private static String words(Timeline.Entry entry) {
        return entry.text()
                + entry.change().map(change -> " (" + change.words() + ")").orElse("")
                + entry.because().map(reason -> "; because: “" + reason + "”").orElse("");
    }

    private static String note(Timeline.Entry entry) {
        return entry.current() ? "" : "no longer so";
    }
}
