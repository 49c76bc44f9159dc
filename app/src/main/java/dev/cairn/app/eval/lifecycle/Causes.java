package dev.cairn.app.eval.lifecycle;

import dev.cairn.memory.exact.ExactAnswer;
import dev.cairn.memory.fact.Fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where answers and facts go wrong, by what was asked or told of and never by its words: so a half
 * whose sentences are not to be read can still say what is weak.
 */
final class Causes {
    /** What a truth's facts should be filed under, where that is one slot. */
    private static final Map<String, Pattern> SLOTS =
            Map.ofEntries(
                    Map.entry("home", Pattern.compile("lives in")),
                    Map.entry("job", Pattern.compile("works at|job|studies at")),
                    Map.entry("hobby", Pattern.compile("hobby|plays")),
                    Map.entry("allergy", Pattern.compile("allergic to|has condition")),
                    Map.entry("favourite", Pattern.compile("favourite .*")),
                    Map.entry("trip", Pattern.compile("trip to .*")),
                    Map.entry("appointment", Pattern.compile(".*")),
                    Map.entry("book", Pattern.compile("finished reading")),
                    Map.entry("birthday", Pattern.compile("birthday")),
                    Map.entry("dentist", Pattern.compile("dentist")),
                    Map.entry("sister", Pattern.compile("sister|lives in")),
                    Map.entry("friend", Pattern.compile("friend|best friend|works at|name")));

    private static final Pattern OWN =
            Pattern.compile(
                    "(?:lives in|works at|job|hobby|likes|has|owns|plays|visited|bought|plans to"
                            + "|allergic to|has condition|finished|is|name|friend|sister|birthday"
                            + "|dentist|trip|favourite|instruction|habit|routine|team)\\b");

    private final Map<String, Map<String, Integer>> answers = new TreeMap<>();
    private final Map<String, Integer> unheard = new TreeMap<>();
    private final Map<String, Integer> junk = new TreeMap<>();
    private final Map<String, Integer> twice = new TreeMap<>();
    private Map<String, List<Fact>> found = new HashMap<>();

    /** Begins another life, of which nothing is known yet. */
    void begin() {
        found = new HashMap<>();
    }

    /** A fact tells a truth. */
    void heard(String truth, Fact fact) {
        found.computeIfAbsent(truth, _ -> new ArrayList<>()).add(fact);
    }

    void unheard(Line line) {
        unheard.merge(line.way(), 1, Integer::sum);
    }

    void junk(Fact fact, List<Line> lines) {
        var way = lines.isEmpty() ? "nothing" : lines.getFirst().way();
        junk.merge(way + " as " + slot(fact), 1, Integer::sum);
    }

    void twice(Fact first, List<Line> ofFirst, Fact second, List<Line> ofSecond) {
        twice.merge(
                "%s as %s, %s as %s"
                        .formatted(
                                ofFirst.getFirst().way(),
                                slot(first),
                                ofSecond.getFirst().way(),
                                slot(second)),
                1,
                Integer::sum);
    }

    /** A wrong answer, and how exactly its question was answered. */
    void wrong(Probe probe, ExactAnswer exactly) {
        answers.computeIfAbsent(probe.way(), _ -> new TreeMap<>())
                .merge(cause(probe, exactly), 1, Integer::sum);
    }

    private String cause(Probe probe, ExactAnswer exactly) {
        var told =
                switch (exactly) {
                    case ExactAnswer.Told _ -> "told";
                    case ExactAnswer.Untold _ -> "untold";
                    case ExactAnswer.NoSlot _ -> "noSlot";
                };
        if (probe.kind() == Probe.Kind.ABSENT) {
            return told;
        }
        var missing = probe.needs().stream().filter(truth -> !found.containsKey(truth)).toList();
        if (!missing.isEmpty()) {
            return "unheard/" + told;
        }
        if (!probe.needs().stream().allMatch(this::isInItsSlot)) {
            return "misread/" + told;
        }
        return exactly instanceof ExactAnswer.Told ? "wrongOneChosen" : "notUnderstood/" + told;
    }

    private boolean isInItsSlot(String truth) {
        var slot = SLOTS.get(truth.split(":")[0]);
        return slot == null
                || found.getOrDefault(truth, List.of()).stream()
                        .anyMatch(fact -> slot.matcher(fact.attribute()).matches());
    }

    /** The kind and the slot, where that is one of the program's own words. */
    private static String slot(Fact fact) {
        var attribute = fact.attribute();
        var shown =
                attribute.isEmpty()
                        ? "none"
                        : OWN.matcher(attribute).lookingAt()
                                ? attribute.replaceFirst("^(trip|favourite) .*", "$1")
                                : "other";
        return fact.kind() + "/" + shown;
    }

    Map<String, Object> report() {
        var report = new LinkedHashMap<String, Object>();
        report.put("wrongAnswers", answers);
        report.put("notFound", unheard);
        report.put("junkFrom", junk);
        report.put("twice", twice);
        return report;
    }
}
