package dev.cairn.memory.extraction;

import dev.cairn.memory.time.TimeExpressions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says again in plain sentences, which the rules know, what somebody said in their own way: without
 * what leads up to it, with usual spelling, and with the subject first.
 */
final class Paraphrase {
    private static final int LONGEST = 300;
    private static final int MOST_LEADS = 4;
    private static final int MOST_SENTENCES = 4;

    private static final Pattern LEAD =
            Pattern.compile(
                    "^(?i:(?:did|have) (?:I|we) (?:ever |already"
                        + " )?(?:mention(?:ed)?|tell|told|say|said)(?: (?:to )?you)?(?: yet)?,?(?:"
                        + " that)?|in case I haven't (?:said|told you|mentioned it)(?:"
                        + " (?:so|yet|already))?[:,]|you (?:may|might|probably|won't)+ not?"
                        + " ?know(?: this| it| that)?(?: yet)?[:,]?(?: but)?|(?:just )?(?:so you"
                        + " know|to let you know|fyi|for your information)[:,]?|you"
                        + " (?:should|must|ought to) know(?: that)?[:,]?|you know(?: what|"
                        + " that)?[,:]?|(?:as|like) (?:you (?:may |might )?know|I(?:'ve| have)?"
                        + " (?:said|told you|mentioned))(?: before| already|"
                        + " earlier)?[:,]?|I(?:'ve| have)?(?: already)? told you(?:"
                        + " that)?[:,]?|once (?:again|more)[:,]|again[:,]|so much has"
                        + " happened[.:,]?|(?:some |a bit of |very"
                        + " )*(?:good|great|bad|big|sad|small|work|job|family|sis|sister|home|personal|other)?"
                        + " ?(?:news|update)(?: from \\w+)?(?: flash)?[:,!]|change of"
                        + " plans?[:,!]|it's (?:done|official|true|final)[:,!]|guess"
                        + " what[:,!]|(?:well|so|oh|ah|hey|hi|anyway|careful|sadly|unfortunately|luckily|finally|by"
                        + " the way|btw|also|actually|honestly|right|ok|okay|yes(?=,)|no(?=,)|sorry|great|hello|look|listen|sooo|soo|and)\\b[,:!]*|(?:my|the)"
                        + " (?:\\w+"
                        + " )?(?:doctor|tests?|results?|allergist|dermatologist|specialist|nurse|gp|physician|bloodwork|vet)(?:'s)?(?:"
                        + " \\w+)? (?:says?|said|told me|confirm(?:s|ed)?|shows?|showed|tells"
                        + " me)(?: that)?[:,]?|according to (?:my|the)"
                        + " (?:doctor|allergist|dermatologist|specialist|nurse|gp|physician|vet|tests?|results?|lab),?|(?:it"
                        + " )?(?:seems?|appears?|looks like|turns? out|turned out)(?: that| to be"
                        + " that)?,?|apparently,?|as it turns out,?|(?:I |we )?(?:just |recently"
                        + " |have |'ve |today |finally )*(?:learned|learnt|found"
                        + " out|discovered|realised|realized|was told|got tested and|heard)(?:"
                        + " today| yesterday| that)*(?= I\\b| we\\b| I'm\\b| my\\b)|since \\w+ \\w+"
                        + " (?:we|I) know that|I(?:'d| would)? (?:just"
                        + " )?(?:want(?:ed)?|like|have|need|should|must|forgot|have to)(?: to)?"
                        + " (?:tell you|mention|say|add|let you know|share|inform you)(?: about"
                        + " [\\w ]{2,20})?(?: that)?[:,]?|(?:keep in mind|please"
                        + " (?:note|remember|know)|note to self|note|remember|don't forget|bear in"
                        + " mind|please keep in mind|for the record)(?: that)?[:,]?|don't let me"
                        + " forget(?: that)?,?|(?:sorry, )?(?:I|we)(?:'ve| have)?"
                        + " (?:misspoke|misremembered|mixed (?:it|that|things) up|got"
                        + " (?:that|it|this) (?:wrong|mixed up)|made a mistake|was"
                        + " mistaken)[,:;]|if you ask me(?: (?:for|about) (?=my"
                        + " ))?,?|(?!.*\\b(?:said|says|wrote|asked|text|mail|message|translat\\w+|song|lyrics|poem|sings|story|read|quote|film|character|sentence|joke)\\b)(?-i:[^:.\"]{2,30}"
                        + " \\p{Ll}+):(?= (?:I|I'm|I've|we|we've|my)\\b)|about me[:,]|a"
                        + " (?:bit|little) about me[:,]|i was wrong[,:;]|new job!+|so,? about"
                        + " me[:,])\\s*");

    private static final Pattern TRAIL =
            Pattern.compile(
                    "(?i:[,;(]? ?(?:as you (?:may |might )?know|you know|by the way|btw|nice to"
                        + " meet you|as I said|as it turns out|forgot to (?:mention|say|tell"
                        + " you)(?: it| that)?|(?:I (?:should|could|must) have told you|I (?:think"
                        + " )?(?:I )?never told you(?: that)?|I forgot to (?:say|tell you|mention"
                        + " it))|lol|haha|yay|phew|remember|can't wait|please remember"
                        + " (?:it|that|this)|(?:please )?(?:remember|note) (?:it|that)|don't let me"
                        + " forget(?: it)?|what an? \\w+(?: \\w+)?|you know that|actually|my"
                        + " mistake|my bad|sorry|i told you)[.!?)]*)$");

    private static final Map<Pattern, String> SPELLINGS =
            Map.of(
                    Pattern.compile("\\bi\\b(?!\\.)"), "I",
                    Pattern.compile("\\b[iI]m\\b"), "I'm",
                    Pattern.compile("\\b[iI]ve\\b"), "I've",
                    Pattern.compile("\\b(?i:dont)\\b"), "don't",
                    Pattern.compile("\\b(?i:cant)\\b"), "can't",
                    Pattern.compile("\\b(?i:favorite|fav|fave|favourit)\\b"), "favourite",
                    Pattern.compile("\\b(?i:b-?day)\\b"), "birthday",
                    Pattern.compile("\\bdr\\.? (?=\\p{Lu})"), "Dr. ",
                    Pattern.compile("\\b(?i:gonna)\\b"), "going to",
                    Pattern.compile("\\b(?i:appt)\\b"), "appointment");

    /** Days and months that are written small in haste; "may" and "march" are verbs as well. */
    private static final Pattern CALENDAR =
            Pattern.compile(
                    "\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july"
                        + "|august|september|october|november|december)\\b");

    /** Words that are written small inside a sentence. */
    private static final Set<String> SMALL =
            Verbs.words(
                    """
                    my our the it it's its a an in on at for from since until till before after back between by as
                    of home here there there's today yesterday tomorrow tonight last this next recently just
                    finally now moved got done read finished completed said goodbye hello bye new no not you you'll
                    your please when whenever if because each every one everybody everyone people they she he his
                    her we've we we're could can would will make be let's some another also then that that's which while
                    with within living being life years up job work never always don't sadly favourite had during
                    both spare relocated joined started promoted made quit left signed gone going off how over
                    forward henceforth remember note keep stop forget try first second other so and but
                    starting day closed shut devoured polished ticked crossed checked reached stayed through last final book novel reading worked that that's officially besides apart unpacked tested diagnosed signed wrapped turned adding
                    """);

    private static final Pattern NO_EMPLOYER =
            Pattern.compile(
                    "\\bworking at (?:an?|the|my|our)"
                            + " .*\\b(?:church|club|gym|choir|band|class|group"
                            + "|course|league|society|association|forum|community|congregation"
                            + "|temple|mosque|orchestra|program(?:me)?|meetup|challenge|gang)$");
    private static final Pattern NO_HOBBY =
            Pattern.compile(
                    "\\b(?:take|took|taken|start|started) (?:up )?(?:(?:new|some|a"
                            + " few|more|many|my)"
                            + " )*(?:skills?|habits?|things?|tricks?|speed|pace|friends|steam)\\b");
    private static final Pattern STARTING_WITH =
            Pattern.compile("(?:'ll|will|would|'d|to|can|could|let me) (?:just )?start with\\b");

    private static final Pattern HAPPENED =
            Pattern.compile(
                    "^[^ ]+(?: [^ ]+)? (?:moved|started|was promoted|took up|gave up|finished)\\b");

    /** "Anna (my sister) lives …" */
    private static final Pattern BESIDE = Pattern.compile(" \\(((?:my|our) [\\p{L} ]{2,30})\\)");

    private static final Pattern NEW_PLACE = Pattern.compile("New \\p{Lu}");

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}'-]+");

    /** Some of its words stand in any sentence that one of the frames can read. */
    private record Topic(boolean named, Set<String> words, List<Frame> frames) {
        boolean isIn(Set<String> said, boolean names) {
            return (names || !named) && said.stream().anyMatch(words::contains);
        }
    }

    private static final List<Topic> TOPICS =
            List.of(
                    new Topic(
                            true,
                            Verbs.words(
                                    """
                                    live lives lived living home moved move moving relocated reside resides residing resident
                                    based flat apartment house place left settled goodbye bye address rent renting studio room
                                    condo cottage still since now keys officially call calls neighbourhood neighborhood street garden balcony kitchen landlord landlady city town new
                                    """),
                            together(HomeFrames.ALL, LifeFrames.HOMES)),
                    new Topic(
                            true,
                            Verbs.words(
                                    """
                                    work works worked working job jobs employer employed company hired joined joining started
                                    start began begun title profession professionally quit switched moved spent did week day
                                    employment role with at workplace payroll bills salary rent position contract starting transferred over employs hired hires pays signed changed years time stint
                                    """),
                            together(WorkFrames.ALL, LifeFrames.WORK)),
                    new Topic(
                            false,
                            Verbs.words(
                                    """
                                    promoted promotion position made named appointed become became title museum library hospital
                                    officially stepped risen rose climbed lead leader head manager director engineer designer nurse supervisor officer chief
                                    editor analyst developer teacher professor principal chef architect coordinator specialist
                                    brigade university newspaper office station bank school council church pharmacy
                                    """),
                            together(WorkFrames.ALL, LifeFrames.WORK)),
                    new Topic(true, kin(), together(PeopleFrames.ALL, LifeFrames.PEOPLE)),
                    new Topic(false, Verbs.words("allergic allergy"), AllergyFrames.ALL),
                    new Topic(
                            false,
                            Verbs.words(
                                    "favourite best most choice number go-to top greatest compares"
                                            + " beats match"),
                            together(TasteFrames.FAVOURITES, LifeFrames.BEST)),
                    new Topic(
                            false,
                            Verbs.words(
                                    """
                                    hobby pastime up into started start begun began giving stop stopped quit quitting drop
                                    dropped done no longer don't do doing learning trying over signed wasn't hooked finished
                                    joined club lesson lessons class classes given gave days decided course session
                                    """),
                            TasteFrames.HOBBIES),
                    new Topic(
                            false,
                            Verbs.words(
                                    """
                                    love loved like liked enjoy adore adored fan fond crazy mad keen sucker enough thing weakness spot
                                    nothing happy passionate partial lover resist without things into passion
                                    """),
                            TasteFrames.LIKES),
                    new Topic(
                            true,
                            Verbs.words(
                                    """
                                    trip going go travel travelling traveling fly flying flight flights tickets holiday vacation
                                    visit cancel cancelled canceled called off postponed postpone rebooked rescheduled reschedule
                                    moved shifted pushed put booked appointment see seeing sees be have had no dropped planned
                                    journey instead after got i've now this optician dentist doctor hairdresser vet physio haircut
                                    accountant lawyer mechanic notary tutor plumber electrician interview barber lesson
                                    """),
                            PlanFrames.ALL),
                    new Topic(
                            true,
                            Verbs.words(
                                    """
                                    finish finished completed complete done read reading page pages chapter book novel
                                    through closed shut put wrapped polished devoured end list line lines paragraph
                                    """),
                            BookFrames.ALL),
                    new Topic(
                            false,
                            Verbs.words(
                                    """
                                    finish finished completed complete done read key keys passport passports charger wallet documents
                                    suitcase tools ladder remote glasses toolbox umbrella papers certificate medicine kit manual
                                    receipts torch scissors batteries cash through
                                    """),
                            ThingFrames.ALL),
                    new Topic(
                            false,
                            Verbs.words(
                                    "you don't never always future forward whenever when every rule"
                                        + " reply answer answers replies anymore more longer again"
                                        + " needn't necessary default henceforth from let's agree"
                                        + " to"),
                            ThingFrames.WISHES));

    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}'])(?!I\\b)\\p{Lu}");

    /** What a question may end or begin with and yet state something. */
    private static final Pattern STATING =
            Pattern.compile(
                    "(?i)\\b(?:remember|you know|did I|have I|you|allergic|favou?rite|fav)\\b");

    private Paraphrase() {}

    private static List<Frame> together(List<Frame> some, List<Frame> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Set<String> kin() {
        var words = new HashSet<String>();
        NOT_LETTERS.splitAsStream(Relations.WORDS.replace('|', ' ')).forEach(words::add);
        words.addAll(
                Verbs.words(
                        """
                        friends sisters brothers birthday born calls call called name nickname by turns colleagues
                        prefers prefer known goes go now nickname teeth answers responds listens named everyone everybody decided
                        """));
        return words;
    }

    /** Plain sentences that say the same, of each slot at most one way; often none. */
    static List<String> of(String sentence, boolean question, LocalDate saidOn) {
        if (sentence.length() > LONGEST || (question && !STATING.matcher(sentence).find())) {
            return List.of();
        }
        var spelled = spelled(sentence);
        var trailed = TRAIL.matcher(spelled).replaceFirst("");
        boolean stillAsked = question && trailed.length() == spelled.length();
        var bare = withoutLead(trailed);
        boolean led = bare.length() < spelled.length();
        var full = Telegraphic.whole(small(bare));
        led |= full.isPresent();
        var text = full.orElse(small(bare));
        var words = new HashSet<>(List.of(NOT_LETTERS.split(text.toLowerCase(Locale.ROOT))));
        boolean names = NAME.matcher(text).find();
        var breath = Telegraphic.inOneBreath(text);
        if (!led
                && breath.isEmpty()
                && TOPICS.stream().noneMatch(topic -> topic.isIn(words, names))) {
            return List.of();
        }
        boolean said = (!stillAsked || led) && Guards.plainly(text);
        var plain = new ArrayList<String>();
        if (led && said && text.length() > 8) {
            plain.add(Wording.capital(text));
        }
        if (said) {
            breath.forEach(one -> plain.add(dated(one, text, saidOn)));
        }
        for (var topic : TOPICS) {
            if (plain.size() < MOST_SENTENCES && topic.isIn(words, names)) {
                first(topic, text, said).stream()
                        .filter(one -> !isOverread(one, text))
                        .forEach(one -> plain.add(dated(one, text, saidOn)));
            }
        }
        return plain;
    }

    /** Who joins a choir does not work there, and "I'll start with Lighthouse" is no job at all. */
    private static boolean isOverread(String plain, String text) {
        return NO_EMPLOYER.matcher(plain).find()
                || NO_HOBBY.matcher(plain).find()
                || (plain.contains("started working at") && STARTING_WITH.matcher(text).find());
    }

    private static List<String> first(Topic topic, String text, boolean said) {
        for (var frame : topic.frames()) {
            if (frame.free() || said) {
                var read = frame.read(text);
                if (!read.isEmpty()) {
                    return read;
                }
            }
        }
        return List.of();
    }

    /** Something that happened keeps its date, wherever in the sentence that stood. */
    private static String dated(String plain, String text, LocalDate saidOn) {
        if (!HAPPENED.matcher(plain).find() || !Dates.of(plain, saidOn).isEmpty()) {
            return plain;
        }
        int begin = Dates.begin(text, saidOn);
        var mentions = TimeExpressions.find(text, saidOn);
        if (begin >= text.length() || mentions.size() != 1) {
            return plain;
        }
        var when = text.substring(begin, mentions.getFirst().end());
        return plain.contains(mentions.getFirst().range().words()) || when.startsWith("from ")
                ? plain
                : plain + " " + when.substring(0, 1).toLowerCase(Locale.ROOT) + when.substring(1);
    }

    private static String spelled(String sentence) {
        var text =
                BESIDE.matcher(sentence.replace('’', '\''))
                        .replaceAll(", $1,")
                        .replaceAll("\\s+", " ")
                        .replaceFirst("[!?., ]+$", "")
                        .strip();
        for (var spelling : SPELLINGS.entrySet()) {
            text = spelling.getKey().matcher(text).replaceAll(spelling.getValue());
        }
        return CALENDAR.matcher(text).replaceAll(day -> Wording.capital(day.group()));
    }

    private static String withoutLead(String text) {
        var bare = text;
        for (int i = 0; i < MOST_LEADS; i++) {
            var lead = LEAD.matcher(bare);
            if (!lead.lookingAt() || lead.end() == 0 || bare.length() - lead.end() < 6) {
                return bare;
            }
            bare = bare.substring(lead.end());
        }
        return bare;
    }

    private static String small(String text) {
        int end = 0;
        while (end < text.length()
                && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '\'')) {
            end++;
        }
        var first = text.substring(0, end).toLowerCase(Locale.ROOT);
        if (first.equals("new") && NEW_PLACE.matcher(text).lookingAt()) {
            return text;
        }
        return SMALL.contains(first) ? first + text.substring(end) : text;
    }
}
