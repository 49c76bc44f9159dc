package dev.cairn.memory.extraction;

import java.util.List;

/** Ways of naming somebody, what they are to the speaker, and their day of birth. */
final class PeopleFrames {
    private static final String ADJECTIVES =
            "(?:(?:other|second|third|one|more|another|older|younger|elder|little|big|youngest|oldest|eldest|new|own|dear|good|old|best|close|closest|lovely|sweet)"
                + " )*";
    private static final String DAY =
            "(?:on )?(?:the )?(?<w>\\d{1,2}(?:st|nd|rd|th)?(?: of)? <MONTH>|<MONTH>"
                    + " \\d{1,2}(?:st|nd|rd|th)?)";
    private static final String TOLD = "My ${kind} is ${who}";

    static final List<Frame> ALL =
            List.of(
                    Frame.of(
                            "(?:(?:and|there's|there is|then there's) )*(?:<I>(?:'ve| have)?(?:"
                                    + " also)? (?:got|have|had)|there's|there is|<I> have) (?:also"
                                    + " )?(?:an?|one|another|my|one more|a second)? ?"
                                    + ADJECTIVES
                                    + "<KIND>(?: too| in (?:my|our) family)?,?:? (?:and"
                                    + " )?(?:(?:her|his|its|their) name(?:'s| is) |who is called"
                                    + " |who's called |called |named |who goes by )?<WHO>(?:,?"
                                    + " (?:who|and) (?:is |'s"
                                    + " )?(?<rest>(?:works|lives|working|living).*)|[,.;]"
                                    + " (?!who).*)?",
                            TOLD,
                            "${who} ${rest}"),
                    Frame.of(
                            "(?:and |my |then there's |there's also |there's )*(?:my|our) "
                                    + ADJECTIVES
                                    + "<KIND>(?:'s name)?(?:'s|:| is| goes by)(?: called|"
                                    + " named)?(?: still| now)? <WHO><T>",
                            TOLD),
                    Frame.of(
                            "<WHO>(?: is|'s|,) (?:my|our) "
                                    + ADJECTIVES
                                    + "<KIND>\\b(?:,? and (?<rest>lives .*|works .*)|(?:[,.;].*)?|"
                                    + " and (?!lives|works).*)",
                            TOLD,
                            "${who} ${rest}"),
                    Frame.of(
                            "(?:another|a second|one more|the other) <KIND> of (?:mine|ours)(?:,|"
                                    + " is| is called| is named|'s)? <WHO><T>",
                            TOLD),
                    Frame.of(
                            "(?:and )?(?:my|our) "
                                    + ADJECTIVES
                                    + "<KIND>(?:,|:)? (?:that's|that is|that would be|would"
                                    + " be|that'd be) <WHO><T>",
                            TOLD),
                    Frame.of(
                            "<I>(?:'ve| have)?(?: got| have)? two"
                                + " (?<kind>sister|brother|daughter|son|dog|cat|cousin|aunt|uncle)s(?:"
                                + " actually)?[,;:]? (?:and )?(?:the|my) other(?: one)?(?:'s|"
                                + " is)(?: called| named)? <WHO><T>",
                            TOLD),
                    Frame.of(
                            "(?:besides|apart from|next to|in addition to|other than)"
                                    + " (?:her|him|that|them|<WHO>),? (?:I|we)(?:'ve| have)(?:"
                                    + " also)?(?: got)? an? "
                                    + ADJECTIVES
                                    + "<KIND>,? (?:called |named )?"
                                    + "(?<who2>"
                                    + Names.PERSON
                                    + ")<T>",
                            "My ${kind} is ${who2}"),
                    Frame.of(
                            "an? "
                                    + ADJECTIVES
                                    + "<KIND> of (?:mine|ours),? (?:called |named )?<WHO>,?"
                                    + " (?:who )?(?:'s |is |works |has a job |is employed"
                                    + " )+(?:now )?(?:at|for|with|by) <ORG><T>",
                            TOLD,
                            "${who} works at ${p}"),
                    Frame.of(
                            "(?:the name of |(?:I|we) (?:named|called|call) )(?:my|our) "
                                    + ADJECTIVES
                                    + "<KIND>(?: is|'s)? <WHO>",
                            TOLD),
                    Frame.of(
                            ".{0,60}?\\b(?:about|with|to|from|then"
                                + " there's|see|saw|meet|met|called|rang|visit|visiting|helped|know)"
                                + " <WHO>[,?] (?:(?:she|he)(?:'s| is) )?(?:my|our) "
                                    + ADJECTIVES
                                    + "<KIND><T>",
                            TOLD),
                    Frame.of(
                            "(?:<I>(?:'ve| have)? |.*\\b)(?:just"
                                    + " )?(?:got|adopted|bought|have|rescued) an? "
                                    + ADJECTIVES
                                    + "<KIND>[!.,;]? (?:and )?(?:I|[Ww]e)"
                                    + " (?:call|named|call|called|have named) (?:her|him|it)"
                                    + " <WHO>.*",
                            TOLD),
                    Frame.of(
                            "(?:I'm |I am |we're )?(?:the )?(?:proud |happy"
                                    + " )?(?:owner|owners|mother|father|mum|dad|parents|keeper)"
                                    + " (?:of|to) an? "
                                    + ADJECTIVES
                                    + "<KIND>,? (?:called|named) <WHO>.*",
                            TOLD),
                    Frame.of(
                            "(?:.{0,60}\\b)?(?:my|our) "
                                    + ADJECTIVES
                                    + "<KIND>,? <WHO>,?"
                                    + " (?:is|was|has|and|rang|called|came|needs|loves|likes|sleeps)\\b.*",
                            TOLD),
                    Frame.of(
                            "(?:.{0,40}\\b)?an (?:old|older) <KIND> of (?:mine|ours), <WHO>,?(?:"
                                    + " (?:who )?(?<rest>.*))?",
                            TOLD,
                            "${who} ${rest}"),
                    Frame.of(
                            "(?:one of )(?:my|our) "
                                    + ADJECTIVES
                                    + "(?<kind>friend|sister|brother|cousin|colleague|neighbour|aunt|uncle)s(?:,|"
                                    + " is| is called)? <WHO>,?(?: (?:who )?(?<rest>.*))?",
                            TOLD,
                            "${who} ${rest}"),
                    Frame.of(
                            "(?:my|our) "
                                    + ADJECTIVES
                                    + "<KIND>(?:,| is| is called)? <WHO>,? (?:and"
                                    + " )?(?:she|he|who)(?:'s| is)? (?<rest>(?:works?|lives?) .*)",
                            TOLD,
                            "${who} ${rest}"),
                    Frame.of(
                            ".{3,60}\\b(?:my|our) "
                                    + ADJECTIVES
                                    + "<KIND>,? <WHO>,? (?:,|because|as|since|who|and)+"
                                    + " ?(?:she|he)?(?:'s| is)?"
                                    + " ?(?<rest>(?:works?|lives?|living|working) .*)",
                            TOLD,
                            "${who} ${rest}"),
                    Frame.of(
                            "(?:my|our) "
                                    + ADJECTIVES
                                    + "<KIND> <WHO> has an? (?:house|flat|place|apartment|home) in"
                                    + " .* and (?<rest>lives there)",
                            TOLD),
                    Frame.of(
                            "<WHO>(?:,| is) (?:an? |my )"
                                    + ADJECTIVES
                                    + "<KIND>(?: of mine| of ours)?,?(?: and| who| she| he)*"
                                    + " (?<rest>(?:works|lives) .*)",
                            TOLD,
                            "${who} ${rest}"),
                    // People somebody goes to: the dentist, the doctor.
                    Frame.of(
                            "(?:for (?:the|my) <KIND>,? )(?:I|we) (?:go to|see|have) <WHO><T>",
                            TOLD),
                    Frame.of(
                            "the <KIND>(?: that| who)? (?:I|we) (?:go to|see|have|visit) is"
                                    + " <WHO><T>",
                            TOLD),
                    Frame.of(
                            "(?:I|we)(?:'ve| have)?(?: been| always)* (?:going to|go"
                                    + " to|see|seeing|had|have) <WHO>,? (?:.*\\b)?(?:that's|that"
                                    + " is|as|who is|who's|is|she's|he's) (?:my|our) <KIND><T>",
                            TOLD),
                    Frame.of(
                            "(?:I|we)(?:'ve| have) (?:got )?an? "
                                    + ADJECTIVES
                                    + "<KIND>,? <WHO>(?:,.*)?",
                            TOLD),
                    Frame.of(
                            "(?:my|our) <KIND> (?:isn't|is not) .{2,40}?[,;] (?:it's|it"
                                    + " is|she's|he's|but) <WHO><T>",
                            TOLD),
                    Frame.of("it's <WHO> who is (?:my|our) <KIND>", TOLD),
                    Frame.of("<WHO> is (?:my|our) <KIND><T>", TOLD),
                    // Another name.
                    Frame.free(
                            "(?:(?:everybody|everyone|people|we|I|they|friends|all)(?: all| now|"
                                    + " just)* calls? )<WHO> (?<nick>\\p{Lu}\\p{L}+)(?: now| these"
                                    + " days| nowadays)*",
                            "${who} goes by ${nick} now"),
                    Frame.free(
                            "(?:from now on,? |these days,? |nowadays,? )?<WHO>(?: is|'s| has|'d|"
                                + " would)?(?: now| also| just| decided| rather| she'd| he'd| she"
                                + " would| wants?| likes?| prefers?| people| us| me| everyone| to|"
                                + " be| been| that| going| goes| calls?| called| by| herself|"
                                + " himself| her| him| the| name| changed| his| as| known|"
                                + " changing| like| asked| officially| nickname){2,}"
                                + " (?<nick>(?!She|He|They)\\p{Lu}\\p{L}+)(?: now| these days|"
                                + " nowadays| instead| from now on| from today)*",
                            "${who} goes by ${nick} now"),
                    Frame.free(
                            "<WHO>(?: has|'s)?(?: just)? changed (?:her|his|their) name[,;:]?"
                                + " (?:and )?(?:it's|it is|to|is|now it's|she's|he's|goes by)(?:"
                                + " now)? (?<nick>\\p{Lu}\\p{L}+)(?: now| these days)*",
                            "${who} goes by ${nick} now"),
                    Frame.of(
                            "<WHO>'s (?:new )?(?:nickname|name|nick name) is(?: now)?"
                                    + " (?<nick>\\p{Lu}\\p{L}+)(?: now| these days)*",
                            "${who} goes by ${nick} now"),
                    // Birthdays.
                    Frame.of(
                            "(?:it's |it is )?<WHO>'s birthday(?: party)?(?: is|'s|,| falls)?(?:"
                                    + " always)? "
                                    + DAY
                                    + "<T>",
                            "${who}'s birthday is on ${w}"),
                    Frame.of(
                            DAY + "(?: is|,)?(?: it's| it is)? <WHO>'s birthday<T>",
                            "${who}'s birthday is on ${w}"),
                    Frame.of(
                            "the birthday of <WHO> is " + DAY + "<T>",
                            "${who}'s birthday is on ${w}"),
                    Frame.of(
                            "(?:.{0,40} for )?<WHO>(?:,)? (?:was born|has (?:a|her|his)"
                                    + " birthday|celebrates (?:her|his) birthday|turns"
                                    + " .{1,20}|(?:her|his) birthday is) "
                                    + DAY
                                    + "<T>",
                            "${who}'s birthday is on ${w}"));

    private PeopleFrames() {}
}
