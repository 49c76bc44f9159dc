package dev.cairn.memory.extraction;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words for people and animals that belong to somebody. */
public final class Relations {
    static final String WORDS =
            "mother-in-law|father-in-law|sister-in-law|brother-in-law|mother|mom|mum|mommy|mama|father|dad|daddy|papa"
                + "|sister|sis|brother|wife|husband|spouse|partner|girlfriend|boyfriend|fianc(?:e|ée|é|ee)|son|daughter|child"
                + "|baby|kid|aunt|auntie|uncle|cousin|niece|nephew|grandmother|grandma|granny|nana|grandfather|grandpa|grandson"
                + "|granddaughter|godmother|godfather|godson|goddaughter|stepmother|stepmom|stepfather|stepdad|stepson"
                + "|stepdaughter|stepsister|stepbrother|half-sister|half-brother|friend|best"
                + " (?:friend|mate|buddy|pal)|bestie|roommate|flatmate|housemate|neighbor|neighbour|boss|manager|team"
                + " lead|supervisor|colleague|coworker|co-worker|workmate|mentor|therapist|doctor|gp|dentist|landlord|landlady|teacher"
                + "|coach|trainer|tutor|ex|ex-wife|ex-husband|ex-girlfriend|ex-boyfriend|dog|cat|puppy|kitten|pet|parrot|hamster|rabbit|horse|pony|business"
                + " partner|physiotherapist|hairdresser|accountant|lawyer|vet|bandmate|classmate|mate|buddy|pal|budgie|tortoise|turtle|guinea"
                + " pig|goldfish|canary|ferret|gecko|lizard|snake|chinchilla|donkey|goat|bunny|kitty|cockatiel|gerbil|rat|hedgehog|mouse|fish|cow|sheep|pig|hen|chicken|duck|goose|newt|iguana|parakeet|cockatoo|axolotl|stick"
                + " insect|mule|llama|alpaca|optician|dermatologist|cardiologist|gynaecologist|midwife|babysitter|nanny|cleaner";

    private static final Map<String, String> SAME =
            Map.ofEntries(
                    Map.entry("mom", "mother"),
                    Map.entry("mum", "mother"),
                    Map.entry("mommy", "mother"),
                    Map.entry("mama", "mother"),
                    Map.entry("dad", "father"),
                    Map.entry("daddy", "father"),
                    Map.entry("papa", "father"),
                    Map.entry("sis", "sister"),
                    Map.entry("auntie", "aunt"),
                    Map.entry("grandma", "grandmother"),
                    Map.entry("granny", "grandmother"),
                    Map.entry("nana", "grandmother"),
                    Map.entry("grandpa", "grandfather"),
                    Map.entry("stepmom", "stepmother"),
                    Map.entry("stepdad", "stepfather"),
                    Map.entry("flatmate", "roommate"),
                    Map.entry("housemate", "roommate"),
                    Map.entry("neighbour", "neighbor"),
                    Map.entry("coworker", "colleague"),
                    Map.entry("co-worker", "colleague"),
                    Map.entry("workmate", "colleague"),
                    Map.entry("kid", "child"),
                    Map.entry("baby", "child"),
                    Map.entry("puppy", "dog"),
                    Map.entry("kitten", "cat"),
                    Map.entry("pony", "horse"),
                    Map.entry("gp", "doctor"),
                    Map.entry("team lead", "boss"),
                    Map.entry("manager", "boss"),
                    Map.entry("supervisor", "boss"),
                    Map.entry("landlady", "landlord"),
                    Map.entry("fiance", "fiancé"),
                    Map.entry("fiancee", "fiancée"),
                    Map.entry("mate", "friend"),
                    Map.entry("buddy", "friend"),
                    Map.entry("pal", "friend"),
                    Map.entry("bunny", "rabbit"),
                    Map.entry("kitty", "cat"),
                    Map.entry("best mate", "best friend"),
                    Map.entry("best buddy", "best friend"),
                    Map.entry("best pal", "best friend"),
                    Map.entry("bestie", "best friend"));

    /** With whom one lives as a couple: one at a time, whatever they are called. */
    private static final Set<String> COUPLE =
            Set.of(
                    "wife",
                    "husband",
                    "spouse",
                    "partner",
                    "girlfriend",
                    "boyfriend",
                    "fiancé",
                    "fiancée");

    private static final Set<String> SINGLE =
            Set.of(
                    "partner",
                    "mother",
                    "father",
                    "boss",
                    "landlord",
                    "dentist",
                    "doctor",
                    "therapist",
                    "mother-in-law",
                    "father-in-law",
                    "physiotherapist",
                    "hairdresser",
                    "accountant",
                    "vet",
                    "best friend");

    private static final Set<String> ANIMALS =
            Set.of(
                    "dog",
                    "cat",
                    "pet",
                    "parrot",
                    "hamster",
                    "rabbit",
                    "horse",
                    "budgie",
                    "tortoise",
                    "turtle",
                    "guinea pig",
                    "goldfish",
                    "canary",
                    "ferret",
                    "gecko",
                    "lizard",
                    "snake",
                    "chinchilla",
                    "donkey",
                    "goat",
                    "cockatiel",
                    "gerbil",
                    "rat",
                    "hedgehog",
                    "mouse",
                    "fish",
                    "cow",
                    "sheep",
                    "pig",
                    "hen",
                    "chicken",
                    "duck",
                    "goose",
                    "newt",
                    "iguana",
                    "parakeet",
                    "cockatoo",
                    "axolotl",
                    "stick insect",
                    "mule",
                    "llama",
                    "alpaca");

    private static final Set<String> FEMALE =
            Set.of(
                    "mother",
                    "sister",
                    "wife",
                    "girlfriend",
                    "fiancée",
                    "daughter",
                    "aunt",
                    "niece",
                    "grandmother",
                    "granddaughter",
                    "mother-in-law",
                    "sister-in-law",
                    "stepmother",
                    "stepdaughter",
                    "stepsister",
                    "half-sister",
                    "godmother",
                    "goddaughter",
                    "ex-wife",
                    "ex-girlfriend");

    private static final Set<String> MALE =
            Set.of(
                    "father",
                    "brother",
                    "husband",
                    "boyfriend",
                    "fiancé",
                    "son",
                    "uncle",
                    "nephew",
                    "grandfather",
                    "grandson",
                    "father-in-law",
                    "brother-in-law",
                    "stepfather",
                    "stepson",
                    "stepbrother",
                    "half-brother",
                    "godfather",
                    "godson",
                    "ex-husband",
                    "ex-boyfriend");

    private static final Pattern ALL = Pattern.compile(WORDS);

    private Relations() {}

    /** One word for each relation, whatever it was called: "mum" is "mother". */
    static String canonical(String word) {
        return SAME.getOrDefault(word, word);
    }

    /** The slot that a relation fills: every couple's is "partner". */
    static String attribute(String canonical) {
        return COUPLE.contains(canonical) ? "partner" : canonical;
    }

    /** Whether an attribute is a relation, so that its values are people or animals. */
    public static boolean isRelation(String attribute) {
        return ALL.matcher(attribute).matches();
    }

    static boolean single(String attribute) {
        return SINGLE.contains(attribute);
    }

    /** The words for animals that are kept. */
    public static Set<String> animals() {
        return ANIMALS;
    }

    public static boolean isAnimal(String word) {
        return ANIMALS.contains(word);
    }

    /** The kind of animal that a subject as written ("The user's dog Rex") is, if it is one. */
    static Optional<String> animalIn(String display) {
        return ANIMALS.stream().filter(kind -> display.contains("'s " + kind)).findFirst();
    }

    static FirstNames.Gender gender(String canonical) {
        if (FEMALE.contains(canonical)) {
            return FirstNames.Gender.FEMALE;
        }
        return MALE.contains(canonical) ? FirstNames.Gender.MALE : FirstNames.Gender.BOTH;
    }
}
