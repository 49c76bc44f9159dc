package dev.cairn.memory.extraction;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A wish to have something kept: "remember that …", "don't forget to …", "note: …", "merk dir, dass
 * …".
 *
 * @param content what shall be kept, with its place in the utterance
 * @param task whether it is something to be done ("don't forget to call Mum")
 */
record Request(Clause content, boolean task) {
    private static final Pattern WORDS =
            Pattern.compile(
                    "^(?:please,? |also,? |and |bitte )?(?:(?:can you |could you )?(?:please"
                        + " )?(?:remember|keep in mind|don't forget|do not forget|never forget|bear"
                        + " in mind|make a note|take note|memori[sz]e|for future reference|for the"
                        + " record|just remember|note to self|note)(?:,? that\\b|\\s*[:,]|\\b(?="
                        + " (?:I|I'm|I've|my|we|to)\\b))|merke? dir(?: bitte)?(?:,?"
                        + " dass|[:,])|vergiss nicht(?:,? dass|[:,])|notiz\\s*:|notiere?(?:"
                        + " dir)?(?:,? dass|[:,]))\\s*(?<to>to (?!self))?(?<v>\\S.*)$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern REMEMBERED =
            Pattern.compile(
                    "^(?:when|how|the time|what|who|if|whether|where|why)\\b",
                    Pattern.CASE_INSENSITIVE);

    static Optional<Request> in(Sentence sentence) {
        var matcher = WORDS.matcher(sentence.text().replace('’', '\''));
        if (!matcher.matches() || REMEMBERED.matcher(matcher.group("v")).find()) {
            return Optional.empty();
        }
        int start = sentence.start() + matcher.start("v");
        var content = matcher.group("v").strip();
        boolean task = matcher.group("to") != null;
        return Optional.of(
                new Request(
                        new Clause(
                                content.replaceAll("\\s+", " "),
                                start,
                                start + content.length(),
                                false,
                                ""),
                        task));
    }
}
