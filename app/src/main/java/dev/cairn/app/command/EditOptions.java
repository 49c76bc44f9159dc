package dev.cairn.app.command;

import dev.cairn.memory.review.Edit;
import dev.cairn.memory.time.DateRange;

import picocli.CommandLine.Option;

import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** What shall be different in a fact. */
final class EditOptions {
    @Option(names = "--text", paramLabel = "T", description = "The statement in other words.")
    private Optional<String> text = Optional.empty();

    @Option(
            names = "--value",
            paramLabel = "V",
            description = "What its slot holds, where the words do not tell.")
    private Optional<String> value = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "D",
            description = "Since when it holds, or when it happened: a day, month or year.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "D", description = "When it ended.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--still", description = "It has not ended.")
    private boolean still;

    /** The change; at least something has to be different. */
    Edit edit() {
        if (text.filter(String::isBlank).isPresent() || value.filter(String::isBlank).isPresent()) {
            throw new BadUsage("a fact needs words");
        }
        if (still && to.isPresent()) {
            throw new BadUsage("--still and --to exclude each other");
        }
        var edit =
                new Edit(
                        text,
                        value,
                        from.map(EditOptions::range),
                        to.map(EditOptions::range),
                        still);
        if (edit.nothing()) {
            throw new BadUsage(
                    "say what shall be different: --text, --value, --from, --to or --still");
        }
        return edit;
    }

    /** A day, month or year, as exact as it is written. */
    static DateRange range(String text) {
        var first = Moments.firstDay(text);
        return switch (text.strip().length()) {
            case 4 -> DateRange.year(Year.from(first).getValue());
            case 7 -> DateRange.month(YearMonth.from(first));
            default -> DateRange.day(first);
        };
    }
}
