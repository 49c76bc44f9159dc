package dev.cairn.app.command;

import dev.cairn.app.composition.Refused;
import dev.cairn.memory.Memory;
import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.extraction.Sensitivity;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What of a store goes out. */
final class FilterOptions {
    @Option(
            names = "--space",
            paramLabel = "S",
            order = 60,
            description = "Only this space; can be given more than once. Else all.")
    private List<String> spaces = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            order = 61,
            description = "Nothing before this day, month or year.")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "DATE",
            order = 62,
            description = "Nothing after this day, month or year.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--about",
            paramLabel = "NAME",
            order = 63,
            description = "Only what names this person, place or thing.")
    private Optional<String> about = Optional.empty();

    @Option(
            names = "--without",
            paramLabel = "KIND",
            split = ",",
            order = 64,
            description = "Nothing sensitive: health, money, secret, others, or all.")
    private List<String> without = new ArrayList<>();

    ExportFilter in(Memory memory) {
        return new ExportFilter(
                spaces.stream()
                        .map(
                                name ->
                                        memory.spaces()
                                                .named(name)
                                                .orElseThrow(
                                                        () ->
                                                                new Refused(
                                                                        "there is no space \"%s\""
                                                                                .formatted(name))))
                        .toList(),
                from.map(Moments::firstDay),
                to.map(Moments::lastDay),
                about.filter(name -> !name.isBlank()),
                sensitivities());
    }

    private Set<Sensitivity> sensitivities() {
        var left = EnumSet.noneOf(Sensitivity.class);
        for (var name : without) {
            if (name.equalsIgnoreCase("all")) {
                left.addAll(EnumSet.complementOf(EnumSet.of(Sensitivity.NONE)));
            } else {
                left.add(
                        Arrays.stream(Sensitivity.values())
                                .filter(one -> one != Sensitivity.NONE)
                                .filter(
                                        one ->
                                                one.name()
                                                        .equals(
                                                                name.strip()
                                                                        .toUpperCase(Locale.ROOT)))
                                .findFirst()
                                .orElseThrow(
                                        () ->
                                                new BadUsage(
                                                        "--without takes health, money, secret,"
                                                                + " others or all")));
            }
        }
        return left;
    }
}
