package dev.cairn.memory.extraction;

import java.util.List;
import java.util.regex.Pattern;

/** The slots that predicates can fill, and the words that fill them; the first that fits counts. */
final class SlotVocabulary {
    /**
     * @param words matched from the start of a predicate; the group "v" is the value
     * @param opposite the attribute for a plain "not" ("likes" -> "dislikes"), or empty where "not"
     *     closes the slot
     */
    record Entry(
            Pattern words,
            String attribute,
            FactKind kind,
            boolean single,
            double importance,
            String opposite) {}

    private static final String THINGS =
            "(?:car|house|apartment|flat|condo|cabin|garden|boat|motorcycle|motorbike|bike|bicycle|e-bike|guitar|piano|violin|tattoo|degree|[Bb]achelor's|[Mm]aster's|[Pp]h[Dd]|diploma|blog|podcast|youtube"
                + " channel|newsletter|website|company|business|startup|shop"
                + "|studio|farm|dogs?|cats?|pupp(?:y|ies)|kittens?|parrots?|hamsters?|rabbits?|horses?|chickens|fish|pets?|sons?|daughters?|kids?"
                + "|children|bab(?:y|ies)|twins|sisters?|brothers?|siblings?|nephews?|nieces?|grandchildren|grandkids|roommates?"
                + "|allotment|camper|van|truck|tesla|collection|mortgage|loan)";

    private static final String CONDITIONS =
            "(?:(?:type (?:1|2|one|two) )?diabetes|asthma|adhd|add|celiac disease|coeliac"
                + " disease|migraines?|epilepsy|arthritis|anxiety|depression|insomnia|high blood"
                + " pressure|hay fever|eczema|psoriasis|ibs|pcos|endometriosis|crohn's(?:"
                + " disease)?|hypothyroidism|autism|ocd|ptsd|scoliosis|tinnitus|vertigo|sleep"
                + " apnea|a heart condition|lupus|dyslexia|a"
                + " (?:peanut|nut|dairy|gluten|shellfish|pollen|cat|dog) allergy)";

    static final List<Entry> ENTRIES =
            List.of(
                    one(
                            "(?:lives|resides|is living|is based|has lived|has been living|stays)"
                                    + " (?:(?:together )?with [\\w' ]{1,30}?"
                                    + " )?(?:in|on|near|at|outside(?: of)?) (?<v>(?!\\d).+)",
                            "lives in",
                            .8),
                    one("(?:lives|is living|resides) at (?<v>\\d.+)", "address", .8),
                    one(
                            "(?:is|works|is working) (?:now )?(?:on|in) the (?<v>[\\w&/ -]{2,30}?)"
                                    + " team\\b.*",
                            "team",
                            .6),
                    one(
                            "(?:moved|switched|transferred|changed) (?:over )?to the (?<v>[\\w&/"
                                    + " -]{2,30}?) team\\b.*",
                            "team",
                            .6),
                    one("(?:is|comes) (?:originally )?from (?<v>(?:the )?\\p{Lu}.+)", "from", .7),
                    one("grew up (?:in|on) (?<v>.+)", "grew up in", .6),
                    one("was born (?:on|in) (?<v>.*\\d.*)", "birthday", .8),
                    one(
                            "(?:has|celebrates) (?:my|their|her|his) birthday (?:on|in) (?<v>.+)",
                            "birthday",
                            .8),
                    one("was born (?:and raised )?in (?<v>\\p{Lu}.+)", "born in", .7),
                    one(
                            "(?:works|is working|has worked|has been working) (?:at|for)"
                                    + " (?<v>(?!home\\b|themselves|an?"
                                    + " (?:few|while)|\\d|over|about).+)",
                            "works at",
                            .8),
                    one(
                            "(?:works|is employed|is working|has worked|has been working) as"
                                    + " (?:an?|the) (?<v>.+)",
                            "job",
                            .8),
                    one("works in (?<v>.+)", "works in", .6),
                    one(
                            "is (?<v>retired|unemployed|self-employed|a"
                                    + " freelancer|freelancing)\\b.*",
                            "job",
                            .8),
                    one(
                            "(?:studies|is studying|is a student|goes to school|goes to"
                                    + " college|goes to university) at (?<v>.+)",
                            "studies at",
                            .7),
                    one(
                            "(?:studies|is studying|majors in|is majoring in)"
                                    + " (?<v>(?!for\\b|the\\b|how\\b).+)",
                            "studies",
                            .7),
                    many("(?:speaks|is fluent in) (?<v>\\p{Lu}.+)", "speaks", .6),
                    one(
                            "(?:is|has gone|went|became|has become|has turned|turned|has"
                                + " been|eats|has switched to|switched to|is following|follows)"
                                + " (?:an? )?(?:now |strictly |fully |entirely |strict |lifelong"
                                + " )*(?<v>vegetarian|vegan|pescatarian|gluten-free|teetotal|keto|paleo|halal|kosher|plant-based|low-carb)\\b.*",
                            "diet",
                            .8),
                    one(
                            "is (?:happily |recently |newly"
                                    + " )?(?<v>married|single|divorced|engaged|widowed)(?!"
                                    + " (?:out|with|in|to (?:my|their|the|an?|it|this))\\b).*",
                            "marital status",
                            .7),
                    one("is (?<v>\\d{1,2})(?: years old)?(?: now| today)?", "age", .6),
                    one("(?:turned|has turned|just turned) (?<v>\\d{1,2})\\b.*", "age", .6),
                    one("weighs (?<v>\\d.*)", "weight", .5),
                    one(
                            "is (?<v>(?:\\d[\\d.,]* ?(?:m|cm|metres|meters|feet|ft)|\\d'\\d+\"?)(?:"
                                    + " \\d+)?) tall",
                            "height",
                            .5),
                    many(
                            "is (?:an? |very |quite |completely |red-green"
                                + " )?(?<v>left-handed|ambidextrous|colou?r-?blind|deaf|blind|near-?sighted|short-?sighted|far-?sighted|an?"
                                + " (?:early bird|night owl|morning"
                                + " person|introvert|extrovert)|(?:early bird|night owl|morning"
                                + " person|introvert|extrovert)|introverted|extroverted|bilingual|dyslexic|religious|atheist)\\b.*",
                            "is",
                            .6),
                    many(
                            "is (?:an? )?(?:active |founding |board )?member of (?<v>.+)",
                            "member of",
                            .6),
                    many("(?:sings|plays) in (?<v>(?:an?|the|my|their) .+)", "member of", .5),
                    one(
                            "(?:goes to|attends|is at|started at|is enrolled at) (?<v>(?:the"
                                + " )?(?:\\p{Lu}[\\p{L}.'-]* ?(?:of |of the"
                                + " )?){1,5}(?:University|College|School|High|Academy|Institute|Elementary)\\b.*|University"
                                + " of .+)",
                            "studies at",
                            .7),
                    many("(?<v>smokes)(?: .*)?", "habit", .6),
                    one(
                            "is (?:an?"
                                + " )?(?<v>American|British|English|Scottish|Irish|Welsh|German|French|Italian|Spanish|Portuguese|Dutch|Belgian|Swiss|Austrian|Swedish|Norwegian|Danish|Finnish|Polish|Czech|Greek|Turkish|Russian|Ukrainian|Romanian|Hungarian|Indian|Pakistani|Chinese|Japanese|Korean|Vietnamese|Thai|Filipino|Indonesian|Australian|Canadian|Mexican|Brazilian|Argentinian|Colombian|Nigerian|Kenyan|Egyptian|Israeli|Iranian|Jamaican)(?:"
                                + " citizen)?",
                            "nationality",
                            .7),
                    many(
                            "is (?:\\w+ly )?allergic to"
                                + " (?<v>(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\\b|work\\b|people\\b|exercise\\b|mornings?\\b).+)",
                            "allergic to",
                            .95),
                    many(
                            "is (?:\\w+ly )?(?<v>(?:lactose|gluten)[ -]intolerant)",
                            "has condition",
                            .9),
                    many(
                            "(?:has|suffers from|was diagnosed with|has been diagnosed with|got"
                                    + " diagnosed with|lives with) (?<v>"
                                    + CONDITIONS
                                    + ")\\b.*",
                            "has condition",
                            .9),
                    many("(?:was|has been|got) diagnosed with (?<v>.+)", "has condition", .9),
                    many(
                            "takes"
                                + " (?<v>(?:.*\\b(?:mg|medication|pills?|tablets|insulin|supplements|antidepressants)\\b.*|\\p{Lu}\\p{L}+"
                                + " (?:daily|every day|for my|for their).*))",
                            "takes",
                            .8),
                    one("is (?:\\w+ (?:weeks|months) )?(?<v>pregnant)\\b.*", "has condition", .9),
                    likes("(?:likes|loves|enjoys|adores) (?<v>.+)", .5),
                    likes("is (?:a )?(?:big |huge |great |massive )?fan of (?<v>.+)", .5),
                    likes(
                            "is (?:very |so |super )?(?:into|fond of|passionate about|obsessed"
                                    + " with|crazy about|keen on) (?<v>.+)",
                            .5),
                    preference("prefers (?<v>.+)", "prefers", .65),
                    preference(
                            "(?:hates|dislikes|detests|loathes|can't stand|cannot stand|can't bear)"
                                    + " (?<v>.+)",
                            "dislikes",
                            .55),
                    many(
                            "(?:has|has got|has developed|developed) (?:an? )?(?:\\w+"
                                    + " )?allerg(?:y|ies) to (?<v>.+)",
                            "allergic to",
                            .95),
                    many(
                            "is (?:\\w+ )?(?:afraid|scared|terrified) of (?<v>.+)",
                            "is afraid of",
                            .5),
                    new Entry(
                            pattern("eats (?<v>.+)"),
                            "eats",
                            FactKind.PREFERENCE,
                            false,
                            .5,
                            "does not eat"),
                    new Entry(
                            pattern("drinks (?<v>.+)"),
                            "drinks",
                            FactKind.PREFERENCE,
                            false,
                            .5,
                            "does not drink"),
                    many("(?:owns|drives) (?<v>(?:an?|two|three|four) .+|\\p{Lu}.+)", "owns", .5),
                    many(
                            "has (?:got )?(?<v>(?:an?|one|two|three|four|five|six|\\d{1,2}|twin)(?:"
                                    + " [\\w'-]{1,20}){0,4}? "
                                    + THINGS
                                    + "\\b.*)",
                            "has",
                            .6),
                    many(
                            "plays (?:the"
                                + " )?(?<v>(?:guitar|piano|violin|cello|drums|bass|flute|clarinet|saxophone|trumpet|ukulele|poker|video"
                                + " games|board games|d&d|\\p{Lu}).*)",
                            "plays",
                            .5),
                    many(
                            "(?:is|has been) (?:learning|practicing|practising)"
                                + " (?<v>(?!to\\b|about\\b|how\\b|with\\b|for\\b|a"
                                + " lot|more\\b|so\\b|a"
                                + " ton\\b|tons\\b|loads\\b|new\\b|as\\b|from\\b|something\\b|things\\b|the"
                                + " ropes\\b).+)",
                            "is learning",
                            .55),
                    many(
                            "(?:is|has been) (?:training|preparing|studying|practicing|practising)"
                                + " for (?<v>(?:an?|the(?! \\p{Ll}+$)|my|their|\\p{Lu})(?! (?:few"
                                + " |couple of"
                                + " )?(?:hours?|days?|weeks?|months?|years?|while|bit)\\b).+)",
                            "is training for",
                            .6),
                    many(
                            "(?:is|has been) (?:working on|building|writing|renovating|restoring)"
                                    + " (?<v>(?:an?|the|their|\\p{Lu}).+)",
                            "works on",
                            .5),
                    many("owes (?<v>.+)", "owes", .7),
                    many(
                            "(?:volunteers|is volunteering|has been volunteering) (?:at|for|with)"
                                    + " (?<v>.+)",
                            "volunteers at",
                            .6),
                    many("(?:teaches|is teaching) (?<v>.+)", "teaches", .5),
                    many("(?:collects|is collecting) (?<v>.+)", "collects", .5),
                    many(
                            "(?:runs|owns) (?<v>(?:an?|my|their)(?: [\\w'-]{1,20}){0,4}"
                                + " (?:company|business|shop|store|studio|bakery|café|cafe|restaurant|farm|agency|startup|blog|podcast|newsletter)\\b.*)",
                            "runs",
                            .7),
                    many(
                            "(?:is using|uses|has been using) (?<v>\\p{Lu}[\\w.+#-]+(?:"
                                    + " [\\w.+#-]+){0,6})",
                            "uses",
                            .4));

    private SlotVocabulary() {}

    private static Pattern pattern(String words) {
        return Pattern.compile("^" + words + "$");
    }

    private static Entry one(String words, String attribute, double importance) {
        return new Entry(pattern(words), attribute, FactKind.STATE, true, importance, "");
    }

    private static Entry many(String words, String attribute, double importance) {
        return new Entry(pattern(words), attribute, FactKind.STATE, false, importance, "");
    }

    private static Entry preference(String words, String attribute, double importance) {
        return new Entry(pattern(words), attribute, FactKind.PREFERENCE, false, importance, "");
    }

    private static Entry likes(String words, double importance) {
        return new Entry(
                pattern(words), "likes", FactKind.PREFERENCE, false, importance, "dislikes");
    }
}
