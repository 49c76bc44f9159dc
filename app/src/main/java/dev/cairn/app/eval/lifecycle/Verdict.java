package dev.cairn.app.eval.lifecycle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an answer in words is worth. Only what a person would read is looked at: what it leads with,
 * and whether something old is given as if it still held.
 */
final class Verdict {
    private static final Pattern LABEL = Pattern.compile("(?:\\s*\\[\\d+])+");
    private static final Pattern STATEMENT_END = Pattern.compile("(?<=])(?!\\s*\\[)|\\R\\R+");

    /** Words by which the program itself says that something is over. */
    private static final Pattern OVER =
            Pattern.compile(
                    "(?i)\\b(?:no longer|until|before|earlier|previously|formerly|in the"
                            + " past|cancelled|corrected|not any more)\\b");

    private static final Pattern DATE =
            Pattern.compile(
                    "(?i)\\b\\d{1,2}"
                        + " (?:January|February|March|April|May|June|July|August|September|October|November|December)(?:"
                        + " \\d{4})?|\\b(?:19|20)\\d\\d\\b");

    private static final Pattern NOT_WANTED =
            Pattern.compile("(?i)\\b(?:avoid|never|no longer|not|don't|without|stop)\\b");

    private final String answer;
    private final List<String> statements;

    Verdict(String answer) {
        this.answer = answer.strip();
        this.statements =
                Arrays.stream(STATEMENT_END.split(this.answer.replace("From memory:", "")))
                        .map(String::strip)
                        .filter(statement -> !statement.isEmpty())
                        .toList();
    }

    /** Whether the answer to a probe is right; abstaining is judged elsewhere. */
    boolean right(Probe probe) {
        return switch (probe.kind()) {
            case CURRENT, HISTORY -> holdsAny(lead(), probe.right());
            case LIST -> probe.right().stream().allMatch(value -> holds(answer, value));
            case COUNT -> probe.right().stream().anyMatch(value -> counts(lead(), value));
            case ORDER -> inOrder(lead(), probe.right());
            case ABSENT -> true;
        };
    }

    /** Whether something that held once is given as if it still did. */
    boolean stale(Probe probe) {
        return statements.stream()
                .filter(statement -> holdsAny(statement, probe.stale()))
                .filter(statement -> !holdsAny(statement, probe.right()))
                .anyMatch(statement -> !OVER.matcher(statement).find());
    }

    /** The first statement, with its labels. */
    private String lead() {
        return statements.isEmpty() ? "" : LABEL.matcher(statements.getFirst()).replaceAll("");
    }

    private static boolean inOrder(String text, List<String> values) {
        var from = 0;
        for (var value : values) {
            var at = folded(text).indexOf(folded(value), from);
            if (at < 0) {
                return false;
            }
            from = at + value.length();
        }
        return true;
    }

    private static boolean counts(String text, String number) {
        var plain = DATE.matcher(text).replaceAll("");
        return Pattern.compile("(?i)\\b" + number + "\\b").matcher(plain).find();
    }

    /** Whether some line of a prompt asks for what an instruction asks for. */
    static boolean asksFor(String prompt, String instruction) {
        return prompt.lines()
                .filter(line -> holds(line, core(instruction)))
                .anyMatch(line -> !NOT_WANTED.matcher(line).find());
    }

    /** What an instruction is about: its last word. */
    static String core(String instruction) {
        return instruction.substring(instruction.lastIndexOf(' ') + 1);
    }

    static boolean holdsAny(String text, List<String> values) {
        return values.stream().anyMatch(value -> holds(text, value));
    }

    static boolean holds(String text, String value) {
        return folded(text).contains(folded(value));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
