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
 */
public record QueryAnalysis(
        List<String> terms, String meaning, List<DateRange> dates, boolean asksAssistant) {

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

    public static QueryAnalysis of(String question, LocalDate today, Terms terms) {
        var bounded = question.length() > LONGEST ? question.substring(0, LONGEST) : question;
        var asked = bounded.strip();
        var about = ABOUT_THE_TALK.matcher(asked).replaceAll(" ").strip();
        var core = terms.ofQuestion(about).size() >= 2 ? about : asked;
        return new QueryAnalysis(
                terms.ofQuestion(core),
                core,
                TimeExpressions.find(asked, today).stream().map(TimeMention::range).toList(),
                TO_THE_ASSISTANT.matcher(asked).find());
    }
}
