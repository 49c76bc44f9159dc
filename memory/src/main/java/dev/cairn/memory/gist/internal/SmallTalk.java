package dev.cairn.memory.gist.internal;

import java.util.regex.Pattern;

/** Tells what people say to be kind from what they tell of themselves. */
final class SmallTalk {
    private static final Pattern SHORT =
            Pattern.compile(
                    "(?i)^(?:hi|hello|hey|thanks|thank you|thx|ok(?:ay)?|good"
                        + " (?:morning|night|evening)|sure|great|cool|nice|yes|no|yeah|please|bye|see"
                        + " you|lol|haha|hallo|danke|guten"
                        + " (?:morgen|abend)|tschüss|bitte|hmm*|well|sounds good|got it|never"
                        + " mind)\\b.{0,40}$");

    /** Applause, thanks and wishes, whatever comes after them. */
    private static final Pattern FOR_THE_OTHER =
            Pattern.compile(
                    "(?i)^(?:(?:oh|aw+|ah|yeah|yes|yep|totally|absolutely|definitely|exactly)[,!]?"
                        + " )*(?:wow|congrat\\w*|thanks(?! to)|thank you|glad|good luck|take"
                        + " care|keep it up|(?:so|i['’]m(?: so| really| always| super)*)"
                        + " (?:happy|glad|proud|sorry|here|stoked|excited) (?:for|of|that)"
                        + " (?:you|ya)|(?:that|this|it)(?:['’]s| is| was| sounds| must be)(?: so|"
                        + " really| such| like| an?| pretty)*"
                        + " (?:great|good|nice|cool|lovely|awesome|amazing|wonderful|fantastic|beautiful|sweet|sad|tough|rough|fun|inspiring|exciting|interesting)|sounds|what"
                        + " an?|how (?:nice|lovely|cool|great|sweet|exciting)|glückwunsch|viel"
                        + " (?:glück|erfolg)|das klingt|wie schön)(?![\\p{L}]).*");

    private static final Pattern SPEAKER =
            Pattern.compile(
                    "(?i)(?<![\\p{L}])(?:i|i['’]\\w+|me|my|mine|we|we['’]\\w+|us|our|ours"
                            + "|ich|mir|mich|mein\\w*|wir|uns|unser\\w*)(?![\\p{L}])");
    private static final Pattern OTHER =
            Pattern.compile(
                    "(?i)(?<![\\p{L}])(?:you|you['’]\\w+|yours?|ya|du|dir|dich|dein\\w*|euch|euer)(?![\\p{L}])");

    private SmallTalk() {}

    /** Whether a sentence is a greeting, thanks or the like, and short. */
    static boolean is(String sentence) {
        return SHORT.matcher(sentence).matches();
    }

    /** Whether a sentence from a conversation tells of whom it is by, and not of the other one. */
    static boolean tellsOfTheSpeaker(String sentence) {
        return !FOR_THE_OTHER.matcher(sentence).matches()
                && (SPEAKER.matcher(sentence).find() || !OTHER.matcher(sentence).find());
    }
}
