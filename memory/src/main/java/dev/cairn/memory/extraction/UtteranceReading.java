package dev.cairn.memory.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One reading of one utterance, sentence by sentence; what was read before helps with the next. */
final class UtteranceReading {
    private static final int LONGEST_TEXT = 400;
    private static final Pattern STANDING =
            Pattern.compile("^(?:always|never)\\b", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_PAIR = 160;
    private static final int TURNS_BACK = 3;
    private static final int MOST_EARLIER = 24;

    private final Utterance utterance;
    private final Rules rules;
    private final People people;
    private final List<String> read = new ArrayList<>();
    private final List<Candidate> found = new ArrayList<>();
    private boolean announced;
    private boolean corrected;

    UtteranceReading(Utterance utterance, Rules rules) {
        this.utterance = utterance;
        this.rules = rules;
        this.people = new People(utterance);
    }

    /** All candidates, in the order of the sentences. */
    List<Candidate> candidates() {
        var prose = Prose.of(utterance.text(), utterance.explicit());
        if (Guards.made(prose, utterance)) {
            return List.of();
        }
        // Between two people "remember" and "always" are advice, not wishes to the assistant.
        boolean toAssistant = utterance.speaker().equals(Utterance.OWNER);
        for (var sentence : sentences(prose)) {
            var request = toAssistant ? Request.in(sentence) : Optional.<Request>empty();
            if (request.isPresent()) {
                found.addAll(requested(request.get()));
                people.hear(sentence.text());
            } else {
                read(sentence);
            }
            read.add(sentence.text());
        }
        return Introduction.applied(together(prose), prose);
    }

    private static List<Sentence> sentences(String prose) {
        return Sentence.split(prose).stream()
                .flatMap(sentence -> Correction.parts(sentence).stream())
                .toList();
    }

    /** "Favourite film? Arrival!" is said in two sentences. */
    private List<Candidate> together(String prose) {
        var text = prose.strip();
        boolean two =
                !corrected
                        && text.length() <= LONGEST_PAIR
                        && text.indexOf('\n') < 0
                        && Sentence.split(text).size() == 2;
        if (!two) {
            return found;
        }
        var end = text.replaceFirst("[.!?]+$", "");
        return paraphrased(new Sentence(end, prose.indexOf(end), false), found);
    }

    private void read(Sentence sentence) {
        if (!utterance.explicit() && Quotations.isPassedOn(sentence.text())) {
            people.hear(sentence.text());
            return;
        }
        var correction = Correction.in(sentence, announced);
        announced = false;
        if (correction.isPresent() && !Guards.unreal(sentence)) {
            switch (correction.get()) {
                case Correction.Announced _ -> announced = true;
                case Correction.Fragment fragment -> {
                    if (restated(sentence, fragment)) {
                        people.hear(sentence.text());
                        return;
                    }
                }
                case Correction.Statement statement -> {
                    if (corrected(sentence, statement)) {
                        people.hear(sentence.text());
                        return;
                    }
                }
            }
        }
        found.addAll(plain(sentence));
    }

    /** What the rules find in a sentence, and in what says the same more plainly. */
    private List<Candidate> plain(Sentence sentence) {
        return paraphrased(sentence, ruled(sentence));
    }

    private List<Candidate> paraphrased(Sentence sentence, List<Candidate> ruled) {
        int end = sentence.start() + sentence.text().length();
        var all = new ArrayList<>(ruled);
        for (var other : Paraphrase.of(sentence.text(), sentence.question(), utterance.saidOn())) {
            for (var candidate : clauses(new Sentence(other, 0, false))) {
                if (!candidate.attribute().isEmpty()
                        && all.stream()
                                .noneMatch(
                                        one ->
                                                Overlap.covers(one, candidate)
                                                        && !(one.attribute().equals("job")
                                                                && Overlap.cut(one, candidate)))) {
                    all.removeIf(one -> Overlap.yields(one, candidate));
                    all.add(candidate.quoting(sentence.start(), end));
                }
            }
        }
        return all;
    }

    private List<Candidate> ruled(Sentence sentence) {
        if (Guards.unreal(sentence)
                || !(utterance.explicit()
                        || Guards.personal(sentence)
                        || speaksOfSomebody(sentence))) {
            people.hear(sentence.text());
            return List.of();
        }
        return clauses(sentence);
    }

    private List<Candidate> clauses(Sentence sentence) {
        var candidates = new ArrayList<Candidate>();
        for (var clause : Clause.split(sentence)) {
            candidates.addAll(clause(said(clause, utterance.explicit())));
            people.hear(clause.text());
        }
        return candidates;
    }

    private boolean speaksOfSomebody(Sentence sentence) {
        return Guards.ofSomebody(sentence);
    }

    private Said said(Clause clause, boolean requested) {
        return new Said(utterance, clause, requested, people);
    }

    /** "No, it was Tuesday": the sentence before, put right. */
    private boolean restated(Sentence sentence, Correction.Fragment fragment) {
        var restated = restating().restate(fragment, earlier());
        if (restated.isEmpty()) {
            return false;
        }
        int end = sentence.start() + sentence.text().length();
        var wrong = restated.get().wrong();
        var right =
                words(restated.get().words()).stream()
                        .map(one -> one.quoting(sentence.start(), end))
                        .toList();
        for (var one : right) {
            var old =
                    wrong.stream()
                            .filter(other -> other.attribute().equals(one.attribute()))
                            .map(Candidate::text)
                            .filter(text -> !text.equals(one.text()))
                            .findFirst();
            found.removeIf(other -> old.filter(other.text()::equals).isPresent());
            // "My sister is called Hanna" does not give the wrong one another name.
            if (old.isPresent() || wrong.stream().noneMatch(other -> names(one, other))) {
                found.add(old.map(one::correcting).orElse(one));
            }
        }
        corrected |= !right.isEmpty();
        return !right.isEmpty();
    }

    private static boolean names(Candidate one, Candidate other) {
        return one.attribute().equals("name") && one.subject().equals(other.value());
    }

    /** "That's wrong, my dentist is Dr. Lee". */
    private boolean corrected(Sentence sentence, Correction.Statement statement) {
        var end = sentence.start() + sentence.text().length();
        var right = new ArrayList<Candidate>();
        var placed = new Sentence(statement.words(), sentence.start() + statement.from(), false);
        boolean whole = sentence.text().startsWith(statement.words(), statement.from());
        for (var one : whole ? plain(placed) : words(statement.words())) {
            var candidate = whole ? one : one.quoting(sentence.start(), end);
            right.add(correcting(candidate, statement));
        }
        boolean meant =
                statement.wrong().isEmpty() || right.stream().anyMatch(Candidate::correction);
        if (meant) {
            found.addAll(right);
        }
        return meant && !right.isEmpty();
    }

    private Candidate correcting(Candidate candidate, Correction.Statement statement) {
        if (candidate.attribute().isEmpty() || candidate.kind() == FactKind.INSTRUCTION) {
            return candidate;
        }
        if (!statement.wrong().isEmpty()) {
            return candidate.single() ? candidate.correcting(statement.wrong()) : candidate;
        }
        var other = restating().otherwise(candidate, earlier());
        boolean news =
                candidate.kind() == FactKind.EVENT
                        || candidate.when().isPresent()
                        || candidate.until().isPresent()
                        || Guards.isNews(statement.words());
        if (statement.weak() ? other.isEmpty() || news : news || answersAQuestion()) {
            return candidate;
        }
        if (other.isEmpty() && !candidate.single()) {
            return candidate.correcting(
                    restating()
                            .oneOfMany(candidate, statement.words(), earlier())
                            .map(Candidate::text)
                            .orElse(""));
        }
        return candidate.correcting(other.map(Candidate::text).orElse(""));
    }

    /** "Do you live in Bonn?" "No, I live in Ulm" puts nothing right that was said. */
    private boolean answersAQuestion() {
        return read.isEmpty()
                && !utterance.before().isEmpty()
                && utterance.before().getLast().strip().endsWith("?")
                && !utterance
                        .before()
                        .getLast()
                        .matches("(?is).*\\b(?:right|correct|isn't it)\\?\\s*");
    }

    private Restating restating() {
        return new Restating(utterance.saidOn(), this::words);
    }

    /** What the rules find in a sentence that does not stand in the utterance so. */
    private List<Candidate> words(String sentence) {
        return plain(new Sentence(sentence, 0, false));
    }

    /** The sentences before this one, nearest first. */
    private List<String> earlier() {
        var earlier = new ArrayList<>(read.reversed());
        var before = utterance.before();
        int oldest = Math.max(0, before.size() - TURNS_BACK);
        for (var turn : before.subList(oldest, before.size()).reversed()) {
            Sentence.split(Prose.of(turn, false)).reversed().stream()
                    .map(Sentence::text)
                    .forEach(earlier::add);
        }
        return earlier.subList(0, Math.min(earlier.size(), MOST_EARLIER));
    }

    private List<Candidate> requested(Request request) {
        var said = said(request.content(), true);
        if (request.task() && STANDING.matcher(request.content().text()).find()) {
            return clause(said);
        }
        if (request.task()) {
            return task(said, request.content().text());
        }
        // What is asked to be kept may be two statements: each is read.
        var sentence = new Sentence(request.content().text(), request.content().start(), false);
        var clauses = Clause.split(sentence);
        var candidates = new ArrayList<Candidate>();
        for (var clause : clauses) {
            candidates.addAll(clause(said(clause, true)));
        }
        boolean understood = candidates.stream().anyMatch(one -> one.kind() != FactKind.NOTE);
        if (understood) {
            return candidates;
        }
        var paraphrased = paraphrased(sentence, List.of());
        return paraphrased.isEmpty() ? clause(said) : paraphrased;
    }

    private List<Candidate> task(Said said, String task) {
        if (!NoteRule.isTask(task, utterance)) {
            return List.of();
        }
        var saidOn = utterance.saidOn();
        var timeless = task.substring(0, Math.max(0, Dates.begin(task, saidOn))).strip();
        var value = Wording.inside(timeless.isEmpty() ? task : timeless, said.speakerInside());
        var words = Dates.absoluteAhead(Wording.inside(task, said.speakerInside()), saidOn);
        return candidates(
                said,
                true,
                List.of(
                        new Draft(
                                said.speaker() + " does not want to forget to " + words,
                                FactKind.PLAN,
                                Draft.Slot.many(utterance.speaker(), "plans to", value),
                                Dates.ahead(task, saidOn),
                                .9,
                                .75)));
    }

    private List<Candidate> clause(Said said) {
        var instructions = rules.instructions().read(said, Optional.empty());
        if (said.byOwner() && !instructions.isEmpty() && !said.clause().question()) {
            return candidates(said, true, instructions);
        }
        if (!Guards.statement(said.clause(), said.requested())) {
            return List.of();
        }
        var statement = Statement.of(said);
        boolean ofSomebodyElse = statement.filter(one -> !one.ofSpeaker()).isPresent();
        if (!said.requested() && !ofSomebodyElse && Guards.ofSomebodyUnknown(said.clause())) {
            return List.of();
        }
        if (ofSomebodyElse && !said.requested() && Guards.isStory(utterance.text())) {
            return List.of();
        }
        boolean ofSpeaker = statement.map(Statement::ofSpeaker).orElse(true);
        return candidates(said, ofSpeaker, rules.read(said, statement));
    }

    private static List<Candidate> candidates(Said said, boolean ofSpeaker, List<Draft> drafts) {
        var candidates = new ArrayList<Candidate>();
        for (var draft : drafts) {
            boolean free =
                    draft.kind() == FactKind.NOTE
                            || draft.kind() == FactKind.INSTRUCTION
                            || said.requested();
            if (draft.text().length() <= LONGEST_TEXT
                    && (free || Guards.standsAlone(draft.text(), ofSpeaker))) {
                candidates.add(candidate(said, draft, ofSpeaker));
            }
        }
        return candidates;
    }

    /** The names, of the kind that the slot they fill asks for. */
    private static List<NamedEntity> named(Draft draft, String known) {
        var slot = draft.slot();
        var kind = EntityKinds.of(slot);
        return Names.named(draft.text(), known).stream()
                .map(
                        name ->
                                kind != EntityKind.UNKNOWN && slot.value().contains(name.name())
                                        ? new NamedEntity(name.name(), kind)
                                        : name)
                .toList();
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
                named(draft, known),
                false,
                "");
    }
}
