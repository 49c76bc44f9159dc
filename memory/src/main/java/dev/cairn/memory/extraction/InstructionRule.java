package dev.cairn.memory.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the assistant shall behave from now on: only what is said to hold for good. */
final class InstructionRule implements Rule {
    private static final String DO =
            "(?:answer|reply|respond|use|write|call|address|include|show|give|format|keep|add|mention|ask|explain|speak|talk|cite|start|begin|end|refer|provide|translate|avoid|suggest|recommend|tell|say|put|check|confirm|assume|make|be|remind|list|return|present|offer|limit|stick|send|sign|greet|structure|highlight|consider|prefer|specify|describe|break|verify|tailor|apologi[sz]e|repeat|switch|spell|convert|round|warn|skip|omit|leave"
                + " out)";
    private static final String LANGUAGE =
            "(?:English|French|German|Spanish|Italian|Portuguese|Dutch|Polish|Swedish|Danish|Norwegian|Finnish|Czech|Russian|Ukrainian|Turkish|Greek|Arabic|Hebrew|Hindi|Chinese|Japanese|Korean|Latin)";

    /** Short wishes about the form of answers, which nobody means for one answer alone. */
    private static final String FORM =
            "(?:(?:answer|reply|respond|speak|talk|write|switch)(?: to me| me| back)?(?: only)?"
                    + " (?:in|to) "
                    + LANGUAGE
                    + "|(?:keep|make) (?:your|the|all) (?:answers|replies|responses)(?:"
                    + " \\w+){1,5}|be (?:more |less"
                    + " )?(?:brief|concise|formal|informal|direct|polite|blunt|casual)(?: (?:with"
                    + " me|in your (?:answers|replies)))?|(?:don't|do not|stop|never)"
                    + " (?:use|using|add|adding|write|writing) (?:any )?(?:emojis?|emoticons|bullet"
                    + " points|bullets|exclamation"
                    + " marks|lists|headings|markdown|tables|jargon|slang|abbreviations|small"
                    + " talk|em dashes)|use (?:metric|imperial|SI|celsius|fahrenheit|bullet"
                    + " points|british|american|plain|simple|short|24-hour|the metric)(?:"
                    + " [\\w-]+){0,3}|no (?:emojis?|bullet points|small talk|jargon|exclamation"
                    + " marks))";

    private static final List<Pattern> STANDING =
            List.of(
                    pattern(
                            "^(?:please,? )?(?:you (?:should|must) )?(?<v>(?:always|never) "
                                    + DO
                                    + "\\b(?! (?:up|yourself|sure|never)\\b).+)$"),
                    pattern(
                            "^(?:please,? )?(?:from now on|in (?:the )?future|going forward|for all"
                                + " future (?:answers|replies|chats|conversations)),? (?:please,?"
                                + " |can you |could you )?(?:please,?"
                                + " )?(?<v>(?:(?:always|never|don't|do not|only) )?"
                                    + DO
                                    + "\\b.+)$"),
                    pattern(
                            "^(?:please,? )?(?<v>(?:don't|do not) (?:ever )?"
                                    + DO
                                    + "\\b.+ (?:again|ever|in (?:the )?future|from now"
                                    + " on))$"),
                    pattern(
                            "^(?:please,? )?(?<v>(?:(?:don't|do not|only) )?"
                                    + DO
                                    + "\\b.+ (?:from now on|in (?:the )?future|going forward|every"
                                    + " time|(?:whenever|every time|each time|anytime|when) I"
                                    + " (?:ask|write|say|talk|mention) .+))$"),
                    pattern(
                            "^(?:please,? )?(?<v>(?:always |never )?"
                                    + DO
                                    + "\\b.+ (?:whenever|every time|each time|anytime) I .+)$"),
                    pattern(
                            "^(?<w>(?:whenever|every time|each time|anytime) (?:I|we) .{3,80}?),"
                                + " (?:please,? )?(?:you should )?(?<v>(?:(?:always|never|don't|do"
                                + " not|only) )?"
                                    + DO
                                    + "\\b.+)$"),
                    pattern(
                            "^I(?: would|'d)? (?:want|need|like|prefer|expect)(?: for)? you to"
                                    + " (?<v>(?:(?:always|never) .+|"
                                    + FORM
                                    + "))$"),
                    pattern(
                            "^(?:please,? )?make sure (?:to |you |that you )(?<v>(?:always|never)"
                                    + " .+)$"),
                    pattern(
                            "^(?:please,? |can you |could you )*(?:please )?(?<v>"
                                    + FORM
                                    + ")(?:,? please)?(?: from now on)?$"),
                    pattern(
                            "^(?:bitte"
                                + " )?(?<v>(?:antworte|schreib|schreibe|sprich|nenn|verwende|benutze)(?:"
                                + " mir)?(?: bitte)? (?:immer|nie|künftig|ab jetzt|auf"
                                + " (?:Deutsch|Englisch|Französisch)).*)$"));

    private static final List<Pattern> WITHDRAWN =
            List.of(
                    pattern(
                            "^(?:please,? )?(?:stop (?:doing )?that[:,;.-]* )?(?:please,?"
                                    + " )?(?:don't|do not) (?<v>"
                                    + DO
                                    + "\\b.+?),? (?:any ?more|any longer)$"),
                    pattern(
                            "^(?:there's |there is |it's )?(?:no|not) (?:need|necessary|longer"
                                    + " necessary) to (?:always )?(?<v>"
                                    + DO
                                    + "\\b.+?)(?:,? any ?more|,? any longer)?$"),
                    pattern(
                            "^(?:please |also )?you (?:don't|do not|no longer) (?:have|need) to"
                                    + " (?:always )?(?<v>"
                                    + DO
                                    + "\\b.+?)(?:,? any ?more|,? any longer)?$"),
                    pattern(
                            "^(?:please )?(?:you can |you may )?stop"
                                + " (?<v>(?:answering|replying|responding|calling|using|writing|adding|giving|including|asking|speaking|mentioning|ending|starting|apologi[sz]ing|putting|formatting)\\b.+)$"),
                    pattern(
                            "^you (?:can|may) (?<again>(?:use|add|include|write|mention|give|call)"
                                    + " .+?) again$"),
                    pattern(
                            "^(?:please )?(?:forget|ignore|drop) (?:what I said about|my"
                                + " (?:rule|instruction|request|wish) (?:about|to|on)) (?<v>.+)$"));
    private static final Pattern LANGUAGE_WISH =
            pattern(
                    "^(?:always |only )*(?:answer|reply|respond|speak|talk|write|switch)(?: to me|"
                            + " me| back)?(?: only)?(?: back)? (?:in|to) (?<language>"
                            + LANGUAGE
                            + ")\\b(?: again| please| only)?$");
    private static final Pattern STOP = pattern("(?:please,? )?(?:stop|don't|do not)\\b");
    private static final Pattern HABIT =
            pattern(
                    "^(?:use|add|include|write|put) (?:so many |any |all those"
                            + " )?(?<what>(?:emojis?|emoticons|bullet points|bullets|exclamation"
                            + " marks|headings|markdown|tables|jargon|slang|abbreviations|em"
                            + " dashes)\\b.*)$");
    private static final Pattern FOR_GOOD =
            pattern(
                    "^(?:always|please|from now on|going forward|only|(?:be|make) sure (?:to|that"
                            + " you|you)),? |,? (?:from now on|please|going forward|in (?:the"
                            + " )?future|any ?more|again|every time)$");
    private static final Pattern NOT = pattern("^(?:don't|do not|never|stop) (?:ever )?");

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    @Override
    public List<Draft> read(Said said, Optional<Statement> statement) {
        var text = said.clause().text();
        for (var pattern : WITHDRAWN) {
            var matcher = pattern.matcher(text);
            if (matcher.matches()) {
                boolean again = pattern.namedGroups().containsKey("again");
                var words = again ? "never " + matcher.group("again") : matcher.group("v");
                return Guards.pointsOutside(words) ? List.of() : withdrawn(said, words);
            }
        }
        for (var pattern : STANDING) {
            var matcher = pattern.matcher(text);
            if (matcher.matches()) {
                var when = pattern.namedGroups().containsKey("w") ? matcher.group("w") + ", " : "";
                var words = when + matcher.group("v");
                return Guards.pointsOutside(words) ? List.of() : List.of(instruction(said, words));
            }
        }
        return List.of();
    }

    /** The value keeps the user's own "me": it stands before the assistant as the user's word. */
    private static Draft instruction(Said said, String words) {
        var asked = lower(words);
        var inside = Wording.inside(asked, said.speakerInside());
        var language = LANGUAGE_WISH.matcher(essence(asked));
        var slot =
                language.matches()
                        ? Draft.Slot.one(
                                said.utterance().speaker(), "answer language", essence(asked))
                        : Draft.Slot.many(
                                said.utterance().speaker(), "instruction", essence(asked));
        return new Draft(
                said.speaker() + " wants the assistant to: " + inside,
                FactKind.INSTRUCTION,
                slot,
                Dates.NONE,
                .9,
                .9);
    }

    private static List<Draft> withdrawn(Said said, String words) {
        var first = Names.firstWord(words);
        var plain = essence(lower(Verbs.base(lower(first)) + words.substring(first.length())));
        var inside = Wording.inside(plain, said.speakerInside());
        boolean language = LANGUAGE_WISH.matcher(plain).matches();
        var drafts = new ArrayList<Draft>();
        drafts.add(
                new Draft(
                        said.speaker() + " no longer wants the assistant to: " + inside,
                        FactKind.INSTRUCTION,
                        new Draft.Slot(
                                said.utterance().speaker(),
                                language ? "answer language" : "instruction",
                                plain,
                                language,
                                true),
                        Dates.NONE,
                        .9,
                        .9));
        var habit = HABIT.matcher(plain);
        if (STOP.matcher(said.clause().text()).lookingAt() && habit.matches()) {
            // Whoever never wished for emojis and says so does not want the assistant's own either.
            drafts.add(instruction(said, "avoid " + habit.group("what")));
        }
        return drafts;
    }

    /** What is wished without "always" and "please", so that its withdrawal finds it. */
    private static String essence(String words) {
        var bare = words.strip();
        for (int i = 0; i < 3; i++) {
            bare = FOR_GOOD.matcher(bare).replaceFirst("").strip();
        }
        return NOT.matcher(bare).replaceFirst("never ");
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
