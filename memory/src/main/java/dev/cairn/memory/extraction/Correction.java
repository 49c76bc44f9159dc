package dev.cairn.memory.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a sentence puts right what was said before: "no, it was Tuesday", "that's wrong, my dentist
 * is Dr. Lee", "my dentist is Dr. Lee, not Dr. Kim".
 */
sealed interface Correction {
    /**
     * Something short that stands in for a part of an earlier sentence: "Tuesday".
     *
     * @param meant whether the words before it say that it was meant instead ("I meant shellfish")
     */
    record Fragment(String words, boolean meant) implements Correction {}

    /**
     * A statement of its own.
     *
     * @param from where it begins in the sentence
     * @param wrong what was denied along with it, or empty
     * @param weak the words alone ("actually") do not tell a correction from any other statement
     */
    record Statement(String words, int from, String wrong, boolean weak) implements Correction {}

    /** Only that something was wrong; what is right follows. */
    record Announced() implements Correction {}

    Pattern OPENING =
            Pattern.compile(
                    "^(?:(?:(?<strong>no|nope|nein|wrong|oops|wait|correction|scratch that|make"
                        + " (?:that|it)|that should (?:have been|be)|strike that|my mistake|my"
                        + " bad|i misspoke|i misremembered|i was (?:wrong|mistaken)|i made a"
                        + " mistake|(?:sorry,? )?i (?:got|had|mixed) (?:that|it|this)(?: day| date|"
                        + " one)? (?:wrong|mixed up|up)|(?:that's|that is|this is|you're|you"
                        + " are|that was) (?:not (?:right|correct|true|quite right|what i"
                        + " said)|wrong|incorrect|a mistake|mistaken)|that isn't"
                        + " (?:right|true|correct)|you (?:got|have) (?:that|it) wrong|you"
                        + " misunderstood|(?:das )?stimmt nicht|das ist falsch|falsch|i meant(?: to"
                        + " say)?|ich meinte|let me correct"
                        + " (?:that|myself))|(?<weak>actually|sorry|i"
                        + " mean|rather|well))\\b(?:[,:.;!]+|\\s[-–—]|(?=\\s)|$)\\s*)+(?<rest>.*)$",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    Pattern POINTING =
            Pattern.compile(
                    "^(?:(?:it|that|he|she|mine|ours|the"
                        + " (?:day|date|name|time|place|city|number)|(?:her|his|its|their) (?:first"
                        + " )?name|es|sie|er|das)(?:'s| is| was| war| ist| should be| is called)"
                        + " )?(?:actually |really |supposed to be )?(?<v>(?:on |in |at |am |im"
                        + " )?[\\p{L}\\d].{1,48}?)(?:,? not .{2,40}| instead)?$",
                    Pattern.CASE_INSENSITIVE);
    Pattern NOT_BUT =
            Pattern.compile(
                    "^(?<who>.{2,60}?) (?<is>is|was|are|were)(?:n't| not) (?<wrong>.{2,40}?)(?:,?"
                        + " but|[,;] (?:it's|it is|it was|he's|she's|that's)) (?<right>.{2,60})$",
                    Pattern.CASE_INSENSITIVE);
    Pattern RIGHT_NOT =
            Pattern.compile(
                    "^(?<right>.{6,120}?),? (?:and )?not (?:(?:in|at|on|from|for|with)"
                            + " )?(?<wrong>[\\p{L}\\d][^,]{1,40})$");
    Pattern VERB =
            Pattern.compile(
                    "\\b(?:I|I'm|I've|my|we|our|ich|mein|meine|he|she|is|are|was|has|have|lives|works)\\b");

    /** "It's Thursday actually, my mistake". */
    Pattern AFTERTHOUGHT =
            Pattern.compile(
                    "(?:,? actually)?[,;]? (?:my mistake|my bad|I misspoke|I got (?:that|it)"
                            + " wrong|I was wrong|not what I said(?: before| earlier)?)[.!]*$",
                    Pattern.CASE_INSENSITIVE);

    /** "Wrong dentist!" */
    Pattern WRONG_ONE =
            Pattern.compile(
                    "(?:that's |that is |you have |you've got )?(?:the )?wrong \\p{Ll}+[!.]*",
                    Pattern.CASE_INSENSITIVE);

    /** What tells of a slip of the tongue. */
    Pattern MEANT =
            Pattern.compile(
                    "\\b(?:meant|meinte|make (?:that|it)|scratch that|strike that|should"
                            + " (?:be|have been)|correction|misspoke)\\b",
                    Pattern.CASE_INSENSITIVE);

    /** "… – sorry, I meant …", within one sentence. */
    Pattern INSIDE =
            Pattern.compile(
                    "(?<=\\S)\\s*(?:,|\\s[-–—]+|[…;]|\\.{2,}|\\s(?=\\())\\s*\\(?(?=(?:no,?"
                        + " (?:wait|sorry|I mean(?:t)?)|wait,? no|(?:oops|sorry|wait)[,!]?"
                        + " (?:no\\b|I meant|make that|scratch that)|I meant|scratch that|strike"
                        + " that|make that|correction[:,])\\b)",
                    Pattern.CASE_INSENSITIVE);

    int LONGEST_FRAGMENT = 5;

    /** The sentence as it is said anew behind where it puts itself right, cut there. */
    static List<Sentence> parts(Sentence sentence) {
        var text = sentence.text();
        var inside = INSIDE.matcher(text);
        if (sentence.question() || !inside.find() || inside.start() < 6) {
            return List.of(sentence);
        }
        var rest =
                new Sentence(text.substring(inside.end()), sentence.start() + inside.end(), false);
        return in(rest, false).filter(Fragment.class::isInstance).isPresent()
                ? List.of(
                        new Sentence(text.substring(0, inside.start()), sentence.start(), false),
                        rest)
                : List.of(sentence);
    }

    /**
     * Reads a sentence.
     *
     * @param announced whether the sentence before said that something was wrong
     */
    static Optional<Correction> in(Sentence sentence, boolean announced) {
        if (sentence.question()) {
            return Optional.empty();
        }
        var text = sentence.text();
        var opening = OPENING.matcher(text);
        boolean opened = opening.matches();
        if (WRONG_ONE.matcher(text).matches()) {
            return Optional.of(new Announced());
        }
        boolean strong = announced || (opened && opening.group("strong") != null);
        int from = opened ? opening.start("rest") : 0;
        var rest = AFTERTHOUGHT.matcher(text.substring(from).strip()).replaceFirst("");
        boolean owned = rest.length() < text.substring(from).strip().length();
        if (opened && strong && rest.isEmpty()) {
            return Optional.of(new Announced());
        }
        var notBut = NOT_BUT.matcher(rest);
        if (notBut.matches()) {
            var words =
                    notBut.group("who") + " " + notBut.group("is") + " " + notBut.group("right");
            return Optional.of(new Statement(words, from, notBut.group("wrong"), false));
        }
        var pointing = POINTING.matcher(rest);
        if ((opened || announced || owned)
                && pointing.matches()
                && pointing.group("v").split(" ").length <= LONGEST_FRAGMENT
                && !VERB.matcher(pointing.group("v")).find()) {
            boolean meant = MEANT.matcher(text.substring(0, from)).find();
            return Optional.of(new Fragment(pointing.group("v"), meant));
        }
        var rightNot = RIGHT_NOT.matcher(rest);
        if (rightNot.matches() && VERB.matcher(rightNot.group("right")).find()) {
            return Optional.of(
                    new Statement(rightNot.group("right"), from, rightNot.group("wrong"), false));
        }
        if (!opened && !announced && !owned) {
            return Optional.empty();
        }
        return Optional.of(new Statement(rest, from, "", !strong));
    }
}
