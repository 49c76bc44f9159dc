package dev.cairn.memory.extraction;

import dev.cairn.memory.time.TimeExpressions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Puts "Tuesday" or "Dr. Lee" into the earlier sentence that it corrects. The sentence may be the
 * assistant's ("Your dentist is Dr. Kim"): what is corrected in it are the user's words.
 */
final class Restating {
    /**
     * @param words the earlier sentence as it should have been said
     * @param wrong the facts that it gave as it stood
     */
    record Restated(String words, List<Candidate> wrong) {}

    private static final Pattern ABOUT_SPEAKER =
            Pattern.compile("(?i)(?:.*\\b)?(?:I|we|my|ich|mein|meine)\\b.*");
    private static final Pattern PREPOSITION = Pattern.compile("^(?:on|in|at|am|im) ");
    private static final Pattern SECOND =
            Pattern.compile(
                    "\\b(?:you are|you're|you've|your|yours|you)\\b", Pattern.CASE_INSENSITIVE);

    /** Slots in which a plain word stands for another one, not beside it. */
    private static final Set<String> EXACT =
            Set.of("allergic to", "has condition", "does not eat", "does not drink", "speaks");

    private static final Pattern WHICH =
            Pattern.compile(
                    "\\b(?:first|second|third|fourth|eldest|oldest|elder|older|middle|youngest|younger"
                        + "|little|big|other|twin|half|best)\\b",
                    Pattern.CASE_INSENSITIVE);

    private final LocalDate saidOn;
    private final Function<String, List<Candidate>> reader;

    /**
     * @param reader what the rules find in a sentence
     */
    Restating(LocalDate saidOn, Function<String, List<Candidate>> reader) {
        this.saidOn = saidOn;
        this.reader = reader;
    }

    /** The first of {@code earlier}, nearest first, that the fragment fits into. */
    Optional<Restated> restate(Correction.Fragment right, List<String> earlier) {
        var fragment = right.words();
        for (var sentence : earlier) {
            var mine = firstPerson(sentence);
            var restated = dated(fragment, mine).or(() -> valued(right, mine));
            if (restated.isPresent()) {
                return restated;
            }
        }
        return Optional.empty();
    }

    /** Whether an earlier sentence gave another value for the slot of a candidate. */
    Optional<Candidate> otherwise(Candidate candidate, List<String> earlier) {
        for (var sentence : earlier) {
            for (var said : reader.apply(firstPerson(sentence))) {
                if (said.single()
                        && said.attribute().equals(candidate.attribute())
                        && said.subject().equals(candidate.subject())
                        && !said.value().equalsIgnoreCase(candidate.value())) {
                    return Optional.of(said);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Restated> dated(String fragment, String earlier) {
        var right = TimeExpressions.find("on " + fragment, saidOn);
        var wrong = TimeExpressions.find(earlier, saidOn);
        if (right.size() != 1 || wrong.size() != 1) {
            return Optional.empty();
        }
        var mention = wrong.getFirst();
        var old = reader.apply(earlier);
        if (old.isEmpty() && !ABOUT_SPEAKER.matcher(earlier).matches()) {
            return Optional.empty();
        }
        boolean ahead =
                mention.range().from().isAfter(saidOn)
                        || old.stream().anyMatch(one -> one.kind() == FactKind.PLAN);
        var range =
                ahead
                        ? TimeExpressions.find("will be on " + fragment, saidOn).getFirst().range()
                        : right.getFirst().range();
        var words =
                earlier.substring(0, mention.start())
                        + range.words()
                        + earlier.substring(mention.end());
        return Optional.of(new Restated(words, old));
    }

    private Optional<Restated> valued(Correction.Fragment fragment, String earlier) {
        var right = PREPOSITION.matcher(fragment.words()).replaceFirst("");
        for (var said : reader.apply(earlier)) {
            int at = said.value().isEmpty() ? -1 : earlier.indexOf(said.value());
            if (at >= 0 && alike(right, said, fragment.meant())) {
                var words =
                        earlier.substring(0, at)
                                + right
                                + earlier.substring(at + said.value().length());
                return Optional.of(new Restated(words, List.of(said)));
            }
        }
        return Optional.empty();
    }

    private static boolean alike(String right, Candidate said, boolean meant) {
        boolean name = Character.isUpperCase(right.charAt(0));
        boolean number = right.chars().anyMatch(Character::isDigit);
        boolean wasName = Character.isUpperCase(said.value().charAt(0));
        boolean wasNumber = said.value().chars().anyMatch(Character::isDigit);
        return name == wasName
                && number == wasNumber
                && !right.equalsIgnoreCase(said.value())
                && (name || number || meant || said.single() || EXACT.contains(said.attribute()));
    }

    /** "My second child": which one of several is spoken of. */
    private static String which(String sentence) {
        var which = WHICH.matcher(sentence);
        return which.find() ? which.group().toLowerCase(Locale.ROOT) : "";
    }

    /**
     * The value of several that a statement puts right: the last one told of the same slot, and of
     * the same one where it is said which.
     */
    Optional<Candidate> oneOfMany(Candidate candidate, String words, List<String> earlier) {
        var which = which(words);
        for (var sentence : earlier) {
            if (!which.equals(which(sentence))) {
                continue;
            }
            for (var said : reader.apply(firstPerson(sentence)).reversed()) {
                if (said.attribute().equals(candidate.attribute())
                        && said.subject().equals(candidate.subject())
                        && !said.negated()
                        && !said.value().equalsIgnoreCase(candidate.value())) {
                    return Optional.of(said);
                }
            }
        }
        return Optional.empty();
    }

    /** "Your dentist is Dr. Kim" as its hearer would have said it. */
    private static String firstPerson(String sentence) {
        return SECOND.matcher(sentence)
                .replaceAll(
                        found ->
                                switch (found.group().toLowerCase(Locale.ROOT)) {
                                    case "you are", "you're" -> "I am";
                                    case "you've" -> "I have";
                                    case "your" -> "my";
                                    case "yours" -> "mine";
                                    default -> "I";
                                });
    }
}
