package dev.cairn.memory.answering.internal;

import java.util.regex.Pattern;

/**
 * The words at which an answer broke off, as its model goes on after them: nothing may stand behind
 * the last word, or the model would not take it up.
 *
 * @param words what stays of the answer
 * @param dangling labels that were set behind a sentence which is not at its end; they belong there
 */
public record BrokenOff(String words, String dangling) {
    private static final Pattern DANGLING =
            Pattern.compile("(?<=[^\\s.!?…。！？:;\\]])((?:\\s*\\[\\d{1,3}])+)\\s*$");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?。！？])(?=\\s|$)|(?=\\R)");

    public static BrokenOff of(String text) {
        var stripped = text.stripTrailing();
        var found = DANGLING.matcher(stripped);
        return found.find()
                ? new BrokenOff(stripped.substring(0, found.start()), found.group(1).strip())
                : new BrokenOff(stripped, "");
    }

    /** The whole answer, with the labels at the end of their sentence. */
    public String with(String more) {
        if (dangling.isEmpty()) {
            return words + more;
        }
        var end = SENTENCE_END.matcher(more);
        var at = end.find() ? end.start() : more.stripTrailing().length();
        return words + more.substring(0, at) + " " + dangling + more.substring(at);
    }
}
