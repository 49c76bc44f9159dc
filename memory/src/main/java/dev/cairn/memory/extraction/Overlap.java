package dev.cairn.memory.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What two readings of the same words say twice. */
final class Overlap {
    /** What is said by words that might also tell of a plan carried out. */
    private static final Set<String> SETTLED = Set.of("lives in", "works at", "job");

    private static final Pattern FORBIDDEN =
            Pattern.compile("(?:never|avoid|don't|do not|stop|no)\\b", Pattern.CASE_INSENSITIVE);

    private Overlap() {}

    /** "I'm done with Dune" ends a book, not a hobby. */
    private static boolean isRead(Candidate one) {
        return one.attribute().equals("finished reading");
    }

    /**
     * What one need not do any longer is not forbidden: "no more rhymes" in "never rhyme again".
     */
    private static boolean contrary(Candidate ended, Candidate wish) {
        if (ended.kind() != FactKind.INSTRUCTION
                || wish.kind() != FactKind.INSTRUCTION
                || !ended.negated()
                || wish.negated()
                || !FORBIDDEN.matcher(wish.value()).lookingAt()) {
            return false;
        }
        var about = List.of(ended.value().toLowerCase(Locale.ROOT).split("\\W+"));
        var said = List.of(wish.value().toLowerCase(Locale.ROOT).split("\\W+"));
        return about.size() > 1 && said.containsAll(about.subList(1, about.size()));
    }

    private static boolean sameValue(Candidate one, Candidate other) {
        return one.value().equalsIgnoreCase(other.value());
    }

    /** Whether one candidate says already what another would. */
    static boolean covers(Candidate one, Candidate other) {
        boolean sameSlot =
                one.attribute().equals(other.attribute()) && one.subject().equals(other.subject());
        boolean wish =
                one.kind() == FactKind.INSTRUCTION
                        && other.kind() == FactKind.INSTRUCTION
                        && one.negated() == other.negated();
        boolean over = one.negated() || one.until().isPresent();
        boolean read = isRead(one) && sameValue(one, other) && other.attribute().equals("hobby");
        return wish
                || read
                || contrary(one, other)
                || (sameSlot
                        && (one.value().equalsIgnoreCase(other.value())
                                || (one.single() && !over)
                                || (one.value().isEmpty() && one.negated())));
    }

    /** Whether one candidate has nothing to say beside another with a slot of its own. */
    static boolean yields(Candidate one, Candidate other) {
        boolean plan = other.kind() == FactKind.PLAN && one.kind() == FactKind.PLAN;
        boolean allergy = other.attribute().equals("allergic to") && one.attribute().equals("has");
        boolean done =
                (other.attribute().startsWith("finished ") || SETTLED.contains(other.attribute()))
                        && one.attribute().equals("plans to")
                        && one.negated();
        boolean read = isRead(other) && sameValue(one, other) && one.attribute().equals("hobby");
        boolean seen =
                plan
                        && one.attribute().startsWith("appointment with ")
                        && other.attribute().endsWith(" appointment");
        boolean counted =
                one.attribute().equals("has")
                        && other.kind() == FactKind.RELATION
                        && one.value()
                                .matches("(?:two|three|four|\\d) " + other.attribute() + "s.*");
        return one.attribute().isEmpty()
                || allergy
                || done
                || read
                || contrary(other, one)
                || seen
                || counted
                || cut(one, other)
                || (plan
                        && (one.attribute().equals("plans to")
                                || other.attribute().startsWith(one.attribute() + " ")));
    }

    /** "nurse at Siemens" where the value is "nurse". */
    static boolean cut(Candidate one, Candidate other) {
        return one.attribute().equals(other.attribute())
                && one.subject().equals(other.subject())
                && one.value().startsWith(other.value() + " ");
    }
}
