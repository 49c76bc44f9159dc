package dev.cairn.memory.answering.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.fact.Facts;
import dev.cairn.memory.recall.Recollection;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What holds now because of what was said: the slots of the current facts that rest on a
 * recollection. A small model does not conclude from "moved to" that somebody lives there.
 */
public final class Consequences {
    /** Attributes that read as a sentence between subject and value: "lives in", "works at". */
    private static final Pattern VERB = Pattern.compile("\\p{Ll}+s (?:in|at|as|for|with|from)");

    private Consequences() {}

    /** For each recollection with such a slot, the sentence that follows from it. */
    public static Map<Id, String> of(Facts facts, List<Recollection> found) {
        var consequences = new HashMap<Id, String>();
        for (var recollection : found) {
            recollection.sources().stream()
                    .flatMap(source -> facts.from(source).stream())
                    .flatMap(fact -> sentence(fact, recollection.text()).stream())
                    .findFirst()
                    .ifPresent(said -> consequences.put(recollection.id(), said));
        }
        return consequences;
    }

    private static Optional<String> sentence(Fact fact, String text) {
        if (fact.status() != FactStatus.CURRENT
                || fact.value().isEmpty()
                || !VERB.matcher(fact.attribute()).matches()
                || text.toLowerCase(Locale.ROOT).contains(fact.attribute())) {
            return Optional.empty();
        }
        var subject = fact.subject().equals(Utterance.OWNER) ? "the user" : fact.subject();
        return Optional.of("(so now %s %s %s)".formatted(subject, fact.attribute(), fact.value()));
    }
}
