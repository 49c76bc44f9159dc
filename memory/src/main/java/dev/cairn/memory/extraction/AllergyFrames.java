package dev.cairn.memory.extraction;

import java.util.List;

/** Ways of saying what somebody cannot stand, and that they can again. */
final class AllergyFrames {
    private static final String WHAT = "(?<v>[\\p{L}][\\p{L}\\d'’ -]{1,40}?)";
    private static final String NOW =
            "(?: now| any ?more| any longer| at all| these days| today| lately)*";
    private static final String NOT_ANY_MORE =
            "(?!.*\\b(?:no longer|not|isn't|don't|any ?more|anymore|outgrown|gone|disappeared)\\b)";

    /** What people are allergic to in jest. */
    private static final String ALLERGEN =
            "(?<v>(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|work\\b|people\\b|nonsense|stupid|exercise\\b|it\\b|that\\b|this\\b|them\\b)[\\p{L}][\\p{L}\\d'’"
                + " -]{1,40}?)";

    private static final String GONE =
            "(?:is|'s|has)(?: now| finally| apparently)* (?:gone(?: away)?|over|history|no"
                    + " more|cured|disappeared|vanished|been cured|cleared up|gone for good)";

    static final List<Frame> ALL =
            List.of(
                    Frame.of(
                            "(?:I|we)(?:'ve| have)? (?:outgrown|outgrew|lost|got rid of|gotten rid"
                                    + " of|overcome|overcame|got over|beaten|grown out of|grew out"
                                    + " of) (?:my|the|that) "
                                    + WHAT
                                    + " allergy<T>",
                            "I am no longer allergic to ${v}"),
                    Frame.of(
                            "(?:I'm|I am|I've been|I have been|I was) (?:cleared|cured|free|rid) of"
                                    + " (?:my|the) "
                                    + WHAT
                                    + " allergy<T>",
                            "I am no longer allergic to ${v}"),
                    Frame.of(
                            "(?:my|the|that) " + WHAT + " allergy " + GONE + "<T>",
                            "I am no longer allergic to ${v}"),
                    Frame.of(
                            "(?:my|the|that) allergy to " + WHAT + " " + GONE + "<T>",
                            "I am no longer allergic to ${v}"),
                    Frame.of(
                            "no more " + WHAT + " allergy(?: for me)?<T>",
                            "I am no longer allergic to ${v}"),
                    Frame.of(
                            "(?:I|we)(?: don't| do not| no longer)(?: actually|"
                                    + " really)? (?:have|suffer from) (?:an?|the|that|my|any) "
                                    + WHAT
                                    + " allergy"
                                    + NOW
                                    + "(?: after all)?<T>",
                            "I am no longer allergic to ${v}"),
                    Frame.of(
                            "(?:.*\\b)?(?:I|we) (?:can|may) (?:now"
                                    + " )?(?:have|eat|drink|take|touch|enjoy|wear) "
                                    + WHAT
                                    + " again,? .*\\ballerg.*",
                            "I am no longer allergic to ${v}"),
                    Frame.of(
                            NOT_ANY_MORE
                                    + "(?:please )?no "
                                    + ALLERGEN
                                    + " for me(?:,? please)?[,;:]? (?:because )?(?:I'm|I"
                                    + " am)(?: \\p{Ll}+ly)? allergic<T>",
                            "I am allergic to ${v}"),
                    Frame.of(
                            NOT_ANY_MORE
                                    + "(?:.*\\b)?(?:I|we)(?:'ve| have)?(?: got| developed|"
                                    + " have| been diagnosed with| was diagnosed with| suffer from|"
                                    + " tested positive for|'m told I have)(?: an?|"
                                    + " this)(?: bad| mild| severe| slight| new| serious| nasty|"
                                    + " strong)* "
                                    + ALLERGEN
                                    + " allergy<T>",
                            "I am allergic to ${v}"),
                    Frame.of(
                            NOT_ANY_MORE
                                    + "(?:.*\\b)?(?:I|we)(?:'ve| have)? tested positive for"
                                    + " (?:an allergy to )?"
                                    + ALLERGEN
                                    + "(?: on my allergy test| in the allergy test)",
                            "I am allergic to ${v}"),
                    Frame.of(
                            NOT_ANY_MORE
                                    + "my allergy test (?:was|came back|is|came out) positive for "
                                    + ALLERGEN
                                    + "<T>",
                            "I am allergic to ${v}"),
                    Frame.of(
                            NOT_ANY_MORE
                                    + "(?:I|we) (?:have to|must|need to|should|'ve got to|had to)"
                                    + " (?:avoid|stay away from|steer clear of|keep away from|be"
                                    + " careful with|watch out for) "
                                    + ALLERGEN
                                    + ",? (?:because of|due to|owing to|thanks to|on account"
                                    + " of|for|as|since|because|I'm|I am|it's).*\\ballerg.*",
                            "I am allergic to ${v}"),
                    Frame.of(
                            NOT_ANY_MORE
                                    + "(?:(?:I've got |I have )?(?:a )?new allergy|my"
                                    + " (?:new|newest|latest|other|second) allergy)(?:[,:-]+| is)?"
                                    + " ?(?:it's |it is )?(?:to )?"
                                    + ALLERGEN
                                    + "(?:[,;.!] .*)?",
                            "I am allergic to ${v}"),
                    Frame.of(
                            NOT_ANY_MORE
                                    + "(?:please )?(?:note|mind|remember|add|consider)?"
                                    + " ?(?:to )?my "
                                    + ALLERGEN
                                    + " allergy(?:,? please)?(?: (?:is (?:bad|back|acting"
                                    + " up|awful|terrible|worse)|flared|keeps|makes|got).*)?",
                            "I am allergic to ${v}"),
                    Frame.of(
                            NOT_ANY_MORE
                                    + "(?:(?:I|we)(?:'ve| have)? (?:had|got|suffered|have) an"
                                    + " allergic reaction to|add (?=.* to my (?:list of"
                                    + " )?allergies)) "
                                    + ALLERGEN
                                    + "(?: to my .*)?(?:[,;.!] .*|"
                                    + " (?:yesterday|today|again|last|this)\\b.*)?",
                            "I am allergic to ${v}"),
                    Frame.of(
                            NOT_ANY_MORE
                                    + ALLERGEN
                                    + " (?:gives?|gave) me (?:hives|an allergic reaction|an"
                                    + " allergy)<T>",
                            "I am allergic to ${v}"),
                    Frame.of(
                            NOT_ANY_MORE
                                    + ALLERGEN
                                    + " (?:is|are) off the menu(?: for me)?[,;:] .*\\ballerg.*",
                            "I am allergic to ${v}"),
                    Frame.of(
                            "(?:.*\\b)?(?:my|our) allergy to "
                                    + WHAT
                                    + " (?:is gone|has gone(?: away)?|is over|has"
                                    + " disappeared|disappeared|went away|is no more|has been"
                                    + " cured|is cured)<T>",
                            "I am no longer allergic to ${v}"),
                    Frame.of(
                            "the allergy to "
                                    + WHAT
                                    + " (?:is gone|has gone(?: away)?|is over|has"
                                    + " disappeared|disappeared|went away)<T>",
                            "I am no longer allergic to ${v}"),
                    Frame.of(
                            "my "
                                    + WHAT
                                    + " allergy (?:is gone|has gone(?: away)?|is over|has"
                                    + " disappeared|disappeared|went away)<T>",
                            "I am no longer allergic to ${v}"),
                    Frame.of(
                            "(?:I|we)(?:'ve| have)? (?:outgrown|lost|got rid of|gotten rid"
                                    + " of|overcome|got over|beaten) (?:my|the) allergy to "
                                    + WHAT,
                            "I am no longer allergic to ${v}"),
                    Frame.of(
                            "(?:I|we)(?: don't| do not| no longer|'ve no longer)(?: actually|"
                                + " really)? (?:have|suffer from) (?:an|the|that|my|any) allergy to"
                                + " "
                                    + WHAT
                                    + NOW
                                    + "(?: after all)?",
                            "I am no longer allergic to ${v}"),
                    Frame.of(
                            "(?:.*\\b)?(?:I'm|I am) (?:not|no longer)(?: actually| really)?"
                                    + " allergic to "
                                    + WHAT
                                    + NOW
                                    + "(?: after all)?(?:, .*)?",
                            "I am no longer allergic to ${v}"),
                    Frame.of(
                            NOT_ANY_MORE
                                    + "(?:I|we)(?: can't| cannot| can not| must not| mustn't| may"
                                    + " not) (?:have|eat|take|touch|stand|tolerate|drink)(?: or"
                                    + " \\w+)? "
                                    + WHAT
                                    + ",?(?: because| since| as)? (?:I'm|I am) allergic(?: to"
                                    + " (?:it|them|that))?",
                            "I am allergic to ${v}"),
                    Frame.of(
                            NOT_ANY_MORE
                                    + "(?:I|we)(?:'ve| have)? (?:react|reacted)"
                                    + " (?:badly|strongly|allergically) to "
                                    + WHAT
                                    + "(?:,.*\\ballerg.*| .*\\ballerg.*)",
                            "I am allergic to ${v}"),
                    Frame.free(
                            NOT_ANY_MORE
                                    + WHAT
                                    + "\\? (?:sadly |unfortunately )?(?:I'm|I am) allergic(?: to"
                                    + " (?:it|them|that|those))?",
                            "I am allergic to ${v}"),
                    Frame.of(
                            NOT_ANY_MORE
                                    + "(?:.*\\b)?(?:I'm|I am|I've (?:become|always been|been)|I"
                                    + " have (?:become|been)|I became)(?: \\p{Ll}+ly| very| quite|"
                                    + " also| so)* allergic to "
                                    + WHAT
                                    + "(?:[,;] .*| (?:and|so|but|which|since)\\b.*)?",
                            "I am allergic to ${v}"),
                    Frame.of(
                            NOT_ANY_MORE
                                    + "(?:.*\\b)?(?:my|an|this) allergy to "
                                    + WHAT
                                    + "(?: (?:is|has|keeps|makes|was|got|flared|drives)\\b.*|[,;]"
                                    + " .*)?",
                            "I am allergic to ${v}"));

    private AllergyFrames() {}
}
