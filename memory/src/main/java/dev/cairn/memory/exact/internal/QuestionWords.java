package dev.cairn.memory.exact.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A question without its polite beginning, in usual spelling, and what its words stand for.
 *
 * @param text without the mark at its end
 * @param lower the same in lower case
 */
record QuestionWords(String text, String lower) {
    private static final Pattern LEAD =
            Pattern.compile(
                    "^(?i:(?:hey|hi|ok|okay|so|and|but|well|please|um)\\b,?"
                        + " |(?:can|could|would|will) you(?: please)?"
                        + " (?=tell|remind|say|list|name|count|check)|(?:please )?(?:tell|remind)"
                        + " me(?: again)?(?: of| about)?,? |(?:please )?say |do you (?:still"
                        + " |happen to )?(?:know|remember|recall)(?: of| about)?,? |(?:I'd like|I"
                        + " would like|I want|I need) to know,? |(?:I(?:'ve| have)?"
                        + " (?:forgot|forgotten)|I (?:don't|can't) remember),? |any idea |what was"
                        + " it again,? )");
    private static final Pattern END =
            Pattern.compile(
                    "(?i:[, ]+(?:again|please|exactly|by the way|btw|do you know|do you"
                            + " remember))+$");

    /** Words of questions, and the words of attributes that they stand for. */
    private static final List<Meaning> MEANINGS =
            List.of(
                    meaning(
                            "(?:like|love|enjoy) (?:the )?(?:best|most)|best-loved|favou?rite",
                            "favourite"),
                    meaning(
                            "trip|going|go to|travel\\w*|fly\\w*|flight|journey|holiday|vacation|be"
                                    + " in|visit\\w*|off to|happening|take place|still on",
                            "trip to"),
                    meaning(
                            "see|seeing|go to the|going to the|have to be at|appointment|when is"
                                    + " (?:the|my)|have the|due at|my next|expected at",
                            "appointment"),
                    meaning("birthday|born|birth|bday", "birthday"),
                    meaning("nickname|called?|call|name|goes? by", "name"),
                    meaning("kittens?", "cat"),
                    meaning("pupp(?:y|ies)", "dog"),
                    meaning("pony|ponies", "horse"),
                    meaning("mum|mom", "mother"),
                    meaning("dad", "father"),
                    meaning("gp|physician", "doctor"));

    private record Meaning(Pattern words, String stands) {}

    private static Meaning meaning(String words, String stands) {
        return new Meaning(Pattern.compile("\\b(?:" + words + ")\\b"), stands);
    }

    static QuestionWords of(String question) {
        var line = question.strip().replaceAll("\\s+", " ").replace('’', '\'');
        line = line.replaceAll("[?!. ]+$", "");
        for (var i = 0; i < 4; i++) {
            line = END.matcher(LEAD.matcher(line).replaceFirst("")).replaceFirst("");
        }
        line =
                line.replaceAll("(?i)\\b(what|who|where|when|which|how)'?s\\b(?!')", "$1 is")
                        .replaceAll("(?i)\\bfav(?:orite|e)?\\b", "favourite")
                        .replaceAll("\\bi\\b", "I");
        return new QuestionWords(line, line.toLowerCase(Locale.ROOT));
    }

    boolean has(Pattern words) {
        return words.matcher(lower).find();
    }

    /** Its words one by one, in the singular, with what they stand for. */
    Set<String> all() {
        var words = new LinkedHashSet<String>();
        for (var word : lower.replaceAll("'s\\b", "").split("[^\\p{L}\\d-]+")) {
            words.add(word);
            words.add(Nouns.singular(word));
        }
        for (var meaning : MEANINGS) {
            if (meaning.words().matcher(lower).find()) {
                words.addAll(List.of(meaning.stands().split(" ")));
            }
        }
        return words;
    }

    /** The attribute, of some, whose words all stand in the question; the longest of them. */
    Optional<String> attribute(List<String> attributes) {
        var words = all();
        return attributes.stream()
                .filter(one -> covers(words, one))
                .max(java.util.Comparator.comparingInt(String::length));
    }

    private static boolean covers(Set<String> words, String attribute) {
        var parts = attribute.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d-]+");
        for (var part : parts) {
            if (!words.contains(part) && !words.contains(Nouns.singular(part))) {
                return false;
            }
        }
        return true;
    }
}
