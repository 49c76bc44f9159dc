package dev.cairn.memory.answering.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.exact.ExactAnswer;
import dev.cairn.memory.fact.Evidence;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.recall.Recalled;
import dev.cairn.memory.recall.Recollection;
import dev.cairn.memory.recall.Why;
import dev.cairn.memory.recall.internal.Terms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Puts what facts say exactly before what was recalled by likeness. */
public final class ExactFirst {
    private static final Pattern LAUGHED =
            Pattern.compile("(?i)\\b(?:ha(?:ha)+|lol|just kidding|jk)\\b");

    private static final Pattern SOMEBODYS =
            Pattern.compile("(?<![\\p{L}'’])\\p{Lu}[\\p{L}-]+['’]s \\p{Ll}+");

    private ExactFirst() {}

    /**
     * What was recalled, behind a recollection that is the exact answer, where there is one; it is
     * the fact that it names first, in the answer's words.
     */
    public static Recalled in(Recalled recalled, ExactAnswer answer) {
        if (!(answer instanceof ExactAnswer.Told(var sentence, var facts))) {
            return recalled;
        }
        var first = recollection(facts.getFirst(), sentence, true);
        var found = recalled.abstained() ? List.<Recollection>of() : recalled.recollections();
        return new Recalled(
                recalled.query(),
                false,
                recalled.tookMillis(),
                before(List.of(first), found),
                recalled.notes());
    }

    /** These, and then the others that are not among them. */
    public static List<Recollection> before(List<Recollection> first, List<Recollection> others) {
        var all = new ArrayList<>(first);
        var ids = new HashSet<Id>();
        first.forEach(one -> ids.add(one.id()));
        others.stream().filter(one -> ids.add(one.id())).forEach(all::add);
        return List.copyOf(all);
    }

    /** A fact as something recalled. */
    static Recollection recollection(Fact fact, String text, boolean current) {
        return new Recollection(
                fact.id(),
                Recollection.Kind.FACT,
                text,
                fact.occurredAt(),
                current,
                1,
                fact.evidence().stream().map(Evidence::episode).distinct().toList(),
                new Why(List.of(), List.of()));
    }

    static Recollection recollection(Fact fact) {
        return recollection(fact, fact.text(), fact.status() == FactStatus.CURRENT);
    }

    /**
     * Whether something recalled may answer: where facts would tell and none does, only what at
     * least speaks of it; and what the user asks of themselves, only what shares a word with the
     * question or speaks of them.
     */
    public static boolean mayTell(
            ExactAnswer answer, Recollection one, Terms terms, boolean ofOneself) {
        if (!(answer instanceof ExactAnswer.Untold(var cues))) {
            return !ofOneself || !one.why().matched().isEmpty();
        }
        if (LAUGHED.matcher(one.text()).find()) {
            return false;
        }
        // "Anna's birthday" tells nothing of one's own.
        var text = ofOneself ? SOMEBODYS.matcher(one.text()).replaceAll(" ") : one.text();
        var said = new HashSet<>(terms.of(text));
        return cues.stream().anyMatch(cue -> said.containsAll(terms.of(cue)));
    }
}
