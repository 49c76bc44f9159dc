package dev.cairn.memory.exact.internal;

import dev.cairn.memory.exact.ExactAnswer;
import dev.cairn.memory.exact.ExactAnswer.NoSlot;
import dev.cairn.memory.exact.ExactAnswer.Told;
import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.internal.Folding;
import dev.cairn.memory.time.DateRange;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells which of two things came first, where the facts date both. */
final class Ordering {
    private static final Pattern MOVE = Pattern.compile("(?i).*\\b(?:mov(?:e|ed|ing)|live)\\b.*");
    private static final Pattern JOB =
            Pattern.compile("(?i).*\\b(?:job|work(?:ed|ing)?|start(?:ed)? at|join(?:ed)?)\\b.*");
    private static final List<String> ANY =
            List.of(
                    "lives in",
                    "works at",
                    "job",
                    "hobby",
                    "finished reading",
                    "finished watching",
                    "visited",
                    "bought",
                    "owns",
                    "is learning",
                    "plays",
                    "studies at",
                    "dog",
                    "cat");

    /** "From Bonn" in "moved from Bonn to Ulm" is not what is asked after. */
    private static final Pattern FROM =
            Pattern.compile("(?i)\\bfrom (?=.{2,40}? to )[^?]{2,40}?(?= to )");

    private static final int SHORTEST = 3;

    private final SlotFacts slots;

    Ordering(SlotFacts slots) {
        this.slots = slots;
    }

    ExactAnswer of(Asked.Order asked) {
        var one = meant(asked.one());
        var other = meant(asked.other());
        if (one.isEmpty()
                || other.isEmpty()
                || one.get().id().equals(other.get().id())
                || one.get().start().equals(other.get().start())) {
            return new NoSlot();
        }
        boolean inOrder = one.get().start().isBefore(other.get().start());
        var first = inOrder ? one.get() : other.get();
        var second = inOrder ? other.get() : one.get();
        var yes = asked.yesOrNo() ? (inOrder ? "Yes: first" : "No: first") : "First";
        return told(yes, first, second);
    }

    /**
     * Tells the order of two things that a question names, however it asks: both have to be values
     * of the user's facts, and no third one may be named.
     */
    ExactAnswer named(String question) {
        var words = " " + Folding.plain(FROM.matcher(question).replaceAll("")) + " ";
        var earliest = new TreeMap<String, Fact>();
        for (var fact : slots.dated(slots.attributes(Utterance.OWNER))) {
            var value = Folding.plain(fact.value()).replaceFirst("^(?:the|an?|my) ", "");
            if (value.length() >= SHORTEST
                    && !fact.value().startsWith("no longer")
                    && words.contains(" " + value + " ")) {
                earliest.merge(value, fact, Ordering::earlier);
            }
        }
        // "York" is not named by "New York".
        var named =
                earliest.keySet().stream()
                        .filter(value -> earliest.keySet().stream().noneMatch(longer(value)))
                        .map(earliest::get)
                        .sorted(Comparator.comparing(Fact::start))
                        .toList();
        return named.size() == 2 && !named.getFirst().start().equals(named.getLast().start())
                ? told("First", named.getFirst(), named.getLast())
                : new NoSlot();
    }

    private static Predicate<String> longer(String value) {
        return other -> !other.equals(value) && other.contains(value);
    }

    private static Fact earlier(Fact one, Fact other) {
        return other.start().isBefore(one.start()) ? other : one;
    }

    private static Told told(String lead, Fact first, Fact second) {
        return new Told(
                "%s %s (%s), then %s (%s)."
                        .formatted(lead, first.value(), when(first), second.value(), when(second)),
                List.of(first, second));
    }

    private static String when(Fact fact) {
        return fact.since()
                .map(DateRange::words)
                .orElseGet(() -> "told on " + DateRange.day(fact.start()).words());
    }

    /** The earliest fact whose value stands in the phrase. */
    private Optional<Fact> meant(String phrase) {
        var attributes =
                MOVE.matcher(phrase).matches()
                        ? List.of("lives in")
                        : JOB.matcher(phrase).matches() ? List.of("works at", "job") : ANY;
        var words = " " + Folding.plain(phrase.replaceAll("[?.!]", "")) + " ";
        return slots.dated(attributes).stream()
                .filter(fact -> !fact.value().startsWith("no longer "))
                .filter(fact -> !Folding.plain(fact.value()).isEmpty())
                .filter(fact -> words.contains(" " + Folding.plain(fact.value()) + " "))
                .min(Comparator.comparing(Fact::start));
    }
}
