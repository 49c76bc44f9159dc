package dev.cairn.memory.review.internal;

import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.fact.Facts;
import dev.cairn.memory.review.Edit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A statement as the user changed it: text and slot are kept in step. */
final class Changed {
    private static final Pattern FIRST_PERSON =
            Pattern.compile(
                    "(?i)\\b(?:I|me|my|mine|we|us|our|ours|ich|mich|mir|mein\\w*|wir|uns\\w*)\\b");

    private Changed() {}

    /** The changed statement, where its words are not read again; the user is sure of it. */
    static Candidate by(Edit edit, Candidate candidate) {
        return by(edit, candidate, List.of());
    }

    /**
     * The changed statement; the user is sure of it.
     *
     * @param read what the rules find in its new words
     */
    static Candidate by(Edit edit, Candidate candidate, List<Candidate> read) {
        var value = edit.value().map(String::strip).orElse(candidate.value());
        var text = edit.text().map(String::strip).orElse(candidate.text());
        var attribute = candidate.attribute();
        if (edit.text().isPresent() && edit.value().isEmpty() && !attribute.isEmpty()) {
            var again = sameSlot(read, candidate);
            value = again.map(Candidate::value).orElseGet(() -> valueIn(edit, candidate));
            if (again.isPresent() && FIRST_PERSON.matcher(text).find()) {
                text = again.get().text();
            }
            if (value.isEmpty()) {
                // What the slot would hold cannot be told: the sentence stands by itself.
                attribute = "";
            }
        } else if (edit.text().isEmpty() && edit.value().isPresent()) {
            text = textWith(value, candidate);
        }
        return new Candidate(
                text,
                candidate.kind(),
                candidate.subject(),
                attribute,
                value,
                candidate.single() && !attribute.isEmpty(),
                candidate.negated(),
                candidate.quoteStart(),
                candidate.quoteEnd(),
                edit.from().or(candidate::when),
                edit.stillHolds() ? edit.until() : edit.until().or(candidate::until),
                1,
                candidate.importance(),
                candidate.sensitivity(),
                candidate.named(),
                candidate.correction(),
                candidate.corrects());
    }

    /** What the rules read of the same slot, where they read one thing of it. */
    private static Optional<Candidate> sameSlot(List<Candidate> read, Candidate candidate) {
        var same =
                read.stream()
                        .filter(one -> one.attribute().equals(candidate.attribute()))
                        .filter(one -> one.subject().equalsIgnoreCase(candidate.subject()))
                        .filter(one -> !one.negated() && !one.value().isEmpty())
                        .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    /** The value in other words of the same sentence: what stands where the old one stood. */
    private static String valueIn(Edit edit, Candidate candidate) {
        var text = edit.text().map(String::strip).orElse("");
        var old = candidate.value();
        if (old.isEmpty() || Facts.names(text, old)) {
            return old;
        }
        var at = place(candidate);
        if (at < 0) {
            return "";
        }
        var before = candidate.text().substring(0, at);
        var after = candidate.text().substring(at + old.length());
        var fits =
                text.length() > before.length() + after.length()
                        && text.startsWith(before)
                        && text.endsWith(after);
        return fits ? text.substring(before.length(), text.length() - after.length()) : "";
    }

    private static String textWith(String value, Candidate candidate) {
        var at = place(candidate);
        if (at >= 0) {
            return candidate.text().substring(0, at)
                    + value
                    + candidate.text().substring(at + candidate.value().length());
        }
        var subject =
                candidate.subject().equals(Utterance.OWNER) ? "The user" : candidate.subject();
        return "%s %s %s".formatted(subject, candidate.attribute(), value);
    }

    private static int place(Candidate candidate) {
        return candidate.value().isEmpty()
                ? -1
                : candidate
                        .text()
                        .toLowerCase(Locale.ROOT)
                        .lastIndexOf(candidate.value().toLowerCase(Locale.ROOT));
    }
}
