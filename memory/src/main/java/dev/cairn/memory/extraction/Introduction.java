package dev.cairn.memory.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * "My sister lives in Rome, her name is Anna": what a message says of somebody before it names them
 * is said of the one it names.
 */
final class Introduction {
    private static final String WHOSE = "the user's ";

    /** More than one may be spoken of: then nothing is put together. */
    private static final Pattern SEVERAL =
            Pattern.compile(
                    "\\b(?:other|another|second|third|two|three|both|one"
                            + " of|sisters|brothers|friends"
                            + "|cousins|sons|daughters|aunts|uncles|younger|older|former|ex)\\b",
                    Pattern.CASE_INSENSITIVE);

    private Introduction() {}

    /** The candidates of a message, with the names that it gives. */
    static List<Candidate> applied(List<Candidate> candidates, String message) {
        boolean nameless = candidates.stream().anyMatch(one -> one.subject().startsWith(WHOSE));
        if (!nameless || SEVERAL.matcher(message).find()) {
            return candidates;
        }
        var names = names(candidates);
        return candidates.stream()
                .map(
                        one -> {
                            var name = names.get(one.subject());
                            return name == null ? one : one.of(name);
                        })
                .toList();
    }

    /** Who is named once and no other way, by "the user's sister". */
    private static Map<String, String> names(List<Candidate> candidates) {
        var names = new HashMap<String, String>();
        Set<String> several = new HashSet<>();
        for (var one : candidates) {
            if (one.kind() == FactKind.RELATION
                    && !one.negated()
                    && one.subject().equals(Utterance.OWNER)
                    && !one.value().isEmpty()) {
                var known = names.put(WHOSE + one.attribute(), one.value());
                if (known != null && !known.equals(one.value())) {
                    several.add(WHOSE + one.attribute());
                }
            }
        }
        names.keySet().removeAll(several);
        return names;
    }
}
