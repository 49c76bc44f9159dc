package dev.cairn.memory.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a sentence that makes one statement.
 *
 * @param text without opening chatter, with plain blanks and apostrophes
 * @param start where it begins in the utterance
 * @param end the character after it
 * @param conjunction the word that tied it to the clause before it, in lower case, or empty
 */
record Clause(String text, int start, int end, boolean question, String conjunction) {
    private static final String NEW_SUBJECT =
            "(?=(?:(?:(?:last|this) \\w{3,9}|yesterday|today|recently|then|now|also),?"
                + " (?:I|we)|I|I['’](?:m|ve|d|ll)|we|we['’](?:re|ve|ll|d)|it|it['’]s|that|that['’]s|things|this|they|he|she|you|there|can"
                + " you|could you|would you|please|how|what|which|let['’]s|do you|is"
                + " (?:it|that|there)|(?:my|our|the)(?: [\\w'-]{1,20}){1,3}"
                + " (?:is|was|has|are|were|lives|works|loves|likes|hates|just|said|told))\\b)";

    private static final Pattern BOUNDARY =
            Pattern.compile(
                    "(?:;|\\s[-–—]+|—|…|\\.{3}),?\\s*|,?\\s+(and|but|so|because|cause|although|though|while|plus|yet|or)\\s+"
                            + NEW_SUBJECT
                            + "|,\\s+"
                            + NEW_SUBJECT,
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern OPENING =
            Pattern.compile(
                    "(?i:well|so|and|but|also|actually|btw|by the"
                        + " way|oh|ah|yeah|yes|yep|yup|nope|no"
                        + " worries|no|anyway|anyways|plus|honestly|to be honest|tbh|just so you"
                        + " know|fyi|for (?:context|the record|background|reference)|you"
                        + " know|haha|lol|wow|ok|okay|right|sure|thanks|thank"
                        + " you|cool|great|nice|awesome|hmm|hm|um|uh|hey|hi|hello|good"
                        + " (?:morning|evening|afternoon)|as you know|like i said|basically|in"
                        + " fact|luckily|unfortunately|sadly|fortunately|finally|recently|currently|lately|then|though|still|hallo|also|ja|nein|übrigens|however|in"
                        + " the meantime|meanwhile|on (?:a|an|that|another)(?: \\w+)? note|guess"
                        + " what|long story short|in other news|on top of that|speaking of \\w+|for"
                        + " example|because|since you asked)(?:"
                        + " [A-Z][a-z]{1,15})?(?:[,!:.…-]+\\s*|\\s+(?=(?i:well\\b|yeah\\b|no\\b|yes\\b|wow\\b|actually\\b|by"
                        + " the way|btw\\b|also\\b|honestly\\b|I\\b|I['’]|my\\b|we\\b|ich\\b|mein)))");

    private static final Pattern TRAILING =
            Pattern.compile(
                    ",?\\s(?:by the way|btw|you know|lol|haha|though|so yeah|fyi|too|if that"
                            + " helps|to be honest|tbh|honestly)[\\s,:)]*$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern TOGETHER =
            Pattern.compile("(?:.{0,60}[, ])?(?i:my) [\\p{L}'-]+(?: [\\p{L}'-]+){0,2}");

    private static final Pattern SPEECH =
            Pattern.compile("\\b(?:I|we|my|he|she|it|they|you|is|are|was|were|have)\\b");

    /** The clauses of a sentence, in order. */
    static List<Clause> split(Sentence sentence) {
        var clauses = new ArrayList<Clause>();
        var text = sentence.text();
        var boundary = BOUNDARY.matcher(text);
        int start = 0;
        var conjunction = "";
        while (boundary.find()) {
            boolean comma = boundary.group(1) == null && text.charAt(boundary.start()) == ',';
            // "In May, I …" is one clause; "I like it, I …" are two.
            if (boundary.start() == start
                    || togetherWith(text, start, boundary)
                    || (comma && !SPEECH.matcher(text).region(start, boundary.start()).find())) {
                continue;
            }
            add(clauses, sentence, start, boundary.start(), conjunction, false);
            start = boundary.end();
            conjunction = conjunction(boundary);
        }
        add(clauses, sentence, start, text.length(), conjunction, sentence.question());
        return clauses;
    }

    /** "My wife and I moved" is one clause. */
    private static boolean togetherWith(String text, int start, Matcher boundary) {
        boolean and = "and".equalsIgnoreCase(boundary.group(1));
        return and
                && text.startsWith("I ", boundary.end())
                && TOGETHER.matcher(text).region(start, boundary.start()).matches();
    }

    private static String conjunction(Matcher boundary) {
        var word = boundary.group(1);
        return word == null ? "" : word.toLowerCase(Locale.ROOT);
    }

    private static void add(
            List<Clause> clauses,
            Sentence sentence,
            int from,
            int to,
            String conjunction,
            boolean question) {
        var text = sentence.text();
        int start = from;
        var opening = OPENING.matcher(text);
        for (int i = 0; i < 5 && opening.region(start, to).lookingAt(); i++) {
            start = opening.end();
        }
        var trailing = TRAILING.matcher(text).region(start, to);
        int end = trailing.find() ? trailing.start() : to;
        while (end > start && !closes(text.charAt(end - 1))) {
            end--;
        }
        if (end - start >= 4) {
            clauses.add(
                    new Clause(
                            plain(text.substring(start, end)),
                            sentence.start() + start,
                            sentence.start() + end,
                            question,
                            conjunction));
        }
    }

    private static boolean closes(char last) {
        return Character.isLetterOrDigit(last) || ")\"”'’%€$+#".indexOf(last) >= 0;
    }

    private static String plain(String raw) {
        return raw.replace('’', '\'').replace("`", "").replaceAll("\\s+", " ");
    }
}
