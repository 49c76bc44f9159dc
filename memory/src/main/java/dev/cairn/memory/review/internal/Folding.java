package dev.cairn.memory.review.internal;

import dev.cairn.memory.Hashes;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes texts alike that say the same in slightly other words, and slots that hold the same. */
final class Folding {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Words that hardly change what is said. Negations are not among them. */
    private static final Set<String> LIGHT =
            Set.of(
                    "a an the that is are was were be been am has have had do does did very really"
                            .split(" "));

    private Folding() {}

    /** The words of a text in lower case, without those that hardly count. */
    static String words(String text) {
        var plain =
                INVISIBLE
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN_WORDS.split(plain))
                .filter(word -> !word.isEmpty() && !LIGHT.contains(word))
                .collect(Collectors.joining(" "));
    }

    static byte[] ofText(String text) {
        return Hashes.sha256("text " + words(text));
    }

    static byte[] ofSlot(String subject, String attribute, String value, boolean negated) {
        return Hashes.sha256(
                "slot %s | %s | %s | %s"
                        .formatted(
                                words(subject),
                                words(attribute),
                                words(value),
                                negated ? "no" : ""));
    }
}
