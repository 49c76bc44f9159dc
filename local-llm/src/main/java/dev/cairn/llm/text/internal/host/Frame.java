package dev.cairn.llm.text.internal.host;

import dev.cairn.llm.text.KeyValueType;
import dev.cairn.llm.text.Turn;

import java.util.List;

/** A message between the program and its model host. Both come from one build. */
public sealed interface Frame {
    /** Raised with every change to the frames. */
    int VERSION = 2;

    /** What the host asks of the program's side: only its answers. */
    sealed interface FromHost extends Frame {}

    /** What the program asks of the host. */
    sealed interface ToHost extends Frame {}

    /** First frame of the host; {@code token} proves that it is the one that was started. */
    record Hello(int version, String token) implements FromHost {}

    /**
     * Loads the host's one model.
     *
     * @param gpuLayers layers that a graphics processor computes; 0 for none
     * @param heartbeatMillis how often the host says that it lives
     */
    record Load(
            String file,
            int contextTokens,
            int threads,
            int batch,
            KeyValueType keyValues,
            int gpuLayers,
            int heartbeatMillis)
            implements ToHost {}

    /** The model is loaded. */
    record Loaded() implements FromHost {}

    /** The model cannot be loaded; the host ends. */
    record NotLoaded(LoadProblem problem) implements FromHost {}

    /** What kept a model from being loaded. */
    enum LoadProblem {
        NO_LIBRARY,
        REFUSED_BY_LIBRARY
    }

    /**
     * Asks for an answer; one at a time. An empty grammar is free text.
     *
     * @param begun what was written before an interruption; the answer goes on from there
     * @param thoughtThrough whether that stands after any thoughts that a template opens
     */
    record Generate(
            int id,
            List<Turn> turns,
            String begun,
            boolean thoughtThrough,
            int maxTokens,
            double temperature,
            int seed,
            List<String> stopWords,
            String grammar)
            implements ToHost {}

    /** Asks the answer {@code id} to end. */
    record Stop(int id) implements ToHost {}

    /**
     * The prompt was laid out.
     *
     * @param promptTokens about how many tokens it takes
     * @param opensThoughts whether the model's template has it begin within its thoughts
     */
    record Prompted(int id, int promptTokens, boolean opensThoughts) implements FromHost {}

    /** The next piece of the answer. */
    record Piece(int id, String text) implements FromHost {}

    /** The answer has ended after this many pieces. */
    record Ended(int id, Ending ending, int pieces) implements FromHost {}

    /** How an answer ended in the host. */
    enum Ending {
        DONE,
        STOPPED,
        LENGTH,
        REPETITION,
        PROMPT_TOO_LONG,
        ERROR
    }

    /** Asks for the number of tokens of a text. */
    record Count(int id, String text) implements ToHost {}

    /** The number of tokens; -1 where the library failed. */
    record Counted(int id, int tokens) implements FromHost {}

    /** The host lives; sent all the time, also while it computes. */
    record Alive() implements FromHost {}

    /**
     * So many pieces of an answer were heard in all. A host is at most {@link #MOST_UNHEARD} pieces
     * ahead of its listener.
     */
    record Heard(int id, int pieces) implements ToHost {}

    /** Pieces that may be under way at once. */
    int MOST_UNHEARD = 256;
}
