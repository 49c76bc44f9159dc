package dev.cairn.memory.exact.internal;

import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.time.DateRange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts slots into sentences to the user: "You live in Berlin", "Anna's dentist was Dr. Lee". */
final class Sayings {
    /** First words of attributes that are verbs in the third person. */
    private static final Set<String> VERBS =
            Set.of(
                    "lives",
                    "works",
                    "studies",
                    "speaks",
                    "likes",
                    "dislikes",
                    "prefers",
                    "plays",
                    "owns",
                    "has",
                    "is",
                    "takes",
                    "eats",
                    "drinks",
                    "does",
                    "uses",
                    "runs",
                    "collects",
                    "teaches",
                    "volunteers",
                    "owes",
                    "wants",
                    "plans",
                    "grew",
                    "finished",
                    "visited",
                    "watched",
                    "bought",
                    "read");

    /** Attributes that need another verb before them. */
    private static final Map<String, String> BE =
            Map.of(
                    "allergic to", "allergic to",
                    "from", "from",
                    "born in", "born in",
                    "member of", "a member of");

    private static final Map<String, String> PAST =
            Map.ofEntries(
                    Map.entry("has", "had"),
                    Map.entry("is", "was"),
                    Map.entry("does", "did"),
                    Map.entry("takes", "took"),
                    Map.entry("eats", "ate"),
                    Map.entry("drinks", "drank"),
                    Map.entry("runs", "ran"),
                    Map.entry("teaches", "taught"),
                    Map.entry("speaks", "spoke"),
                    Map.entry("studies", "studied"),
                    Map.entry("prefers", "preferred"),
                    Map.entry("plans", "planned"));

    private static final Set<String> NO_LONGER_VERBS =
            Set.of("grew", "finished", "visited", "watched", "bought", "read");

    private static final List<String> MANY = List.of("no", "one", "two", "three", "four", "five");

    private Sayings() {}

    /** What a fact says of its slot, now or then; without a full stop. */
    static String of(Fact fact, boolean past) {
        var value = fact.value();
        boolean denied = value.startsWith("no longer ");
        if (denied) {
            return denial(fact, value.substring("no longer ".length()));
        }
        var attribute = fact.attribute();
        if (attribute.isEmpty() || value.isEmpty()) {
            return fact.text();
        }
        boolean owner = fact.subject().equals(Utterance.OWNER);
        var subject = owner ? "You" : capital(fact.subject());
        var words = attribute.split(" ", 2);
        var more = words.length > 1 ? " " + words[1] : "";
        if (BE.containsKey(attribute)) {
            var be = past ? (owner ? "were" : "was") : (owner ? "are" : "is");
            return "%s %s %s %s".formatted(subject, be, BE.get(attribute), value);
        }
        if (VERBS.contains(words[0])) {
            return "%s %s%s %s".formatted(subject, verb(words[0], owner, past), more, value);
        }
        if (attribute.equals("hobby")) {
            return "%s %s %s".formatted(whose(fact.subject(), "hobby"), past ? "was" : "is", value);
        }
        return "%s %s %s".formatted(whose(fact.subject(), attribute), past ? "was" : "is", value);
    }

    private static String denial(Fact fact, String value) {
        boolean owner = fact.subject().equals(Utterance.OWNER);
        var words = fact.attribute().split(" ", 2);
        if (value.isEmpty()) {
            return fact.kind() == dev.cairn.memory.extraction.FactKind.PLAN
                    ? whose(fact.subject(), fact.attribute()) + " was cancelled"
                    : whose(fact.subject(), fact.attribute()) + " is no longer so";
        }
        if (VERBS.contains(words[0]) && !NO_LONGER_VERBS.contains(words[0])) {
            return "%s no longer %s%s %s"
                    .formatted(
                            owner ? "You" : capital(fact.subject()),
                            verb(words[0], owner, false),
                            words.length > 1 ? " " + words[1] : "",
                            value);
        }
        return "%s is no longer %s".formatted(whose(fact.subject(), fact.attribute()), value);
    }

    private static String verb(String third, boolean owner, boolean past) {
        if (past) {
            if (third.equals("is") && owner) {
                return "were";
            }
            return PAST.getOrDefault(
                    third,
                    NO_LONGER_VERBS.contains(third)
                            ? third
                            : third.endsWith("es") || third.endsWith("s")
                                    ? third.replaceFirst("s$", "").replaceFirst("e?$", "ed")
                                    : third);
        }
        if (!owner || NO_LONGER_VERBS.contains(third)) {
            return third;
        }
        return switch (third) {
            case "has" -> "have";
            case "is" -> "are";
            case "does" -> "do";
            case "studies" -> "study";
            case "teaches" -> "teach";
            default -> third.replaceFirst("s$", "");
        };
    }

    /** "Your dentist", "Anna's dentist". */
    static String whose(String subject, String noun) {
        return subject.equals(Utterance.OWNER)
                ? "Your " + noun
                : capital(subject) + (subject.endsWith("s") ? "' " : "'s ") + noun;
    }

    static String subject(String subject) {
        return subject.equals(Utterance.OWNER) ? "You" : capital(subject);
    }

    /** " (since May 2025)", as exactly as it was told; empty where it was not. */
    static String since(Fact fact) {
        return fact.since().map(range -> ", since " + range.words()).orElse("");
    }

    /** " from May 2024 until June 2025", as far as it is known. */
    static String period(Fact fact) {
        var from = fact.since().map(range -> " from " + range.words()).orElse("");
        var to = fact.until().map(range -> " until " + range.words()).orElse("");
        return from + to;
    }

    /** "a, b and c". */
    static String enumerated(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    /** " (13 April 2025)" of something that happened. */
    static String dated(Fact fact) {
        return fact.since().map(DateRange::words).map(words -> " (" + words + ")").orElse("");
    }

    /** Figures for what is counted; small numbers stand in words elsewhere. */
    static int number(String word) {
        var at = MANY.indexOf(word.toLowerCase(Locale.ROOT));
        if (at >= 0) {
            return at;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "a", "an" -> 1;
            case "six" -> 6;
            case "seven" -> 7;
            case "eight" -> 8;
            case "nine" -> 9;
            case "ten" -> 10;
            case "twin", "twins" -> 2;
            default -> word.matches("\\d{1,3}") ? Integer.parseInt(word) : 0;
        };
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
