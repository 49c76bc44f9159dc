package dev.cairn.memory.extraction;

import java.util.Map;
import java.util.Set;

/** The words for people and animals that belong to somebody. */
final class Relations {
    static final String WORDS =
            "mother|mom|mum|mommy|father|dad|daddy|sister|brother|wife|husband|partner|girlfriend|boyfriend"
                + "|fianc(?:e|ée|é|ee)|son|daughter|child|baby|kid|aunt|uncle|cousin|niece|nephew|grandmother|grandma"
                + "|granny|grandfather|grandpa|grandson|granddaughter|mother-in-law|father-in-law|sister-in-law"
                + "|brother-in-law|stepmother|stepfather|stepson|stepdaughter|friend|best"
                + " friend|roommate|flatmate|housemate|neighbor|neighbour|boss|manager|supervisor|colleague|coworker|co-worker"
                + "|mentor|therapist|doctor|dentist|landlord|landlady|teacher|coach|tutor|ex|ex-wife|ex-husband|dog|cat|puppy|kitten|pet|parrot|hamster|rabbit|horse|business"
                + " partner";

    private static final Map<String, String> SAME =
            Map.ofEntries(
                    Map.entry("mom", "mother"),
                    Map.entry("mum", "mother"),
                    Map.entry("mommy", "mother"),
                    Map.entry("dad", "father"),
                    Map.entry("daddy", "father"),
                    Map.entry("grandma", "grandmother"),
                    Map.entry("granny", "grandmother"),
                    Map.entry("grandpa", "grandfather"),
                    Map.entry("flatmate", "roommate"),
                    Map.entry("housemate", "roommate"),
                    Map.entry("neighbour", "neighbor"),
                    Map.entry("coworker", "colleague"),
                    Map.entry("co-worker", "colleague"),
                    Map.entry("kid", "child"),
                    Map.entry("puppy", "dog"),
                    Map.entry("kitten", "cat"),
                    Map.entry("best friend", "friend"));

    private static final Set<String> SINGLE =
            Set.of(
                    "mother",
                    "father",
                    "wife",
                    "husband",
                    "partner",
                    "girlfriend",
                    "boyfriend",
                    "boss",
                    "manager",
                    "supervisor",
                    "landlord",
                    "landlady",
                    "mother-in-law",
                    "father-in-law",
                    "fiance",
                    "fiancé",
                    "fiancée",
                    "fiancee");

    private Relations() {}

    /** One word for each relation, whatever it was called: "mum" is "mother". */
    static String canonical(String word) {
        return SAME.getOrDefault(word, word);
    }

    static boolean single(String canonical) {
        return SINGLE.contains(canonical);
    }
}
