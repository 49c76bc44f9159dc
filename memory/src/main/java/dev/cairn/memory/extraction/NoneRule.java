package dev.cairn.memory.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A slot that holds nothing, or nothing any more: "I have no pets", "all my allergies are gone".
 */
final class NoneRule implements Rule {
    private static final String ALLERGIC = "allergic to";

    /** What can be had none of, and the slot that it fills. */
    private static final Map<String, String> SLOTS =
            Map.ofEntries(
                    Map.entry("pets", "pet"),
                    Map.entry("animals", "pet"),
                    Map.entry("siblings", "sibling"),
                    Map.entry("brothers or sisters", "sibling"),
                    Map.entry("kids", "child"),
                    Map.entry("children", "child"),
                    Map.entry("allergies", ALLERGIC),
                    Map.entry("food allergies", ALLERGIC),
                    Map.entry("known allergies", ALLERGIC),
                    Map.entry("hobbies", "hobby"));

    private static final String WHAT =
            "(?<what>(?:food |known )?allergies|brothers or sisters|[\\p{Ll}-]{3,16}(?: pigs?|"
                    + " insects?)?)";

    private static final String TIME =
            "(?<time>(?: any ?more| any longer| left| now| these days| at the moment| right now|"
                    + " currently| at all| whatsoever| of my own| of our own)*)";

    private static final Pattern NO =
            Pattern.compile(
                    "(?:I|we)(?: currently| now| really)?(?: have|'ve)(?: got)? (?:no(?:"
                            + " more)?|zero) "
                            + WHAT
                            + TIME,
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_ANY =
            Pattern.compile(
                    "(?:I|we)(?: currently| really)? (?:(?:don't|do not)(?: currently| really)?"
                            + " (?:have|own|keep)|haven't got|have not got|(?<over>no longer)"
                            + " (?:have|own|keep)) (?:any|an?|my|our) (?<last>more )?"
                            + WHAT
                            + TIME,
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern GONE =
            Pattern.compile(
                    "(?:all )?(?:of )?(?:my|our) "
                            + WHAT
                            + " (?:are|have|seem to have|have all) (?:all |finally |completely"
                            + " )?(?:gone|gone away|disappeared|vanished|cleared up)(?: away|"
                            + " now)*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_ALLERGIC =
            Pattern.compile(
                    "I(?:'m| am) (?:(?:not|(?<over>no longer)) allergic to anything|allergic to"
                            + " nothing)"
                            + TIME,
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLY_CHILD =
            Pattern.compile("I(?:'m| am| was) an only child", Pattern.CASE_INSENSITIVE);

    @Override
    public List<Draft> read(Said said, Optional<Statement> statement) {
        var text = said.clause().text().strip();
        var none = NOT_ALLERGIC.matcher(text);
        if (none.matches()) {
            return none(said, ALLERGIC, "", none.group("over") != null || isOver(none));
        }
        var gone = GONE.matcher(text);
        if (gone.matches()) {
            return slot(gone)
                    .filter(ALLERGIC::equals)
                    .map(slot -> none(said, slot, "", true))
                    .orElse(List.of());
        }
        var no = NO.matcher(text);
        if (no.matches()) {
            return slot(no).map(slot -> none(said, slot, word(no), isOver(no))).orElse(List.of());
        }
        var not = NOT_ANY.matcher(text);
        if (not.matches()) {
            boolean over = not.group("over") != null || not.group("last") != null || isOver(not);
            return slot(not).map(slot -> none(said, slot, word(not), over)).orElse(List.of());
        }
        return ONLY_CHILD.matcher(text).matches()
                ? none(said, "sibling", "siblings", false)
                : List.of();
    }

    private static String word(Matcher words) {
        return words.group("what").toLowerCase(Locale.ROOT);
    }

    private static boolean isOver(Matcher words) {
        return words.group("time").matches("(?i).*\\b(?:any ?more|longer|left)\\b.*");
    }

    private static Optional<String> slot(Matcher words) {
        var word = word(words);
        var singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return Optional.ofNullable(SLOTS.get(word))
                .or(() -> relation(word))
                .or(() -> relation(singular));
    }

    /** Friends and bosses are not counted out so plainly: "I have no friends" is a mood. */
    private static Optional<String> relation(String word) {
        var kind = Relations.canonical(word);
        var attribute = Relations.attribute(kind);
        boolean countable =
                Relations.isAnimal(kind)
                        || attribute.equals("partner")
                        || List.of("sister", "brother", "son", "daughter", "dentist", "doctor")
                                .contains(kind);
        return countable ? Optional.of(attribute) : Optional.empty();
    }

    private static List<Draft> none(Said said, String attribute, String word, boolean over) {
        var any = over ? " any more" : "";
        var text =
                attribute.equals(ALLERGIC)
                        ? said.speaker() + " is not allergic to anything" + any
                        : said.speaker()
                                + " has no "
                                + (word.isEmpty() ? attribute + "s" : word)
                                + any;
        return List.of(
                new Draft(
                        text,
                        FactKind.STATE,
                        new Draft.Slot(
                                said.utterance().speaker(),
                                attribute,
                                "",
                                Relations.single(attribute),
                                true),
                        Dates.of(said.clause().text(), said.utterance().saidOn()),
                        .85,
                        .55));
    }
}
