package dev.cairn.memory.extraction;

import java.util.List;

/** Ways of saying where somebody lives, lived, or has moved to. */
final class HomeFrames {
    private static final String STILL_SO =
            "(?!.*\\b(?:until|till|up to|before|used to|ago|back then|as a"
                    + " (?:child|kid|student)|growing up|would|next|will|for a"
                    + " (?:year|while|bit)|vacation|holiday|visiting)\\b)";

    static final List<Frame> ALL =
            List.of(
                    Frame.of(
                            "(?:<I>|.{0,30}\\b(?:left|packed up(?: \\w+)? in|goodbye(?: to)?|bye(?:"
                                + " to)?|farewell(?: to)?))\\b(?:'ve| have)?(?: finally| just)?(?:"
                                + " left| packed up(?: \\w+)? in| said goodbye to)? <OLD>(?: for"
                                + " good| behind)?,? (?:and |then |now |today |finally |we |I |have"
                                + " |'ve )*(?:moved|relocated|settled|live|living|hello)(?: down|"
                                + " over| on| back| now)*(?: to| in| into)?:? (?:(?:an?|my|our)"
                                + " [\\p{Ll} ]{0,20}<DWELLING> in )?<P><T>",
                            "I moved from ${old} to ${p}"),
                    Frame.of(
                            "(?:said )?(?:goodbye|bye|farewell)(?: to)? <OLD>(?: today|"
                                + " yesterday)?[,;]? (?:and )?<P> is (?:now )?(?:my |our )?(?:new"
                                + " )?home<T>",
                            "I moved from ${old} to ${p}"),
                    Frame.of(
                            "<S>(?:<HAVE>|'m|'re| am| are)<ADV> (?:moved|relocated|moving"
                                + " over|transferred)(?: house)?,? from <OLD>(?: over| back| down|"
                                + " up)* to <P><T>",
                            "${s} moved from ${old} to ${p}"),
                    Frame.of(
                            "(?:today |yesterday )?<S><HAVE><ADV> moved(?: house| home| flats?)?,?"
                                    + " from <OLD> to <P><T>",
                            "${s} moved from ${old} to ${p}"),
                    Frame.of(
                            "(?:the move is (?:done|over),? )?(?:I'm|we're|I am|we are) (?:now )?in"
                                    + " <P> now(?: and (?:unpacking|settling|settled).*)?",
                            "I now live in ${p}"),
                    Frame.of(
                            "(?:since|from) (?<w>(?:early |late |mid |mid-)?<MONTH>(?:"
                                + " \\d{4})?|(?:19|20)\\d\\d|last \\w+) <I>(?:'ve| have)(?: been)?"
                                + " (?:living|lived|at home|based|in)(?: in)? <P><T>",
                            "I moved to ${p} in ${w}"),
                    Frame.of(
                            "since (?<w><MONTH>(?: \\d{4})?) <MINE>(?: new)? <DWELLING> (?:has"
                                    + " been|is) in <P><T>",
                            "I moved to ${p} in ${w}"),
                    Frame.of(
                            "<I>(?:'ve| have)(?: been)? (?:living |lived |at home |based )?in <P>"
                                    + " since (?<w><MONTH>(?: \\d{4})?)<T>",
                            "I moved to ${p} in ${w}"),
                    Frame.of(
                            "<MINE> move (?:from <OLD> )?to <P> (?:was|happened|took place)(?:"
                                    + " back)? (?<w>(?:in|on|last) [\\w ]{3,20})<T>",
                            "I moved to ${p} ${w}"),
                    Frame.of(
                            "it was(?: back in| in)? (?<w><MONTH>(?: \\d{4})?) (?:that|when)"
                                    + " <I><HAVE> (?:moved|relocated)(?: over)? to <P><T>",
                            "I moved to ${p} in ${w}"),
                    Frame.of(
                            "(?:.{0,20}[,:] )?(?:the|my|our) (?:big )?move to <P> (?:is"
                                    + " (?:done|over|complete|finished|behind (?:me|us))|went"
                                    + " (?:well|smoothly|fine)|is through)<T>",
                            "I moved to ${p}"),
                    Frame.of(
                            "(?:.*\\b)?(?:got|picked up|have|collected|received) the keys"
                                    + " (?:to|of|for) (?:my|our|the|a) (?:new )?(?:[\\p{Ll}]+"
                                    + " )?<DWELLING> in <P><T>",
                            "I moved to ${p}"),
                    Frame.of(
                            "(?:(?:(?:I'm|I am|we're|we are) )?(?:officially|finally|now) )+an?"
                                    + " <P> (?:resident|local|citizen|dweller)(?: now)?<T>",
                            "I now live in ${p}"),
                    Frame.of(
                            "(?:just |finally )?unpack(?:ed|ing) .{3,30} in (?:my|our|the) new"
                                    + " <P> <DWELLING><T>",
                            "I moved to ${p}"),
                    Frame.of(
                            "it was(?: back)? (?<w>(?:in|on|last) [\\w ]{3,20}?) (?:that|when)"
                                    + " <I><HAVE> (?:moved|relocated)(?: over)? to <P><T>",
                            "I moved to ${p} ${w}"),
                    Frame.of(
                            "<I><HAVE><ADV> (?:moved|relocated)(?: back)? (?<w>in <MONTH>),? to"
                                    + " <P><T>",
                            "I moved to ${p} ${w}"),
                    Frame.of(
                            "<P> (?:is|'s|has become)(?: now| currently| officially| our| my|"
                                    + " really)* (?:where (?:I|we) (?:now |currently )?live|(?:new"
                                    + " |current )?home)(?: now| these days)?<T>",
                            "I live in ${p}"),
                    Frame.of(
                            STILL_SO
                                    + "<MINE>(?: new| own| little| current| present| old| cosy|"
                                    + " tiny)* <DWELLING>(?: now)?(?: is|'s| has been)(?: now|"
                                    + " currently| still| located| situated| here)*(?: in)? <P><T>",
                            "I live in ${p}"),
                    Frame.of(
                            STILL_SO
                                    + "home(?: for (?:me|us|now))?(?: now| these days)?"
                                    + " (?:is|means)(?: now| in)* <P><T>",
                            "I live in ${p}"),
                    Frame.of(
                            STILL_SO
                                    + ".*\\b(?:here )?in <P>,? where (?:I|we)(?: now| currently)?"
                                    + " live<T>",
                            "I live in ${p}"),
                    Frame.of(
                            STILL_SO
                                    + "(?:<I>(?:'m|'re| am| are) in|it's) <P>,? (?:that's|which is)"
                                    + " where (?:I|we) live<T>",
                            "I live in ${p}"),
                    Frame.of(
                            STILL_SO
                                    + "(?:<MINE>(?: \\w+)? <DWELLING>(?: here)?|life here) in <P>"
                                    + " (?:is|has|costs|suits|treats|feels|gets|needs).*",
                            "I live in ${p}"),
                    Frame.of(
                            STILL_SO
                                    + "(?:living|being based|residing) in <P>(?:,| suits| is| has"
                                    + " been| works| agrees).*",
                            "I live in ${p}"),
                    Frame.of(
                            STILL_SO
                                    + "(?:since|as|because|now that) (?:I|we)(?:'m| am|'re| are)?"
                                    + " (?:live|living|based) in <P>(?![\\p{L}]).*",
                            "I live in ${p}"),
                    Frame.of(
                            STILL_SO
                                    + "<S>(?:<BE>|<HAVE>)<ADV> (?:enjoy(?:ing)? |been |lov(?:e|ing)"
                                    + " |happy |enjoying"
                                    + " )*(?:living|live|lives|lived|reside|resides|residing|based|settled)(?:"
                                    + " (?!in\\b)[\\p{Ll}']+){0,4} in <P><T>",
                            "${s} live|lives in ${p}"),
                    Frame.of(
                            "<S>(?:<BE>|<HAVE>)<ADV> (?:liv(?:ing|es?)|based|at home) in <P>"
                                    + " instead of <OLD><T>",
                            "${s} moved from ${old} to ${p}"),
                    Frame.of(
                            "(?:as of|since|from) (?:today|now|yesterday|this week),? <S><BE>?<ADV>"
                                    + " (?:living|live|lives|based) in <P><T>",
                            "${s} now live|lives in ${p}"),
                    Frame.of(
                            "<S><BE>?<ADV> (?:living|live|lives|based) in <P>,? as of"
                                    + " (?:today|now|yesterday|this week)<T>",
                            "${s} now live|lives in ${p}"),
                    Frame.of(
                            "(?:<I><HAVE><ADV> |just |finally )(?:settled|moved|got settled)(?:"
                                    + " down| in| into)* (?:my|our|an?|the) (?:[\\p{Ll}]+"
                                    + " ){0,3}<DWELLING> in <P><T>",
                            "I moved to ${p}"),
                    Frame.of(
                            ".*\\bnew (?:<DWELLING>|address) in <P>(?:\\b.*)?,? (?:and )?(?:I|we)"
                                    + " live (?:here|there) now",
                            "I now live in ${p}"),
                    Frame.of(
                            "(?:<I><HAVE><ADV> moved(?: house)?<ADV>[,;:] )(?:and )?<P> is (?:now"
                                    + " )?(?:my|our)(?: new)? home<T>",
                            "I moved to ${p}"),
                    Frame.of(
                            STILL_SO
                                    + "as (?:someone|somebody|a person|one) (?:who lives|who is"
                                    + " living|living|based) in <P>(?![\\p{L}]).*",
                            "I live in ${p}"),
                    Frame.of(
                            "<I> left <P> in <YEAR>[,;:]? .*\\b(?:lived|living|home)\\b.*",
                            "I lived in ${p} until ${y}"),
                    Frame.of(
                            "<I>(?: was| were|'d been| had been) (?:based|at home|resident|settled)"
                                    + " in <P> <UNTIL>(?: in)? <YEAR><T>",
                            "I lived in ${p} until ${y}"),
                    Frame.of(
                            "<MINE> new (?:home|address|city|hometown|place|home town) (?:is|will"
                                    + " be)(?: in)? <P><T>",
                            "I now live in ${p}"),
                    Frame.of(
                            "(?:<WHO>(?:'s|s')|<MINE> (?<kin>"
                                    + Relations.WORDS
                                    + ")(?: (?<who2>"
                                    + Names.PERSON
                                    + "))?'s) new (?:home|place|flat|house|city) is(?: now)? in"
                                    + " <P><T>",
                            "${who} lives in ${p} now",
                            "${who2} lives in ${p} now"),
                    Frame.of(
                            "<WHO> (?:has|got|found) a new (?:<DWELLING>) in <P><T>",
                            "${who} lives in ${p} now"),
                    Frame.of("<I>(?:'m| am|'re| are) an? <P> residents?", "I live in ${p}"),
                    Frame.of(
                            "<I>(?:'ve)? (?:make|made) (?:my|our) home in <P><T>",
                            "I live in ${p}"),
                    Frame.of(
                            STILL_SO
                                    + "<I><HAVE>(?: got)?"
                                    + " (?:rent|share|rented|had|have|got|renting)? ?an? [\\p{Ll}"
                                    + " ]{0,20}<DWELLING> in <P>,?(?: for .{3,20})? and (?:I |we"
                                    + " )?live there<T>",
                            "I live in ${p}"),
                    Frame.of(
                            STILL_SO
                                    + "<I>(?:'m| am|'re| are)? (?:rent|renting|share|sharing) an?"
                                    + " [\\p{Ll} ]{0,20}<DWELLING>(?: with [\\p{Ll} ]+)? in <P><T>",
                            "I live in ${p}"),
                    Frame.of(
                            "<I>(?:'re| are|'m| am) still in <P> and (?:like|love|enjoy).*",
                            "I still live in ${p}"),
                    Frame.of(
                            "<S> has an? <DWELLING> in <P> and lives (?:there|in it)<T>",
                            "${s} lives in ${p}"),
                    Frame.of(
                            "guess who (?:has |just )*(?:moved|relocated) to <P>\\? <S>",
                            "${s} moved to ${p}"),
                    Frame.of(
                            "(?:last \\w+|yesterday|today|recently|a few days ago)(?: morning)?,?"
                                    + " <WHO> (?:moved|relocated) to <P><T>",
                            "${who} moved to ${p}"),
                    Frame.of(
                            "(?:<MINE> [\\p{Ll}]+ (?:has|is) (?:moved|a new"
                                + " home|relocated|moving|news|left town)(?: again)?[:,;-]"
                                + " )?<S><HAVE><ADV> (?:moved|relocated|moved over)(?: over| back)*"
                                + " to <P><T>",
                            "${s} moved to ${p}"),
                    Frame.of("<I> helped <WHO> (?:to )?move to <P><T>", "${who} moved to ${p}"),
                    Frame.of(
                            "by now <S><BE>?<ADV> (?:living|live|lives) in <P><T>",
                            "${s} live|lives in ${p}"),
                    Frame.of(
                            "<UNTIL> <YEAR>,? (?:<I>(?:'d| had)?(?: been)? (?:lived|living|was"
                                    + " living|were living|stayed|had an? [\\p{Ll}"
                                    + " ]{0,15}<DWELLING>)|<MINE> (?:<DWELLING>) was) in <P><T>",
                            "I lived in ${p} until ${y}"),
                    Frame.of(
                            "(?:back then|in those days|earlier),? (?:until|till) <YEAR>,? <I>"
                                    + " (?:lived|were living|was living) in <P><T>",
                            "I lived in ${p} until ${y}"),
                    Frame.of(
                            "<P> was (?:my|our) (?:home|hometown|city)(?: town)? <UNTIL> <YEAR><T>",
                            "I lived in ${p} until ${y}"),
                    Frame.of(
                            "<MINE> (?:<DWELLING>|city|hometown)(?: town)? was(?: in)? <P> <UNTIL>"
                                    + " <YEAR><T>",
                            "I lived in ${p} until ${y}"),
                    Frame.of(
                            "(?:<I>(?:'d| had|'ve)?(?: been| used to)* (?:lived?|living|stayed|was"
                                    + " living|were living)|<I> spent .{3,30}?) in"
                                    + " <P>(?![\\p{L}]).{0,40}? (?:<UNTIL>(?: leaving| I left| we"
                                    + " left)?(?: in)?|and (?:then )?left in) <YEAR><T>",
                            "I lived in ${p} until ${y}"),
                    Frame.of(
                            "<I> spent .{3,30}? in <P> and (?:I |we )?lived there until <YEAR><T>",
                            "I lived in ${p} until ${y}"),
                    Frame.of(
                            "<I><HAVE> moved (?:away from|out of|on from) <P> (?:back )?in"
                                    + " <YEAR><T>",
                            "I lived in ${p} until ${y}"),
                    Frame.of(
                            "in <YEAR>,? <I><HAVE> moved (?:away from|out of|on from) <P><T>",
                            "I lived in ${p} until ${y}"));

    private HomeFrames() {}
}
