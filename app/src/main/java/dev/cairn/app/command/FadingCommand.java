package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.terminal.Json;
import dev.cairn.app.terminal.Listing;
import dev.cairn.app.terminal.SpokenDates;
import dev.cairn.memory.Memory;
import dev.cairn.memory.decay.Decay;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Lists what is about to be forgotten, so that it can be kept. */
@Command(
        name = "fading",
        description = {
            "List facts that have not come up for long, the most important first.",
            "A faded fact is still found when you ask for it; nothing is ever deleted by itself."
        },
        footer = {
            "",
            "Keep one with `cairn keep ID`, erase it with `cairn forget ID`, or let it fade.",
            "",
            "Example:",
            "  cairn fading --limit 10"
        })
final class FadingCommand extends HomeCommand {
    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many at most (default ${DEFAULT-VALUE}).")
    private int limit;

    @Mixin private SpaceOption space = new SpaceOption();

    FadingCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        if (limit < 1) {
            throw new BadUsage("--limit wants a number above 0");
        }
        var memory = cairn.memory();
        cairn.learnBriefly();
        var fading = memory.decay().fading(space.in(memory), limit);
        if (json()) {
            common().print(
                            new Json()
                                    .with(
                                            "fading",
                                            fading.stream()
                                                    .map(one -> json(one, memory))
                                                    .toList()));
        } else {
            print(fading, memory, cairn.today(), cairn.clock().getZone());
        }
        return OK;
    }

    private static Json json(Decay.Fading one, Memory memory) {
        return new Json()
                .with("id", one.fact())
                .with("text", memory.facts().find(one.fact()).orElseThrow().text())
                .with("retention", Math.round(one.retention().value() * 1000) / 1000.0)
                .with("state", word(one))
                .with("lastUse", one.retention().lastUse())
                .with("uses", one.retention().uses());
    }

    private void print(List<Decay.Fading> fading, Memory memory, LocalDate today, ZoneId zone) {
        if (fading.isEmpty()) {
            terminal().out().line("Nothing is fading.");
            return;
        }
        var listing = new Listing(terminal());
        for (var one : fading) {
            var last = LocalDate.ofInstant(one.retention().lastUse(), zone);
            listing.add(
                    "last came up " + SpokenDates.day(last, today),
                    memory.facts().find(one.fact()).orElseThrow().text(),
                    word(one),
                    one.fact().toString());
        }
        listing.print();
    }

    private static String word(Decay.Fading one) {
        return one.retention().vividness().name().toLowerCase(Locale.ROOT);
    }
}
