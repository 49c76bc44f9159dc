package dev.cairn.memory.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way of putting something, and the plain sentences that say the same. In a pattern {@code <S>}
 * and the like stand for phrases (see {@link #PHRASES}); in a sentence {@code ${x}} stands for what
 * group x matched, and {@code a|b} for a where the subject is the speaker, else for b.
 *
 * @param free whether the words may address the assistant or be a polite question
 */
record Frame(Pattern pattern, List<String> plain, boolean free) {
    private static final Pattern BLANK = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern EITHER = Pattern.compile("([\\p{L}']+)\\|([\\p{L}']+)");
    private static final Pattern FIRST = Pattern.compile("(?:I|we)\\b.*|.* and I");

    private static final String WORD = "\\p{Lu}[\\p{L}\\d.'’-]*";
    private static final String PROPER =
            WORD
                    + "(?<!'s)(?:(?: (?:de|da|do|del|di|la|le|los|am|an der|upon|von|van|den|of|and"
                    + " the|the))? "
                    + WORD
                    + "(?<!'s)){0,3}";

    /** "H&M", "3M"; "Ben's" only before more of the name. */
    private static final String FIRM_WORD =
            "(?:\\p{Lu}|\\d+\\p{Lu})[\\p{L}\\d.&'’-]*(?:(?<!['’]s)|(?<=['’]s)(?= \\p{Lu}))";

    private static final String PERSON = Names.PERSON;
    private static final String KIN =
            "(?:my|our) (?:[\\p{Ll}-]{2,10} )?(?:" + Relations.WORDS + ")(?:,? " + PERSON + ",?)?";

    /** A part of a pattern by its name. */
    private static final Map<String, String> PHRASES =
            Map.ofEntries(
                    Map.entry("I", "(?:I|we|my [\\p{Ll}-]{2,12} and I|me and my [\\p{Ll}-]{2,12})"),
                    Map.entry(
                            "S", "(?<s>I|we|my [\\p{Ll}-]{2,12} and I|" + KIN + "|" + PERSON + ")"),
                    Map.entry("WHO", "(?<who>" + PERSON + ")"),
                    Map.entry(
                            "BE",
                            "(?:'m|'re|'s| am| are| is|'ve been| have been|'s been| has been| was|"
                                    + " were)"),
                    Map.entry("HAVE", "(?:'ve|'s|'d| have| has| had)?"),
                    Map.entry(
                            "ADV",
                            "(?: (?:now|just|finally|also|recently|already|still|currently|actually|really|officially|happily|only|both|all|then|even|simply|absolutely|definitely|newly|at"
                                + " last|at present|these"
                                + " days|lately|nowadays|quite|very|so|always|over|back|right|here|today|yesterday))*"),
                    Map.entry("P", "(?<p>(?:the )?" + PROPER + ")"),
                    Map.entry("OLD", "(?<old>(?:the )?" + PROPER + ")"),
                    Map.entry(
                            "ORG",
                            "(?<p>(?:(?:the|an?) (?=(?:[\\p{Ll}]+"
                                + " )?(?:museum|library|hospital|school|brigade|department|university|newspaper|office|post|station|bank|city|council|police|army|navy|theatre|theater|zoo|company|factory|clinic|court|ministry|government|airport|hotel|restaurant|bakery|farm|shop|store|church|college|embassy|railway|railways|pharmacy|kindergarten|nursery|gallery|archive|municipality|county|supermarket|café|pub|fire)\\b)(?:[\\p{Ll}]+"
                                + " )?[\\p{Ll}é]+(?:"
                                + " (?!where|as|in|and|on|for|now|with|from|to|because|since|there|today|yesterday|this|last)[\\p{Ll}]+)?|(?:the"
                                + " )?"
                                    + FIRM_WORD
                                    + "(?:(?:,? (?:&|and|of|for|de|the|by))? (?:"
                                    + FIRM_WORD
                                    + "|\\d+\\b)|, "
                                    + WORD
                                    + " & "
                                    + WORD
                                    + "){0,4}))"),
                    Map.entry(
                            "OLDORG",
                            "(?<old>(?:the (?:local |old )?[\\p{Ll}]+(?:"
                                    + " (?!and|to|for|now|today|i)[\\p{Ll}]+)?|(?:the )?"
                                    + WORD
                                    + "(?:(?: (?:&|and|of|for|de|the))? "
                                    + WORD
                                    + "){0,4}))"),
                    Map.entry(
                            "DWELLING",
                            "(?:home|flat|apartment|house|place|studio|room|cottage|condo)"),
                    Map.entry("YEAR", "(?<y>(?:19|20)\\d\\d)"),
                    Map.entry("UNTIL", "(?:up until|up to|until|till|before)"),
                    Map.entry("MINE", "(?:my|our)"),
                    Map.entry("KIND", "(?<kind>" + Relations.WORDS + ")"),
                    Map.entry("DATE", "(?<w>.{3,40}?)"),
                    Map.entry(
                            "MONTH",
                            "(?:January|February|March|April|May|June|July|August|September|October|November|December)"),
                    Map.entry("WEEKDAY", "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"),
                    Map.entry("T", "(?:[\\s,;:!.(–—-].*)?"));

    private static final Pattern PHRASE = Pattern.compile("<([A-Z]+)>");

    static Frame of(String pattern, String... plain) {
        return new Frame(Pattern.compile(spelled(pattern)), List.of(plain), false);
    }

    /** The same for words that are put to the assistant. */
    static Frame free(String pattern, String... plain) {
        return new Frame(Pattern.compile(spelled(pattern)), List.of(plain), true);
    }

    private static String spelled(String pattern) {
        return PHRASE.matcher(pattern)
                .replaceAll(
                        name -> Matcher.quoteReplacement(PHRASES.getOrDefault(name.group(1), "")));
    }

    /** The plain sentences for a text that is wholly put so; empty where it is not. */
    List<String> read(String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        for (var one : plain) {
            filled(one, matcher).ifPresent(sentences::add);
        }
        return sentences;
    }

    private Optional<String> filled(String sentence, Matcher matcher) {
        boolean first = true;
        if (pattern.namedGroups().containsKey("s")) {
            first = FIRST.matcher(String.valueOf(matcher.group("s"))).matches();
        }
        var either = EITHER.matcher(sentence).replaceAll(first ? "$1" : "$2");
        var text = new StringBuilder();
        var blank = BLANK.matcher(either);
        while (blank.find()) {
            var group = matcher.group(blank.group(1));
            if (group == null || group.isBlank()) {
                return Optional.empty();
            }
            var word = blank.group(1).equals("s") && first ? "I" : group.strip();
            blank.appendReplacement(
                    text, Matcher.quoteReplacement(word.replaceFirst("[,.;]+$", "")));
        }
        return Optional.of(blank.appendTail(text).toString());
    }
}
