package dev.cairn.memory.answering.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.exact.ExactAnswer;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.Facts;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.timeline.Lane;
import dev.cairn.memory.timeline.Timeline;
import dev.cairn.memory.timeline.Timelines;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers from a timeline what asks how something developed, or which of two things came first,
 * where the slots alone do not tell. English and simple German.
 */
public final class Developments {
    /** Of a long development the first and the newest, for both ends are asked for. */
    private static final int MOST = 10;

    private static final int LONGEST_REASON = 90;

    private static final List<Pattern> DEVELOPMENT =
            List.of(
                    ask(
                            "how (?:did|has|have) (?<x>.+?)"
                                + " (?:develop|evolve|unfold|progress|change|go on)(?:ed|d)?\\b.*"),
                    ask(
                            "how (?:did|has|have) (?<x>.+?)"
                                    + " (?:developed|evolved|unfolded|progressed|changed|been"
                                    + " going)\\b.*"),
                    ask(
                            "what (?:has )?happened (?:with|to|around) (?<x>.+?) (?:over|since|so"
                                    + " far|through|in the) .*"),
                    ask(
                            "(?:what is|what's|tell me|show me|give me) the"
                                + " (?:story|history|timeline|course) (?:of|with|behind) (?<x>.+)"),
                    ask("what (?:has )?changed (?:with|about|for|in) (?<x>.+)"),
                    ask("wie (?:hat|haben) sich (?<x>.+?) (?:entwickelt|verändert)\\b.*"));

    /** Asked when no slot tells: "what happened to the trip" is well told by what came of it. */
    private static final List<Pattern> WHAT_BECAME =
            List.of(
                    ask("what (?:has )?happened (?:with|to) (?<x>.+)"),
                    ask("was ist (?:mit|aus) (?<x>.+?) (?:passiert|geworden|geschehen)\\b.*"));

    private static final List<Pattern> ORDER =
            List.of(
                    ask("(?:did|was|were|have|had) (?<x>.+?) (?<how>before|after) (?<y>.+)"),
                    ask(
                            "(?:which|what) (?:came|happened|was) (?:first|earlier)[,:]? (?<x>.+?)"
                                    + " or (?<y>.+)"));

    /** Matters that go by other words than their entries. */
    private static final Map<Lane, Pattern> MATTERS =
            Map.of(
                    Lane.WORK,
                            Pattern.compile(
                                    "(?i)\\b(?:jobs?|work|career|working"
                                            + " life|beruf|arbeit|studies)\\b"),
                    Lane.PLACES,
                            Pattern.compile(
                                    "(?i)\\b(?:homes?|where i live[ds]?|living situation|places? i"
                                            + " lived|moves|wohnort)\\b"));

    private static final Pattern OF_THE_USER = Pattern.compile("(?i)^(?:my|our|mein\\w*) ");

    /** Past forms, as stems, that stemming does not bring together with their verbs. */
    private static final Map<String, String> PAST =
            Map.ofEntries(
                    Map.entry("bought", "bui"),
                    Map.entry("buy", "bui"),
                    Map.entry("went", "go"),
                    Map.entry("got", "get"),
                    Map.entry("met", "meet"),
                    Map.entry("left", "leav"),
                    Map.entry("sold", "sell"),
                    Map.entry("ran", "run"),
                    Map.entry("wrote", "write"),
                    Map.entry("made", "make"),
                    Map.entry("took", "take"),
                    Map.entry("saw", "see"),
                    Map.entry("becam", "becom"),
                    Map.entry("found", "find"),
                    Map.entry("lost", "lose"),
                    Map.entry("built", "build"),
                    Map.entry("broke", "break"),
                    Map.entry("taught", "teach"));

    private final Timelines timelines;
    private final Facts facts;
    private final Terms terms = new Terms();

    public Developments(Timelines timelines, Facts facts) {
        this.timelines = timelines;
        this.facts = facts;
    }

    private static Pattern ask(String words) {
        return Pattern.compile("(?i)^(?:and |so |please )?" + words + "$");
    }

    /**
     * A development from the timeline, where one is asked for; else what the slots told; else an
     * order.
     */
    public ExactAnswer where(ExactAnswer told, Space space, String question) {
        if (question.length() > 200) {
            return told;
        }
        var asked = question.strip().replaceFirst("[?.!\\s]+$", "");
        var asksForAll = matter(DEVELOPMENT, asked);
        if (asksForAll.isPresent()) {
            return development(space, asksForAll.get()).orElse(told);
        }
        if (told instanceof ExactAnswer.Told) {
            return told;
        }
        for (var pattern : ORDER) {
            var order = pattern.matcher(asked);
            if (order.matches()) {
                var how = pattern.equals(ORDER.getFirst()) ? order.group("how") : "";
                return order(space, order.group("x"), order.group("y"), how).orElse(told);
            }
        }
        return matter(WHAT_BECAME, asked).flatMap(what -> development(space, what)).orElse(told);
    }

    private static Optional<String> matter(List<Pattern> ways, String asked) {
        return ways.stream()
                .map(way -> way.matcher(asked))
                .filter(Matcher::matches)
                .map(found -> found.group("x"))
                .findFirst();
    }

    private Optional<ExactAnswer> development(Space space, String what) {
        var entries = entries(space, what).stream().filter(one -> isFact(one.id())).toList();
        if (entries.size() < 2) {
            return Optional.empty();
        }
        var shown = new ArrayList<>(entries.subList(0, Math.min(entries.size(), MOST / 2)));
        if (entries.size() > shown.size()) {
            var from = Math.max(shown.size(), entries.size() - MOST / 2);
            shown.addAll(entries.subList(from, entries.size()));
        }
        var left = entries.size() - shown.size();
        var sentence =
                shown.stream().map(Developments::line).collect(Collectors.joining("; then "))
                        + (left > 0 ? " (and " + left + " more between)" : "")
                        + ".";
        return told(sentence, shown);
    }

    private List<Timeline.Entry> entries(Space space, String what) {
        for (var matter : MATTERS.entrySet()) {
            if (matter.getValue().matcher(what).find()) {
                return ofTheUser(space, matter.getKey());
            }
        }
        var name = OF_THE_USER.matcher(what).find() ? what : what.replaceFirst("(?i)^the ", "");
        var named = all(space, Optional.of(name));
        return named.isEmpty()
                ? all(space, Optional.of(OF_THE_USER.matcher(what).replaceFirst("")))
                : named;
    }

    private List<Timeline.Entry> all(Space space, Optional<String> about) {
        return timelines.of(space, about, Optional.empty(), Optional.empty()).entries();
    }

    private List<Timeline.Entry> ofTheUser(Space space, Lane lane) {
        return all(space, Optional.empty()).stream()
                .filter(
                        entry ->
                                facts.find(entry.id())
                                        .filter(
                                                fact ->
                                                        lane
                                                                == Lane.of(
                                                                        fact.attribute(),
                                                                        fact.subject()
                                                                                .equals("user"),
                                                                        entry.kind()))
                                        .isPresent())
                .toList();
    }

    private static String line(Timeline.Entry entry) {
        var what =
                entry.change()
                        .map(change -> entry.text() + " (before: " + change.from() + ")")
                        .orElse(entry.text());
        var why =
                entry.because()
                        .filter(reason -> reason.length() <= LONGEST_REASON)
                        .map(reason -> ", because “" + reason + "”")
                        .orElse("");
        return entry.when() + ": " + what + why;
    }

    private Optional<ExactAnswer> order(Space space, String one, String other, String how) {
        var all = all(space, Optional.empty()).stream().filter(e -> isFact(e.id())).toList();
        var first = earliest(all, one);
        var second = earliest(all, other);
        if (first.isEmpty()
                || second.isEmpty()
                || first.get().id().equals(second.get().id())
                || first.get().date().equals(second.get().date())) {
            return Optional.empty();
        }
        boolean inOrder = first.get().date().isBefore(second.get().date());
        var yes =
                how.isEmpty()
                        ? ""
                        : inOrder == how.toLowerCase(Locale.ROOT).equals("before")
                                ? "Yes: "
                                : "No: ";
        var earlier = inOrder ? first.get() : second.get();
        var later = inOrder ? second.get() : first.get();
        return told(
                "%sfirst %s (%s), then %s (%s)."
                        .formatted(yes, earlier.text(), earlier.when(), later.text(), later.when()),
                List.of(earlier, later));
    }

    /** The earliest entry that holds all telling words of a phrase. */
    private Optional<Timeline.Entry> earliest(List<Timeline.Entry> entries, String phrase) {
        var wanted =
                terms
                        .ofQuestion(
                                phrase.replaceAll(
                                        "(?i)\\b(?:i|we|my|start(?:ed|ing)?|begin|began)\\b", " "))
                        .stream()
                        .map(term -> PAST.getOrDefault(term, term))
                        .toList();
        return wanted.isEmpty()
                ? Optional.empty()
                : entries.stream()
                        .filter(entry -> told(entry.text()).containsAll(wanted))
                        .findFirst();
    }

    private Set<String> told(String text) {
        var told = new HashSet<String>();
        terms.of(text).forEach(term -> told.add(PAST.getOrDefault(term, term)));
        return told;
    }

    private static boolean isFact(Id id) {
        return id.kind() == Id.Kind.FACT;
    }

    private Optional<ExactAnswer> told(String sentence, List<Timeline.Entry> entries) {
        List<Fact> rests =
                entries.stream().flatMap(entry -> facts.find(entry.id()).stream()).toList();
        return rests.isEmpty()
                ? Optional.empty()
                : Optional.of(new ExactAnswer.Told(sentence, rests));
    }
}
