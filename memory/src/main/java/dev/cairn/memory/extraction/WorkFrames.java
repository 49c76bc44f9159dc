package dev.cairn.memory.extraction;

import java.util.List;

/** Ways of saying where somebody works or worked, and as what. */
final class WorkFrames {
    private static final String STILL_SO =
            "(?!.*\\b(?:used to|from (?:19|20)\\d\\d|between"
                    + " (?:19|20)\\d\\d|until|would|ago|will|no longer work)\\b)";
    private static final String TITLE =
            "(?<job>(?!(?:at|to|by|in|on|for|with|and|yesterday|today|this|last|from|again|recently|now|the|an?|head"
                + " of)\\b)[\\p{Ll}][\\p{L}-]+(?:"
                + " (?!at|for|with|in|and|there|by|of|on|from|now|yesterday|today|this|last|employed)[\\p{L}-]+){0,2})";
    private static final String AS = "as (?:an?|the) " + TITLE;
    private static final String YEARS =
            "(?:from |between |in the years )?(?<from>(?:19|20)\\d\\d)"
                    + " (?:to|until|till|through|and|-|–) (?<to>(?:19|20)\\d\\d)";
    private static final String PAST = "I worked at ${p} from ${from} to ${to}";

    /** What a post is called that one rises to. */
    private static final String HEAD =
            "(?:lead|leader|head|manager|director|partner|engineer|designer|nurse|supervisor|officer|chief|editor|consultant|analyst|developer|teacher|professor|chair|president|captain|coordinator|specialist|foreman|chef|secretary|executive|architect|principal|dean|department|sales|staff|team|operations|section)";

    static final List<Frame> ALL =
            List.of(
                    Frame.of(
                            "(?:back |years ago,? |before that,? |earlier,? )*"
                                    + YEARS
                                    + ",? (?:<I>(?:'d|'ve| had| have)?(?: was| were| been| did)?"
                                    + " ?(?:worked|working|employed|a job|had a job)?(?: at| for|"
                                    + " with| by)?) <ORG><T>",
                            PAST),
                    Frame.of(
                            "(?:back |years ago,? |before that,? |earlier,? )*<I>(?:'d| had| used"
                                + " to| was| were| did| spent| have|'ve)*(?: been)?(?: work|"
                                + " worked| working| employed| a job| had a job| be)?(?: at| for|"
                                + " with| by) <ORG>,? "
                                    + YEARS
                                    + "<T>",
                            PAST),
                    Frame.of(
                            "(?:<I> (?:spent|did) )"
                                    + YEARS
                                    + " (?:working )?(?:at|with|for) <ORG><T>",
                            PAST),
                    Frame.of(
                            "<MINE> (?:old|former|previous|first|last) (?:job|position|post)"
                                    + " (?:at|with) <ORG> (?:lasted|was|went|ran) "
                                    + YEARS
                                    + "<T>",
                            PAST),
                    Frame.of(
                            STILL_SO
                                    + "(?:as (?:an?|the) (?<job>[\\p{Ll}][\\p{L}-]+(?:"
                                    + " [\\p{Ll}][\\p{L}-]+){0,2}?) (?:at|for|with) <ORG>),?"
                                    + " (?:I|we)\\b.*",
                            "I work at ${p}",
                            "I work as a ${job}"),
                    Frame.of(
                            STILL_SO
                                    + "<S>(?:<BE>|<HAVE>)<ADV> (?:been"
                                    + " )?(?:(?:work|works|worked|working|employed|go to work|earn"
                                    + " (?:my|our) (?:living|money)|do (?:my|our) work)|with)?(?:"
                                    + " on and off)?(?: over)? ?(?:at|for|by|with) <ORG>(?: for"
                                    + " [\\p{L}\\d ]{3,25}?)?,?(?: now,?| and)? ?(?:working )?"
                                    + AS
                                    + "<T>",
                            "${s} work|works at ${p}",
                            "${s} work|works as a ${job}"),
                    Frame.of(
                            STILL_SO
                                    + "<S>(?:<BE>|<HAVE>)<ADV> (?:been"
                                    + " )?(?:work|works|worked|working|employed|have a job|has a"
                                    + " job|got a job|do (?:my|our) work|go to work|earn (?:my|our)"
                                    + " (?:living|money)) "
                                    + AS
                                    + " (?:at|for|with|by) <ORG><T>",
                            "${s} work|works at ${p}",
                            "${s} work|works as a ${job}"),
                    Frame.of(
                            STILL_SO
                                    + "(?:<I>|by profession,? I|professionally,? I|by trade,?"
                                    + " I)(?:'m|'ve been| am| have been| was) (?:an?|the) "
                                    + TITLE
                                    + ",? (?:(?:and )?(?:I )?(?:work|working|employed)"
                                    + " )?(?:at|with|for|by) <ORG><T>",
                            "I work at ${p}",
                            "I work as a ${job}"),
                    Frame.of(
                            STILL_SO
                                    + "(?:(?:by profession|professionally|by trade),? )?<I>(?:'m|"
                                    + " am|'ve been| have been| work as| do my work as) (?:an? )?"
                                    + TITLE
                                    + "(?:,| and)? (?:and )?(?:I )?(?:work|working|employed|am"
                                    + " employed) (?:at|with|for|by) <ORG><T>",
                            "I work at ${p}",
                            "I work as a ${job}"),
                    Frame.of(
                            STILL_SO
                                    + "<I>(?: (?:work|am employed|go to work)|'m employed|'m"
                                    + " working|'m| am working) (?:for|at|by|with) <ORG>(?:[,;]|"
                                    + " and) (?:I'm|I am|as) (?:an? )?"
                                    + TITLE
                                    + "(?: there)?<T>",
                            "I work at ${p}",
                            "I work as a ${job}"),
                    Frame.of(
                            STILL_SO
                                    + "<MINE> (?:job|occupation|work)(?: is|:) (?:an? )?"
                                    + TITLE
                                    + " (?:at|with|for) <ORG><T>",
                            "I work at ${p}",
                            "I work as a ${job}"),
                    Frame.of(
                            "<MINE> (?:job|work|position) is (?:at|with) <ORG>,? (?:where|and) I"
                                    + " (?:work|am employed) "
                                    + AS
                                    + "<T>",
                            "I work at ${p}",
                            "I work as a ${job}"),
                    Frame.of(
                            "<MINE> (?:new |current |present )?(?:employer|company|firm) is(?:"
                                    + " now)? <ORG>(?:(?:[;,]| and) I'm (?:an? )"
                                    + TITLE
                                    + ")?<T>",
                            "I now work at ${p}",
                            "I work as a ${job}"),
                    Frame.of(
                            "<ORG> is (?:now )?my (?:new |current"
                                    + " )?(?:employer|company|workplace)<T>",
                            "I now work at ${p}"),
                    Frame.of(
                            "<WHO>'s (?:new |current )*(?:employer|company) is(?: now)? <ORG><T>",
                            "${who} works at ${p} now"),
                    Frame.of(
                            STILL_SO + "<ORG> (?:employs|pays) me(?: " + AS + ")?(?:[,;.] .*)?",
                            "I work at ${p}",
                            "I work as a ${job}"),
                    Frame.of(
                            "<MINE> (?:years|time|days|stint) (?:at|with)"
                                    + " <ORG>,? (?:were|was|lasted|ran|went)(?: from)? "
                                    + YEARS
                                    + "<T>",
                            PAST),
                    Frame.of(
                            YEARS
                                    + "[:,] <ORG>,? (?:that was|was|which was) (?:my|our)"
                                    + " (?:job|employer|work|company)<T>",
                            PAST),
                    Frame.of(
                            STILL_SO
                                    + "(?:by profession|professionally|by trade),? (?:I'm|I am) an?"
                                    + " "
                                    + TITLE
                                    + ",? (?:currently|now|at present|at the moment)"
                                    + " (?:at|with|for) <ORG><T>",
                            "I work at ${p}",
                            "I work as a ${job}"),
                    // News of a change.
                    Frame.of(
                            "<I>(?:'ve| have)?(?: just| finally)* (?:left|quit) (?:my|the) (?:old"
                                + " |last |previous |current |former"
                                + " )?(?:job|company|employer|position|firm|workplace) (?:and|to)"
                                + " (?:have |I )?(?:joined?|started? (?:at|with|working"
                                + " (?:at|for))|am now (?:at|with)) <ORG><T>",
                            "I started working at ${p}"),
                    Frame.of(
                            "(?:.{0,40}?\\b(?:first|1st) (?:day|week)) (?:at|in|of|on) (?:my|the|a)"
                                + " new (?:job|position|role|workplace|company|employer)(?:,| at|"
                                + " with|:)+ <ORG><T>",
                            "I started working at ${p}"),
                    Frame.of(
                            "<I>(?:'m| am) the new (?:one|guy|girl|person|hire|face|colleague) at"
                                    + " <ORG><T>",
                            "I started working at ${p}"),
                    Frame.of(
                            "<MINE> <KIND> <WHO>(?: has|'s)? (?:just )?moved on to <ORG><T>",
                            "${who} now works at ${p}"),
                    Frame.of(
                            "<ORG> (?:(?:has|have) )?(?:just )?(?:hired|took me on|taken me"
                                    + " on|employed) me<T>",
                            "I started working at ${p}"),
                    Frame.of(
                            "<I>(?:'ve| have)?(?: just| finally)* (?:changed|switched|swapped)"
                                    + " (?:employers?|jobs?|companies)[,;:.!]? (?:and )?(?:now"
                                    + " )?(?:it's|it is|I'm at|I'm with|I work at|I work"
                                    + " for|I'm now at|I'm now with) (?:now )?<ORG>(?: now| from"
                                    + " (?:today|now on)| as of .*| since .*)*<T>",
                            "I started working at ${p}"),
                    Frame.of(
                            "<I>(?:'ve| have)?(?: just| finally)* signed(?: on| up)? with <ORG>,?"
                                    + " (?:and|so) .*\\b(?:start|started|begin|began|first"
                                    + " day).*",
                            "I started working at ${p}"),
                    Frame.of(
                            "(?=.*\\b(?:jobs?|work|working|employers?|company|position|career|years"
                                    + " at|hired)\\b)(?:after .{3,20} (?:at|with) .{3,40}?,?"
                                    + " )?<S>(?:<BE>|<HAVE>)<ADV> (?:moved on|switched|changed|gone"
                                    + " over|moved over|transferred)(?: jobs| employers)?(?: from"
                                    + " .{3,40}?)? to <ORG><T>",
                            "${s} started working at ${p}"),
                    Frame.of(
                            "(?:<I>(?:'ve| have)?|.{3,60}?,? and)(?: just| finally| today)*"
                                + " (?:quit|left|resigned from|handed in .{3,30} at) <OLDORG>(?: a"
                                + " while ago| yesterday| last \\w+)?(?:,| and| to| then| now|"
                                + " finally| I| I've| have| today)+ (?:I'm with|I am"
                                + " with|joined?|started?(?: working)?(?: at| with| for)?|began(?:"
                                + " working)?(?: at| with| for)?|work(?:ing)?(?: at| for)|I'm"
                                + " with|I am with|I'm at|'m with|am with) <ORG><T>",
                            "I started working at ${p}"),
                    Frame.of(
                            "(?:.{3,60}?,? )?(?:and |so )?(?:today|yesterday|on \\w+day|this"
                                + " week|last week),? (?:I|we) (?:joined|(?:started|began)(?: my"
                                + " (?:new )?job| a (?:new )?job| working| work)?(?: at| with|"
                                + " for)) <ORG><T>",
                            "I started working at ${p}"),
                    Frame.of(
                            "(?:.{0,40}?\\b(?:first|1st) (?:day|week)) (?:at|with) <ORG>(?: (?:is"
                                    + " )?(?:done|over|behind me|went|was))?<T>",
                            "I started working at ${p}"),
                    Frame.of(
                            "(?:today |yesterday |this week )?<S>(?:<BE>|<HAVE>)<ADV> (?:been"
                                    + " )?(?:hired|taken on|recruited|poached) (?:at|by) <ORG><T>",
                            "${s} started working at ${p}"),
                    Frame.of(
                            "(?:since|as of|from) (?:today|now|monday|this week|yesterday),?"
                                + " <S><BE>?<ADV> (?:work|works|working|employed|with|at|join)(?:"
                                + " at| for| by| with)? <ORG><T>",
                            "${s} started working at ${p}"),
                    Frame.of(
                            "<S>(?:<BE>|<HAVE>)<ADV>(?: quit and| left and)?"
                                + " (?:join|joined|joining|(?:begun|began|start|started)(?= (?:\\S+"
                                + " ){0,4}?(?:at|with|for) )|taken a job|took a job|got a (?:new"
                                + " )?job|landed a job|found a (?:new )?job|has a new job|have a"
                                + " new job|a new job|started a job|moved to a new job|changed jobs"
                                + " to|switched jobs to)(?: working| work| my (?:new )?job| as"
                                + " .{3,20})?(?: at| with| for)? <ORG><T>",
                            "${s} started working at ${p}"),
                    Frame.of(
                            "<S> (?:found|got|has|have) a new job,? (?:she|he|I|they)(?:'s|'m)?"
                                    + " (?:now )?(?:works?|working|is|at|am)(?: now)?(?: at| for)?"
                                    + " <ORG><T>",
                            "${s} started working at ${p}"),
                    Frame.of(
                            "(?:i|I)(?:'ve)? (?:have |got )?(?:a )?new job[!,:.;]? (?:and )?I(?:'m|"
                                    + " am)(?: now)? (?:at|with) <ORG>(?: now)?<T>",
                            "I now work at ${p}"),
                    Frame.of(
                            "<S>(?:'m| am|'re| are|'s| is)(?: now)? (?:with|at|working"
                                + " (?:for|at)|employed (?:at|by|with)|in a job at)"
                                + " (?!home|work|school)<ORG>(?: now| these days| instead of .+| at"
                                + " the moment)(?: and no longer.*)?",
                            "${s} now work|works at ${p}"),
                    Frame.of(
                            "<S>(?:'m| am|'re| are|'s| is) now (?:with|at|working"
                                    + " (?:for|at)|employed (?:at|by|with))"
                                    + " (?!home|work|school)<ORG><T>",
                            "${s} now work|works at ${p}"),
                    Frame.of(
                            "<S> (?:quit|left|changed jobs|switched jobs|has moved on)(?:"
                                + " .{3,20})?,? and (?:now works|works now|works|is"
                                + " now|is|now|works over)(?: now)?(?: at| for| with)+ <ORG><T>",
                            "${s} now work|works at ${p}"),
                    Frame.of(
                            "(?:.{3,40} with|.{0,30}\\bI (?:saw|met|had \\w+"
                                + " with|visited|called|ran into)(?: my (?:old |good"
                                + " )?(?<kind>friend))?) <WHO>,? who(?:'s| is)? (?:now"
                                + " )?(?:works|working|employed)(?: now)? (?:for|at|by) <ORG><T>",
                            "My ${kind} is ${who}",
                            "${who} works at ${p}"),
                    Frame.of(
                            "<S>(?:<BE>|<HAVE>)<ADV> (?:work|works|working|employed|has a job|have"
                                    + " a job)<ADV> (?:over )?(?:at|for|by|with) <ORG><T>",
                            "${s} work|works at ${p}"),
                    // Promotion.
                    Frame.of(
                            "(?:they|she|he|my boss|the boss|my company|work)(?:'ve| have|"
                                    + " has)?<ADV> (?:made|promoted|named|appointed) me(?: to| as|"
                                    + " their| the)*(?: new)? "
                                    + TITLE
                                    + "<T>",
                            "I was promoted to ${job}"),
                    Frame.of(
                            "(?:<I>(?:'ve| have| was|'m| am| got| were)?<ADV> (?:been |got"
                                    + " )?|(?:got |just |finally |was |been )*)(?:promoted|(?<=been"
                                    + " |was |got |were |just )(?:made|named|appointed))(?: to| as|"
                                    + " the| their| be)*(?: new)? "
                                    + TITLE
                                    + "<T>",
                            "I was promoted to ${job}"),
                    Frame.of(
                            "<I>(?:'ve| have)?<ADV> (?:become|became)(?: the| our| their)?(?: new)?"
                                    + " (?=(?:[\\p{L}-]+ ){0,2}?"
                                    + HEAD
                                    + "\\b)"
                                    + TITLE
                                    + "<T>",
                            "I was promoted to ${job}"),
                    Frame.of(
                            "(?:.{0,40}promot(?:ed|ion)\\b.{0,25}?[,;:!.]? ?)(?:I'm|I am)(?: now)?"
                                    + " (?:the new |now )?"
                                    + TITLE
                                    + "(?: now)?",
                            "I was promoted to ${job}"),
                    Frame.of(
                            "(?:I'm|I am)(?: now)? (?:the new )?"
                                    + TITLE
                                    + "(?: now)?[,;] (?:they|my boss|she|he)(?:'ve| have)? promoted"
                                    + " me<T>",
                            "I was promoted to ${job}"),
                    Frame.of(
                            "(?:<MINE>|the) new (?:position|title|role|job title)(?: at work| now)?"
                                    + " is(?: that of| now)? (?:an? )?"
                                    + TITLE
                                    + "<T>",
                            "I was promoted to ${job}"),
                    Frame.of(
                            "(?:I'm|I am)(?: officially| now| finally)+"
                                + " (?=(?:(?:senior|junior|chief|lead|head|principal|deputy|assistant|vice|managing|executive)"
                                + " |(?:[\\p{L}-]+ ){0,2}?"
                                    + HEAD
                                    + "\\b))"
                                    + TITLE
                                    + "(?: now)?",
                            "I was promoted to ${job}"),
                    Frame.of(
                            "(?:my|the) promotion (?:came through|is official|is done|went"
                                    + " through)[:,-]+ (?:I'm |I am )?(?:the |an? )?(?:new )?"
                                    + TITLE
                                    + "(?: now)?",
                            "I was promoted to ${job}"),
                    Frame.of(
                            "as of (?:today|now|this week|yesterday|this month),? (?:I'm|I am)(?:"
                                    + " the new| now| a)? (?=(?:[\\p{L}-]+ ){0,2}?"
                                    + HEAD
                                    + "\\b)"
                                    + TITLE,
                            "I was promoted to ${job}"));

    private WorkFrames() {}
}
