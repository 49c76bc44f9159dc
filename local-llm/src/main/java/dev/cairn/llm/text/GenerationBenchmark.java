package dev.cairn.llm.text;

import dev.cairn.llm.text.internal.BareSide;
import dev.cairn.llm.text.internal.Timing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * Measures how quickly a model writes here, against the bare binding with its own defaults in a
 * process of its own: same file, context, threads, Java flags, prompt, temperature, seed and number
 * of tokens.
 *
 * <p>Both sides keep the model loaded for the whole run, and only one of them computes at a time:
 * so they can take turns without loading in between, which would cool the caches that the other has
 * warmed. The weights are mapped from one file and lie in memory once; the bare side adds its cache
 * of keys and values and its working buffers. Where there is no room for these, the run is refused.
 *
 * <p>Stateless; runs beside each other disturb each other.
 */
public final class GenerationBenchmark {
    /** As answers out of memory are asked for. */
    private static final double TEMPERATURE = .2;

    private static final int SEED = 7;

    private static final String QUESTION =
            "Tell a long story about a lighthouse keeper, a storm, a lost letter and a small boat."
                    + " Describe the weather, the people and the harbour in many details.";

    private static final int ANSWER_TOKENS = 128;

    /** Fewer tokens than this measure nothing but noise. */
    private static final int LEAST_TOKENS = 16;

    /** What a prompt with a few recollections takes. */
    private static final int PROMPT_TOKENS = 400;

    /** Prompts and conversations are slow to repeat and vary little. */
    private static final int MOST_REPEATS = 3;

    private static final int REPLY_TOKENS = 24;

    private static final List<String> QUESTIONS =
            List.of(
                    "Good morning, what is a cairn?",
                    "Who builds them?",
                    "Where do they stand?",
                    "How tall can one be?",
                    "Which stones are best?",
                    "Is it hard to make one?",
                    "Do they last long?",
                    "What happens in winter?",
                    "May I take a stone home?",
                    "What should I tell my son about them?");

    private final HostLauncher launcher;
    private final MachineMemory memory;
    private final ModelOptions options;

    /** Measures models opened so on both sides. */
    public GenerationBenchmark(HostLauncher launcher, MachineMemory memory, ModelOptions options) {
        this.launcher = launcher;
        this.memory = memory;
        this.options = options;
    }

    /** What came of a run. */
    public sealed interface Outcome {}

    /**
     * The figures; each is a median.
     *
     * @param ratio {@code tokensPerSecond} over {@code bareTokensPerSecond}
     * @param tokensPerSecond of Cairn, after the first token, as the asking program sees it
     * @param bareTokensPerSecond of the binding alone, seen in its own process
     * @param promptTokensPerSecond of Cairn on a fresh prompt of some hundred tokens, from asking
     *     to the first token
     * @param barePromptTokensPerSecond the same of the binding alone, with its larger batches
     * @param turn1 the first turn of a conversation in Cairn
     * @param turn10 its tenth, which should compute only what the ninth had not
     * @param rounds what the medians of generation were taken of
     * @param answerTokens of each answer in these rounds
     */
    public record Measured(
            double ratio,
            double tokensPerSecond,
            double bareTokensPerSecond,
            double promptTokensPerSecond,
            double barePromptTokensPerSecond,
            ConversationTurn turn1,
            ConversationTurn turn10,
            List<Round> rounds,
            int answerTokens)
            implements Outcome {

        public Measured {
            rounds = List.copyOf(rounds);
        }
    }

    /**
     * Nothing was measured.
     *
     * @param sentence one clear sentence for the user
     */
    public record Refused(String sentence) implements Outcome {}

    /** One answer of each side, in tokens per second. */
    public record Round(double bareTokensPerSecond, double tokensPerSecond) {}

    /**
     * What one turn cost until its first token.
     *
     * @param promptTokensProcessed those that were not in the cache; empty where the library did
     *     not tell
     */
    public record ConversationTurn(
            double firstTokenMillis, int promptTokens, OptionalInt promptTokensProcessed) {}

    /**
     * Measures the model in {@code file}. Blocks for minutes; {@code progress} hears a line now and
     * then, on the calling thread. An interrupt ends it as refused between two answers.
     *
     * @param rounds how often each side writes an answer that counts, at least 1
     */
    public Outcome run(Path file, int rounds, Consumer<String> progress) {
        if (rounds < 1) {
            throw new IllegalArgumentException("a benchmark of " + rounds + " rounds");
        }
        progress.accept("loading the model on both sides");
        try (var models = new TextModels(launcher, memory)) {
            return switch (models.open(file, options)) {
                case Opening.Refused refused -> new Refused(refused.sentence());
                case Opening.Ready(var model) -> beside(model, rounds, progress);
            };
        }
    }

    private Outcome beside(TextModel model, int rounds, Consumer<String> progress) {
        try {
            var side =
                    BareSide.start(launcher, model.facts(), options.threads(), TEMPERATURE, SEED);
            if (side.isEmpty()) {
                return new Refused(
                        "The bare side did not come up; there may be too little memory for two.");
            }
            try (var bare = side.get()) {
                return new Run(model, bare, rounds, progress).measure();
            }
        } catch (Unmeasurable e) {
            return new Refused(e.sentence);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Refused("The benchmark was interrupted.");
        }
    }

    /** Ends a run early; never leaves this class. */
    private static final class Unmeasurable extends Exception {
        private static final long serialVersionUID = 1;

        private final String sentence;

        Unmeasurable(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
    }

    private record Prompts(double bareTokensPerSecond, double tokensPerSecond) {}

    private record Talk(ConversationTurn first, ConversationTurn last) {}

    private record Heard(String text, Usage usage, Timing timing) {}

    private record Run(TextModel model, BareSide bare, int rounds, Consumer<String> progress) {
        Measured measure() throws Unmeasurable, InterruptedException {
            // Not counted: it warms both sides, and its length is that of every answer.
            int tokens = hosted(List.of(Turn.user(QUESTION)), ANSWER_TOKENS).timing().tokens();
            if (tokens < LEAST_TOKENS) {
                throw new Unmeasurable("The model's answers are too short to measure its speed.");
            }
            bare(QUESTION, tokens);
            var measured = new ArrayList<Round>();
            for (int i = 1; i <= rounds; i++) {
                measured.add(round(i, tokens));
            }
            int repeats = Math.min(rounds, MOST_REPEATS);
            var prompts = new ArrayList<Prompts>();
            var talks = new ArrayList<Talk>();
            for (int i = 1; i <= repeats; i++) {
                prompts.add(prompts(i));
            }
            for (int i = 1; i <= repeats; i++) {
                talks.add(talk(i));
            }
            double ours = median(measured, Round::tokensPerSecond);
            double bares = median(measured, Round::bareTokensPerSecond);
            if (ours <= 0 || bares <= 0) {
                throw new Unmeasurable("The model's answers are too short to measure its speed.");
            }
            return new Measured(
                    ours / bares,
                    ours,
                    bares,
                    median(prompts, Prompts::tokensPerSecond),
                    median(prompts, Prompts::bareTokensPerSecond),
                    middle(talks.stream().map(Talk::first).toList()),
                    middle(talks.stream().map(Talk::last).toList()),
                    measured,
                    tokens);
        }

        private Round round(int number, int tokens) throws Unmeasurable, InterruptedException {
            var bareTiming = bare(QUESTION, tokens);
            var timing = hosted(List.of(Turn.user(QUESTION)), tokens).timing();
            var round = new Round(bareTiming.tokensPerSecond(), timing.tokensPerSecond());
            progress.accept(
                    String.format(
                            Locale.ROOT,
                            "round %d of %d: bare %.1f, Cairn %.1f tokens/s",
                            number,
                            rounds,
                            round.bareTokensPerSecond(),
                            round.tokensPerSecond()));
            return round;
        }

        /** Both sides read the same text, which no earlier request began with. */
        private Prompts prompts(int number) throws Unmeasurable, InterruptedException {
            var text = longText(number);
            var bareTiming = bare(text, 1);
            var heard = hosted(List.of(Turn.user(text)), 1);
            int all = heard.usage().promptTokens();
            var prompts =
                    new Prompts(promptSpeed(bareTiming, all), promptSpeed(heard.timing(), all));
            progress.accept(
                    String.format(
                            Locale.ROOT,
                            "prompt of %d tokens: bare %.1f, Cairn %.1f tokens/s",
                            all,
                            prompts.bareTokensPerSecond(),
                            prompts.tokensPerSecond()));
            return prompts;
        }

        private String longText(int number) {
            var text = new StringBuilder("Log book number " + number + ". What does it say?");
            int most = Math.min(PROMPT_TOKENS, model.facts().contextTokens() / 2);
            for (int day = 1; true; day++) {
                var line =
                        String.format(
                                Locale.ROOT,
                                " Day %d: the boat left at %d and brought %d baskets of fish.",
                                day,
                                4 + day % 5,
                                11 + number * day % 17);
                int tokens = model.countTokens(text + line).orElse(most);
                if (tokens >= most) {
                    return text.toString();
                }
                text.append(line);
            }
        }

        private static double promptSpeed(Timing timing, int all) {
            return timing.promptTokensProcessed().orElse(all)
                    * 1e9
                    / Math.max(1, timing.firstNanos());
        }

        private Talk talk(int number) throws Unmeasurable {
            var turns = new ArrayList<Turn>();
            turns.add(
                    Turn.system(
                            "Talk number "
                                    + number
                                    + ". You are a friendly guide. Answer in one short sentence."));
            var cost = new ArrayList<ConversationTurn>();
            for (var question : QUESTIONS) {
                turns.add(Turn.user(question));
                var heard = hosted(turns, REPLY_TOKENS);
                turns.add(Turn.assistant(heard.text()));
                cost.add(
                        new ConversationTurn(
                                heard.timing().firstNanos() / 1e6,
                                heard.usage().promptTokens(),
                                heard.usage().promptTokensProcessed()));
            }
            progress.accept(
                    String.format(
                            Locale.ROOT,
                            "conversation %d: first token after %.0f ms, in turn 10 %.0f ms",
                            number,
                            cost.getFirst().firstTokenMillis(),
                            cost.getLast().firstTokenMillis()));
            return new Talk(cost.getFirst(), cost.getLast());
        }

        private Timing bare(String question, int tokens) throws Unmeasurable, InterruptedException {
            return bare.answer(question, tokens)
                    .orElseThrow(() -> new Unmeasurable("The bare side ended unexpectedly."));
        }

        private Heard hosted(List<Turn> turns, int tokens) throws Unmeasurable {
            var clock = new PieceClock();
            var request = GenerationRequest.of(turns, tokens).sampled(TEMPERATURE, SEED);
            var completion = model.generate(request, clock);
            int written = completion.usage().generatedTokens();
            int counted =
                    switch (completion) {
                        case Completion.LengthReached _ -> written;
                        // The end mark is counted but is no text.
                        case Completion.Finished _ -> written - 1;
                        case Completion.Failed failed when failed.kind() == Failure.REPETITION ->
                                written;
                        case Completion.Failed failed -> throw new Unmeasurable(failed.sentence());
                        case Completion.Stopped _ ->
                                throw new Unmeasurable("The benchmark was interrupted.");
                    };
            return new Heard(
                    completion.text(),
                    completion.usage(),
                    clock.timing(counted, completion.usage().promptTokensProcessed()));
        }
    }

    private static final class PieceClock implements TextListener {
        private final long start = System.nanoTime();
        private Optional<Long> first = Optional.empty();
        private long last = start;

        @Override
        public void piece(String piece) {
            last = System.nanoTime();
            if (first.isEmpty()) {
                first = Optional.of(last);
            }
        }

        Timing timing(int tokens, OptionalInt promptTokensProcessed) {
            // Without any text, the whole time is the wait for it.
            long heard = first.orElseGet(System::nanoTime);
            return new Timing(
                    heard - start,
                    first.isEmpty() ? 0 : last - heard,
                    tokens,
                    promptTokensProcessed);
        }
    }

    private static <T> double median(List<T> of, ToDoubleFunction<T> figure) {
        var sorted = of.stream().mapToDouble(figure).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The turn whose wait is the median one, so that its figures belong together. */
    private static ConversationTurn middle(List<ConversationTurn> turns) {
        return turns.stream()
                .sorted(Comparator.comparingDouble(ConversationTurn::firstTokenMillis))
                .toList()
                .get((turns.size() - 1) / 2);
    }
}
