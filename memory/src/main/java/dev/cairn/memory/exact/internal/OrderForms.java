package dev.cairn.memory.exact.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which of two things came first, however that is asked. */
final class OrderForms {
    private static final String A = "(?<a>.{3,80}?)";
    private static final String B = "(?<b>.{3,80})";
    private static final List<Pattern> CHOICES =
            List.of(
                    Pattern.compile(
                            "(?i)(?:which|what)(?: of these| one)? (?:came|happened|was|did"
                                    + " (?:I|we) do|is|occurred|started)"
                                    + " (?:first|earlier|before)[,:]? "
                                    + A
                                    + ",? or "
                                    + B),
                    Pattern.compile(
                            "(?i)in (?:what|which) order (?:did|have|had) (?:I|we) "
                                    + A
                                    + " and "
                                    + B),
                    Pattern.compile(
                            "(?i)(?:which|what) (?:came|happened|was) (?:earlier|sooner)[,:]? "
                                    + A
                                    + ",? or "
                                    + B));
    private static final List<Pattern> BEFORE =
            List.of(
                    Pattern.compile(
                            "(?i)(?:did|was|were|had|have|is|does) " + A + " before or after " + B),
                    Pattern.compile("(?i)was it before " + B + " that " + A),
                    Pattern.compile(
                            "(?i)(?:did|was|were|had|have) "
                                    + A
                                    + " (?:come |happen |take place )?before "
                                    + B),
                    Pattern.compile(
                            "(?i)(?:had|was|were) "
                                    + A.replace("<a>", "<a>(?:I|we) already ")
                                    + " when "
                                    + B),
                    Pattern.compile(
                            "(?i)did " + A.replace("<a>", "<a>(?:I|we) ") + " already when " + B),
                    Pattern.compile(
                            "(?i)did " + A.replace("<a>", "<a>(?:I|we) already ") + " when " + B),
                    Pattern.compile("(?i)(?:had|was|were) " + A + " (?:already )?when " + B));
    private static final Pattern AFTER =
            Pattern.compile(
                    "(?i)(?:did|was|were|had|have) "
                            + A
                            + " (?:come |happen |take place )?after "
                            + B);

    /** Words by which a question compares the times of two things, in any order. */
    private static final Pattern COMPARING =
            Pattern.compile(
                    "(?i)\\b(?:before|after|first|earlier|sooner|later|already|when|while|prior|order|preced\\w+|came|previously|by"
                        + " the time|by then|predate\\w*|newer|older"
                        + "|longer|until|vor|nach|zuerst|früher)\\b");

    /** What asks for a place, a person, a number or a date asks for no order. */
    private static final Pattern OTHERWISE =
            Pattern.compile(
                    "(?i)^\\W*(?:\\p{L}+,? )?(?:where|who|how (?:many|much|long|often|old)|why|when"
                            + " did|when was|since when)\\b");

    private OrderForms() {}

    /** Whether a question may ask which of two came first, in words of its own. */
    static boolean isComparison(String question) {
        return COMPARING.matcher(question).find() && !OTHERWISE.matcher(question).find();
    }

    static Optional<Asked> read(String question) {
        for (var pattern : CHOICES) {
            var m = pattern.matcher(question);
            if (m.matches()) {
                return Optional.of(new Asked.Order(m.group("a"), m.group("b"), false));
            }
        }
        for (var pattern : BEFORE) {
            var m = pattern.matcher(question);
            if (m.matches()) {
                boolean open = question.contains("before or after");
                return Optional.of(new Asked.Order(m.group("a"), m.group("b"), !open));
            }
        }
        var m = AFTER.matcher(question);
        return m.matches()
                ? Optional.of(new Asked.Order(m.group("a"), m.group("b"), false))
                : Optional.empty();
    }
}
