package dev.cairn.llm.text;

import java.util.List;

/**
 * What is asked of a model. Immutable except for its stop signal.
 *
 * @param turns the conversation, laid out by the model's own chat template; a reused beginning is
 *     not computed again
 * @param maxTokens most tokens of the answer, at least 1
 * @param temperature 0 always takes the likeliest token; 2 is the most
 * @param seed of the sampler, of which 31 bits are used: the same request and seed give the same
 *     text from a fresh model
 * @param begun what the answer begins with already, of free text alone: the model goes on after its
 *     last letter as if it had written it; it is told to nobody and is not part of the completion
 * @param stopWords texts that end the answer where they appear; they are not part of it
 */
public record GenerationRequest(
        List<Turn> turns,
        String begun,
        int maxTokens,
        double temperature,
        long seed,
        List<String> stopWords,
        Output output,
        Priority priority,
        StopSignal stop) {

    public GenerationRequest {
        turns = List.copyOf(turns);
        stopWords = List.copyOf(stopWords);
    }

    /** A request whose answer has yet to begin. */
    public GenerationRequest(
            List<Turn> turns,
            int maxTokens,
            double temperature,
            long seed,
            List<String> stopWords,
            Output output,
            Priority priority,
            StopSignal stop) {
        this(turns, "", maxTokens, temperature, seed, stopWords, output, priority, stop);
    }

    /** A plain answer of at most {@code maxTokens}: temperature 0, free text, answered first. */
    public static GenerationRequest of(List<Turn> turns, int maxTokens) {
        return new GenerationRequest(
                turns,
                maxTokens,
                0,
                1,
                List.of(),
                Output.freeText(),
                Priority.ANSWER,
                new StopSignal());
    }

    /** The same, going on after what an answer began with. */
    public GenerationRequest goingOnAfter(String beginning) {
        return new GenerationRequest(
                turns, beginning, maxTokens, temperature, seed, stopWords, output, priority, stop);
    }

    /** The same with another temperature and seed. */
    public GenerationRequest sampled(double newTemperature, long newSeed) {
        return new GenerationRequest(
                turns,
                begun,
                maxTokens,
                newTemperature,
                newSeed,
                stopWords,
                output,
                priority,
                stop);
    }

    /** The same with another form of the answer. */
    public GenerationRequest as(Output newOutput) {
        return new GenerationRequest(
                turns, begun, maxTokens, temperature, seed, stopWords, newOutput, priority, stop);
    }

    /** The same ending at any of these texts. */
    public GenerationRequest endingAt(String... words) {
        return new GenerationRequest(
                turns, begun, maxTokens, temperature, seed, List.of(words), output, priority, stop);
    }

    /** The same as work that can wait. */
    public GenerationRequest inBackground() {
        return new GenerationRequest(
                turns,
                begun,
                maxTokens,
                temperature,
                seed,
                stopWords,
                output,
                Priority.BACKGROUND,
                stop);
    }

    /** The same stopped by another signal. */
    public GenerationRequest stoppedBy(StopSignal signal) {
        return new GenerationRequest(
                turns, begun, maxTokens, temperature, seed, stopWords, output, priority, signal);
    }

    /** Never shows the turns' text: requests must not carry it into a log. */
    @Override
    public String toString() {
        return "GenerationRequest[" + turns.size() + " turns, at most " + maxTokens + " tokens]";
    }
}
