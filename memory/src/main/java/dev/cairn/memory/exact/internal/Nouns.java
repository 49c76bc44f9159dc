package dev.cairn.memory.exact.internal;

import dev.cairn.memory.extraction.Relations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words of questions, and the attributes of facts that tell of them. */
final class Nouns {
    private static final List<String> PETS = Relations.animals().stream().sorted().toList();
    private static final List<String> PARTNER =
            List.of("partner", "spouse", "wife", "husband", "girlfriend", "boyfriend", "fiancé");

    private static final Map<String, List<String>> ATTRIBUTES =
            Map.ofEntries(
                    Map.entry("sibling", List.of("sister", "brother", "sibling")),
                    Map.entry("friend", List.of("friend", "best friend")),
                    Map.entry("best mate", List.of("best friend")),
                    Map.entry("bestie", List.of("best friend")),
                    Map.entry("geschwister", List.of("sister", "brother", "sibling")),
                    Map.entry("kid", List.of("son", "daughter", "child")),
                    Map.entry("child", List.of("son", "daughter", "child")),
                    Map.entry("kind", List.of("son", "daughter", "child")),
                    Map.entry("parent", List.of("mother", "father")),
                    Map.entry("pet", PETS),
                    Map.entry("haustier", PETS),
                    Map.entry("partner", PARTNER),
                    Map.entry("spouse", PARTNER),
                    Map.entry("wife", List.of("wife", "spouse")),
                    Map.entry("husband", List.of("husband", "spouse")),
                    Map.entry("mom", List.of("mother")),
                    Map.entry("mum", List.of("mother")),
                    Map.entry("dad", List.of("father")),
                    Map.entry("grandma", List.of("grandmother")),
                    Map.entry("grandpa", List.of("grandfather")),
                    Map.entry("neighbour", List.of("neighbor")),
                    Map.entry("flatmate", List.of("roommate")),
                    Map.entry("coworker", List.of("colleague")),
                    Map.entry("allergy", List.of("allergic to")),
                    Map.entry("allergie", List.of("allergic to")),
                    Map.entry("hobby", List.of("hobby")),
                    Map.entry("language", List.of("speaks")),
                    Map.entry("sprache", List.of("speaks")),
                    Map.entry("instrument", List.of("plays")),
                    Map.entry("car", List.of("owns")),
                    Map.entry("vehicle", List.of("owns")),
                    Map.entry("employer", List.of("works at")),
                    Map.entry("workplace", List.of("works at")),
                    Map.entry("arbeitgeber", List.of("works at")),
                    Map.entry("job title", List.of("job")),
                    Map.entry("title", List.of("job")),
                    Map.entry("position", List.of("job")),
                    Map.entry("profession", List.of("job")),
                    Map.entry("occupation", List.of("job")),
                    Map.entry("role", List.of("job")),
                    Map.entry("beruf", List.of("job")),
                    Map.entry("home", List.of("lives in")),
                    Map.entry("nickname", List.of("name")),
                    Map.entry("book", List.of("finished reading")),
                    Map.entry("novel", List.of("finished reading")),
                    Map.entry("buch", List.of("finished reading")),
                    Map.entry("bücher", List.of("finished reading")),
                    Map.entry("film", List.of("finished watching")),
                    Map.entry("movie", List.of("finished watching")),
                    Map.entry("series", List.of("finished watching")),
                    Map.entry("show", List.of("finished watching")),
                    Map.entry("game", List.of("finished playing")),
                    Map.entry("city", List.of("visited")),
                    Map.entry("country", List.of("visited")),
                    Map.entry("place", List.of("visited")),
                    Map.entry("town", List.of("visited")),
                    Map.entry("stadt", List.of("visited")),
                    Map.entry("städte", List.of("visited")),
                    Map.entry("medication", List.of("takes")),
                    Map.entry("condition", List.of("has condition")),
                    Map.entry("schwester", List.of("sister")),
                    Map.entry("bruder", List.of("brother")),
                    Map.entry("mutter", List.of("mother")),
                    Map.entry("vater", List.of("father")),
                    Map.entry("hund", List.of("dog")),
                    Map.entry("katze", List.of("cat")),
                    Map.entry("zahnarzt", List.of("dentist")),
                    Map.entry("zahnärztin", List.of("dentist")),
                    Map.entry("chef", List.of("boss")),
                    Map.entry("geburtstag", List.of("birthday")),
                    Map.entry("name", List.of("name")));

    /** Attributes whose facts are things that happened, each with its own date. */
    private static final String HAPPENED = "(?:finished|visited|watched|bought|read|attended)\\b.*";

    private Nouns() {}

    /** The attributes for a noun: its own name, where nothing else is known of it. */
    static List<String> attributes(String noun) {
        var one = singular(noun);
        return ATTRIBUTES.getOrDefault(one, List.of(one.replaceFirst("^favorite ", "favourite ")));
    }

    /** Only nouns that are surely known to stand for an attribute. */
    static Optional<List<String>> known(String noun) {
        return Optional.ofNullable(ATTRIBUTES.get(singular(noun)));
    }

    /** Whether an attribute is somebody of one's own, or an animal. */
    static boolean isKin(String attribute) {
        return Relations.isRelation(attribute);
    }

    static boolean happened(String attribute) {
        return attribute.matches(HAPPENED);
    }

    static String singular(String noun) {
        var lower = noun.strip().toLowerCase(Locale.ROOT);
        if (ATTRIBUTES.containsKey(lower)) {
            return lower;
        }
        if (lower.equals("children")) {
            return "child";
        }
        if (lower.endsWith("ies")) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        if (lower.endsWith("hes") || lower.endsWith("xes")) {
            return lower.substring(0, lower.length() - 2);
        }
        if (lower.endsWith("schwestern")) {
            return lower.substring(0, lower.length() - 1);
        }
        return lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us")
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }
}
