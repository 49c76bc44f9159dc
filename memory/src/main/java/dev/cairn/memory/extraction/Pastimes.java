package dev.cairn.memory.extraction;

/** What people do for pleasure, as parts of patterns. */
final class Pastimes {
    /** Those that a verb as wide as "started" is believed with. */
    static final String WORDS =
            """
            (?:(?!(?:the|a|an|my|our|with|to|up|on|and|or|some|more|this|that)\\b)[\\p{L}-]{3,14} )?(?i:climbing|bouldering|hiking|running|jogging|swimming|cycling|knitting|painting|drawing|\
            sketching|pottery|ceramics|yoga|pilates|gardening|baking|cooking|photography|chess|tennis|padel|pickleball|golf|\
            surfing|kitesurfing|windsurfing|skiing|snowboarding|wakeboarding|paddle ?boarding|dancing|salsa|tango|bachata|\
            flamenco|ballet|zumba|aerobics|fencing|sailing|rowing|canoeing|kayaking|rafting|singing|archery|woodwork(?:ing)?|\
            carpentry|wood ?turning|wood ?carving|whittling|carving|blacksmithing|metalwork(?:ing)?|glass ?blowing|leatherwork|\
            crochet(?:ing)?|sewing|embroidery|felting|weaving|quilting|macram[eé]|dressmaking|lace-?making|jewell?ery making|\
            candle making|soap making|bookbinding|scrapbooking|print ?making|calligraphy|hand lettering|origami|ikebana|bonsai|\
            sculpting|sculpture|watercolou?rs?|animation|film-?making|vlogging|podcasting|blogging|journal(?:l)?ing|poetry|\
            bird ?watching|birding|stargazing|astronomy|fishing|hunting|falconry|foraging|geocaching|orienteering|camping|\
            backpacking|mountaineering|caving|canyoning|slacklining|parkour|gymnastics|acrobatics|trampolining|juggling|\
            meditation|meditating|tai chi|qi ?gong|judo|karate|aikido|capoeira|krav maga|kendo|boxing|kickboxing|taekwondo|\
            jiu-?jitsu|wrestling|martial arts|football|soccer|basketball|volleyball|handball|badminton|squash|table tennis|\
            ping ?pong|hockey|cricket|rugby|baseball|softball|curling|bowling|darts|snooker|billiards|skating|skateboarding|\
            horse ?riding|riding|dressage|weight ?lifting|crossfit|triathlons?|beekeeping|home ?brewing|brewing|diving|\
            snorkell?ing|paragliding|gliding|skydiving|gaming|board games|jigsaw puzzles|sudoku|crosswords|improv|acting|\
            stand-up|genealogy|model (?:trains|railways|building)|stamp collecting|coin collecting|collecting|electronics|\
            robotics|amateur radio|ham radio|upcycling|the (?:guitar|piano|violin|cello|drums|flute|ukulele|saxophone|harp|\
            trumpet))\
            """;

    /** Whatever is named, where the words themselves say that it is a hobby. */
    static final String ANY =
            "(?!(?:trouble|debt|shape|bed|work|working|therapy|politics|arguments?|fights?|drugs|it|this|that|things?|smoking|drinking|vaping)\\b)\\p{L}[\\p{L}'-]{2,20}(?:"
                + " (?!as\\b)[\\p{L}'-]{2,15}){0,2}?";

    private Pastimes() {}
}
