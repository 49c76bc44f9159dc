package dev.cairn.memory.extraction;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what a writer passes on rather than says: words in quotation marks, however many sentences
 * they hold, and words that a colon or "as Bob puts it" announces as somebody else's.
 */
final class Quotations {
    private static final int LONGEST = 1_500;
    private static final int FEWEST_WORDS = 3;

    private record Marks(char open, char close) {}

    private static final List<Marks> DOUBLE =
            List.of(
                    new Marks('"', '"'),
                    new Marks('“', '”'),
                    new Marks('„', '“'),
                    new Marks('„', '”'),
                    new Marks('«', '»'),
                    new Marks('»', '«'));

    private static final List<Marks> SINGLE =
            List.of(new Marks('\'', '\''), new Marks('‘', '’'), new Marks('‚', '‘'));

    private static final Pattern OF_ONESELF =
            Pattern.compile(
                    "\\b(?:I|me|my|mine|we|us|our|ich|mir|mich|meine?[mnrs]?|wir|uns|unsere?[mnrs]?)\\b",
                    Pattern.CASE_INSENSITIVE);

    /** "My Neighbour Totoro" */
    private static final Pattern TITLE =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}'’-]*(?:,?"
                        + " (?:\\p{Lu}[\\p{L}'’-]*|\\d+|a|an|the|of|and|in|to|on|for|with|at|from|by|or))*[.!?]?");

    /** "End every answer with …": the quoted words are to be said by the assistant. */
    private static final Pattern ASKED_FOR =
            Pattern.compile(
                    "(?:please,? |from now on,? )*(?:always|never|don't|do not|stop|end|start|begin"
                            + "|sign|say|use|avoid|finish|remember|note|keep in mind)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What stands before a colon behind which somebody speaks of themselves. */
    private static final Pattern ANNOUNCED =
            Pattern.compile(
                    "^(?<lead>[^:\"]{2,80}):\\s+(?:(?:well|no|yes|hi|hello|oh|so),? )?"
                            + "(?:I|I['’](?:m|ve|d|ll)|my|we|we['’](?:re|ve|d|ll)|our)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NEWS =
            Pattern.compile(
                    "(?i)\\b(?:news|updates?|facts?|reminder|confession|announcement|correction"
                            + "|context|record|background)$|\\b(?:I|we)(?:['’]ve)?"
                            + " (?:said|told|mentioned|wrote|say|announced|promised)\\b");

    private static final Pattern SAYS =
            Pattern.compile(
                    "(?i)\\b(?:says?|said|goes|reads?|wrote|writes|texted|texts|posted|posts"
                            + "|tweeted|sings?|sang|puts? it|replied|replies|answered|shouted"
                            + "|shouts|whispered|told (?:me|us|him|her|them)|tells (?:me|us)|asked"
                            + "|claim(?:s|ed)|(?:ends|begins|starts|opens|signs off) with|quoted"
                            + "|quotes|overheard|heard|announced|states?|stated|explained|added"
                            + "|joked|bragged|complained)\\b");

    private static final Pattern SOURCE =
            Pattern.compile(
                    "(?i)\\b(?:he|she|they|his|her|their|somebody|someone|quotes?|quotation|lines?"
                            + "|lyrics?|songs?|poem|verse|chorus|sketch|interview|slogan|caption"
                            + "|poster|ad|advert|advertisement|commercial|headline|tweet|post"
                            + "|thread|stickers?|t-?shirt|mug|brochure|leaflet|flyer|badge|profile"
                            + "|bio|scene|monologue|dialogue|script|speech|voicemail|review|comment"
                            + "|motto|sayings?|proverb|meme|novel|film|movie|character|narrator"
                            + "|hero|heroine|villain|actor|actress|singer|play|podcast|radio|tv"
                            + "|article|blog|letter|card|diary|transcript|sentence|phrase"
                            + "|translation|testimonial|overheard|persona)\\b");

    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?");

    private static final Pattern AS_OTHERS_SAY =
            Pattern.compile(
                    "^as (?!(?:I|we|you)\\b)[\\p{L}'’. -]{2,40} (?:puts? it|(?:likes?"
                        + " to|would|always |often )?\\s?(?:say|says|said|sings?|sang|wrote))[,:]",
                    Pattern.CASE_INSENSITIVE);

    private Quotations() {}

    /** Blanks what stands in quotation marks and speaks of an "I", with as many line ends. */
    static void blank(StringBuilder prose, char blank) {
        for (var marks : DOUBLE) {
            blank(prose, marks, false, blank);
        }
        for (var marks : SINGLE) {
            blank(prose, marks, true, blank);
        }
    }

    private static void blank(StringBuilder prose, Marks marks, boolean single, char blank) {
        int open = next(prose, marks.open(), 0, single, true);
        while (open >= 0) {
            int close = next(prose, marks.close(), open + 1, single, false);
            if (close < 0) {
                return;
            }
            var inner = prose.substring(open + 1, close);
            boolean speech = isSpeech(inner);
            if (speech && !isAskedFor(prose, open)) {
                for (int i = open; i <= close; i++) {
                    prose.setCharAt(i, blank);
                }
            }
            // What only looks like an opening mark may be the one that closes.
            open = next(prose, marks.open(), speech ? close + 1 : open + 1, single, true);
        }
    }

    private static boolean isSpeech(String inner) {
        return inner.length() <= LONGEST
                && !inner.contains("\n\n")
                && inner.strip().split("\\s+").length >= FEWEST_WORDS
                && !TITLE.matcher(inner.strip()).matches()
                && OF_ONESELF.matcher(inner).find();
    }

    private static boolean isAskedFor(StringBuilder prose, int open) {
        int start = open;
        while (start > 0 && open - start < 120 && ".!?\n".indexOf(prose.charAt(start - 1)) < 0) {
            start--;
        }
        return ASKED_FOR.matcher(prose.substring(start, open).strip()).matches();
    }

    /** An apostrophe stands between letters; a mark does not. */
    private static int next(
            CharSequence text, char mark, int from, boolean single, boolean opening) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == mark) {
                boolean before = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
                boolean after =
                        i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
                if (!single || (opening ? !before && after : !after)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Whether a sentence says what somebody else said: "She goes: I work at Bosch". */
    static boolean isPassedOn(String sentence) {
        if (AS_OTHERS_SAY.matcher(sentence).find()) {
            return true;
        }
        var announced = ANNOUNCED.matcher(sentence);
        if (!announced.find()) {
            return false;
        }
        var lead = announced.group("lead").strip();
        if (NEWS.matcher(lead).find()) {
            return false;
        }
        boolean speaker =
                NAME.matcher(lead).matches() && FirstNames.find(lead.split(" ")[0]).isPresent();
        return speaker || SAYS.matcher(lead).find() || SOURCE.matcher(lead).find();
    }
}
