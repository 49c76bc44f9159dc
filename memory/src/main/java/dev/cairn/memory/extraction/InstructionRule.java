package dev.cairn.memory.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the assistant shall behave from now on: only what is said to hold for good. */
final class InstructionRule implements Rule {
    private static final String DO =
            "(?:answer|reply|respond|use|write|call|address|include|show|give|format|keep|add|mention|ask|explain|speak|talk|cite|start|begin|end|refer|provide|translate|avoid|suggest|recommend|tell|say|put|check|confirm|assume|make|be|remind|list|return|present|offer|limit|stick|send|sign|greet|structure|highlight|consider|prefer|specify|describe|break|verify)";

    private static final List<Pattern> STANDING =
            List.of(
                    Pattern.compile(
                            "^(?:please,? )?(?:you (?:should|must) )?(?<v>(?:always|never) "
                                    + DO
                                    + "\\b(?! (?:up|yourself|sure)\\b).+)$",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            "^(?:please,? )?(?:from now on|in (?:the )?future|going forward|for all"
                                + " future (?:answers|replies|chats|conversations)),? (?:please,?"
                                + " )?(?<v>(?:(?:always|never|don't|do not|only) )?"
                                    + DO
                                    + "\\b.+)$",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            "^(?:please,? )?(?<v>(?:don't|do not) (?:ever )?"
                                    + DO
                                    + "\\b.+ (?:any ?more|again|ever|in (?:the )?future|from now"
                                    + " on))$",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            "^(?:please,? )?(?<v>(?:(?:don't|do not|only) )?"
                                    + DO
                                    + "\\b.+ (?:from now on|in (?:the )?future|going forward|every"
                                    + " time|(?:whenever|every time|each time|anytime) I .+))$",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            "^(?<w>(?:whenever|every time|each time|anytime) (?:I|we) .{3,80}?),"
                                + " (?:please,? )?(?:you should )?(?<v>(?:(?:always|never|don't|do"
                                + " not|only) )?"
                                    + DO
                                    + "\\b.+)$",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            "^I (?:want|need|would like|'d like|prefer|expect)(?: for)? you to"
                                    + " (?<v>(?:always|never) .+)$",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            "^(?:please,? )?make sure (?:to |you |that you )(?<v>(?:always|never)"
                                    + " .+)$",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            "^(?:bitte"
                                + " )?(?<v>(?:antworte|schreib|schreibe|sprich|nenn|verwende|benutze)(?:"
                                + " mir)?(?: bitte)? (?:immer|nie|künftig|ab jetzt) .+)$",
                            Pattern.CASE_INSENSITIVE));

    @Override
    public List<Draft> read(Said said, Optional<Statement> statement) {
        for (var pattern : STANDING) {
            var matcher = pattern.matcher(said.clause().text());
            if (matcher.matches()) {
                var when = pattern.namedGroups().containsKey("w") ? matcher.group("w") + ", " : "";
                var words = when + matcher.group("v");
                return Guards.pointsOutside(words) ? List.of() : List.of(instruction(said, words));
            }
        }
        return List.of();
    }

    private static Draft instruction(Said said, String words) {
        var asked = words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
        var inside = Wording.inside(asked, said.speakerInside());
        return new Draft(
                said.speaker() + " wants the assistant to: " + inside,
                FactKind.INSTRUCTION,
                Draft.Slot.many(said.utterance().speaker(), "instruction", inside),
                Dates.NONE,
                .9,
                .9);
    }
}
