package dev.cairn.memory.extraction;

import java.util.List;

/** Ways of telling of a book that was read to its end. */
final class BookFrames {
    /** A title as it is written in a sentence, perhaps in quotation marks. */
    private static final String TITLE =
            "(?:the (?:book|novel|audiobook)"
                + " )?[\"“'‘]?(?<v>(?!(?:Project|Sprint|Phase|Step|Part|Day|Week|Level|Task|Season|School"
                + "|University|College|Work|Christmas|Easter|Lent|Ramadan|January|February|March|April|May|June|July|August|September|October|November|December|\\p{L}+day)\\b)(?:the"
                + " |a |an )?\\p{Lu}[\\p{L}\\d'’&:.-]*(?:(?:"
                + " (?:of|the|a|an|and|in|to|on|for|with|at|from|by|is|de|la|me))*"
                + " [\\p{Lu}\\d][\\p{L}\\d'’&:.-]*){0,8})[\"”'’]?";

    private static final String READ = "I finished reading ${v}";
    private static final String I = "(?:(?:I|we)(?:'ve| have|'m| am)? )?";
    private static final String ADV =
            "(?:(?:finally|just|now|also|only|at last|today|yesterday|tonight|last night|at long"
                    + " last|already|recently|basically),? |this \\p{Ll}+,? |managed to )*";
    private static final String WHEN =
            "(?:,? (?:today|yesterday|tonight|last"
                    + " (?:night|week|weekend|month|\\p{Lu}?\\p{Ll}+day)|this \\p{Ll}+|on (?:the"
                    + " )?\\p{L}+|over (?:the|this) \\p{Ll}+|at \\p{L}*\\d.*|during .{3,30}|before"
                    + " .{3,30}|a .{3,12} ago|in (?:one|two|three|four|five|a|an|only|just|less)"
                    + " .{2,20}|after .{3,30}|with .{3,30}|while .{3,30}|late .{3,20}))*";
    private static final String END =
            WHEN + "(?:[,;.!(–—-].*| (?:and|so|but|at last|to the end)\\b.*)?";

    /** Not yet at the end, or not going to be. */
    private static final String NOT_YET =
            "(?!.*\\b(?:almost|nearly|not|n't|haven't|hasn't|didn't|never|before|about to|going to"
                + "|will|'ll|want|wanted|wants|hope|hoping|plan|planning|try|trying|half|halfway"
                + "|until|should|must|need|tomorrow|next)\\b)";

    /** What is said of a book, where the verb may be of anything: "closed", "through". */
    private static final String OF_A_BOOK =
            "(?=.*\\b(?:books?|novel|read|reading|pages?|chapters?|ending|story|author|what an?"
                    + "|loved|brilliant|for the last time|in (?:one|two|three) \\p{Ll}+)\\b)";

    static final List<Frame> ALL =
            List.of(
                    Frame.of(
                            NOT_YET
                                    + ".{0,60}?\\b(?:last|final) (?:page|pages|chapter|line|lines"
                                    + "|paragraph|words|sentence)s? (?:of|in) "
                                    + TITLE
                                    + END,
                            READ),
                    Frame.of(
                            NOT_YET
                                    + I
                                    + ADV
                                    + "(?:got to|come to|came to|reached|made it to|arrived at|hit)"
                                    + " the (?:very )?end of "
                                    + TITLE
                                    + END,
                            READ),
                    Frame.of(
                            NOT_YET
                                    + I
                                    + ADV
                                    + "(?:got through|made it through|read through|worked"
                                    + " (?:my|our) way through|done with|finished with|done"
                                    + " reading|finished|finish|completed|complete|stayed up"
                                    + " (?:late |all night )?to finish|closed the (?:book|cover)"
                                    + " on)(?: reading)? "
                                    + TITLE
                                    + "(?: for (?:the last time|good)| to the end| at last|"
                                    + " completely| entirely)*"
                                    + END,
                            READ),
                    Frame.of(
                            NOT_YET
                                    + OF_A_BOOK
                                    + I
                                    + ADV
                                    + "(?:through with|through|devoured|closed|shut|put"
                                    + " down|wrapped up|polished off|tore through|raced"
                                    + " through|burned through|flew through) "
                                    + TITLE
                                    + "(?: down)?(?: for (?:the last time|good)| at last)*"
                                    + END,
                            READ),
                    Frame.of(
                            NOT_YET
                                    + I
                                    + ADV
                                    + "(?:ticked|crossed|checked|struck) "
                                    + TITLE
                                    + " off (?:my|the|our) .*list"
                                    + END,
                            READ),
                    Frame.of(
                            NOT_YET
                                    + I
                                    + ADV
                                    + "read (?:the whole of|all of|the rest of|the end of) "
                                    + TITLE
                                    + END,
                            READ),
                    Frame.of(
                            NOT_YET
                                    + I
                                    + "(?:(?:just|now|finally|also|already) )+read "
                                    + TITLE
                                    + END,
                            READ),
                    Frame.of(
                            NOT_YET
                                    + I
                                    + "read "
                                    + TITLE
                                    + ",? (?:cover to cover|from cover to cover|in one"
                                    + " (?:go|sitting|day|night|evening|weekend)|(?:over|during)"
                                    + " the (?:weekend|holidays?|week)|in \\p{L}+"
                                    + " (?:days|evenings|nights|weeks|hours|sittings))<T>",
                            READ),
                    Frame.of(
                            NOT_YET
                                    + TITLE
                                    + "(?:,|:| is| was| -| –| —)* (?:now )?(?:all )?(?:finished"
                                    + "|done|read|completed|off (?:my|the)"
                                    + " .*list)(?: now| at last| too)*(?:[,;.!(].*| and .*)?",
                            READ),
                    Frame.of(
                            NOT_YET
                                    + TITLE
                                    + "(?:[:,] read it,? .*| took me"
                                    + " .{3,40}(?:done|finished|through|the end).*)",
                            READ),
                    Frame.of(
                            NOT_YET
                                    + "(?:and )?(?:that|there|this)(?:'s| is| was|, then, was|"
                                    + " goes| went) "
                                    + TITLE
                                    + "(?:,| all)? (?:read|finished|done|completed)<T>",
                            READ),
                    Frame.of(
                            NOT_YET
                                    + ".{0,30}?\\b(?:another|one more|next|yet another|first|new|a)"
                                    + " (?:book|novel|one|read) (?:down|done|finished|read|off"
                                    + " (?:my|the) .*list|behind me|completed)[:,;–—-]+ "
                                    + TITLE
                                    + END,
                            READ),
                    Frame.of(
                            NOT_YET
                                    + "(?:book|novel|reading)? ?(?:finished|read|done|completed)(?:"
                                    + " reading| today| it)?: "
                                    + TITLE
                                    + END,
                            READ),
                    Frame.of(
                            NOT_YET
                                    + "(?:my|the|our) (?:[\\p{Ll}-]+ ){0,3}(?:book|novel|read),? "
                                    + TITLE
                                    + ",? (?:is|was) (?:finally |now"
                                    + " )?(?:finished|done|read|over|behind me)<T>",
                            READ));

    private BookFrames() {}
}
