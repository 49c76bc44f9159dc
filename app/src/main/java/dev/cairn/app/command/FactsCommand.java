package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Listing;
import dev.cairn.app.terminal.SpokenDates;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.time.DateRange;
import dev.cairn.memory.time.Precision;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lists what Cairn holds to be true. */
@Command(
        name = "facts",
        description = "List the facts drawn from what you said.",
        footer = {"", "Example:", "  cairn facts --about Anna --all"})
final class FactsCommand extends HomeCommand {
    @Option(
            names = "--about",
            paramLabel = "E",
            description = "Only those about this person, place or thing.")
    private Optional<String> about = Optional.empty();

    @Option(names = "--all", description = "Those that no longer hold or wait for you, too.")
    private boolean all;

    @Mixin private SpaceOption space = new SpaceOption();

    FactsCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        var memory = cairn.memory();
        cairn.learnBriefly();
        var facts = memory.facts().list(space.in(memory), about, all);
        if (json()) {
            common().print(
                            new Json()
                                    .with(
                                            "facts",
                                            facts.stream().map(FactsCommand::json).toList()));
        } else {
            print(facts, cairn.today());
        }
        return OK;
    }

    static Json json(Fact fact) {
        return new Json()
                .with("id", fact.id())
                .with("text", fact.text())
                .with("kind", fact.kind().name().toLowerCase(Locale.ROOT))
                .with("subject", fact.subject())
                .with("slot", fact.slot())
                .with("value", fact.value())
                .with("validFrom", fact.validFrom())
                .with("validFromPrecision", fact.since().map(FactsCommand::precision))
                .with("validTo", fact.validTo())
                .with("validToPrecision", fact.until().map(FactsCommand::precision))
                .with("status", fact.status().stored())
                // Nothing fades yet: there is no figure to give.
                .with("retention", null)
                .with("confidence", fact.confidence())
                .with("importance", fact.importance())
                .with("sensitivity", fact.sensitivity().name().toLowerCase(Locale.ROOT))
                .with("pinned", fact.pinned())
                .with("origin", fact.origin())
                .with("occurredAt", fact.occurredAt())
                .with("recordedAt", fact.recordedAt())
                .with(
                        "evidence",
                        fact.evidence().stream()
                                .map(
                                        one ->
                                                new Json()
                                                        .with("episode", one.episode())
                                                        .with("from", one.from())
                                                        .with("to", one.to())
                                                        .with("quote", one.quote()))
                                .toList())
                .with("supersedes", fact.supersedes());
    }

    private static String precision(DateRange range) {
        return range.precision().name().toLowerCase(Locale.ROOT);
    }

    private void print(List<Fact> facts, LocalDate today) {
        if (facts.isEmpty()) {
            terminal().out().line(about.isEmpty() ? "No facts yet." : "No facts about that.");
            return;
        }
        var listing = new Listing(terminal());
        for (var fact : facts) {
            listing.add(when(fact, today), fact.text(), remark(fact), fact.id().toString());
        }
        listing.print();
    }

    /** As exactly as it was told: "May 2025", or the day on which it was said. */
    private static String when(Fact fact, LocalDate today) {
        var said = fact.occurredAt().toLocalDate();
        return fact.since()
                .filter(since -> since.precision() != Precision.DAY)
                .map(DateRange::words)
                .orElseGet(() -> SpokenDates.day(fact.validFrom().orElse(said), today));
    }

    private static String remark(Fact fact) {
        var until = fact.until().map(end -> "until " + end.words()).orElse("");
        return switch (fact.status()) {
            case CURRENT -> fact.pinned() ? "pinned" : until;
            case SUPERSEDED -> until.isEmpty() ? "no longer so" : until;
            case RETRACTED -> "taken back";
            case PENDING -> "waits for your word";
            case DECLINED -> "declined";
        };
    }
}
