package dev.cairn.memory.extraction;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The few facts about English verbs that are needed to turn "I live" into "lives". */
final class Verbs {
    private static final Set<String> IRREGULAR_PAST =
            words(
                    """
                    was were had did went got came became began bought brought built broke caught chose drew
                    drank drove ate fell felt fought found flew forgot gave grew heard held hid kept knew led
                    left lent lost made meant met paid rode rang ran said saw sold sent shot sang sat slept
                    spoke spent stood stole swam took taught told thought threw understood woke wore won wrote
                    quit learnt lit dreamt burnt bound bred dealt dug hurt swore tore sought swept
                    """);

    private static final Set<String> LOOKS_PAST =
            words("need feed breed bleed speed exceed succeed proceed embed");

    private static final Set<String> UNCHANGED =
            words(
                    """
                    can cannot can't could couldn't will won't would wouldn't shall should shouldn't must
                    mustn't may might is has does isn't hasn't doesn't wasn't didn't hadn't used
                    """);

    private static final Set<String> PRESENT_OR_PAST = words("put cut read set hit let cost");

    static final Set<String> ADVERBS =
            words(
                    """
                    really also usually always just still never recently actually currently absolutely truly
                    definitely sometimes often rarely finally already mostly only now totally both personally
                    generally typically normally particularly especially even once mainly probably kinda
                    """);

    private static final Set<String> COORDINATED =
            words(
                    """
                    work live love like hate enjoy have play study speak want need own drive do use go teach
                    run make write read help prefer cook train travel collect dislike volunteer
                    """);

    /** Said of several: "my parents live". */
    private static final Set<String> PLURAL =
            words("are were have do live work love like own play speak go study come want need");

    private static final Map<String, String> BASES =
            Map.ofEntries(
                    Map.entry("ran", "run"),
                    Map.entry("went", "go"),
                    Map.entry("did", "do"),
                    Map.entry("bought", "buy"),
                    Map.entry("saw", "see"),
                    Map.entry("met", "meet"),
                    Map.entry("got", "get"),
                    Map.entry("took", "take"),
                    Map.entry("wrote", "write"),
                    Map.entry("built", "build"),
                    Map.entry("flew", "fly"),
                    Map.entry("drove", "drive"),
                    Map.entry("left", "leave"),
                    Map.entry("sold", "sell"),
                    Map.entry("began", "begin"),
                    Map.entry("became", "become"),
                    Map.entry("swam", "swim"),
                    Map.entry("spoke", "speak"),
                    Map.entry("made", "make"),
                    Map.entry("being", "be"),
                    Map.entry("going", "go"),
                    Map.entry("doing", "do"),
                    Map.entry("seeing", "see"),
                    Map.entry("using", "use"),
                    Map.entry("eating", "eat"));

    /** Stems that lose an e before "-ing" and "-ed". */
    private static final Set<String> SILENT_E =
            words(
                    """
                    mak tak bak hik bik tim lik danc us clos chang rid writ rac wak smok skat div surviv
                    schedul organis organiz celebrat renovat graduat donat exercis practis vap tast
                    ic trad pursu continu updat creat decorat rais prepar hir retir mov liv driv leav giv
                    hop propos explor compet stor invit cycl com rent-fre fil
                    """);

    private Verbs() {}

    static Set<String> words(String spaced) {
        return Set.copyOf(List.of(spaced.strip().split("\\s+")));
    }

    static boolean past(String verb) {
        return IRREGULAR_PAST.contains(verb)
                || (verb.length() > 3 && verb.endsWith("ed") && !LOOKS_PAST.contains(verb));
    }

    static boolean coordinated(String verb) {
        return COORDINATED.contains(verb);
    }

    /** The form for "he" or "she" of a verb said with "I" or "we". */
    static String third(String verb, boolean pastMeant) {
        return switch (verb) {
            case "am", "are", "'m", "'re" -> "is";
            case "have", "'ve" -> "has";
            case "were" -> "was";
            case "do", "go", "veto" -> verb + "es";
            case "don't" -> "doesn't";
            case "haven't" -> "hasn't";
            case "aren't" -> "isn't";
            case "weren't" -> "wasn't";
            case "wanna" -> "wants to";
            case "gotta" -> "has got to";
            case "'ll" -> "will";
            case "'d" -> "would";
            default -> regular(verb, pastMeant);
        };
    }

    private static String regular(String verb, boolean pastMeant) {
        if (UNCHANGED.contains(verb)
                || past(verb)
                || (pastMeant && PRESENT_OR_PAST.contains(verb))) {
            return verb;
        }
        if (verb.endsWith("y") && verb.length() > 1 && !vowel(verb.charAt(verb.length() - 2))) {
            return verb.substring(0, verb.length() - 1) + "ies";
        }
        boolean hissing =
                verb.endsWith("s")
                        || verb.endsWith("sh")
                        || verb.endsWith("ch")
                        || verb.endsWith("x")
                        || verb.endsWith("z");
        return verb + (hissing ? "es" : "s");
    }

    /** Whether words begin with a verb, or with an adverb before one: "lives", "never eats". */
    static boolean beginsPredicate(String words) {
        int blank = words.indexOf(' ');
        var first = blank < 0 ? words : words.substring(0, blank);
        return UNCHANGED.contains(first)
                || PLURAL.contains(first)
                || ADVERBS.contains(first)
                || PRESENT_OR_PAST.contains(first)
                || past(first)
                || first.endsWith("n't")
                || first.equals("was")
                || first.equals("no")
                || first.equals("both")
                || (first.length() > 2
                        && Character.isLowerCase(first.charAt(0))
                        && first.endsWith("s")
                        && !first.endsWith("ss"));
    }

    /** The plain form of a verb said with "-ing" or in the past: "run" of "running" and "ran". */
    static String base(String verb) {
        var irregular = BASES.get(verb);
        if (irregular != null) {
            return irregular;
        }
        if (verb.endsWith("ying") && verb.length() > 5) {
            return verb.substring(0, verb.length() - 3);
        }
        if (verb.endsWith("ing") && verb.length() > 5) {
            return stem(verb.substring(0, verb.length() - 3));
        }
        if (verb.endsWith("ied")) {
            return verb.substring(0, verb.length() - 3) + "y";
        }
        if (verb.endsWith("ed") && verb.length() > 4) {
            return stem(verb.substring(0, verb.length() - 2));
        }
        return verb;
    }

    private static String stem(String cut) {
        int end = cut.length() - 1;
        char last = cut.charAt(end);
        boolean doubled = end > 1 && last == cut.charAt(end - 1) && "lsfz".indexOf(last) < 0;
        if (doubled) {
            return cut.substring(0, end);
        }
        return SILENT_E.contains(cut) || "vcu".indexOf(last) >= 0 || cut.endsWith("dg")
                ? cut + "e"
                : cut;
    }

    private static boolean vowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
