package dev.cairn.memory.recall.internal;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a question that asks for more than one thing ("where does Anna live, and what does
 * she do?"). Searched whole, such a question finds what is a little like all of it; its parts find
 * what is very like one of them.
 */
final class QuestionParts {
    /** Each costs a vector and a search. */
    private static final int MOST = 4;

    /** A longer text is no question any more. */
    private static final int LONGEST = 600;

    private static final Pattern BETWEEN =
            Pattern.compile("(?i)[;?]\\s+(?=\\p{L})|,?\\s+(?:and|und)\\s+");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
    private static final Pattern EDGE = Pattern.compile("^[\\s?.,;!]+|[\\s?.,;!]+$");

    private QuestionParts() {}

    /** At least two, or none where a question has but one. */
    static List<String> of(String question) {
        if (question.length() > LONGEST) {
            return List.of();
        }
        var parts =
                BETWEEN.splitAsStream(question)
                        .map(part -> EDGE.matcher(part).replaceAll(""))
                        .filter(part -> WORD.matcher(part).results().limit(2).count() == 2)
                        .limit(MOST)
                        .toList();
        return parts.size() < 2 ? List.of() : parts;
    }
}
