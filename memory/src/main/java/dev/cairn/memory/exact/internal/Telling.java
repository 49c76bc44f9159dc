package dev.cairn.memory.exact.internal;

import dev.cairn.memory.exact.ExactAnswer;
import dev.cairn.memory.exact.ExactAnswer.NoSlot;
import dev.cairn.memory.exact.ExactAnswer.Told;
import dev.cairn.memory.exact.ExactAnswer.Untold;
import dev.cairn.memory.exact.internal.Asked.All;
import dev.cairn.memory.exact.internal.Asked.Before;
import dev.cairn.memory.exact.internal.Asked.Count;
import dev.cairn.memory.exact.internal.Asked.Earlier;
import dev.cairn.memory.exact.internal.Asked.Edge;
import dev.cairn.memory.exact.internal.Asked.In;
import dev.cairn.memory.exact.internal.Asked.Now;
import dev.cairn.memory.exact.internal.Asked.Of;
import dev.cairn.memory.exact.internal.Asked.Since;
import dev.cairn.memory.exact.internal.Asked.Value;
import dev.cairn.memory.exact.internal.Asked.When;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.internal.Folding;
import dev.cairn.memory.time.DateRange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers what was asked of a slot from its facts. */
final class Telling {
    private static final int MOST_NAMED = 20;

    /** Days before the first mention of something that it surely held. */
    private static final int MENTIONED_LATE = 31;

    /** Attributes whose verb stands in much that tells nothing of them. */
    private static final Set<String> ANY_DOING =
            Set.of("plays", "owns", "has", "speaks", "takes", "likes", "visited");

    /** What else tells of a slot: a home is told of without the word "lives". */
    private static final Map<String, List<String>> OTHER_WORDS =
            Map.of(
                    "lives in",
                    List.of(
                            "home",
                            "house",
                            "flat",
                            "apartment",
                            "based",
                            "moved",
                            "settled",
                            "reside",
                            "rent"),
                    "works at",
                    List.of("job", "company", "employer", "employed", "joined", "hired", "office"),
                    "job",
                    List.of("promoted", "promotion", "position", "title", "role"));

    private final SlotFacts slots;
    private final LocalDate today;

    Telling(SlotFacts slots, LocalDate today) {
        this.slots = slots;
        this.today = today;
    }

    ExactAnswer of(Of asked) {
        var known = slots.of(asked.subject(), asked.attributes());
        if (known.isEmpty()) {
            known = slots.of(asked.subject(), slots.spelled(asked.attributes()));
        }
        if (known.isEmpty() && asked.what() instanceof Value(Now _)) {
            var newest = slots.beginning(asked.noun());
            if (!newest.isEmpty()) {
                return new Told(newest.getFirst().text() + ".", List.of(newest.getFirst()));
            }
        }
        if (known.isEmpty() && !(asked.what() instanceof Count)) {
            return slots.isKnown(asked.subject()) ? new Untold(cues(asked)) : new NoSlot();
        }
        return switch (asked.what()) {
            case Value(var when) -> value(asked, known, when);
            case All(var when) -> all(asked, known, when);
            case Count(var when) -> count(asked, known, when);
            case Edge(var last, var when) -> edge(known, last, when);
            case Since(var value, var last) -> since(known, value, last);
        };
    }

    private static List<String> cues(Of asked) {
        var cues = new ArrayList<String>();
        cues.add(cue(asked.noun()));
        asked.attributes().stream()
                .filter(one -> !ANY_DOING.contains(one))
                .map(Telling::cue)
                .forEach(cues::add);
        asked.attributes().forEach(one -> cues.addAll(OTHER_WORDS.getOrDefault(one, List.of())));
        cues.removeIf(String::isEmpty);
        return cues.stream().distinct().toList();
    }

    /** All words of a name of a slot that tell something: "phone number", "lives". */
    private static String cue(String name) {
        return Arrays.stream(name.split("[^\\p{L}]+"))
                .filter(word -> word.length() > 2 && !word.equals("name") && !word.equals("the"))
                .collect(Collectors.joining(" "));
    }

    private ExactAnswer value(Of asked, List<Fact> known, When when) {
        return switch (when) {
            case Now _ -> now(known);
            case Earlier _ -> {
                var past = known.stream().filter(fact -> !SlotFacts.holds(fact, today)).toList();
                yield past.isEmpty() ? new Untold(cues(asked)) : was(past.getLast());
            }
            case Before(var value) -> before(known, value);
            case In(var range) -> during(known, range);
        };
    }

    private ExactAnswer now(List<Fact> known) {
        var holding = known.stream().filter(fact -> SlotFacts.holds(fact, today)).toList();
        if (holding.isEmpty()) {
            var last =
                    known.reversed().stream()
                            .filter(fact -> !denial(fact))
                            .findFirst()
                            .orElseGet(known::getLast);
            return new Told(
                    Sayings.of(last, true) + Sayings.period(last) + "; nothing newer is known.",
                    List.of(last));
        }
        var denied = holding.stream().filter(Telling::denial).toList();
        var values = holding.stream().filter(fact -> !denial(fact)).toList();
        if (values.isEmpty() && denied.stream().allMatch(fact -> !fact.single() && ofAll(fact))) {
            return new Told("None, as far as is known.", denied);
        }
        var told = values.isEmpty() ? denied : values;
        var parts =
                told.stream()
                        .map(
                                fact ->
                                        fact.kind() == FactKind.PLAN
                                                ? Sayings.of(fact, false)
                                                : Sayings.of(fact, false) + Sayings.since(fact))
                        .limit(MOST_NAMED)
                        .toList();
        return new Told(String.join("; ", parts) + ".", told.stream().limit(MOST_NAMED).toList());
    }

    /** "I have no pets". */
    private static boolean ofAll(Fact fact) {
        return fact.value().strip().equals("no longer");
    }

    private static boolean denial(Fact fact) {
        return fact.value().startsWith("no longer ");
    }

    private static Told was(Fact fact) {
        return new Told(Sayings.of(fact, true) + Sayings.period(fact) + ".", List.of(fact));
    }

    private ExactAnswer before(List<Fact> known, String value) {
        var spells = known.stream().filter(fact -> !denial(fact)).toList();
        for (var i = spells.size() - 1; i > 0; i--) {
            if (matches(spells.get(i), value)) {
                for (var j = i - 1; j >= 0; j--) {
                    if (!matches(spells.get(j), value)) {
                        return was(spells.get(j));
                    }
                }
            }
        }
        return new NoSlot();
    }

    private ExactAnswer during(List<Fact> known, DateRange range) {
        var spells = known.stream().filter(fact -> !denial(fact)).toList();
        var found = new ArrayList<Fact>();
        for (var fact : spells) {
            boolean told = fact.validFrom().isPresent() || fact.kind() == FactKind.EVENT;
            boolean endOnly = fact.validTo().filter(to -> to.isBefore(fact.start())).isPresent();
            // What was only mentioned on a day held for a while before it too.
            var from = told || endOnly ? fact.start() : fact.start().minusDays(MENTIONED_LATE);
            boolean begun = endOnly || from.isBefore(range.until());
            boolean lasts = fact.validTo().filter(to -> !to.isAfter(range.from())).isEmpty();
            if (begun && lasts) {
                found.add(fact);
            }
        }
        if (found.isEmpty()) {
            return new NoSlot();
        }
        var parts =
                found.stream().map(fact -> Sayings.of(fact, true) + Sayings.period(fact)).toList();
        return new Told(String.join("; ", parts) + ".", found);
    }

    private static boolean matches(Fact fact, String value) {
        var one = Folding.plain(fact.value());
        var other = Folding.plain(value);
        return one.equals(other)
                || (" " + other + " ").contains(" " + one + " ")
                || (" " + one + " ").contains(" " + other + " ");
    }

    private List<Fact> within(List<Fact> known, When when, boolean happened) {
        return known.stream()
                .filter(fact -> !denial(fact))
                .filter(
                        fact ->
                                when instanceof In(var range)
                                        ? range.contains(fact.start())
                                        : happened || SlotFacts.holds(fact, today))
                .toList();
    }

    private static String time(When when) {
        return when instanceof In(var range) ? " " + Context.words(range) : "";
    }

    private ExactAnswer all(Of asked, List<Fact> known, When when) {
        boolean happened = asked.attributes().stream().anyMatch(Nouns::happened);
        var found = within(known, when, happened);
        if (found.isEmpty()) {
            var past = known.getLast();
            if (denial(past)) {
                return new Told("None, as far as is known.", List.of(past));
            }
            return new Told(
                    "None any more: %s%s.".formatted(Sayings.of(past, true), Sayings.period(past)),
                    List.of(past));
        }
        return new Told(listed(found, happened, when) + ".", found);
    }

    private static String listed(List<Fact> found, boolean happened, When when) {
        var first = found.getFirst();
        var saying = Sayings.of(first, false);
        var lead = saying.substring(0, saying.length() - first.value().length()).strip();
        var values =
                byValue(found).values().stream()
                        .limit(MOST_NAMED)
                        .map(
                                facts ->
                                        facts.getFirst().value()
                                                + (happened ? Sayings.dated(facts.getLast()) : ""))
                        .toList();
        boolean one = found.stream().map(Fact::attribute).distinct().count() == 1;
        if (!one) {
            return Sayings.enumerated(
                    found.stream().map(fact -> Sayings.of(fact, false)).limit(MOST_NAMED).toList());
        }
        var plural = values.size() > 1 && lead.endsWith(" is");
        return (plural ? lead.replaceFirst(" is$", "s are") : lead).replace("hobbys", "hobbies")
                + " "
                + Sayings.enumerated(values)
                + (happened ? time(when) : "");
    }

    private static Map<String, List<Fact>> byValue(List<Fact> facts) {
        var byValue = new LinkedHashMap<String, List<Fact>>();
        for (var fact : facts) {
            byValue.computeIfAbsent(
                            fact.attribute() + "\0" + Folding.plain(fact.value()),
                            _ -> new ArrayList<>())
                    .add(fact);
        }
        return byValue;
    }

    private ExactAnswer count(Of asked, List<Fact> known, When when) {
        boolean happened = asked.attributes().stream().anyMatch(Nouns::happened);
        boolean times = happened && Nouns.known(asked.noun()).isEmpty();
        var found =
                within(known, when, happened).stream()
                        .filter(fact -> !times || matches(fact, asked.noun()))
                        .toList();
        var stated = happened ? Optional.<Fact>empty() : stated(asked);
        int named = times ? found.size() : byValue(found).size();
        int number = Math.max(named, stated.map(fact -> Sayings.number(firstWord(fact))).orElse(0));
        if (number == 0) {
            return known.isEmpty()
                    ? new Untold(cues(asked))
                    : new Told(
                            "None%s, as far as is known.".formatted(time(when)),
                            List.of(known.getLast()));
        }
        var facts = new ArrayList<>(found);
        stated.filter(_ -> number > named).ifPresent(facts::add);
        var noun =
                times
                        ? (number == 1 ? "time" : "times")
                        : number == 1 ? Nouns.singular(asked.noun()) : asked.noun();
        var names =
                byValue(found).values().stream()
                        .map(
                                same ->
                                        same.getFirst().value()
                                                + (happened ? Sayings.dated(same.getLast()) : ""))
                        .limit(MOST_NAMED)
                        .toList();
        return new Told(
                "%d %s%s%s"
                        .formatted(
                                number,
                                noun,
                                time(when),
                                names.isEmpty() ? "." : ": " + Sayings.enumerated(names) + "."),
                facts);
    }

    /** "I have two sisters" counts more than those whose names are known. */
    private Optional<Fact> stated(Of asked) {
        var wanted = Nouns.singular(asked.noun());
        return slots.of(asked.subject(), List.of("has")).stream()
                .filter(fact -> SlotFacts.holds(fact, today))
                .filter(
                        fact ->
                                Arrays.stream(fact.value().split("[^\\p{L}]+"))
                                        .map(Nouns::singular)
                                        .anyMatch(wanted::equals))
                .filter(fact -> Sayings.number(firstWord(fact)) > 0)
                .reduce((_, later) -> later);
    }

    private static String firstWord(Fact fact) {
        return fact.value().split(" ")[0];
    }

    private ExactAnswer edge(List<Fact> known, boolean last, When when) {
        var found = within(known, when, true);
        if (found.isEmpty()) {
            return new NoSlot();
        }
        var one = last ? found.getLast() : found.getFirst();
        return new Told(
                "%s, %s%s."
                        .formatted(
                                one.value(),
                                last ? "the last" : "the first",
                                Sayings.dated(one).isEmpty()
                                        ? " told on " + DateRange.day(one.start()).words()
                                        : Sayings.dated(one)),
                List.of(one));
    }

    private ExactAnswer since(List<Fact> known, String value, boolean last) {
        var matching =
                known.stream().filter(fact -> !denial(fact) && matches(fact, value)).toList();
        if (matching.isEmpty()) {
            return new NoSlot();
        }
        var dated = matching.stream().filter(fact -> fact.since().isPresent()).toList();
        if (dated.isEmpty()) {
            var one = last ? matching.getLast() : matching.getFirst();
            return new Told(
                    "%s by %s, when you said so; since when is not known."
                            .formatted(Sayings.of(one, true), DateRange.day(one.start()).words()),
                    List.of(one));
        }
        var one = last ? dated.getLast() : dated.getFirst();
        var period =
                Nouns.happened(one.attribute())
                        ? " " + Context.words(one.since().orElseThrow())
                        : Sayings.period(one);
        return new Told(Sayings.of(one, true) + period + ".", List.of(one));
    }
}
