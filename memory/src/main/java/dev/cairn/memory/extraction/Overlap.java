package dev.cairn.memory.extraction;

/** What two readings of the same words say twice. */
final class Overlap {
    private Overlap() {}

    /** Whether one candidate says already what another would. */
    static boolean covers(Candidate one, Candidate other) {
        boolean sameSlot =
                one.attribute().equals(other.attribute()) && one.subject().equals(other.subject());
        boolean wish =
                one.kind() == FactKind.INSTRUCTION
                        && other.kind() == FactKind.INSTRUCTION
                        && one.negated() == other.negated();
        boolean over = one.negated() || one.until().isPresent();
        return wish
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
                other.attribute().startsWith("finished ")
                        && one.attribute().equals("plans to")
                        && one.negated();
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
