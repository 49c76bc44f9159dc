package dev.cairn.memory.gist.internal;

import dev.cairn.memory.recall.internal.Terms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses the telling ones among statements: the weightiest, none of them twice, in order. */
public final class Choosing {
    static final int MOST = 5;

    /** From this share of common terms on two statements say the same. */
    private static final double SAME = .6;

    /** Beside so many facts the user's other words need not be quoted. */
    private static final int FACTS_ENOUGH = 3;

    private final Terms terms;

    public Choosing(Terms terms) {
        this.terms = terms;
    }

    /** At most five, by the day they tell of and when they were said. */
    public List<Statement> of(Collection<Statement> statements) {
        return of(statements, MOST);
    }

    /** At most so many, in the same order. */
    public List<Statement> of(Collection<Statement> statements, int most) {
        var byWeight =
                statements.stream()
                        .sorted(
                                Comparator.comparingDouble(Statement::weight)
                                        .reversed()
                                        .thenComparing(Statement::at)
                                        .thenComparing(Statement::text))
                        .toList();
        var facts = byWeight.stream().filter(one -> !one.quoted()).limit(FACTS_ENOUGH).count();
        var chosen = new ArrayList<Statement>();
        var said = new ArrayList<Set<String>>();
        for (var one : byWeight) {
            if (chosen.size() == most) {
                break;
            }
            var words = new HashSet<>(terms.ofQuestion(one.text()));
            boolean enough = one.quoted() && facts == FACTS_ENOUGH;
            if (!enough && said.stream().noneMatch(other -> alike(words, other))) {
                chosen.add(one);
                said.add(words);
            }
        }
        chosen.sort(
                Comparator.comparing(Statement::day)
                        .thenComparing(one -> one.at().toInstant())
                        .thenComparing(Statement::text));
        return List.copyOf(chosen);
    }

    private static boolean alike(Set<String> one, Set<String> other) {
        var common = one.stream().filter(other::contains).count();
        var all = one.size() + other.size() - common;
        return all == 0 || (double) common / all >= SAME;
    }
}
