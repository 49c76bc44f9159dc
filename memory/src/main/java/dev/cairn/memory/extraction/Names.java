package dev.cairn.memory.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Proper names, by their capitals. */
final class Names {
    /** A name of one to four words, with the small words that stand inside names. */
    static final String NAME =
            "\\p{Lu}[\\p{L}\\d&.'-]{0,30}(?:(?: (?:de|del|la|le|van|von|der|den|of|the|am|an|and"
                    + " the|&))? \\p{Lu}[\\p{L}\\d&'-]{0,30}){0,3}";

    private static final String PART = "\\p{Lu}(?:\\p{L}|-\\p{Lu}|'(?!s\\b)){1,20}";

    /** A person's name, with a title. */
    static final String PERSON =
            "(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir|Frau|Herr)\\.? (?:Dr\\.? )?)?"
                    + PART
                    + "(?:(?: (?:de|van|von|del|la))? "
                    + PART
                    + "){0,2}";

    private static final Pattern RUN = Pattern.compile("(?<![\\p{L}\\d'])" + NAME);
    private static final int MOST = 12;

    private static final Set<String> NO_NAMES =
            Verbs.words(
                    """
                    I I'm I've I'd I'll The A An My Our Their It This That He She They We You And But So Also
                    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
                    June July August September October November December Spring Summer Autumn Fall Winter
                    Christmas Easter Today Yesterday Tomorrow Tonight Last Next
                    In On At For Since Until After Before Yes No Ok OK Mom Dad Mum Please Always Never
                    """);

    /** Capitalised words that no book is called. */
    static final Set<String> NO_TITLES =
            Verbs.words(
                    "I The A An My It This That Monday Tuesday Wednesday Thursday Friday Java"
                            + " Python Excel English German French Spanish Chapter Part Step Phase"
                            + " Lesson Unit Section");

    private Names() {}

    /** The names in a sentence; its first word does not count unless it is known to be one. */
    static List<String> in(String sentence, String known) {
        var names = new LinkedHashSet<String>();
        if (!known.isEmpty() && sentence.contains(known)) {
            names.add(known);
        }
        var run = RUN.matcher(sentence);
        while (run.find() && names.size() < MOST) {
            var name = strip(run.group());
            boolean first = run.start() == 0 && !known.startsWith(name);
            if (!first && !NO_NAMES.contains(firstWord(name)) && name.length() > 1) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    /** The names in a sentence with their kinds, see {@link #in}. */
    static List<NamedEntity> named(String sentence, String known) {
        return in(sentence, known).stream()
                .map(
                        name ->
                                new NamedEntity(
                                        name,
                                        EntityKinds.of(
                                                name,
                                                sentence.substring(
                                                        0, Math.max(0, sentence.indexOf(name))))))
                .toList();
    }

    static boolean isName(String word) {
        return !word.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && !NO_NAMES.contains(firstWord(word));
    }

    private static String strip(String name) {
        var bare = name.endsWith("'s") ? name.substring(0, name.length() - 2) : name;
        while (bare.endsWith(".") || bare.endsWith("-") || bare.endsWith("'")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare;
    }

    static String firstWord(String name) {
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(0, blank);
    }
}
