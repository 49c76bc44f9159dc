package dev.cairn.memory.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** All rules in the order in which they are asked. Immutable. */
final class Rules {
    private static final Pattern ADOPTED = Pattern.compile("\\b(?:adopted|got|has) an? ");

    /** For each clause the first of these that answers counts. */
    private final List<Rule> alternatives =
            List.of(
                    new GermanRule(),
                    new NoneRule(),
                    new PlanChangeRule(),
                    new MoveRule(),
                    new PastRule(),
                    new WorkRule(),
                    new LifeRule(),
                    new TopicRule(),
                    new SlotRule(),
                    new DoingRule(),
                    new PlanRule(),
                    new EventRule());

    private final Rule instructions = new InstructionRule();
    private final Rule relations = new RelationRule();
    private final Rule notes = new NoteRule();

    /** Reads wishes to the assistant, which need not be statements. */
    Rule instructions() {
        return instructions;
    }

    /** What a clause that states something gives. */
    List<Draft> read(Said said, Optional<Statement> statement) {
        var drafts = new ArrayList<>(relations.read(said, statement));
        var parts = statement.map(Statement::parts).orElse(List.of());
        if (parts.size() > 1) {
            parts.forEach(part -> drafts.addAll(first(said, Optional.of(part), drafts)));
        } else {
            drafts.addAll(first(said, statement, drafts));
        }
        return drafts.isEmpty() ? notes.read(said, statement) : withoutDenied(drafts);
    }

    /** "My dog Rex died" does not say that there is a dog Rex. */
    private static List<Draft> withoutDenied(List<Draft> drafts) {
        return drafts.stream()
                .filter(
                        draft ->
                                draft.slot().negated()
                                        || drafts.stream().noneMatch(other -> denies(other, draft)))
                .toList();
    }

    private static boolean denies(Draft other, Draft draft) {
        var slot = draft.slot();
        return other.slot().negated()
                && other.slot().subject().equals(slot.subject())
                && other.slot().attribute().equals(slot.attribute())
                && (other.slot().value().isEmpty() || other.slot().value().equals(slot.value()));
    }

    private List<Draft> first(Said said, Optional<Statement> statement, List<Draft> known) {
        for (var rule : alternatives) {
            var read = rule.read(said, statement);
            if (!read.isEmpty()) {
                return again(read, known) ? List.of() : read;
            }
        }
        return List.of();
    }

    /** "has a dog named Rex" and "adopted a dog called Rex" say no more than "their dog is Rex". */
    private static boolean again(List<Draft> read, List<Draft> known) {
        var slot = read.getFirst().slot();
        return !known.isEmpty()
                && (slot.attribute().equals("has")
                        || (slot.attribute().equals("name") && slot.subject().contains(" "))
                        || (slot.attribute().isEmpty()
                                && ADOPTED.matcher(read.getFirst().text()).find()));
    }
}
