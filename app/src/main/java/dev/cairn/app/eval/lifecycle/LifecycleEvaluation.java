package dev.cairn.app.eval.lifecycle;

import dev.cairn.app.eval.TemporaryHome;
import dev.cairn.llm.embedding.Embedder;
import dev.cairn.llm.text.StopSignal;
import dev.cairn.memory.Id;
import dev.cairn.memory.Memory;
import dev.cairn.memory.MemoryOpening;
import dev.cairn.memory.answering.Answer;
import dev.cairn.memory.answering.AnswerListener;
import dev.cairn.memory.answering.Question;
import dev.cairn.memory.decay.DecaySettings;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.exact.ExactAnswer;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.memory.recall.Ranking;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Plays made-up lives into stores of their own, through the path the program writes by and with no
 * model, and asks through the path it answers by. Nothing of the script but what is said and asked
 * reaches the program.
 */
public final class LifecycleEvaluation {
    private static final AnswerListener SILENT = new AnswerListener() {};

    private final Embedder embedder;
    private final Ranking ranking;
    private final Half half;
    private final Optional<DecaySettings> decay;
    private final Consumer<String> progress;
    private final Consumer<String> mistakes;
    private final LifecycleScores scores = new LifecycleScores();

    /**
     * @param decay how facts fade in these stores; empty for the usual
     * @param progress hears a line a person
     * @param mistakes hears what went wrong, in words
     */
    public LifecycleEvaluation(
            Embedder embedder,
            Ranking ranking,
            Half half,
            Optional<DecaySettings> decay,
            Consumer<String> progress,
            Consumer<String> mistakes) {
        this.embedder = embedder;
        this.ranking = ranking;
        this.half = half;
        this.decay = decay;
        this.progress = progress;
        this.mistakes = mistakes;
    }

    /** Plays some people; the same seed plays the same people. */
    public Map<String, Object> run(long seed, int people) throws IOException {
        var random = new Random(seed);
        var phrases = Phrases.of(half, random);
        for (var person = 1; person <= people; person++) {
            var life = LifeWriter.write(phrases, random);
            try (var home = TemporaryHome.make()) {
                play(life, home.path());
            }
            progress.accept("%d of %d people".formatted(person, people));
        }
        return scores.report();
    }

    private void play(Life life, Path home) {
        var clock = new TravellingClock(life.lines().getFirst().at());
        if (!(Memory.open(home, clock, embedder, ranking)
                instanceof MemoryOpening.Opened(var memory))) {
            throw new IllegalStateException("a fresh folder was refused");
        }
        try (memory) {
            decay.ifPresent(memory.decay()::choose);
            var start = System.nanoTime();
            var said = live(life, memory, clock);
            scores.writeMillis += (System.nanoTime() - start) / 1e6;
            scores.messages += said.size();
            clock.travelTo(life.end().atTime(10, 0));
            scores.causes.begin();
            judgeFacts(memory, said);
            life.probes().forEach(probe -> ask(memory, probe));
            judgeInstructions(life, memory);
            forget(life, memory);
        }
    }

    /** Everything is said on its day, and the program learns each evening. */
    private static Map<Id, Line> live(Life life, Memory memory, TravellingClock clock) {
        var said = new HashMap<Id, Line>();
        var space = memory.spaces().first();
        LocalDate today = null;
        Id conversation = null;
        for (var line : life.lines()) {
            if (!line.at().toLocalDate().equals(today) || conversation == null) {
                rest(memory, said);
                today = line.at().toLocalDate();
                clock.travelTo(line.at());
                conversation = memory.conversations().create(space, "").id();
            }
            clock.travelTo(line.at());
            var at = line.at().atOffset(ZoneOffset.UTC);
            var episode =
                    switch (line.speaker()) {
                        case CAPTURE -> memory.episodes().capture(space, line.text(), at).id();
                        case USER, ASSISTANT ->
                                memory.conversations()
                                        .append(
                                                conversation,
                                                Optional.empty(),
                                                line.speaker() == Line.Speaker.USER
                                                        ? Role.USER
                                                        : Role.ASSISTANT,
                                                "",
                                                line.text(),
                                                at)
                                        .episode()
                                        .orElseThrow();
                    };
            said.put(episode, line);
        }
        rest(memory, said);
        return said;
    }

    /** The end of a day: the program learns, and the user looks through the inbox. */
    private static void rest(Memory memory, Map<Id, Line> said) {
        memory.learn(Optional.empty(), () -> false);
        for (var proposed : memory.inbox().list(memory.spaces().first())) {
            var id = List.of(proposed.fact().id());
            if (holds(proposed.fact(), said)) {
                memory.inbox().accept(id);
            } else {
                memory.inbox().decline(id);
            }
        }
        memory.catchUp(() -> false);
    }

    /** Whether a fact tells what its line was said for. */
    private static boolean holds(Fact fact, Map<Id, Line> said) {
        return lines(fact, said).stream()
                .anyMatch(line -> Verdict.holdsAny(fact.text(), line.keys()));
    }

    private void judgeFacts(Memory memory, Map<Id, Line> said) {
        var told = new HashSet<String>();
        said.values().forEach(line -> line.truth().ifPresent(told::add));
        var found = new HashSet<String>();
        var standing = new HashMap<String, Fact>();
        for (var fact : memory.facts().list(memory.spaces().first(), Optional.empty(), true)) {
            var lines = lines(fact, said);
            var good = holds(fact, said);
            scores.junk.add(!good);
            if (!good) {
                scores.causes.junk(fact, lines);
                mistakes.accept("junk: %s <- %s".formatted(fact.text(), texts(lines)));
                continue;
            }
            for (var line : lines) {
                line.truth().ifPresent(truth -> hear(truth, fact, found));
            }
            if (fact.status() == FactStatus.CURRENT) {
                judgeDuplicate(fact, said, standing);
            }
        }
        for (var truth : told) {
            scores.truthsFound.add(found.contains(truth));
            if (!found.contains(truth)) {
                linesOf(truth, said).forEach(scores.causes::unheard);
                mistakes.accept("no fact: %s <- %s".formatted(truth, texts(linesOf(truth, said))));
            }
        }
    }

    private void hear(String truth, Fact fact, Set<String> found) {
        found.add(truth);
        scores.causes.heard(truth, fact);
    }

    /**
     * The same truth told again must not stand as a second fact of the same kind. What is told of
     * somebody who will be forgotten are several meetings with them, and no one truth.
     */
    private void judgeDuplicate(Fact fact, Map<Id, Line> said, Map<String, Fact> standing) {
        var lines = lines(fact, said);
        var truth =
                lines.stream()
                        .flatMap(line -> line.truth().stream())
                        .filter(one -> !one.startsWith("secret:"))
                        .findFirst();
        var first =
                truth.map(one -> standing.putIfAbsent(one + "/" + fact.kind(), fact)).orElse(null);
        scores.duplicates.add(first != null);
        if (first != null) {
            scores.causes.twice(first, lines(first, said), fact, lines);
            mistakes.accept("twice: %s | %s".formatted(first.text(), fact.text()));
        }
    }

    private static List<Line> lines(Fact fact, Map<Id, Line> said) {
        return fact.evidence().stream()
                .map(evidence -> said.get(evidence.episode()))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static String texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList().toString();
    }

    private static List<Line> linesOf(String truth, Map<Id, Line> said) {
        return said.values().stream()
                .filter(line -> line.truth().filter(truth::equals).isPresent())
                .toList();
    }

    private void ask(Memory memory, Probe probe) {
        var start = System.nanoTime();
        var answer = answer(memory, probe.question());
        scores.latencies.add((System.nanoTime() - start) / 1e6);
        if (probe.kind() == Probe.Kind.ABSENT) {
            scores.abstainedRightly.add(answer.abstained());
            if (!answer.abstained()) {
                scores.causes.wrong(probe, exactly(memory, probe));
                mistakes.accept("invented: %s -> %s".formatted(probe.question(), answer.text()));
            }
            return;
        }
        scores.abstainedWrongly.add(answer.abstained());
        var verdict = new Verdict(answer.text());
        var right = !answer.abstained() && verdict.right(probe);
        scores.of(probe.kind()).add(right);
        var stale = verdict.stale(probe);
        scores.stale.add(stale);
        if (!right || stale) {
            scores.causes.wrong(probe, exactly(memory, probe));
            mistakes.accept(
                    "%s: %s -> %s (wanted %s)"
                            .formatted(
                                    right ? "stale" : "wrong " + probe.kind(),
                                    probe.question(),
                                    answer.text(),
                                    probe.right()));
        }
    }

    private static ExactAnswer exactly(Memory memory, Probe probe) {
        return memory.exact().answer(memory.spaces().first(), probe.question(), Diary.END);
    }

    private static Answer answer(Memory memory, String question) {
        return memory.answering()
                .answer(
                        memory.spaces().first(),
                        Question.fresh(question),
                        Optional.empty(),
                        SILENT,
                        new StopSignal());
    }

    /** What a model would be told of standing instructions, whatever it is asked. */
    private void judgeInstructions(Life life, Memory memory) {
        var ear = new PromptEar();
        memory.answering()
                .answer(
                        memory.spaces().first(),
                        new Question(
                                "Write two lines about the sea.",
                                Optional.empty(),
                                Optional.empty(),
                                true),
                        Optional.of(ear),
                        SILENT,
                        new StopSignal());
        for (var instruction : life.inForce()) {
            judgeInstruction(instruction, Verdict.asksFor(ear.prompt(), instruction));
        }
        for (var instruction : life.withdrawn()) {
            judgeInstruction(instruction, !Verdict.asksFor(ear.prompt(), instruction));
        }
    }

    private void judgeInstruction(String instruction, boolean right) {
        scores.instructions.add(right);
        if (!right) {
            mistakes.accept("instruction not held: " + instruction);
        }
    }

    /** Everything about a stranger and a code is forgotten: nothing of it may answer or remain. */
    private void forget(Life life, Memory memory) {
        var space = memory.spaces().first();
        for (var words : life.toForget()) {
            var ids = new ArrayList<>(memory.forgetting().matching(space, words).ids());
            memory.facts().list(space, Optional.of(words), true).forEach(one -> ids.add(one.id()));
            scores.residue += memory.forgetting().forget(ids).residue();
        }
        for (var words : life.toForget()) {
            var left = answer(memory, "What do you know about " + words + "?");
            if (Verdict.holds(left.text(), words)) {
                scores.residue++;
                mistakes.accept("forgotten, and still told: " + words);
            }
        }
    }
}
