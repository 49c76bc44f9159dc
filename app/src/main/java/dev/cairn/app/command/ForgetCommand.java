package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.forgetting.ForgettingTalk;
import dev.cairn.app.forgetting.Picks;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.LineReader;
import dev.cairn.app.terminal.Listing;
import dev.cairn.app.terminal.SpokenDates;
import dev.cairn.app.terminal.Terminal;
import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.forgetting.Forgetting;
import dev.cairn.memory.forgetting.Match;
import dev.cairn.memory.forgetting.Target;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Erases on the user's word, after showing what would go. */
@Command(
        name = "forget",
        description = {
            "Erase memories, after showing what would go.",
            "Until you say yes nothing is changed; after it, it cannot be undone."
        },
        footer = {
            "",
            "Example:",
            "  cairn forget e-0d3xk2m9q7a4c",
            "  cairn forget --matching \"my old address\"",
            "  cairn forget --about \"Anna Schmidt\" --preview",
            "  cairn forget --from 2024-03 --to 2024-05 --yes"
        })
final class ForgetCommand extends HomeCommand {
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 2);

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "Ids of memories, facts, messages, corrections or conversations.")
    private List<String> names = List.of();

    @Option(
            names = "--matching",
            paramLabel = "QUERY",
            description =
                    "Memories that hold all telling words of this; on a terminal you choose among"
                            + " them and what comes near.")
    private Optional<String> matching = Optional.empty();

    @Option(
            names = "--about",
            paramLabel = "E",
            description = "Everything that names this person, place or thing.")
    private Optional<String> about = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "D",
            description = "Everything of a time: its first day, month or year.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "D", description = "Its last day, month or year.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--conversation", paramLabel = "ID", description = "A whole conversation.")
    private Optional<String> conversation = Optional.empty();

    @Option(names = "--preview", description = "Only show what would go.")
    private boolean previewOnly;

    @Option(names = "--yes", description = "Do it without asking; needed in a script, but for ids.")
    private boolean yes;

    @Mixin private SpaceOption space = new SpaceOption();

    ForgetCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) throws IOException {
        var ways =
                Stream.of(
                                !names.isEmpty(),
                                matching.isPresent(),
                                about.isPresent(),
                                from.isPresent() || to.isPresent(),
                                conversation.isPresent())
                        .filter(given -> given)
                        .count();
        if (ways != 1) {
            throw new BadUsage(
                    "say what to forget in one way: ids, --matching, --about, --from and --to, or"
                            + " --conversation");
        }
        if (Stream.of(matching, about)
                .anyMatch(words -> words.filter(String::isBlank).isPresent())) {
            throw new BadUsage("there are no words in that");
        }
        var ids =
                Stream.concat(names.stream(), conversation.stream())
                        .map(ForgetCommand::id)
                        .toList();
        var first = from.map(Moments::firstDay).orElse(EARLIEST);
        var last = to.map(Moments::lastDay).orElseGet(cairn::today);
        if (last.isBefore(first)) {
            throw new BadUsage("the time ends before it begins");
        }
        var memory = cairn.memory();
        var lines = new LineReader(terminal().in());
        cairn.learnBriefly();
        var in = space.in(memory);
        Optional<? extends Target> target =
                matching.isPresent()
                        ? matched(in, cairn.today(), memory.forgetting(), lines)
                        : about.isPresent()
                                ? Optional.of(new Target.About(in, about.get()))
                                : ids.isEmpty()
                                        ? Optional.of(new Target.Period(in, first, last))
                                        : Optional.of(new Target.Named(ids));
        if (target.isEmpty()) {
            return previewOnly ? OK : FAILED;
        }
        var preview = memory.forgetting().preview(target.get());
        if (preview.nothing()) {
            throw new Refused("there is nothing in memory to forget by that");
        }
        if (previewOnly) {
            show(preview);
            return OK;
        }
        if (!yes && !confirmed(preview, lines)) {
            return FAILED;
        }
        return forget(memory.forgetting(), target.get(), preview);
    }

    private static Id id(String text) {
        return Id.parse(text)
                .orElseThrow(
                        () ->
                                new BadUsage(
                                        "\"%s\" is no id; --about and --matching take words"
                                                .formatted(text)));
    }

    /** What a query means: on a terminal what the user picks, else what it clearly means. */
    private Optional<Target> matched(
            Space in, LocalDate today, Forgetting forgetting, LineReader lines) throws IOException {
        var matches = forgetting.matches(in, matching.orElseThrow());
        if (matches.isEmpty()) {
            throw new Refused("there is nothing in memory to forget by that");
        }
        var clear = matches.stream().filter(Match::clear).map(Match::id).toList();
        if (!yes && !previewOnly && terminal().inIsTerminal()) {
            return picked(matches, clear, today, lines).map(ids -> (Target) new Target.Named(ids));
        }
        if (!clear.isEmpty() && !(previewOnly && json())) {
            return Optional.of(new Target.Named(clear));
        }
        if (!previewOnly) {
            throw new Refused(
                    "nothing in memory holds all of these words; %d come near: choose with --preview"
                            .formatted(matches.size()));
        }
        if (json()) {
            common().print(
                            json(forgetting.preview(clear), List.of(), 0)
                                    .with("preview", true)
                                    .with(
                                            "matches",
                                            matches.stream().map(ForgetCommand::json).toList()));
        } else {
            list(matches, today, terminal());
        }
        return Optional.empty();
    }

    private static void list(List<Match> matches, LocalDate today, Terminal where) {
        var listing = new Listing(where);
        for (var i = 0; i < matches.size(); i++) {
            var match = matches.get(i);
            listing.add(
                    "%2d  %s"
                            .formatted(
                                    i + 1,
                                    SpokenDates.day(match.occurredAt().toLocalDate(), today)),
                    match.text(),
                    match.clear() ? "" : "only near",
                    match.id().toString());
        }
        listing.print();
    }

    private Optional<List<Id>> picked(
            List<Match> matches, List<Id> clear, LocalDate today, LineReader lines)
            throws IOException {
        // On the error stream, as everything that is asked.
        list(matches, today, terminal().aside());
        terminal()
                .err()
                .print(
                        clear.isEmpty()
                                ? "Which? Numbers such as 1 3-5; nothing for none: "
                                : "Which? Numbers such as 1 3-5, all for those that hold every"
                                        + " word; nothing for none: ");
        var said = lines.next().map(String::strip).orElse("");
        if (said.equalsIgnoreCase("all") && !clear.isEmpty()) {
            return Optional.of(clear);
        }
        var numbers = Picks.read(said, matches.size());
        if (said.isEmpty() || numbers.isEmpty()) {
            terminal().note("nothing was erased");
            return Optional.empty();
        }
        return Optional.of(
                numbers.get().stream().map(number -> matches.get(number - 1).id()).toList());
    }

    private void show(Forgetting.Preview preview) {
        if (json()) {
            common().print(json(preview, List.of(), 0).with("preview", true));
        } else {
            ForgettingTalk.show(preview, terminal(), terminal().out());
        }
    }

    private int forget(Forgetting forgetting, Target target, Forgetting.Preview preview) {
        var forgotten = forgetting.forget(target);
        if (json()) {
            common().print(json(preview, forgotten.forgotten(), forgotten.residue()));
        } else {
            terminal().out().line(ForgettingTalk.done(preview));
        }
        if (forgotten.residue() > 0) {
            terminal().note(ForgettingTalk.residue(forgotten.residue()));
        }
        return OK;
    }

    private static Json json(Forgetting.Preview preview, List<Id> forgotten, int residue) {
        return new Json()
                .with("forgotten", forgotten)
                .with("residue", residue)
                .with(
                        "counts",
                        new Json()
                                .with("conversations", preview.conversations())
                                .with("memories", preview.episodes())
                                .with("facts", preview.facts())
                                .with("answers", preview.answers())
                                .with("summaries", preview.summaries())
                                .with("corrections", preview.corrections()))
                .with("ids", preview.ids())
                .with("samples", forgotten.isEmpty() ? preview.texts() : List.of());
    }

    private static Json json(Match match) {
        return new Json()
                .with("id", match.id())
                .with("text", match.text())
                .with("occurredAt", match.occurredAt())
                .with("clear", match.clear());
    }

    private boolean confirmed(Forgetting.Preview preview, LineReader lines) throws IOException {
        if (!terminal().inIsTerminal()) {
            if (!names.isEmpty() || conversation.isPresent()) {
                // An id says exactly what is meant; anything else may mean more than was thought
                // of.
                return true;
            }
            throw new Refused(
                    "%s would be erased; nothing was, for want of --yes"
                            .formatted(ForgettingTalk.counts(preview)));
        }
        // On the error stream, so that standard output stays one object.
        ForgettingTalk.show(preview, terminal(), terminal().err());
        terminal().err().print("This cannot be undone. Erase for good? Type yes: ");
        var said = lines.next();
        if (said.isEmpty() || !said.get().strip().equalsIgnoreCase("yes")) {
            terminal().note("nothing was erased");
            return false;
        }
        return true;
    }
}
