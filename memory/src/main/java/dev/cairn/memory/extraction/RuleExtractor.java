package dev.cairn.memory.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Extraction without a model: sentences are cut into clauses, a clause that states something about
 * somebody is put into the third person, and small rules read slots, plans and events out of it.
 * Rather misses a fact than keeps chatter. Deterministic; immutable and safe for any thread; time
 * linear in the text, of which the first 20,000 characters count.
 */
public final class RuleExtractor implements FactExtractor {
    /** Candidates for one utterance; the most important ones are kept. */
    public static final int MOST_CANDIDATES = 8;

    private static final int LONGEST_TEXT = 400;

    /** For each clause the first of these that answers counts. */
    private final List<Rule> alternatives =
            List.of(
                    new InstructionRule(),
                    new GermanRule(),
                    new MoveRule(),
                    new WorkRule(),
                    new TopicRule(),
                    new SlotRule(),
                    new PlanRule(),
                    new EventRule());

    private final Rule relations = new RelationRule();
    private final Rule notes = new NoteRule();

    @Override
    public List<Candidate> extract(Utterance utterance) {
        var candidates = new ArrayList<Candidate>();
        for (var sentence : Sentence.split(Prose.of(utterance.text(), utterance.explicit()))) {
            // Between two people "remember" and "always" are advice, not wishes to the assistant.
            boolean toAssistant = utterance.speaker().equals(Utterance.OWNER);
            var request = toAssistant ? Request.in(sentence) : Optional.<Request>empty();
            if (request.isPresent()) {
                candidates.addAll(requested(utterance, request.get()));
            } else {
                candidates.addAll(sentence(utterance, sentence));
            }
        }
        return best(candidates);
    }

    private List<Candidate> sentence(Utterance utterance, Sentence sentence) {
        var corrected = Correction.of(sentence, utterance);
        if (corrected.isPresent()) {
            return corrected(utterance, sentence, corrected.get());
        }
        if (Guards.unreal(sentence) || !(utterance.explicit() || Guards.personal(sentence))) {
            return List.of();
        }
        var candidates = new ArrayList<Candidate>();
        for (var clause : Clause.split(sentence)) {
            candidates.addAll(clause(new Said(utterance, clause, utterance.explicit())));
        }
        return candidates;
    }

    private List<Candidate> corrected(Utterance utterance, Sentence sentence, String words) {
        int end = sentence.start() + sentence.text().length();
        var candidates = new ArrayList<Candidate>();
        for (var clause : Clause.split(new Sentence(words, 0, false))) {
            var placed = new Clause(clause.text(), sentence.start(), end, false, "");
            candidates.addAll(clause(new Said(utterance, placed, utterance.explicit())));
        }
        return candidates;
    }

    private List<Candidate> requested(Utterance utterance, Request request) {
        var said = new Said(utterance, request.content(), true);
        if (request.task()) {
            var task =
                    Dates.absolute(
                            Wording.inside(request.content().text(), said.speakerInside()),
                            utterance.saidOn());
            return candidates(
                    said,
                    Optional.empty(),
                    List.of(
                            new Draft(
                                    said.speaker() + " does not want to forget to " + task,
                                    FactKind.PLAN,
                                    Draft.Slot.none(utterance.speaker()),
                                    Dates.of(
                                            "will " + request.content().text(), utterance.saidOn()),
                                    .9,
                                    .75)));
        }
        return clause(said);
    }

    private List<Candidate> clause(Said said) {
        var instructions = alternatives.getFirst().read(said, Optional.empty());
        if (said.byOwner() && !instructions.isEmpty() && !said.clause().question()) {
            return candidates(said, Optional.empty(), instructions);
        }
        if (!Guards.statement(said.clause(), said.requested())) {
            return List.of();
        }
        var statement = Statement.of(said);
        var drafts = new ArrayList<>(relations.read(said, statement));
        boolean found = false;
        for (var rule : alternatives.subList(1, alternatives.size())) {
            var read = rule.read(said, statement);
            if (!read.isEmpty()) {
                // "has a dog named Rex" says no more than "the user's dog is Rex".
                boolean again =
                        !drafts.isEmpty() && read.getFirst().slot().attribute().equals("has");
                drafts.addAll(again ? List.of() : read);
                found = true;
                break;
            }
        }
        if (!found && drafts.isEmpty()) {
            drafts.addAll(notes.read(said, statement));
        }
        return candidates(said, statement, drafts);
    }

    private static List<Candidate> candidates(
            Said said, Optional<Statement> statement, List<Draft> drafts) {
        boolean ofSpeaker = statement.map(Statement::ofSpeaker).orElse(true);
        var candidates = new ArrayList<Candidate>();
        for (var draft : drafts) {
            boolean free =
                    draft.kind() == FactKind.NOTE
                            || draft.kind() == FactKind.INSTRUCTION
                            || said.requested();
            if (draft.text().length() <= LONGEST_TEXT
                    && (free || Guards.standsAlone(draft.text()))) {
                candidates.add(candidate(said, draft, ofSpeaker));
            }
        }
        return candidates;
    }

    private static Candidate candidate(Said said, Draft draft, boolean ofSpeaker) {
        var slot = draft.slot();
        var known = slot.subject().equals(Utterance.OWNER) ? "" : slot.subject();
        double lift = said.requested() ? .1 : 0;
        return new Candidate(
                draft.text(),
                draft.kind(),
                slot.subject(),
                slot.attribute(),
                slot.value(),
                slot.single(),
                slot.negated(),
                said.clause().start(),
                said.clause().end(),
                draft.dates().when(),
                draft.dates().until(),
                Math.min(1, draft.confidence() + lift / 2),
                Math.clamp(draft.importance() + lift, 0, 1),
                Sensitivities.of(draft.text(), slot.attribute(), ofSpeaker),
                Names.named(draft.text(), known),
                false,
                "");
    }

    private static List<Candidate> best(List<Candidate> all) {
        var seen = new HashSet<String>();
        return all.stream()
                .filter(candidate -> seen.add(candidate.text() + "\n" + candidate.attribute()))
                .sorted(Comparator.comparingDouble(Candidate::importance).reversed())
                .limit(MOST_CANDIDATES)
                .sorted(Comparator.comparingInt(Candidate::quoteStart))
                .toList();
    }
}
