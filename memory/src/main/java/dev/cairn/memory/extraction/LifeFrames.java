package dev.cairn.memory.extraction;

import java.util.List;

/**
 * Rarer ways of saying where somebody lives and works, who belongs to them and what they like best,
 * built of a thing's name and whose it is rather than of a verb.
 */
final class LifeFrames {
    private static final String STILL_SO =
            "(?!.*\\b(?:until|till|up to|before|used to|ago|back then|as a"
                    + " (?:child|kid|student)|would|next|will|want|looking"
                    + " for|dream|vacation|holiday|visiting|was|were|had)\\b)";

    /** What of one's own stands where one lives. */
    private static final String AT_HOME =
            "(?:home|flat|apartment|house|place|studio|neighbou?rhood|street|garden|balcony|kitchen"
                    + "|living room|landlord|landlady)";

    private static final String YEARS =
            "(?:from |between )?(?<from>(?:19|20)\\d\\d) ?(?:to|until|till|through|and|-|–)"
                    + " ?(?<to>(?:19|20)\\d\\d)";
    private static final String WORKED = "I worked at ${p} from ${from} to ${to}";
    private static final String WORKS = "${s} started working at ${p}";

    /** Names that a firm bears and no town. */
    private static final String FIRM =
            "(?<p>(?:the )?(?:\\p{Lu}[\\p{L}\\d.'’-]* (?:(?:&|and|of)"
                + " )?){1,3}(?:Bakery|Labs?|Energy|Health"
                + "|Books|Bank|Logistics|Inc|GmbH|Ltd|AG|Group|Consulting|Hospital|Clinic|Studios?"
                + "|Systems|Technologies|Partners|Industries|Software|Motors|Airlines|Insurance"
                + "|Pharma|Foods|Media|Press|Publishing|Works|Company|Corp|Corporation|Solutions"
                + "|Services|Foundation|Museum|Library|Brewery|Robotics|Design|Engineering))\\b";

    private static final String TITLE =
            "(?:an? |the )?(?<job>[\\p{Ll}][\\p{L}-]+(?:"
                    + " (?!at|in|for|with|and|now|today|this|last)[\\p{L}-]+){0,2})";
    private static final String DOCTOR = "(?<who>Dr\\.? \\p{Lu}[\\p{L}'’-]+)";
    private static final String KIN =
            "(?:my|our) (?:[\\p{Ll}-]{2,10} )?(?:"
                    + Relations.WORDS
                    + ")(?:,? "
                    + Names.PERSON
                    + ",?)?";
    private static final String THING = "(?<v>[\\p{L}\\d][\\p{L}\\d'’& -]{1,40}?)";
    private static final String CATEGORY = "(?<c>[\\p{Ll}][\\p{Ll}-]{2,20}?)";
    private static final String FAVOURITE = "My favourite ${c} is ${v}";
    private static final String PET = "(?<kind>" + String.join("|", Relations.animals()) + ")";
    private static final String IS_PET = "My ${kind} is ${who}";

    static final List<Frame> HOMES =
            List.of(
                    Frame.of(
                            STILL_SO
                                    + "<I>(?:'ve| have)?(?: now| also)* call <P> (?:my |our"
                                    + " )?home<T>",
                            "I live in ${p}"),
                    Frame.of(
                            "<P> (?:has been|'s been|is) (?:my |our )?home (?:since|from)"
                                    + " (?<w><MONTH>(?: \\d{4})?|(?:19|20)\\d\\d)<T>",
                            "I moved to ${p} in ${w}"),
                    Frame.of(
                            STILL_SO.replace("|was|were|had", "")
                                    + "<P> has been (?:my |our )?home for .{3,20}",
                            "I live in ${p}"),
                    Frame.of(
                            STILL_SO
                                    + "(?:.{0,40}\\b)?<MINE> (?:\\p{Ll}+ ){0,2}"
                                    + AT_HOME
                                    + " (?:here )?in <P><T>",
                            "I live in ${p}"),
                    Frame.of(
                            STILL_SO + "<I>(?:'m| am|'re| are) at home in <P><T>",
                            "I live in ${p}"),
                    Frame.of(
                            STILL_SO + ".{0,40}\\b(?:in|from) <P>, where (?:I|we) live<T>",
                            "I live in ${p}"),
                    Frame.of(
                            "(?:my |our )?new (?:home|city|town|home town|address)(?: is|:|,)"
                                    + " <P><T>",
                            "I moved to ${p}"),
                    Frame.of(
                            "(?:.{0,40}\\b)?(?:in|to|at) <P>,? (?:which is )?(?:my|our) new"
                                    + " home<T>",
                            "I moved to ${p}"),
                    Frame.of(
                            "(?:moving day|the move|our move|my move)[:,]? from <OLD> to <P><T>",
                            "I moved from ${old} to ${p}"),
                    Frame.of(
                            "<I><HAVE><ADV> made the move from <OLD> to <P><T>",
                            "I moved from ${old} to ${p}"),
                    Frame.of(
                            "(?:<UNTIL> <YEAR>,? )(?:my|our) (?:home|city|place|address|flat)"
                                    + " was(?: in)? <P><T>",
                            "I lived in ${p} until ${y}"),
                    Frame.of(
                            "<I>(?:'d| had)? (?:had|had got|owned|rented) an? (?:\\p{Ll}+ )?"
                                    + "<DWELLING> in <P> <UNTIL> <YEAR><T>",
                            "I lived in ${p} until ${y}"),
                    Frame.of(
                            "(?<s>"
                                    + KIN
                                    + "),? (?:who )?(?:is at home|has settled|settled|has"
                                    + " (?:her|his|their) home|has (?:an?|her|his) (?:\\p{Ll}+"
                                    + " )?<DWELLING>) in <P><T>",
                            "${s} lives in ${p}"),
                    Frame.of("(?<s>" + KIN + ") calls <P> home<T>", "${s} lives in ${p}"),
                    Frame.of(
                            "<MINE> (?:\\p{Ll}+ )?<KIND>(?:'s name is| is called| is|,) <WHO>,?"
                                    + " (?:and )?(?:she|he)(?:'s| is| lives)(?: based| at home|"
                                    + " living)? in <P><T>",
                            "${who} lives in ${p}"),
                    Frame.of("<WHO>'s new home is(?: in)? <P><T>", "${who} moved to ${p}"),
                    Frame.of(
                            "<WHO> (?:has )?(?:found|got|rented|bought) an? (?:\\p{Ll}+"
                                    + " )?<DWELLING> in <P> and (?:has )?moved<T>",
                            "${who} moved to ${p}"));

    static final List<Frame> WORK =
            List.of(
                    Frame.of(
                            "(?:.{0,40}[,:] )?"
                                    + YEARS
                                    + ",? (?:(?:I|we) (?:worked|was employed|was working|had a"
                                    + " job|was on staff)(?: at| for| with| by)|my job was"
                                    + " (?:at|with)) <ORG><T>",
                            WORKED),
                    Frame.of(
                            "<ORG> (?:was my (?:employer|workplace|company)|employed me|paid my"
                                    + " \\p{Ll}+|was where I worked) "
                                    + YEARS
                                    + "<T>",
                            WORKED),
                    Frame.of(
                            "<MINE> (?:old |former |previous |last |first )?(?:employer|job|company"
                                    + "|workplace)(?: back)? "
                                    + YEARS
                                    + " was(?: at| with)? <ORG><T>",
                            WORKED),
                    Frame.of(
                            "<I> (?:was on the payroll of|was on the books of|did .{3,20}"
                                    + " (?:at|with)|spent .{3,20} (?:at|with)|put in .{3,20}"
                                    + " (?:at|with)) <ORG>,? "
                                    + YEARS
                                    + "<T>",
                            WORKED),
                    Frame.of(
                            "<MINE> (?:new )?(?:job|work|workplace|position) is (?:now"
                                    + " )?(?:at|with) <ORG><T>",
                            "I started working at ${p}"),
                    Frame.of(
                            "(?:<I>(?:'m| am) )?starting (?:work )?(?:at|with) <ORG>,?"
                                + " (?:today|this (?:week|morning|month)|on \\p{Lu}\\p{Ll}+day)<T>",
                            "I started working at ${p}"),
                    Frame.of(
                            ".{0,20}\\b(?:day one|(?:my )?first (?:day|week|month)) (?:at|with)"
                                    + " <ORG><T>",
                            "I started working at ${p}"),
                    Frame.of(
                            "<I>(?:'ve| have)?(?: just)? signed (?:a contract )?(?:with|at|on with)"
                                    + " <ORG>(?:,? and .*start.*| as .*)",
                            "I started working at ${p}"),
                    Frame.of(
                            "<S><HAVE><ADV> (?:switched|moved over|gone"
                                    + " over|transferred|changed|gone)(?: over)? to "
                                    + FIRM
                                    + "<T>",
                            WORKS),
                    Frame.of("<S><HAVE><ADV> (?:left|quit) <OLDORG> for " + FIRM + "<T>", WORKS),
                    Frame.of(
                            "<S><HAVE><ADV> (?:changed (?:jobs|employers)|found a new"
                                + " (?:job|position)|switched jobs)(?: and|,|:)*(?: is| am|'m|'s|"
                                + " now| works| work)*(?: at| with| for) <ORG><T>",
                            WORKS),
                    Frame.of("<S>(?:'s| is|'m| am) now with <ORG><T>", WORKS),
                    Frame.of("<S>(?:'s| is|'m| am) with <ORG> now<T>", WORKS),
                    Frame.of(
                            "<S>(?:'s| is|<HAVE>) (?:now )?(?:starting at|signed on at|started over"
                                    + " at) <ORG><T>",
                            WORKS),
                    Frame.of(
                            "by day <I>(?:'m| am) an? " + TITLE + " (?:at|for) <ORG><T>",
                            "I am a ${job} at ${p}"),
                    Frame.of(
                            "<I> (?:make|earn) (?:my|a|our) (?:money|living|bread) (?:at|with)"
                                    + " <ORG> as (?:an?|the) "
                                    + TITLE
                                    + "<T>",
                            "I work as a ${job} at ${p}"),
                    Frame.of(
                            "<I><HAVE><ADV> (?:moved|stepped|risen|rose|climbed|made it) (?:up )?to"
                                    + " (?:the (?:position|post|role|rank) of )?"
                                    + TITLE
                                    + "(?: at work| today| this \\p{Ll}+)?(?:[,;.!].*)?",
                            "I was promoted to ${job}"),
                    Frame.of(
                            ".{0,40}\\b(?:got|received|was given) (?:the|my|a) promotion(?::|,| to|"
                                    + " and (?:I )?am(?: now)?) "
                                    + TITLE
                                    + "<T>",
                            "I was promoted to ${job}"));

    static final List<Frame> PEOPLE =
            List.of(
                    Frame.of(
                            "(?:please )?call <WHO> (?<v>\\p{Lu}[\\p{L}-]+)(?: now| from now on|"
                                    + " from here on)+<T>",
                            "${who} goes by ${v}"),
                    Frame.of(
                            "<WHO> (?:has|got|has got) a new (?:name|nickname)[:,;] (?:it's"
                                    + " )?(?<v>\\p{Lu}[\\p{L}-]+)<T>",
                            "${who} goes by ${v}"),
                    Frame.of(
                            "<WHO> (?:is|'s) (?<v>\\p{Lu}[\\p{L}-]+) to (?:everyone|everybody|us"
                                    + "|(?:all )?(?:her|his|their) friends)<T>",
                            "${who} goes by ${v}"),
                    Frame.of(
                            "<WHO> (?:has )?decided to go by (?<v>\\p{Lu}[\\p{L}-]+)<T>",
                            "${who} goes by ${v}"),
                    Frame.of(
                            "(?:for )?(?:my|our) teeth(?:, I go to|,? (?:I|we) (?:go to|see)| are"
                                    + " looked after by| are in the hands of) "
                                    + DOCTOR
                                    + "<T>",
                            "My dentist is ${who}"),
                    Frame.of(
                            "<I> (?:see|go to|visit) " + DOCTOR + " for (?:my|our) teeth<T>",
                            "My dentist is ${who}"),
                    Frame.of(
                            "(?:.{0,25}\\b)?(?:an?|my|our|the) (?:\\p{Ll}+ )?"
                                    + PET
                                    + ",? (?:answers to(?: the name)?(?: of)?|responds to|goes"
                                    + " by|is named|listens to the name(?: of)?) <WHO><T>",
                            IS_PET),
                    Frame.of(
                            "an? (?:\\p{Ll}+ )?"
                                    + PET
                                    + " (?:called|named) <WHO> lives with (?:me|us)<T>",
                            IS_PET),
                    Frame.of(
                            "<I>(?:'ve| have)? (?:share .{3,30} with|own|look after|live with) an?"
                                    + " (?:\\p{Ll}+ )?"
                                    + PET
                                    + "(?: called| named|,) <WHO><T>",
                            IS_PET),
                    Frame.of(
                            "there(?:'s| is) an? (?:\\p{Ll}+ )?"
                                    + PET
                                    + " in (?:my|our) (?:life|home),"
                                    + " <WHO><T>",
                            IS_PET),
                    Frame.of("<WHO> the " + PET + " is (?:mine|ours)<T>", IS_PET));

    static final List<Frame> BEST =
            List.of(
                    Frame.of(
                            THING
                                    + " is(?: still| simply| hands down| easily| by far|"
                                    + " definitely| without doubt| clearly| now)+ my favourite "
                                    + CATEGORY
                                    + "(?:[,;.!].*)?",
                            FAVOURITE),
                    Frame.of(
                            "of all(?: the)? (?<c>[\\p{Ll}-]{3,20}?)s,? I (?:like|love|enjoy) "
                                    + THING
                                    + " (?:best|most|the most|the best)<T>",
                            FAVOURITE),
                    Frame.of(
                            "(?:my|our) "
                                    + CATEGORY
                                    + " of choice is(?: now| still)? "
                                    + THING
                                    + "(?:[,;.!].*)?",
                            FAVOURITE),
                    Frame.of(
                            "(?:my|our) (?:number one|no\\. 1|go-to|top|best-loved|most loved) "
                                    + CATEGORY
                                    + " is(?: now| still)? "
                                    + THING
                                    + "(?:[,;.!].*)?",
                            FAVOURITE),
                    Frame.of(
                            THING
                                    + " is(?: now| still)? (?:my number one|the best|the greatest) "
                                    + CATEGORY
                                    + "(?: for me| in my (?:book|eyes)|, my favourite.*| to"
                                    + " me)(?:[,;.!].*)?",
                            FAVOURITE),
                    Frame.of(
                            "no (?:other )?"
                                    + CATEGORY
                                    + " (?:compares to|comes close to|beats|can match)"
                                    + " (?<v>\\p{Lu}[\\p{L}' -]{1,40}?)(?:, my favourite.*| for"
                                    + " me.*)",
                            FAVOURITE));

    private LifeFrames() {}
}
