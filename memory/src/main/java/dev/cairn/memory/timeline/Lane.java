package dev.cairn.memory.timeline;

import java.util.regex.Pattern;

/** The row of a timeline that an entry stands in; every entry stands in one. */
public enum Lane {
    /** Other people, and what is told of them. */
    PEOPLE,
    /** Where somebody lives, where the user went. */
    PLACES,
    /** Jobs and studies. */
    WORK,
    /** Everything else: tastes, plans, notes, words no fact was drawn from. */
    TOPICS;

    private static final Pattern OF_PLACES =
            Pattern.compile(
                    "lives in|address|from|born in|grew up in|visited|moved.*|travel.*|.*\\bplace");
    private static final Pattern OF_WORK =
            Pattern.compile(
                    "works (?:at|in|as|on)|job.*|team|studies(?: at)?|graduated"
                            + " from|role|profession|occupation|runs|teaches|volunteers"
                            + " at|employer|title");

    /**
     * The lane of a fact.
     *
     * @param attribute of its slot; empty if none
     * @param ofTheUser whether it is about the user themselves
     * @param kind as facts store it: "relation"
     */
    public static Lane of(String attribute, boolean ofTheUser, String kind) {
        if (!ofTheUser || kind.equals("relation")) {
            return PEOPLE;
        }
        if (OF_WORK.matcher(attribute).matches()) {
            return WORK;
        }
        return OF_PLACES.matcher(attribute).matches() ? PLACES : TOPICS;
    }
}
