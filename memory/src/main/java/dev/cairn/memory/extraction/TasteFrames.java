package dev.cairn.memory.extraction;

import java.util.List;

/** Ways of saying what somebody likes best, likes, and does for pleasure. */
final class TasteFrames {
    private static final String WHAT = "(?<v>[\\p{L}][\\p{L}\\d'’ -]{1,40}?)";
    private static final String NOW =
            "(?: now| any ?more| any longer| at all| these days| today| lately)*";
    private static final String CATEGORY = "(?<c>[\\p{Ll}][\\p{L} -]{2,25}?)";
    private static final String FAVOURITE = "My favourite ${c} is ${v}";
    private static final String BEGUN = "I took up ${v} as a hobby";
    private static final String ENDED = "I gave up ${v} as a hobby";
    private static final String HOBBY =
            "(?<v>(?!(?:it|this|that|them|me|up|on|over|with|to|a|an|my|our|your|his|her|some|something|working|work|at|school|university|college|life|today)\\b)[\\p{L}][\\p{L}'-]{2,20}(?:"
                + " (?!because|since|last|this|a|two|and|every|for|with|lately|recently|again|now|these|in|on|yesterday|today|at|as|twice|once|next|but|to|so)[\\p{L}'-]{3,15})?)";
    private static final String LATER =
            "(?:[,;] .*| (?:because|since|last|this|a"
                    + " (?:few|while|couple)|two|three|and|lately|recently|now|these"
                    + " days|yesterday|today|twice|once|as a hobby|with|due)\\b.*)?";

    static final List<Frame> FAVOURITES =
            List.of(
                    Frame.of(
                            "(?:my|our)(?: new| current| absolute| all-time| present)* favourite "
                                    + CATEGORY
                                    + "(?: of all(?: time)?| ever| these days| now| at the moment|"
                                    + " right now)*(?:,)? (?:is|has to be|would be|must"
                                    + " be|remains|=)(?: now| still| probably| definitely|"
                                    + " currently| no longer .+ but)* "
                                    + WHAT
                                    + NOW,
                            FAVOURITE),
                    Frame.of(
                            "(?:my|our) favourite "
                                    + CATEGORY
                                    + " (?:isn't|is not|has changed|is no longer|changed)(?:"
                                    + " .+?)?,? (?:it's|it is|but|now it's)(?: now)? "
                                    + WHAT
                                    + NOW,
                            FAVOURITE),
                    Frame.of(
                            "(?:.{0,50}? )?(?:if .{5,40}, |for |as for |when it comes to |I(?:'d|"
                                    + " would)? say |I think |I used to say .+?,? but )?(?:now"
                                    + " )?(?:my|our)(?: new)? favourite "
                                    + CATEGORY
                                    + "(?: these days| now)?,? (?:is|it's|it is|would be|it would"
                                    + " be|has to be)(?: now)? "
                                    + WHAT
                                    + NOW,
                            FAVOURITE),
                    Frame.of(
                            "if .{3,40} favourite "
                                    + CATEGORY
                                    + ",? (?:it's|it is|it would be|it'd be|it has to be|I'd"
                                    + " say|that's) "
                                    + WHAT
                                    + NOW,
                            FAVOURITE),
                    Frame.of(
                            "(?:(?:my )?(?:new )?favourite) "
                                    + CATEGORY
                                    + "(?: now| these days)?[?:]? ?(?:now )?(?<v>\\p{Lu}[\\p{L}'’"
                                    + " -]{1,40}?)(?:, (?:easily|obviously|hands down|no doubt|by"
                                    + " far|of course|always))?",
                            FAVOURITE),
                    Frame.of(
                            "(?:I|we)(?:'ve| have) (?:got )?a new favourite "
                                    + CATEGORY
                                    + "(?:[:,]|, it's| and it's| -) ?"
                                    + WHAT
                                    + NOW,
                            FAVOURITE),
                    Frame.of(
                            WHAT
                                    + " (?:is|'s|has (?:always|become|now|just|also|been)+(?: been|"
                                    + " become)?|became)(?: now| still| always| been| probably|"
                                    + " definitely| easily)* (?:my|our)(?: new| all-time| absolute|"
                                    + " current)* favourite "
                                    + CATEGORY
                                    + "(?: of all time| ever| these days| now| by far)*",
                            FAVOURITE),
                    Frame.of(
                            "(?:no|no other|nothing in the way of an?) "
                                    + CATEGORY
                                    + " (?:beats|comes close to|can beat|is better than) "
                                    + WHAT
                                    + "[,;:] (?:it's|it is|that's) my favourite<T>",
                            FAVOURITE),
                    Frame.of(
                            WHAT
                                    + " (?:has|have) (?:replaced|overtaken|beaten) .+ as (?:my|our)"
                                    + " favourite "
                                    + CATEGORY,
                            FAVOURITE),
                    Frame.of(
                            WHAT
                                    + " is the "
                                    + CATEGORY
                                    + " (?:that )?(?:I|we) (?:like|love|enjoy) (?:most|best|more"
                                    + " than any other)<T>",
                            FAVOURITE),
                    Frame.of(
                            "the "
                                    + CATEGORY
                                    + " (?:that )?(?:I|we) (?:like|love|enjoy) (?:most|best)(?: of"
                                    + " all)? is(?: now)? "
                                    + WHAT
                                    + NOW,
                            FAVOURITE),
                    Frame.of(
                            "(?:for me )?the best "
                                    + CATEGORY
                                    + " is "
                                    + WHAT
                                    + ",? (?:it's )?my favourite<T>",
                            FAVOURITE),
                    Frame.of(
                            "(?:when it comes to|of|among|as for|regarding) (?:an? |all )?"
                                    + CATEGORY
                                    + "s?,? "
                                    + WHAT
                                    + " is my (?:new |absolute )?favourite"
                                    + NOW,
                            FAVOURITE),
                    Frame.of(
                            "I (?:now )?(?:like|prefer|love) "
                                    + WHAT
                                    + "(?: better| more| most)?(?: now)?,? (?:it's|it is|and"
                                    + " it's)(?: now)? my (?:new )?favourite "
                                    + CATEGORY
                                    + NOW,
                            FAVOURITE));

    static final List<Frame> HOBBIES =
            List.of(
                    Frame.of(
                            "<I>(?:'ve| have)?(?: just| recently| finally)* joined an? (?:local )?"
                                    + HOBBY
                                    + " (?:club|class|group|team|course)<T>",
                            BEGUN),
                    Frame.of(
                            "(?:<I>(?:'ve| have)?(?: just)? )?(?:had|took|taken|have)"
                                    + " (?:my|our|the) (?:very )?first "
                                    + HOBBY
                                    + " (?:lesson|class|session|course|practice)<T>",
                            BEGUN),
                    Frame.of(
                            "<I>(?:'ve| have)?(?: just| recently)* (?:started|begun|began|signed up"
                                    + " for|enrolled in|taken up)(?: with)?(?: an?| some)? "
                                    + HOBBY
                                    + " (?:classes|lessons|class|course|training)<T>",
                            BEGUN),
                    Frame.of(
                            "<I>(?:'ve| have)(?: been)? doing "
                                    + HOBBY
                                    + " (?:for (?:a|two|three|some|the last|the past)"
                                    + " .{2,20}|since .{3,20})(?: now)?<T>",
                            BEGUN),
                    Frame.of(
                            "<I>(?:'ve| have) (?:got )?a new (?:hobby|pastime)[,:-]? (?:it's |it is"
                                    + " |called )?"
                                    + HOBBY
                                    + LATER,
                            BEGUN),
                    Frame.of(
                            "<I>(?:'ve| have)? decided to (?:take up|start|begin|try|get into)(?:"
                                    + " doing)? "
                                    + HOBBY
                                    + "[,;:]? (?:and )?.*\\b(?:first|started|began).*",
                            BEGUN),
                    Frame.of(
                            "<I>(?:'ve| have)?(?: had to| just| finally)* (?:given|give|gave) "
                                    + HOBBY
                                    + " up<T>",
                            ENDED),
                    Frame.of(
                            "<I>(?:'ve| have|'m| am)?(?: had to| have to| finally)*"
                                    + " (?:stopped|stop|packed in|pack in|packing in|quit|hung"
                                    + " up|retired from|retire from)(?: with)?(?: my)? "
                                    + HOBBY
                                    + LATER,
                            ENDED),
                    Frame.of("<I> no longer have " + HOBBY + " as a hobby<T>", ENDED),
                    Frame.of("<MINE> " + HOBBY + " days are (?:over|behind me)<T>", ENDED),
                    Frame.of(
                            HOBBY
                                    + " (?:didn't work out|is not for me any ?more|didn't last|is"
                                    + " over and done with|is behind me)(?:[,;] .*| (?:so|and)"
                                    + " .*)?",
                            ENDED),
                    Frame.of(
                            HOBBY + "(?: has become|'s become| became) my (?:new )?hobby<T>",
                            BEGUN),
                    Frame.of(
                            "(?:<I>(?:'ve| have)?(?: recently| just| finally| also| now|'m| am|"
                                    + " are|'re)* )?(?:recently |just )?(?:taken up|took up|picked"
                                    + " up|got into|gotten into|getting into|got started with|got"
                                    + " hooked on|discovered) (?:doing )?"
                                    + HOBBY
                                    + LATER,
                            BEGUN),
                    Frame.of(
                            "(?:(?:yesterday|today|last \\w+|recently),? )?<I>(?:'ve| have)?(?:"
                                + " recently| just| finally| also)* (?:started|begun|began)(?:"
                                + " doing| to do| to learn| learning| with| playing| practising)* "
                                    + HOBBY
                                    + LATER,
                            "I started ${v} as a hobby"),
                    Frame.of(
                            "<I>(?:'m| am|'re| are)(?: now| also| currently)*"
                                + " (?:learning|doing|trying(?: out)?|practising|practicing)(?: how"
                                + " to do)?(?: a new hobby[,:])? "
                                    + HOBBY
                                    + " (?:now|these days|lately|as a hobby)"
                                    + LATER,
                            "I started ${v} as a hobby"),
                    Frame.of(
                            "<I>(?:'m| am|'re| are)(?: \\w+){1,3} a new hobby[,:]? (?:it's )?"
                                    + HOBBY
                                    + LATER,
                            "I started ${v} as a hobby"),
                    Frame.of("<I> do " + HOBBY + " (?:now|these days|as a hobby)" + LATER, BEGUN),
                    Frame.of("(?:my|our) new (?:hobby|pastime) is " + HOBBY + LATER, BEGUN),
                    Frame.of(HOBBY + " is my new (?:hobby|pastime)" + LATER, BEGUN),
                    Frame.of(
                            "<I>(?:'ve| have)?(?: just)? signed up for (?:an? )?"
                                    + HOBBY
                                    + "(?: class| course| lessons?)? and (?:started|begin|begun|am"
                                    + " starting)<T>",
                            BEGUN),
                    Frame.of(
                            "<I>(?:'ve| have|'m| am|'re)?(?: had to| have to| just| finally|"
                                + " recently| also| decided to)* (?:give up|given up|giving up|gave"
                                + " up|stop|stopped|quit|quitting|drop|dropped|dropping|done"
                                + " with|finished with|through with|abandon|abandoned)(?: doing|"
                                + " playing| practising| with)? "
                                    + HOBBY
                                    + LATER,
                            ENDED),
                    Frame.of(
                            "<I>(?: no longer do| don't do| do not do|'m not doing|'m no longer"
                                + " doing| am not doing| am no longer doing| don't have time for|"
                                + " have no time for)(?: any)? "
                                    + HOBBY
                                    + NOW
                                    + LATER,
                            ENDED),
                    Frame.of("no more " + HOBBY + " for (?:me|us)<T>", ENDED),
                    Frame.of(
                            HOBBY
                                    + " (?:is over for me|wasn't for me|was not for me|isn't for"
                                    + " me|is history|is a thing of the past)(?:,.*)?",
                            ENDED));

    static final List<Frame> LIKES =
            List.of(
                    Frame.of(
                            "(?:I|we)(?:'m| am|'re| are|'ve| have)?(?: \\p{Ll}+ly| very| so| quite|"
                                + " always| do| still| just| also| been| such| a| an| absolutely|"
                                + " such a| huge| big| great| massive)* (?:loved?|liked|(?<!'m |'re"
                                + " |am |are |just |so |'m just )like|enjoy|adored?|fan of|fond"
                                + " of|into|crazy about|mad about|keen on|sucker for|passionate"
                                + " about|partial to|lover of)"
                                + " (?<v>(?!it\\b|this|that|them|you|how|when|the"
                                + " way|to\\b|your|her|him|working|being)[\\p{L}][\\p{L}'’"
                                + " -]{2,40}?)(?: so much| a lot| very much| as well| too| more"
                                + " than anything| the most|, (?:as you know|you know))*",
                            "I love ${v}"),
                    Frame.of(
                            "(?:I|we)(?: can't| cannot) (?:get enough of|live without|resist) "
                                    + WHAT
                                    + "(?: at the moment)?",
                            "I love ${v}"),
                    Frame.of(
                            "I(?:'ve| have)? (?:got )?a (?:thing|weakness|soft spot|passion|love)"
                                    + " for "
                                    + WHAT,
                            "I love ${v}"),
                    Frame.of(
                            "there(?:'s| is) nothing (?:I|we) (?:like|love|enjoy) (?:more|better)"
                                    + " than "
                                    + WHAT,
                            "I love ${v}"),
                    Frame.of(
                            WHAT + " (?:is|are) one of my favourite things(?: in life| to do)?",
                            "I love ${v}"),
                    Frame.of(
                            WHAT
                                    + " (?:always )?makes? me (?:so |very )?happy(?:,? (?:and )?I"
                                    + " (?:love|like) (?:it|them))?",
                            "I love ${v}"));

    private TasteFrames() {}
}
