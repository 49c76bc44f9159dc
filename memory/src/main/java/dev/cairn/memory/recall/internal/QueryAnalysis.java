package dev.cairn.memory.recall.internal;

import dev.cairn.memory.time.DateRange;
import dev.cairn.memory.time.TimeExpressions;
import dev.cairn.memory.time.TimeMention;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a question asks for, as far as its words tell.
 *
 * @param terms what to look for by words
 * @param meaning what to look for by meaning: the question without talk about the conversation
 * @param dates the periods it names
 * @param asksAssistant whether it asks what the assistant said, rather than the user
 * @param wantsHelp whether it asks for advice or an explanation rather than for something
 *     remembered: then it matters how the user wants such things done
 * @param parts what it asks for, where that is more than one thing; else empty
 */
public record QueryAnalysis(
        List<String> terms,
        String meaning,
        List<DateRange> dates,
        boolean asksAssistant,
        boolean wantsHelp,
        List<Part> parts) {

    /** One of the things asked for, as a question of its own. */
    public record Part(List<String> terms, String meaning) {}

    private static final int LONGEST = 4_000;

    /** Ways of speaking about the conversation itself; they say nothing of what is looked for. */
    private static final Pattern ABOUT_THE_TALK =
            Pattern.compile(
                    "(?i)\\b(?:(?:can|could|would|will) you (?:please |kindly )?(?:list|tell"
                        + " me|walk me through|remind me(?: of)?|show me|help me (?:with|to)?|give"
                        + " me|explain|summari[sz]e|recall|describe)|please|do you"
                        + " (?:remember|recall|know)|(?:throughout|across|during|in|over) (?:all"
                        + " (?:of )?)?(?:our|my|these|those|the)"
                        + " (?:conversations?|chats?|sessions?|discussions?|messages?)|the order in"
                        + " which i (?:brought up|mentioned|discussed|talked"
                        + " about|raised)|(?:different|various)"
                        + " (?:aspects|topics|concepts|things|parts) (?:of|related to|about)|(?:did"
                        + " i|i) (?:mention(?:ed)?|say|said|tell you|told you|bring up|brought"
                        + " up)(?: that)?|in order|mention only(?: and only)?(?: \\w+"
                        + " items?)?)\\b");

    private static final Pattern TO_THE_ASSISTANT =
            Pattern.compile(
                    "(?i)\\b(?:did you|have you|you(?:'ve| have| had)?) (?:ever )?"
                        + "(?:recommend(?:ed)?|suggest(?:ed)?|advi[sc]ed?|sa(?:y|id)|tell|told|propose[d]?"
                        + "|explain(?:ed)?|list(?:ed)?|give[n]?|gave|provide[d]?|mention(?:ed)?|describe[d]?)\\b|\\byour"
                        + " (?:recommendation|suggestion|advice|answer|explanation|response)s?\\b");

    /** Ways to ask for advice, an explanation or a piece of work. English and German. */
    private static final Pattern FOR_HELP =
            Pattern.compile(
                    "(?i)^\\s*(?:(?:hey|hi|ok(?:ay)?|so|and|please|bitte)[,"
                        + " ]+)*(?:(?:can|could|would|will) you\\b|how"
                        + " (?:do|should|can|would|could|might|to)\\b|what(?:'s| is| are)"
                        + " (?!my\\b|our\\b|mine\\b)|what (?:would|should)\\b|which\\b|should"
                        + " i\\b|(?:give|show|explain|help|suggest|recommend|write|list)\\b|i(?:'m|"
                        + " am|'d| need| want)\\b|if i\\b|wie"
                        + " (?:soll|kann|könnte|würde)\\b|(?:kannst|könntest|würdest) du\\b|was"
                        + " (?:soll|sollte|ist das beste|wäre)\\b|(?:soll|sollte)"
                        + " ich\\b|(?:zeig|erklär|hilf|empfiehl|schreib)\\w*\\b)");

    /** Words of somebody who speaks to somebody of what is to be done. */
    private static final Pattern OF_US =
            Pattern.compile(
                    "(?i)\\b(?:i|me|my|mine|we|us|our|you|your|ich|mir|mich|mein\\w*|wir|uns\\w*|du|dein\\w*)\\b");

    /** Words by which a question is about what was, and so for memory. */
    private static final Pattern OF_THE_PAST =
            Pattern.compile(
                    "(?i)\\b(?:did|was|were|had|have i|do i"
                        + " (?:have|like|prefer|want)|mentioned?|said|told|remember|remind|(?:our|my)"
                        + " (?:conversations?|chats?)|throughout|ago|last"
                        + " (?:week|month|year|time)|previous(?:ly)?|earlier|so far|brought"
                        + " up|hatte|hatten|habe"
                        + " ich|war|waren|gesagt|erwähnt|erinner\\w*|früher|letzte\\w*)\\b");

    public static QueryAnalysis of(String question, LocalDate today, Terms terms) {
        var bounded = question.length() > LONGEST ? question.substring(0, LONGEST) : question;
        var asked = bounded.strip();
        var about = ABOUT_THE_TALK.matcher(asked).replaceAll(" ").strip();
        var core = terms.ofQuestion(about).size() >= 2 ? about : asked;
        return new QueryAnalysis(
                terms.ofQuestion(core),
                core,
                TimeExpressions.find(asked, today).stream().map(TimeMention::range).toList(),
                TO_THE_ASSISTANT.matcher(asked).find(),
                wantsHelp(asked),
                QuestionParts.of(core).stream()
                        .map(part -> new Part(terms.ofQuestion(part), part))
                        .toList());
    }

    private static boolean wantsHelp(String asked) {
        return FOR_HELP.matcher(asked).find()
                && OF_US.matcher(asked).find()
                && !OF_THE_PAST.matcher(asked).find();
    }
}
