package dev.cairn.memory.extraction;

import java.util.List;

/** Ways of telling of books read, of where things are kept, and of how to be answered. */
final class ThingFrames {
    private static final String TITLE =
            "(?<v>(?:the |a |an )?\\p{Lu}[\\p{L}\\d'’&:.-]*(?:(?:"
                    + " (?:of|the|a|an|and|in|to|on|for|with|at|from|by|is|de|la|me))*"
                    + " [\\p{Lu}\\d][\\p{L}\\d'’&:.-]*){0,8})";
    private static final String READ = "I finished reading ${v}";
    private static final String WHEN =
            "(?: (?:today|yesterday|last night|this"
                    + " (?:morning|week|weekend|afternoon|evening|month)|on \\w+day|last"
                    + " (?:week|weekend|month)))?";
    private static final String END =
            "(?:[,;.!].*| (?:at last|and|on|in|to the end|by|over|after)\\b.*)?";
    private static final String THING =
            "(?<t>(?:[\\p{Ll}-]+"
                + " ){0,2}(?:keys?|passports?|charger|wallet|documents|suitcase|tools?|ladder|remote|glasses|toolbox|umbrella|papers|certificate|medicine|kit|manual|receipts?|torch|flashlight|scissors|batteries|cash|spare))";
    private static final String WHERE =
            "(?<w>(?:in|on|under|underneath|beneath|at|behind|next"
                    + " to|inside|above|below|beside|near|by|between|on top of) .{2,50}?)";
    private static final String NOW = "(?: now| instead| these days| from now on| again| for now)*";
    private static final String KEPT = "The ${t} is ${w}";
    private static final String WISH = "(?<v>[\\p{L}].{3,90}?)";
    private static final String POLITE = "(?:please,? |kindly |,)?";
    private static final String ENDING =
            "(?:,? please| from now on|,? going forward| in (?:the )?future| every time| for me)*";
    private static final String OVER =
            "(?: any ?more| any longer| again| now|,? please| from now on| always)*";
    private static final String ALWAYS = "Always ${v}";
    private static final String NO_LONGER = "You no longer need to ${v}";

    static final List<Frame> ALL =
            List.of(
                    Frame.of(
                            "(?:(?:today|yesterday|last night|this \\w+|last \\w+),?"
                                + " )?(?:(?:I|we)(?:'ve| have|'m| am)? )?(?:finally |just |now"
                                + " |also |at last |managed to |have"
                                + " )*(?:finish|finished|completed|complete|got through|done"
                                + " with|done reading|finished with|read through|reached the end"
                                + " of)(?: reading| the (?:book|novel|audiobook))* "
                                    + TITLE
                                    + WHEN
                                    + END,
                            READ),
                    Frame.of(
                            "(?:(?:today|yesterday|last night|this \\w+),? )?(?:just |I |I've"
                                + " |finally )*read the (?:last|final) (?:page|chapter|pages|line)"
                                + " of "
                                    + TITLE
                                    + END,
                            READ),
                    Frame.of(
                            "(?:(?:I|we)(?:'ve| have)? )?(?:just )?read "
                                    + TITLE
                                    + " (?:and finished it.*|to the end.*|this \\w+, finished"
                                    + " it.*|from cover to cover.*|in one (?:go|sitting).*)",
                            READ),
                    Frame.of(TITLE + " is (?:finished|done|read)(?:, .*)?", READ),
                    Frame.of(
                            "(?:(?:I|we)(?:'ve| have)? )?(?:just |finally"
                                    + " )?(?:finished|read|completed|got through|done with)"
                                    + " (?:another|one more|yet another|a new|my \\w+|the next)"
                                    + " (?:book|novel|one)[:,;-]? (?:it was |called |this time )?"
                                    + TITLE
                                    + END,
                            READ),
                    Frame.of(
                            "(?:(?:I|we)(?:'ve| have)? )?(?:just )?(?:turned the last page"
                                    + " of|reached the last page of|put down|wrapped up|made it"
                                    + " through|closed) "
                                    + TITLE
                                    + "(?: for the last time)?"
                                    + END,
                            READ),
                    Frame.of("that's " + TITLE + " (?:read|finished|done)(?:, .*)?", READ),
                    // Where things are.
                    Frame.of(
                            "(?:the|my|our)? ?"
                                    + THING
                                    + "(?: is| are|:|'s)(?: now| hidden| kept| always| still| to be"
                                    + " found| lying| stored)* "
                                    + WHERE
                                    + NOW,
                            KEPT),
                    Frame.of(
                            "(?:the|my|our) "
                                    + THING
                                    + " (?:now )?(?:lives|is kept|can be"
                                    + " found|hides|goes|sits|lies)(?: now)? "
                                    + WHERE
                                    + NOW,
                            KEPT),
                    Frame.of("(?:the|my|our)? ?" + THING + ":? (?:is )?" + WHERE + NOW, KEPT),
                    Frame.of(
                            "(?:I|we)(?:'ve| have)?(?: just| now| always| also)?"
                                + " (?:put|keep|kept|hid|hide|hidden|left|leave|placed|store|stored|moved|stashed|tucked)"
                                + " (?:the|my|our) "
                                    + THING
                                    + "(?: somewhere else| elsewhere)?[,:]?(?: to| and| it's| it"
                                    + " is| now)* "
                                    + WHERE
                                    + NOW,
                            KEPT),
                    Frame.of(
                            "(?:(?:I|we)(?:'ve| have)? )?(?:just )?moved (?:the|my|our) "
                                    + THING
                                    + "[,;] (?:and )?(?:it's|it is|they're|now it's) (?:now )?"
                                    + WHERE
                                    + NOW,
                            KEPT),
                    Frame.of(
                            "(?:the|my|our) "
                                    + THING
                                    + " (?:has moved|isn't there any ?more|is not there any"
                                    + " ?more|has been moved|has a new place|is gone from"
                                    + " there)[,;:]? (?:and )?(?:it's|it is|now it's) (?:now )?"
                                    + WHERE
                                    + NOW,
                            KEPT),
                    Frame.of(
                            "(?:a )?new (?:place|spot|hiding place) for (?:the|my|our) "
                                    + THING
                                    + "[:,]? (?:it's |is )?"
                                    + WHERE
                                    + NOW,
                            KEPT),
                    Frame.free(
                            "(?:you'll|you will|you can|one can) find (?:the|my|our) "
                                    + THING
                                    + " "
                                    + WHERE
                                    + NOW,
                            KEPT),
                    Frame.of(
                            "(?:from (?:now on|today(?: on)?|here on)|as of (?:today|now)|starting"
                                    + " today),? (?:the|my|our) "
                                    + THING
                                    + " is "
                                    + WHERE
                                    + NOW,
                            KEPT));

    /** How to be answered; what is taken back comes first. */
    static final List<Frame> WISHES =
            List.of(
                    Frame.free(
                            POLITE
                                    + "(?:you can (?:now )?stop(?: now| that)?|please stop|forget"
                                    + " (?:what I said|about (?:it|that))|I changed my mind|stop(?:"
                                    + " doing)? (?:that|it|this))[,:;.]+ ?(?:please )?(?:(?:there's"
                                    + " )?no need to|don't|you don't need to|you needn't|you don't"
                                    + " have to|do not) (?:always )?"
                                    + WISH
                                    + OVER,
                            NO_LONGER),
                    Frame.free(
                            POLITE
                                    + "(?:from now on,? )?(?:please )?(?:don't|do not|no"
                                    + " longer|never) (?:always )?(?<v>(?!forget|worry|mention"
                                    + " it|know|think|mind|you)[\\p{L}].{3,90}?)(?: any ?more| any"
                                    + " longer| again(?:, please)?| from now on| please)+",
                            NO_LONGER),
                    Frame.free(
                            "from now on,? (?:please )?(?:don't|do not|no longer) " + WISH + OVER,
                            NO_LONGER),
                    Frame.free("(?:please )?no longer " + WISH + OVER, NO_LONGER),
                    Frame.free(
                            "(?:also |please |and )?(?:you|there(?:'s| is)|it(?:'s| is))(?: don't|"
                                + " do not| no| needn't| no longer|n't)*(?: always)?(?: have| need|"
                                + " necessary| longer| required)*(?: to)?(?: always)? "
                                + "(?<v>(?!is|are|was|no\\b|need\\b|necessary|longer|have|can)[\\p{L}].{3,90}?)(?:"
                                + " any ?more| any longer| now| again)+",
                            NO_LONGER),
                    Frame.free(
                            "it(?:'s| is) (?:no longer necessary|not necessary any ?more|no longer"
                                    + " needed) to "
                                    + WISH
                                    + OVER,
                            NO_LONGER),
                    Frame.free(
                            "you (?:no longer|don't) (?:need|have) to (?:always )?" + WISH + OVER,
                            NO_LONGER),
                    Frame.free("you needn't (?:always )?" + WISH + OVER, NO_LONGER),
                    Frame.free(
                            "I(?:'d rather you didn't| no longer want you to| don't want you to| do"
                                + " not want you to|'d prefer it if you didn't|'d prefer you not"
                                + " to|'d like you not to|'d like you to stop) (?:always )?"
                                    + WISH
                                    + "(?: any ?more| any longer| again| now| from now on|"
                                    + " please)+",
                            NO_LONGER),
                    Frame.free("I no longer want you to (?:always )?" + WISH, NO_LONGER),
                    // Wished for good.
                    Frame.free("to always " + WISH + ENDING, ALWAYS),
                    Frame.free(
                            "(?:let's|let us|can we|could we) (?:agree|say|make it a"
                                    + " rule|arrange)(?: that| on this:)? (?:from now on,? )?(?:you"
                                    + " )(?:will |should |'ll )?(?:always )?"
                                    + WISH
                                    + ENDING,
                            ALWAYS),
                    Frame.free(
                            POLITE
                                    + "(?:from (?:now|today|here) on(?: out)?|going"
                                    + " forward|(?:in|for) (?:the )?future|for next time|for all"
                                    + " future (?:replies|answers|chats|messages)|in all"
                                    + " (?:your|future)"
                                    + " (?:answers|replies|messages|responses)|whenever you"
                                    + " (?:reply|answer|write|respond|talk)(?: to me|"
                                    + " me)?|when(?:ever)? (?:you"
                                    + " )?(?:answer|reply|respond|replying|answering|write|writing|talk|talking)(?:ing)?(?:"
                                    + " to)?(?: me)?|every time you (?:answer|reply)(?: me)?|as a"
                                    + " rule|as a general rule|henceforth|by default|one"
                                    + " (?:standing )?rule(?: for you)?)[,:]? (?:please,? |I'd like"
                                    + " you to |I want you to |you should |always"
                                    + " )*(?<v>(?!don't|do not|no"
                                    + " longer|stop|I\\b|we\\b|my\\b|it\\b|the\\b|he\\b|she\\b|there|that)[\\p{L}].{3,90}?)"
                                    + ENDING,
                            ALWAYS),
                    Frame.free(
                            "(?:could|can|would|will) you(?: please)? always "
                                    + WISH
                                    + "(?:,? please| from now on)*",
                            ALWAYS),
                    Frame.free(
                            "(?:could|can|would|will) you(?: please)? (?:always )?"
                                    + WISH
                                    + ",? (?:please )?(?:from now on|going forward|in (?:the"
                                    + " )?future|every time)(?:,? please)?",
                            ALWAYS),
                    Frame.free(
                            POLITE
                                    + "(?:I(?:'d| would) (?:like|prefer|love|want) (?:it if"
                                    + " )?you(?: to)?|I (?:want|need|expect) you to|(?:it"
                                    + " would|it'd) be (?:nice|great|good|lovely|helpful) if you"
                                    + " could|you should|you must|be sure to|make sure"
                                    + " (?:to|you|that you)|please remember to|remember to|don't"
                                    + " forget to|try to|I(?:'d| would)? prefer(?: it)? (?:when|if)"
                                    + " you)(?: please)? always "
                                    + WISH
                                    + ENDING,
                            ALWAYS),
                    Frame.free(
                            POLITE
                                    + "(?:I(?:'d| would) (?:like|prefer|love|want) you to|I"
                                    + " (?:want|need|expect) you to|be sure to|make sure"
                                    + " (?:to|you|that you)|you should|you must|please) (?!always)"
                                    + WISH
                                    + "(?: (?:from now on|going forward|in (?:the )?future|in"
                                    + " (?:all )?your (?:answers|replies|responses))(?: from now"
                                    + " on|,? please)*)",
                            ALWAYS),
                    Frame.free(
                            "I prefer (?:it )?(?:when|if) you "
                                    + WISH
                                    + ",? so (?:please )?(?:always )?do(?: so| that)?(?:"
                                    + " always)?.*",
                            ALWAYS),
                    Frame.free(
                            "I(?:'d| would) like you to"
                                + " (?<v>(?:reply|respond|answer|write|speak|talk|explain|call|address|quote|keep|use|give|be)"
                                + " .{3,80}?)",
                            ALWAYS));

    private ThingFrames() {}
}
