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
                    "(?i:(?:some |very |really"
                        + " )?(?:big|great|good|bad|sad|exciting|happy|small|quick|other|huge)"
                        + " (?:news|update|thing)|update|news|fun fact|confession|story time|long"
                        + " story|speaking of \\w+|on (?:a|an|that|another)(?: \\w+)? note|in the"
                        + " meantime|for (?:context|the record|background|reference|example)|good"
                        + " (?:morning|evening|afternoon)|(?:no|thank you|thanks)(?: so much| a"
                        + " lot)?|no worries|by the way|to be honest|just so you know|as you"
                        + " know|as (?:i|I) (?:said|mentioned)(?: before| earlier)?|like i said|as"
                        + " mentioned|in fact|guess what|long story short|in other news|on top of"
                        + " that|since you asked|(?:i )?(?:don't know if i|did i)"
                        + " (?:mention(?:ed)?|told you|tell you)|i never told you(?: this)?|i"
                        + " forgot to (?:mention|say|tell you)|i should (?:mention|say|add)|i've"
                        + " changed my mind|i changed my mind|it's official|thing is|the thing"
                        + " is|well|so|and|but|also|actually|btw"
                        + "|oh|ah|yeah|yes|yep|yup|nope|anyway|anyways|plus|honestly|tbh|fyi|you"
                        + " know|haha|hahaha|lol|wow|ok|okay|right|sure|cool|great|nice|awesome|hmm|hm|um|uh|hey|hi|hello|basically|luckily|unfortunately|sadly|fortunately|finally|recently|currently|lately|nowadays|then|though|still|hallo|ja|nein|übrigens|however|meanwhile|because|these"
                        + " days)(?:"
                        + " [A-Z][a-z]{1,15})?(?:[,!:.…-]+\\s*|\\s+(?=(?i:well\\b|yeah\\b|no\\b|yes\\b|wow\\b|actually\\b|by"
                        + " the way|btw\\b|also\\b|honestly\\b|I\\b|I['’]|my\\b|we\\b|ich\\b|mein)))|(?i:(?:it"
                        + " )?(?:turns|turned) out|i (?:just |recently )?(?:found"
                        + " out|realised|realized|learned|learnt|discovered|just wanted to tell"
                        + " you|just wanted to let you know|should mention|should say|forgot to"
                        + " mention|forgot to say|forgot to tell you|have to tell you|must tell"
                        + " you|(?:just )?wanted to tell you|(?:just )?wanted to let you"
                        + " know|wanted to mention|want to mention|can tell you|am happy to say|am"
                        + " happy to report|am proud to say|am glad to say)|(?:just )?(?:to let you"
                        + " know|so you know|letting you know)|i'm (?:so |very"
                        + " )?(?:happy|glad|proud|excited|thrilled|pleased) to"
                        + " (?:say|report|announce)|i (?:believe|think) i (?:told|mentioned to)"
                        + " you)(?:,? that|:|,)?\\s+(?=(?i:I|my|we|our|he|she)\\b)");

    private static final Pattern TRAILING =
            Pattern.compile(
                    ",?\\s(?:by the way|btw|you know|lol|haha|though|so yeah|fyi|too|if that"
                            + " helps|to be honest|tbh|honestly)[\\s,:)]*$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern TOGETHER =
            Pattern.compile("(?:.{0,60}[, ])?(?i:my) [\\p{L}'-]+(?: [\\p{L}'-]+){0,2}");

    private static final Pattern PUT_OFF =
            Pattern.compile(
                    "(?i:.{0,40}\\b(?:postponed|moved|rescheduled|pushed|delayed|shifted)\\b)"
                            + " .{2,40}");
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
            boolean somebody =
                    text.startsWith("he", boundary.end()) || text.startsWith("she", boundary.end());
            boolean comma =
                    !somebody && boundary.group(1) == null && text.charAt(boundary.start()) == ',';
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

    /** "My wife and I moved" and "we postponed Rome, it's in May" are one clause each. */
    private static boolean togetherWith(String text, int start, Matcher boundary) {
        if (text.startsWith("it", boundary.end())
                && PUT_OFF.matcher(text).region(start, boundary.start()).matches()) {
            return true;
        }
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
