package dev.cairn.app.command;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.terminal.Json;
import dev.cairn.memory.decay.DecaySettings;
import dev.cairn.memory.decay.Traits;
import dev.cairn.memory.decay.Vividness;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Shows and chooses how memories fade. */
@Command(
        name = "decay",
        description = {
            "Show or choose how facts fade when they do not come up.",
            "Fading decides what is brought up unasked, never what you find when you ask."
        },
        footer = {"", "Example:", "  cairn decay --curve exponential --speed 0.5"})
final class DecayCommand extends HomeCommand {
    private static final int LONGEST_LOOK = 3_650;

    @Option(
            names = "--curve",
            paramLabel = "CURVE",
            description = "power (fast at first, then slower; usual), exponential, or none.")
    private Optional<String> curve = Optional.empty();

    @Option(
            names = "--speed",
            paramLabel = "X",
            description = "1 is usual; at 2 everything fades twice as soon (0.1 to 10).")
    private Optional<Double> speed = Optional.empty();

    DecayCommand(Common common) {
        super(common);
    }

    @Override
    int run(Composition cairn) {
        var decay = cairn.memory().decay();
        if (curve.isPresent() || speed.isPresent()) {
            decay.choose(chosen(decay.settings()));
        }
        var settings = decay.settings();
        if (json()) {
            common().print(
                            new Json()
                                    .with("curve", settings.curve().word())
                                    .with("speed", settings.speed())
                                    .with("vividDays", days(settings, .5, Vividness.VIVID))
                                    .with("fadedAfterDays", days(settings, .5, Vividness.FADING)));
        } else {
            var out = terminal().out();
            out.line("curve  " + settings.curve().word());
            out.line("speed  " + settings.speed());
            out.line(meaning("A passing remark", settings, .2));
            out.line(meaning("An ordinary fact", settings, .5));
            out.line(meaning("What matters much", settings, .9));
        }
        return OK;
    }

    private DecaySettings chosen(DecaySettings now) {
        var shape =
                curve.map(
                                word ->
                                        DecaySettings.Curve.of(word)
                                                .orElseThrow(
                                                        () ->
                                                                new BadUsage(
                                                                        "there is no curve \"%s\"; there are power, exponential and none"
                                                                                .formatted(word))))
                        .orElse(now.curve());
        var pace = speed.orElse(now.speed());
        if (!(pace >= DecaySettings.SLOWEST && pace <= DecaySettings.FASTEST)) {
            throw new BadUsage("--speed wants a number from 0.1 to 10");
        }
        return new DecaySettings(shape, pace);
    }

    private static String meaning(String what, DecaySettings settings, double importance) {
        var vivid = days(settings, importance, Vividness.VIVID);
        var faded = days(settings, importance, Vividness.FADING);
        if (faded.isEmpty()) {
            return what + " that never comes up again stays vivid for years.";
        }
        return "%s that never comes up again is vivid for %s and faded after %s."
                .formatted(what, span(vivid.orElse(0)), span(faded.getAsInt()));
    }

    /**
     * For how many days an unused memory is at least in this state; empty for ten years or more.
     */
    private static OptionalInt days(DecaySettings settings, double importance, Vividness state) {
        var told = Instant.EPOCH;
        var memory = new Traits(told, List.of(), importance, 1, false);
        var curve = settings.forgetting();
        for (var day = 0; day < LONGEST_LOOK; day++) {
            var now = memory.at(told.plus(Duration.ofDays(day)), curve);
            if (now.vividness().compareTo(state) > 0) {
                return OptionalInt.of(day);
            }
        }
        return OptionalInt.empty();
    }

    private static String span(int days) {
        if (days < 21) {
            return days == 1 ? "a day" : days + " days";
        }
        if (days < 90) {
            return Math.round(days / 7.0) + " weeks";
        }
        return Math.round(days / 30.4) + " months";
    }
}
