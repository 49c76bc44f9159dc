package dev.cairn.llm.text.internal.host;

import dev.cairn.llm.text.Turn;

import java.util.List;

/** A message between the program and its model host. Both come from one build. */
public sealed interface Frame {
    /** Raised with every change to the frames. */
    int VERSION = 1;

    /** What the host asks of the program's side: only its answers. */
    sealed interface FromHost extends Frame {}

    /** What the program asks of the host. */
    sealed interface ToHost extends Frame {}

    /** First frame of the host; {@code token} proves that it is the one that was started. */
    record Hello(int version, String token) implements FromHost {}

    /** Loads the host's one model. */
    record Load(String file, int contextTokens, int threads) implements ToHost {}

    /** The model is loaded. */
    record Loaded() implements FromHost {}

    /** The model cannot be loaded; the host ends. */
    record NotLoaded(LoadProblem problem) implements FromHost {}

    /** What kept a model from being loaded. */
    enum LoadProblem {
        NO_LIBRARY,
        REFUSED_BY_LIBRARY
    }

    /** Asks for an answer; one at a time. An empty grammar is free text. */
    record Generate(
            int id,
            List<Turn> turns,
            int maxTokens,
            double temperature,
            int seed,
            List<String> stopWords,
            String grammar)
            implements ToHost {}

    /** Asks the answer {@code id} to end. */
    record Stop(int id) implements ToHost {}

    /** The prompt was laid out and takes about this many tokens. */
    record Prompted(int id, int promptTokens) implements FromHost {}

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
}
