package dev.cairn.memory.fact.internal;

import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.fact.Fact;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The topics that a fact's slot and words belong to: its first tags. */
final class Topics {
    private static final Map<String, Pattern> BY_WORDS =
            Map.of(
                    "home", words("lives?|lived|moved?|home|house|flat|apartment|address|rent"),
                    "work", words("works?|job|boss|office|company|promoted|colleague|team"),
                    "family",
                            words(
                                    "sister|brother|mother|father|wife|husband|partner|son|daughter"
                                        + "|child|children|aunt|uncle|cousin|grand\\w+|married"),
                    "health",
                            words("allerg\\w+|doctor|dentist|condition|takes|physio|hospital|diet"),
                    "food",
                            words(
                                    "eats?|drinks?|vegetarian|vegan|dish|restaurant|coffee|tea|cook\\w*"),
                    "travel", words("trip|visited|flight|travel\\w*|holiday|vacation|hotel"),
                    "culture", words("reading|read|book|film|movie|watch\\w*|band|music|plays"),
                    "free time", words("hobby|hiking|running|sport|game|collects|club"),
                    "study", words("studies|study|university|school|learning|degree|exam"),
                    "animals", words("dog|cat|pet|rabbit|parrot|hamster|horse"));

    private Topics() {}

    private static Pattern words(String words) {
        return Pattern.compile("(?i)\\b(?:" + words + ")\\b");
    }

    static Set<String> of(Fact fact) {
        var topics = new LinkedHashSet<String>();
        BY_WORDS.entrySet().stream()
                .filter(
                        topic ->
                                topic.getValue()
                                        .matcher(fact.attribute() + " " + fact.text())
                                        .find())
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(topics::add);
        if (fact.kind() == FactKind.PLAN) {
            topics.add("plans");
        }
        if (fact.kind() == FactKind.PREFERENCE) {
            topics.add("taste");
        }
        return topics;
    }
}
