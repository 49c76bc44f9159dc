package dev.cairn.memory.extraction;

import java.util.List;

/** Ways of telling of journeys and appointments: planned, moved, called off. */
final class PlanFrames {
    private static final String PLACE =
            "(?:the"
                + " )?(?<p>(?!January|February|March|April|May\\b|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter)\\p{Lu}[\\p{L}'-]+(?:"
                + " \\p{Lu}[\\p{L}'-]+){0,2})";
    private static final String MONTH =
            "(?<w>(?:early |late |mid-|the (?:beginning|middle|end) of )?<MONTH>(?:"
                    + " \\d{4})?|spring|summer|autumn|winter|next"
                    + " (?:year|month|week|spring|summer|autumn|fall|winter))";
    private static final String TRIP = "(?:trip|journey|holiday|vacation|visit|flight|tour|stay)";
    private static final String AFTER =
            "(?:[,;!].*| (?:and|with|for|because|so|but|already)\\b.*)?";
    private static final String PLANNED = "I am going to ${p} in ${w}";
    private static final String MOVED = "The trip to ${p} has been moved to ${w}";
    private static final String OFF = "The trip to ${p} was cancelled";
    private static final String WHAT =
            "(?<v>(?!appointment)[\\p{Ll}][\\p{L}-]+(?:"
                + " (?!on\\b|for\\b|this\\b|next\\b|coming\\b|at\\b|with\\b|is\\b|appointment)[\\p{Ll}][\\p{L}-]+)?)";
    private static final String ON =
            "(?:on |for |this |next |coming |this coming |at )*(?<w>(?:next )?<WEEKDAY>(?:"
                    + " (?:morning|afternoon|evening|the"
                    + " \\d{1,2}\\w*))?|tomorrow|\\d{1,2}(?:st|nd|rd|th)?(?: of)? <MONTH>(?:"
                    + " \\d{4})?|<MONTH> \\d{1,2}(?:st|nd|rd|th)?)";
    private static final String SEEN = "My ${v} appointment is on ${w}";

    static final List<Frame> ALL =
            List.of(
                    // Called off; before the rest, for it denies.
                    Frame.of(
                            "<I>(?:'ve| have|'d)?(?: had to| have to| decided to| just| sadly| now|"
                                + " also)* (?:cancel|cancell?ed|call(?:ed)?"
                                + " off|scrap(?:ped)?|drop(?:ped)?|bin(?:ned)?|axed?|give up"
                                + " on|gave up on)(?: the| my| our)?(?: plan to go to| plans? for|"
                                + " idea of going to| whole)* (?:"
                                    + TRIP
                                    + " to )?"
                                    + PLACE
                                    + "(?: "
                                    + TRIP
                                    + ")?"
                                    + AFTER,
                            OFF),
                    Frame.of(
                            "(?:the|my|our) (?:"
                                    + TRIP
                                    + " to )?"
                                    + PLACE
                                    + "(?: "
                                    + TRIP
                                    + ")? (?:is|has been|was|got|had to be)(?: now| just| sadly)*"
                                    + " (?:cancell?ed|called off|off|scrapped|not"
                                    + " happening|dropped)"
                                    + AFTER,
                            OFF),
                    Frame.of(
                            PLACE
                                    + " (?:is|has been|was|got)(?: now)? (?:cancell?ed|called"
                                    + " off|off|scrapped|not happening)"
                                    + AFTER,
                            OFF),
                    Frame.of(
                            "(?:the|my|our) (?:"
                                    + TRIP
                                    + " to )?"
                                    + PLACE
                                    + "(?: "
                                    + TRIP
                                    + ")? (?:isn't happening|is not happening|won't happen|fell"
                                    + " through|has fallen through|came to nothing)"
                                    + AFTER,
                            OFF),
                    Frame.of(
                            "<I>(?:'m| am|'re| are| won't be| will not be| won't)(?: not| no"
                                + " longer)? (?:going|go|travell?ing|travel|flying|fly)(?: to)? "
                                    + PLACE
                                    + "(?: after all| any ?more| any longer| now)+"
                                    + AFTER,
                            OFF),
                    Frame.of(
                            "<I>(?:'ve| have)? (?:decided (?:against|not to)|gave up on|given up"
                                    + " on) (?:going|go|travell?ing|travel|flying|the trip|a trip)"
                                    + " ?(?:to )?"
                                    + PLACE
                                    + AFTER,
                            OFF),
                    Frame.of(
                            "no "
                                    + PLACE
                                    + " (?:this year|this time|after all|for (?:me|us)|any ?more)"
                                    + AFTER,
                            OFF),
                    // Moved.
                    Frame.of(
                            "(?:<I>(?:'ve| have|'d)?(?: had to| have to| decided to| just| now)*"
                                + " (?:postponed?|rebook(?:ed)?|reschedul(?:e|ed)|mov(?:e|ed)|shift(?:ed)?|push(?:ed)?|delay(?:ed)?|put"
                                + " off|put|chang(?:e|ed))(?: back| off)?(?: the| my| our)? ?)(?:"
                                    + TRIP
                                    + " to )?"
                                    + PLACE
                                    + "(?: "
                                    + TRIP
                                    + ")?(?: back| off)?,? (?:to|until|till|for|in|by|and it's now"
                                    + " in|it's in|it will be in|it'll be in|now in|now it's in)(?:"
                                    + " now)? "
                                    + MONTH
                                    + "(?: now| instead)?"
                                    + AFTER,
                            MOVED),
                    Frame.of(
                            "(?:(?:the|my|our) )?(?:"
                                    + TRIP
                                    + " to )?"
                                    + PLACE
                                    + "(?: "
                                    + TRIP
                                    + ")?(?: is| has been| was| got| had to be)?(?: now| just)?"
                                    + " (?:postponed|rebooked|rescheduled|moved|shifted|pushed"
                                    + " back|pushed|delayed|put off|planned|changed)(?: to| until|"
                                    + " till| for| in)+ "
                                    + MONTH
                                    + "(?: now| instead)?"
                                    + AFTER,
                            MOVED),
                    Frame.of(
                            "(?:(?:the|my|our) )?(?:"
                                    + TRIP
                                    + " to )?"
                                    + PLACE
                                    + "(?: "
                                    + TRIP
                                    + ")? (?:is|will be|takes place|happens|is happening|is"
                                    + " on|starts)(?: now)?(?: in| planned for)* "
                                    + MONTH
                                    + " (?:now|instead)"
                                    + AFTER,
                            MOVED),
                    Frame.of(
                            "(?:(?:the|my|our) )?(?:"
                                    + TRIP
                                    + " to )?"
                                    + PLACE
                                    + "(?: "
                                    + TRIP
                                    + ")? is now(?: in| planned for| set for| happening in)+ "
                                    + MONTH
                                    + AFTER,
                            MOVED),
                    Frame.of(
                            "<I>(?:'re| are|'m| am) (?:now )?going to "
                                    + PLACE
                                    + " in "
                                    + MONTH
                                    + " instead"
                                    + AFTER,
                            MOVED),
                    Frame.of(
                            "<I>(?:'re| are|'m| am) not going to "
                                    + PLACE
                                    + " in .{3,20}, but in "
                                    + MONTH,
                            MOVED),
                    Frame.of(
                            "(?:the|my|our) (?:"
                                    + TRIP
                                    + " to )?"
                                    + PLACE
                                    + "(?: "
                                    + TRIP
                                    + ")? won't (?:happen|be) in .{3,20}, (?:we|I)(?:'ve| have)?"
                                    + " (?:moved|postponed|pushed) it to "
                                    + MONTH,
                            MOVED),
                    // Planned.
                    Frame.of(
                            "(?:(?:in|this|next) "
                                    + MONTH.replace("<w>", "<w2>")
                                    + ",? )?<I>(?:'m| am|'re| are|'ll| will|'ve| have)?(?: be| now|"
                                    + " finally| also| decided to| plan to| planning to| planning|"
                                    + " hoping to| got| just| already| booked| a| an| our| my| the|"
                                    + " for| trip| flights?| tickets?| holiday| vacation| summer|"
                                    + " week| coming| up| visit| spending| want| to)* ?(?:off"
                                    + " to|going to|go to|travell?ing to|travel to|flying to|fly"
                                    + " to|visit|to|in|holiday in|vacation in) "
                                    + PLACE
                                    + "(?: (?:in|for|this|next|on|coming up in)(?: this| next)? "
                                    + MONTH
                                    + ")?"
                                    + AFTER,
                            PLANNED,
                            "I am going to ${p} in ${w2}"),
                    Frame.of(
                            "<I>(?:'ve| have)?(?: just| finally)* booked "
                                    + PLACE
                                    + " (?:for|in) "
                                    + MONTH
                                    + AFTER,
                            PLANNED),
                    Frame.of(
                            "(?:my|our) "
                                    + TRIP
                                    + "(?: this year)?(?: to|: (?:to )?|, | is to) ?"
                                    + PLACE
                                    + "(?:,)?(?: is| will be| starts)?(?: in| planned for)* "
                                    + MONTH
                                    + AFTER,
                            PLANNED),
                    // Appointments.
                    Frame.of(
                            "(?:"
                                    + ON.replace("<w>", "<w2>")
                                    + ",? )?(?:I|we)(?:'ve| have|'m| am|'ll| need to| have to|"
                                    + " must|'d)?(?: also| just)?(?: got| made| booked| be| have|"
                                    + " seeing| see| going| go| an?| the| my| our| appointment|"
                                    + " appointments| at| with| to| due| in)+ (?:the |my |an? )?"
                                    + WHAT
                                    + "(?: appointment)? "
                                    + ON
                                    + AFTER,
                            SEEN),
                    Frame.of(
                            ON.replace("this |next", "this |next")
                                    + ",? (?:I|we)(?:'ve| have|'m| am)(?: got| an?| the| my|"
                                    + " seeing| going to| appointment| with| at)+ "
                                    + WHAT
                                    + "(?: appointment)?"
                                    + AFTER,
                            SEEN),
                    Frame.of(
                            "(?:there's |it's )?(?:(?:my|our|the) )?(?:next )?"
                                    + WHAT
                                    + " appointment(?: is|'s|,|:)?(?: now| set)?(?: "
                                    + ON
                                    + ")"
                                    + AFTER,
                            SEEN),
                    Frame.of(
                            "(?:my|our|the) (?:next )?appointment (?:at|with) (?:the |my )?"
                                    + WHAT
                                    + " is(?: now)? "
                                    + ON
                                    + AFTER,
                            SEEN),
                    Frame.of(
                            "the "
                                    + WHAT
                                    + " (?:can see|sees|is seeing|wants to see) me "
                                    + ON
                                    + AFTER,
                            SEEN),
                    Frame.of(
                            "the (?<v>optician|dentist|(?:eye |foot |skin"
                                + " )?doctor|accountant|lawyer|mechanic|notary|tutor|plumber|electrician|interview|driving"
                                + " lesson|hairdresser|vet|physio|physiotherapist|gp|cardiologist|dermatologist|podiatrist|barber|therapist|orthodontist|gynaecologist|allergist|haircut|check-?up)"
                                + " is(?: actually| now)? "
                                    + ON
                                    + AFTER,
                            SEEN),
                    Frame.of(ON + " is (?:my|the) " + WHAT + " appointment" + AFTER, SEEN));

    private PlanFrames() {}
}
