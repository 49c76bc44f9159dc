package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Listing;
import dev.cairn.app.terminal.SpokenDates;
import dev.cairn.app.terminal.VisibleText;
import dev.cairn.memory.recall.RecallQuery;
import dev.cairn.memory.recall.Recalled;
import dev.cairn.memory.recall.Recollection;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Searches memory. */
@Command(
        name = "recall",
        description = "Search memory, best first.",
        footer = {"", "Example:", "  cairn recall where does Anna live --limit 3 --explain"})
final class RecallCommand extends HomeCommand {
    private static final int MOST = 1_000;

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to look for.")
    private List<String> words = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "Recollections at most; ${DEFAULT-VALUE} if not given.")
    private int limit;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "The day that \"last week\" is counted from; else today.")
    private Optional<String> at = Optional.empty();

    @Option(names = "--explain", description = "Show how each score came about.")
    private boolean explain;

    @Mixin private SpaceOption space = new SpaceOption();

    RecallCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        if (limit < 1 || limit > MOST) {
            throw new BadUsage("--limit is a number from 1 to " + MOST);
        }
        var today = at.map(Moments::firstDay).orElseGet(cairn::today);
        var memory = cairn.memory();
        cairn.learnBriefly();
        var recalled =
                memory.recall()
                        .recall(
                                new RecallQuery(
                                        String.join(" ", words), space.in(memory), today, limit));
        recalled.notes().forEach(terminal()::note);
        if (json()) {
            common().print(json(recalled));
        } else {
            print(recalled, cairn.today());
        }
        return OK;
    }

    private static Json json(Recalled recalled) {
        return new Json()
                .with("query", recalled.query())
                .with("abstained", recalled.abstained())
                .with("tookMillis", recalled.tookMillis())
                .with(
                        "recollections",
                        recalled.recollections().stream().map(Recollections::json).toList())
                .with("notes", recalled.notes());
    }

    private void print(Recalled recalled, LocalDate today) {
        var nearest = recalled.recollections();
        if (recalled.abstained()) {
            terminal()
                    .out()
                    .line(
                            "There is nothing in memory about that."
                                    + (nearest.isEmpty() ? "" : " The nearest:"));
        }
        if (!explain) {
            var listing = new Listing(terminal());
            nearest.forEach(one -> add(listing, one, today));
            listing.print();
            return;
        }
        for (var one : nearest) {
            add(new Listing(terminal()), one, today).print();
            why(one);
        }
    }

    private static Listing add(Listing listing, Recollection one, LocalDate today) {
        return listing.add(
                SpokenDates.day(one.occurredAt().toLocalDate(), today),
                one.text(),
                one.current() ? "" : "no longer so",
                one.id().toString());
    }

    /** What a score is made of, as shares of the whole; the exact figures are in the JSON. */
    private void why(Recollection one) {
        for (var part : one.why().parts()) {
            dim(
                    String.format(
                            Locale.ROOT,
                            "    %3.0f %%  %s%s",
                            100 * part.share() / one.score(),
                            part.name(),
                            place(part.rank())));
        }
        var matched = VisibleText.oneLine(String.join(", ", one.why().matched()));
        if (!matched.isEmpty()) {
            dim("           words in common: " + matched);
        }
    }

    private void dim(String line) {
        terminal().out().line(terminal().style().dim(line));
    }

    /** How many were better in this one respect. */
    private static String place(int rank) {
        return switch (rank) {
            case 0 -> "";
            case 1 -> " (the best of all)";
            case 2 -> " (second best)";
            case 3 -> " (third best)";
            default -> " (%d were better)".formatted(rank - 1);
        };
    }
}
