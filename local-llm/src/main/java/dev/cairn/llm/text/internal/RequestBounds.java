package dev.cairn.llm.text.internal;

import dev.cairn.llm.text.Completion;
import dev.cairn.llm.text.Failure;
import dev.cairn.llm.text.GenerationRequest;
import dev.cairn.llm.text.Output;
import dev.cairn.llm.text.Role;
import dev.cairn.llm.text.Usage;

import java.util.Optional;

/** What a request may ask; the rest never reaches a host. Stateless. */
final class RequestBounds {
    /** More text than this is surely longer than any context, in characters. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private static final int MOST_STOP_WORDS = 32;
    private static final int LONGEST_STOP_WORD = 200;

    private RequestBounds() {}

    static boolean isFarTooLong(long characters) {
        return characters > MOST_CHARACTERS;
    }

    /** The failure of a request out of bounds. */
    static Optional<Completion> problemOf(GenerationRequest request) {
        long characters = request.begun().length();
        for (var turn : request.turns()) {
            characters += turn.text().length();
        }
        if (isFarTooLong(characters)) {
            return failed(
                    Failure.PROMPT_TOO_LONG,
                    "The conversation is far longer than fits before this model.");
        }
        boolean sound =
                (request.begun().isEmpty() || request.output() instanceof Output.FreeText)
                        && !request.turns().isEmpty()
                        && request.turns().getLast().role() == Role.USER
                        && request.maxTokens() >= 1
                        && request.temperature() >= 0
                        && request.temperature() <= 2
                        && request.stopWords().size() <= MOST_STOP_WORDS
                        && request.stopWords().stream().noneMatch(RequestBounds::isUnusable);
        return sound
                ? Optional.empty()
                : failed(
                        Failure.BAD_REQUEST,
                        "A request needs a user's turn at its end, at least one token, a"
                            + " temperature from 0 to 2, plain stop words, and free text where it"
                            + " goes on.");
    }

    private static boolean isUnusable(String stopWord) {
        return stopWord.isEmpty()
                || stopWord.length() > LONGEST_STOP_WORD
                || stopWord.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t');
    }

    private static Optional<Completion> failed(Failure kind, String sentence) {
        return Optional.of(new Completion.Failed(kind, sentence, "", Usage.NONE));
    }
}
