package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.Refused;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Listing;
import dev.cairn.memory.Id;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.Link;
import dev.cairn.memory.time.DateRange;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.stream.Collectors;

/** Tells how a fact came to be as it is: each value with its time, why, and from which words. */
@Command(
        name = "history",
        description = {
            "Tell what a slot has held, oldest first: each value with its time, why it ended, and"
                    + " the words it rests on; and what the fact is linked with."
        },
        footer = {"", "Example:", "  cairn facts history f-0d3xk2m9q7a4c"})
final class FactHistory extends HomeCommand {
    @Parameters(paramLabel = "ID", description = "A fact's id, as facts shows it.")
    private String id = "";

    FactHistory(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        var fact =
                Id.parse(id.strip())
                        .filter(one -> one.kind() == Id.Kind.FACT)
                        .orElseThrow(() -> new BadUsage("\"%s\" is no id of a fact".formatted(id)));
        var memory = cairn.memory();
        cairn.learnBriefly();
        if (memory.facts().find(fact).isEmpty()) {
            throw new Refused("there is no fact " + fact);
        }
        var history = memory.facts().history(fact);
        var links = memory.facts().links(fact);
        var tags = memory.facts().tags(fact);
        if (json()) {
            common().print(
                            new Json()
                                    .with("id", fact)
                                    .with(
                                            "history",
                                            history.stream()
                                                    .map(
                                                            one ->
                                                                    FactsCommand.json(one)
                                                                            .with("why", why(one)))
                                                    .toList())
                                    .with("links", links.stream().map(FactHistory::json).toList())
                                    .with("tags", tags));
        } else {
            print(history, links, tags);
        }
        return OK;
    }

    private static Json json(Link link) {
        return new Json()
                .with("type", link.type())
                .with("outward", link.outward())
                .with("id", link.other())
                .with("weight", link.weight())
                .with("text", link.text());
    }

    private void print(List<Fact> history, List<Link> links, List<String> tags) {
        var listing = new Listing(terminal());
        for (var fact : history) {
            listing.add(period(fact), fact.text() + quotes(fact), why(fact), fact.id().toString());
        }
        for (var link : links) {
            if (link.type().equals("related")) {
                listing.add("related", link.text(), "", link.other().toString());
            }
        }
        listing.print();
        if (!tags.isEmpty()) {
            terminal().out().line("Topics: " + String.join(", ", tags));
        }
    }

    private static String quotes(Fact fact) {
        return fact.evidence().stream()
                .map(one -> "“" + one.quote().strip().replaceAll("\\s+", " ") + "”")
                .distinct()
                .limit(3)
                .collect(Collectors.joining(" ", " ← ", ""));
    }

    private static String period(Fact fact) {
        var said = DateRange.day(fact.occurredAt().toLocalDate()).words();
        var from = fact.since().map(DateRange::words).orElse("said " + said);
        return fact.until().map(to -> from + " – " + to.words()).orElse(from);
    }

    /** Why it stands as it does. */
    private static String why(Fact fact) {
        return switch (fact.status()) {
            case CURRENT -> fact.supersedes().isPresent() ? "holds; took over" : "holds";
            case SUPERSEDED -> fact.until().isPresent() ? "over" : "no longer so";
            case RETRACTED -> "corrected: it was never so";
            case PENDING, DECLINED -> FactsCommand.remark(fact);
        };
    }
}
