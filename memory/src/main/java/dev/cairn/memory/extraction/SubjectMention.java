package dev.cairn.memory.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Somebody or something in a clause of whom something can be said.
 *
 * @param display as at the beginning of a sentence: "The user's sister"
 * @param subject of the fact: {@link Utterance#OWNER}, a name, "the user's sister"
 * @param topic whether it is a thing of the subject ("the user's birthday"), which fills no slot
 */
record SubjectMention(String display, String subject, boolean topic, int start, int end) {
    private static final Pattern SPEAKER =
            Pattern.compile("\\b(?:I|we|me|us)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern RELATED =
            Pattern.compile(
                    "\\b(?i:(?:my|our)(?: (?!best )[\\w-]{2,12})? ("
                            + Relations.WORDS
                            + "))\\b(?!')");
    private static final Pattern TOPIC =
            Pattern.compile(
                    "\\b(?:my|our) ((?:[\\w'-]{1,20} ){0,2}?[\\w'-]{1,20})(?="
                            + " (?:is|was|are|were)\\b)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\d'])" + Names.NAME + "(?!['’]s)");
    private static final Pattern NO_SUBJECT_AFTER =
            Pattern.compile(
                    "\\b(?i:in|to|at|from|for|near|on|of|by|as|the|an?|since|until|than|this|last|next|speaks?)"
                        + " $");

    /** All of a clause, in their order. */
    static List<SubjectMention> in(Clause clause, Utterance utterance) {
        var text = clause.text();
        var said = new Said(utterance, clause, utterance.explicit());
        var mentions = new ArrayList<SubjectMention>();
        var speaker = SPEAKER.matcher(text);
        while (speaker.find()) {
            mentions.add(
                    new SubjectMention(
                            said.speaker(),
                            utterance.speaker(),
                            false,
                            speaker.start(),
                            speaker.end()));
        }
        var related = RELATED.matcher(text);
        while (related.find()) {
            var relation = related.group(1).toLowerCase(Locale.ROOT);
            mentions.add(
                    new SubjectMention(
                            said.speaker() + "'s " + relation,
                            said.speakerInside() + "'s " + Relations.canonical(relation),
                            false,
                            related.start(),
                            related.end()));
        }
        var topic = TOPIC.matcher(text);
        while (topic.find()) {
            mentions.add(
                    new SubjectMention(
                            said.speaker() + "'s " + topic.group(1).toLowerCase(Locale.ROOT),
                            utterance.speaker(),
                            true,
                            topic.start(),
                            topic.end()));
        }
        addNames(text, utterance.explicit(), mentions);
        mentions.sort(Comparator.comparingInt(SubjectMention::start));
        return mentions;
    }

    private static void addNames(
            String text, boolean explicit, ArrayList<SubjectMention> mentions) {
        var name = NAME.matcher(text);
        while (name.find()) {
            // A first word has its capital from the sentence; only what is captured begins so.
            boolean stands =
                    (explicit || name.start() > 0)
                            && Names.isName(name.group())
                            && !NO_SUBJECT_AFTER
                                    .matcher(text)
                                    .region(Math.max(0, name.start() - 12), name.start())
                                    .find();
            if (stands) {
                mentions.add(
                        new SubjectMention(
                                name.group(), name.group(), false, name.start(), name.end()));
            }
        }
    }

    /**
     * Whether words at {@code position} are said of {@code display}, the subject next before it.
     */
    static boolean isNextBefore(
            int position, String display, String clause, List<SubjectMention> mentions) {
        var before = mentions.stream().filter(mention -> mention.end() <= position).toList();
        if (before.isEmpty()) {
            return false;
        }
        int start = before.getLast().start();
        for (var mention : before.reversed()) {
            // "my sister Anna" is one person, "my wife and I" are spoken of together.
            boolean joined =
                    mention.end() >= start
                            || clause.substring(mention.end(), start).matches("[, ]*(?:and )?");
            if (!joined) {
                return false;
            }
            if (mention.display().equals(display)) {
                return true;
            }
            start = mention.start();
        }
        return false;
    }
}
