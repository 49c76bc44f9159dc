package dev.cairn.memory.episode;

import java.util.regex.Pattern;

/** Tells from its words what a message wants. English and German. */
public final class Asking {
    private static final Pattern BEGINNING =
            Pattern.compile(
                    "(?i)^(?:(?:and|but|so|hey|hi|ok(?:ay)?|please|und|aber|bitte)[, ]+)*"
                        + "(?:what|when|where|who|whom|whose|which|why|how|did|do|does|is|are|was|were|am"
                        + "|has|have|had|can|could|will|would|should|tell|show|list|find|remind|summari[sz]e"
                        + "|explain|give|write|help|translate|search|recall|describe|name"
                        + "|wann|wo|wohin|woher|wer|wem|wen|wessen|was|welche[rsnm]?|warum|wieso|wie|hat|habe"
                        + "|hast|ist|sind|war|waren|kann|kannst|könntest|zeig|nenne?|erzähl|erinnere|such"
                        + "|finde|schreib|hilf|erklär)\\b");

    /** Words by which somebody speaks of themselves or of what was said before. */
    private static final Pattern PERSONAL =
            Pattern.compile(
                    "(?i)\\b(?:i|my|mine|me|we|our|us|i'(?:m|ve|d|ll)|remember|told|mentioned|said"
                            + "|ich|mein\\w*|mir|mich|wir|uns\\w*|erinner\\w*|gesagt)\\b");

    private static final Pattern ONLY_A_QUESTION = Pattern.compile("[^.!。！\\n]{1,400}[?？؟]+");

    /** "Tell me a story": somebody to hear it, not somebody it is about. */
    private static final Pattern LISTENER =
            Pattern.compile(
                    "(?i)\\b(?:(?:tell|show|give|write|help|teach|make|read|sing|let|explain"
                        + " to|with|for) me|(?:erzähl\\w*|zeig\\w*|gib|schreib\\w*|hilf|erklär\\w*)"
                        + " mir)\\b");

    /** Words by which a question is about how things were, or came to be. */
    private static final Pattern PAST =
            Pattern.compile(
                    "(?i)\\b(?:was|were|did|had|used"
                        + " to|before|previous(?:ly)?|former(?:ly)?|earlier|ever|history|since|until|how"
                        + " long|ago|first|originally|when|change[ds]?"
                        + "|war|waren|hatten?|früher|vorher|bisher|zuerst|wann|seit|bis|jemals)\\b");

    private Asking() {}

    /** Whether what no longer holds belongs in the answer. */
    public static boolean isAboutThePast(String text) {
        return PAST.matcher(text).find();
    }

    /** Whether it is a question or a request, rather than something told. */
    public static boolean isQuestion(String text) {
        var stripped = text.strip();
        return stripped.contains("?")
                || stripped.contains("？")
                || stripped.contains("؟")
                || BEGINNING.matcher(stripped).find();
    }

    /**
     * Whether a remembered text only asks, so that it answers nothing: one sentence, with a
     * question mark.
     */
    public static boolean onlyAsks(String text) {
        return ONLY_A_QUESTION.matcher(text.strip()).matches();
    }

    /**
     * Whether only the user's memory can tell, so that a model that knows nothing of it must not.
     */
    public static boolean isAboutTheUser(String text) {
        return PERSONAL.matcher(LISTENER.matcher(text).replaceAll(" ")).find();
    }
}
