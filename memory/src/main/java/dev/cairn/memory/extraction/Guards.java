package dev.cairn.memory.extraction;

import java.util.List;
import java.util.regex.Pattern;

/** Tells what somebody states from what they ask, suppose, wonder, quote or chat. */
final class Guards {
    private static final int MOST_WORDS = 60;

    private static final Pattern SUPPOSED =
            Pattern.compile(
                    "^(?:if|unless|suppose|supposing|imagine|pretend|assume|assuming|let's say|what"
                            + " if|say I|hypothetically|in case|wenn|falls|angenommen|(?:(?:oh"
                            + " )?sure|yeah,? right|yeah|right)[,!.]* and (?:I|my|we))\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PERSONAL =
            Pattern.compile(
                    "\\b(?:I|we|my|our|me|ich|wir|meine?[mnrs]?|unsere?[mnrs]?|always|never|again|any"
                        + " ?more|from now on|going forward|future|whenever|time|immer|nie|ab"
                        + " jetzt|künftig|nenn|antworte|sprich)\\b|^(?:please|stop|answer|reply|respond|speak|talk|write|switch|use|keep|be|no|don't|do"
                        + " not|you|bitte)\\b|^(?:the|that|actually|no|sorry)\\b.*\\b(?:moved|postponed|rescheduled|pushed|shifted|delayed|cancell?ed|called"
                        + " off|off|fell through|now|happening|keys?|passport)\\b|^the .{3,60} is"
                        + " (?:on|in) |^(?:just |finally |recently )?"
                            + Statement.STARTERS
                            + "\\b|^(?:her|his|its|their) name|^there's no need",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKED =
            Pattern.compile(
                    "^(?:can|could|would|will|should|shall|do|does|did|is|are|am|was|were|have|has|what|why|how|who|where|which|when|whose|may|might|any|kannst|könntest|was|wie|wo|wer|warum)\\s(?:you|i|we|it|there|that|this|my|the|to|do|does|is|are|about|du|mir|ich)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern QUESTION_WORD =
            Pattern.compile("^(?:how|what|which|who|whose|where|why) ", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOUBTED =
            Pattern.compile(
                    "\\b(?:would|wouldn't|could|couldn't|might|maybe|perhaps|wish|wondering|wonder|whether|not"
                        + " sure|unsure|i"
                        + " guess|supposedly|hypothetically|apparently|joking|kidding|as if|\\w+"
                        + " if|or should|they say|someone said|dreamt|dreamed|in (?:my|a|the|this)"
                        + " dream|pretend|let's|imagine|practically|virtually|basically|mentally|spiritually|metaphorically|figuratively|as"
                        + " though|might as well|at this rate|in theory|in another life|in"
                        + " (?:my|our) (?:head|mind|heart|dreams?|imagination)|in the"
                        + " (?:sims|game)|in my (?:\\w+ )?(?:game|novel|story|campaign)|said no(?:"
                        + " |-)one|nobody ever said|(?:according to|thinks?) my"
                        + " (?:phone|gps|watch|map|laptop))\\b|, not really$|^(?:yeah,? right|(?:oh"
                        + " )?sure|yeah|right)[,!.]* and I\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESSED =
            Pattern.compile(
                    "\\b(?:you|your|you're|you've|yours|yourself|u|ya|y'all|chatgpt|an ai|this"
                            + " chat|this conversation)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED =
            Pattern.compile("[\"“”„«»][^\"“”„«»]{12,}[\"“”„«»]?|^['‘]|[\"“”«»]$");
    private static final Pattern SOMEBODY_ELSE =
            Pattern.compile(
                    "\\b(?:he|she|they|him|her|them|his|hers|their|theirs|he's|she's|they're)\\b");
    private static final Pattern KNOWN =
            Pattern.compile(
                    "\\b(?i:my|our)(?: [\\w-]{1,15})? (?:"
                            + Relations.WORDS
                            + "|parents|family|kids|children|friends|siblings|colleagues|students|team)\\b|(?<=[\\w,]"
                            + " )(?!I\\b|I')\\p{Lu}\\p{Ll}+");
    private static final Pattern DANGLING =
            Pattern.compile(
                    "\\b(?:it|it's|its|they|they're|them|this|these(?!"
                            + " days)|those|here|there|one|ones|such|the"
                            + " (?:same|other|latter|former|following|above))\\b|\\bthat\\b(?!"
                            + " (?:they|their|the user|is|are|was|has|have)\\b)|\\bthat's\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern OWN_PLURAL = Pattern.compile("\\b(?:they|they're) (?=[a-z])");
    private static final Pattern SOMEBODY = Pattern.compile("\\b(?:he|she|him|he's|she's)\\b");
    private static final Pattern ANTECEDENT =
            Pattern.compile("\\b(?:user's|their|Their)(?: \\w+)? (?:" + Relations.WORDS + ")\\b");
    private static final Pattern PRONOUN =
            Pattern.compile("\\b(?:he|she)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CAPITAL = Pattern.compile("(?<![\\p{L}'])\\p{Lu}\\p{L}+");
    private static final Pattern SMUGGLED =
            Pattern.compile(
                    "\\b(?:ignore|disregard|forget|override) (?:all |any )?(?:of"
                            + " )?(?:(?:your|the|my|these|those|previous|prior|above|earlier|other)"
                            + " ){1,3}(?:instructions?|prompts?|rules|guidelines|orders)|\\bsystem"
                            + " prompt\\b|\\byou are now (?:an? |in )",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern JOKE =
            Pattern.compile(
                    "\\b(?:just|only) (?:kidding|joking)\\b|\\bjk\\b|\\bI'm"
                        + " (?:kidding|joking)\\b|[.!…] ?(?:kidding|joking|not)!|\\b(?:was|it's|is)"
                        + " (?:only |just )?a joke\\b|\\bgotcha\\b|\\bApril fools?\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ROLE =
            Pattern.compile(
                    "\\b(?:role-?play(?:ing)?|(?:stay|be|speak|answer|respond|reply) in"
                            + " character|(?:let's|lets|we) pretend|pretend (?:to"
                            + " be|you|that|I|we)|(?:I'll|I will|let me) (?:be|play) (?:the|an?)"
                            + " \\w+(?: \\w+)? and you)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final List<String> SMUGGLING =
            List.of(
                    "nstruction",
                    "INSTRUCTION",
                    "rompt",
                    "PROMPT",
                    "ules",
                    "uideline",
                    "rders",
                    "now a",
                    "now in");
    private static final List<String> JOKING =
            List.of(
                    "kidding", "joking", "jk", "otcha", "fool", "Kidding", "Joking", "JK", "joke",
                    "Not!", "not!");
    private static final List<String> PLAYING =
            List.of("ole", "haracter", "retend", "and you", "OLE");
    private static final Pattern STORY =
            Pattern.compile(
                    "\\b(?:novel|story|stories|chapter|characters?|protagonist|plot|fictional|fiction|poem|essay|exercise|word"
                        + " problem|riddle|puzzle|homework|worksheet|probability|equation|example|lyrics|scene|screenplay|persona)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NEWS =
            Pattern.compile(
                    "\\b(?:now|no longer|any ?more|recently|just|moved|changed|switched|new|these"
                            + " days|since|jetzt|seit)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern POINTING =
            Pattern.compile("\\b(?:it|this|these|those|that)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BROKEN =
            Pattern.compile(
                    "(?:\\b(?:and|or|but|the|a|an|to|of|with|for|in|(?<!now"
                        + " )on|at|from|by|because|so|my|their|that|is|was|has|will|like|as|than|if|also|who|which|really|very|few|many|some|(?<!any"
                        + " )more|much|bit|every|each|about)|[,:(])$",
                    Pattern.CASE_INSENSITIVE);

    private Guards() {}

    /** Whether the sentence as a whole speaks of something unreal. */
    static boolean unreal(Sentence sentence) {
        return SUPPOSED.matcher(sentence.text()).find();
    }

    /** Whether a sentence speaks of its speaker or to the assistant at all; most do not. */
    static boolean personal(Sentence sentence) {
        return PERSONAL.matcher(sentence.text()).find();
    }

    /** Whether a clause may be a statement at all, by anybody about anybody. */
    static boolean statement(Clause clause, boolean requested) {
        var text = clause.text();
        return !clause.question()
                && !ASKED.matcher(text).find()
                && !SUPPOSED.matcher(text).find()
                && (requested || !QUOTED.matcher(text).find())
                && (requested || !DOUBTED.matcher(text).find())
                && (requested || !ADDRESSED.matcher(text).find())
                && words(text) <= MOST_WORDS;
    }

    /** Whether a sentence is said plainly: asked, supposed, quoted, doubted of nothing. */
    static boolean plainly(String text) {
        return (!ASKED.matcher(text).find() || text.startsWith("when it comes"))
                && !QUESTION_WORD.matcher(text).find()
                && !SUPPOSED.matcher(text).find()
                && !QUOTED.matcher(text).find()
                && !DOUBTED.matcher(text).find()
                && !ADDRESSED.matcher(text).find();
    }

    /** Whether a clause speaks of "her" or "them" and does not say who that is. */
    static boolean ofSomebodyUnknown(Clause clause) {
        var text = clause.text();
        return SOMEBODY_ELSE.matcher(text).find() && !KNOWN.matcher(text).find();
    }

    /** Whether a sentence may speak of somebody by a name, a title, "he" or "she". */
    static boolean ofSomebody(Sentence sentence) {
        if (PRONOUN.matcher(sentence.text()).find() || Statement.ofUnknownPerson(sentence.text())) {
            return true;
        }
        var capital = CAPITAL.matcher(sentence.text());
        while (capital.find()) {
            if (FirstNames.find(capital.group()).isPresent() || capital.group().equals("Dr")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a message plays a part, jokes, or carries orders smuggled in with other text. */
    static boolean made(String prose, Utterance utterance) {
        boolean smuggled = mentions(prose, SMUGGLING) && SMUGGLED.matcher(prose).find();
        boolean joking = mentions(prose, JOKING) && JOKE.matcher(prose).find();
        if (smuggled || joking) {
            return true;
        }
        return !utterance.explicit()
                && (plays(prose) || utterance.before().stream().anyMatch(Guards::plays));
    }

    private static boolean plays(String turn) {
        return mentions(turn, PLAYING) && ROLE.matcher(turn).find();
    }

    /** Whether a text has one of some words: cheap, before a pattern is tried on all of it. */
    private static boolean mentions(String text, List<String> words) {
        return words.stream().anyMatch(text::contains);
    }

    /** Whether names in a message may be those of made-up people. */
    static boolean isStory(String text) {
        return STORY.matcher(text).find();
    }

    /** Whether words say that something has changed rather than that it was never so. */
    static boolean isNews(String words) {
        return NEWS.matcher(words).find();
    }

    /**
     * Whether a sentence can be understood by itself.
     *
     * @param ofSpeaker whether "they" after the speaker's name are the speaker
     */
    static boolean standsAlone(String sentence, boolean ofSpeaker) {
        if (BROKEN.matcher(sentence).find()) {
            return false;
        }
        // Their own plural: "their" and "they" after the user mean the user.
        var rest = ofSpeaker ? OWN_PLURAL.matcher(sentence).replaceAll("") : sentence;
        if (DANGLING.matcher(rest).find()) {
            return false;
        }
        return !ofSpeaker || !SOMEBODY.matcher(rest).find() || ANTECEDENT.matcher(rest).find();
    }

    /** Whether words lean on something said before ("use that"). */
    static boolean pointsOutside(String words) {
        return POINTING.matcher(words).find();
    }

    private static int words(String text) {
        return text.split(" ").length;
    }
}
