package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Listing;
import dev.cairn.app.terminal.SpokenDates;
import dev.cairn.memory.review.LeftOut;
import dev.cairn.memory.review.Proposed;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.time.LocalDate;
import java.util.List;

/** Lists the facts that wait for the user's word. */
@Command(
        name = "inbox",
        description =
                "List the facts that wait for your word; until then they take part in nothing.",
        footer = {
            "",
            "Example:",
            "  cairn inbox",
            "  cairn inbox accept f-0d3xk2m9q7a4c f-0d3xk2m9q7a4d",
            "  cairn inbox edit f-0d3xk2m9q7a4c --text \"Anna lives in Cologne\"",
            "  cairn inbox decline --all",
            "  cairn inbox undo f-0d3xk2m9q7a4c"
        })
final class InboxCommand extends HomeCommand {
    private static final int LEFT_OUT = 20;

    @Mixin private SpaceOption space = new SpaceOption();

    InboxCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        var memory = cairn.memory();
        cairn.learnBriefly();
        var in = space.in(memory);
        var waiting = memory.inbox().list(in);
        var leftOut = memory.inbox().leftOut(in, LEFT_OUT);
        if (json()) {
            common().print(
                            new Json()
                                    .with("waiting", memory.inbox().waiting(in))
                                    .with(
                                            "proposed",
                                            waiting.stream().map(InboxCommand::json).toList())
                                    .with(
                                            "leftOut",
                                            leftOut.stream().map(InboxCommand::json).toList()));
        } else {
            print(waiting, leftOut, cairn.today());
        }
        return OK;
    }

    private static Json json(Proposed proposed) {
        return FactsCommand.json(proposed.fact())
                .with("why", proposed.why().sentence())
                .with("negated", proposed.negated())
                .with("skipped", proposed.skipped());
    }

    private static Json json(LeftOut leftOut) {
        return new Json()
                .with("episode", leftOut.episode())
                .with("count", leftOut.count())
                .with("limit", leftOut.reason().words());
    }

    private void print(List<Proposed> waiting, List<LeftOut> leftOut, LocalDate today) {
        if (waiting.isEmpty()) {
            terminal().out().line("Nothing waits for your word.");
        }
        var listing = new Listing(terminal());
        for (var one : waiting) {
            var fact = one.fact();
            listing.add(
                    SpokenDates.day(fact.occurredAt().toLocalDate(), today),
                    fact.text(),
                    "asked because " + one.why().sentence() + (one.skipped() ? ", skipped" : ""),
                    fact.id().toString());
        }
        listing.print();
        for (var one : leftOut) {
            terminal()
                    .out()
                    .line(
                            "%d more from %s were not made into facts: too many for %s. The words are kept."
                                    .formatted(one.count(), one.episode(), one.reason().words()));
        }
    }
}
