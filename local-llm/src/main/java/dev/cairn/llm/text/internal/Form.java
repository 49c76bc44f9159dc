package dev.cairn.llm.text.internal;

import dev.cairn.llm.text.Completion;
import dev.cairn.llm.text.Failure;
import dev.cairn.llm.text.Output;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * The form asked for, checked before and after: the library is never trusted to have kept it.
 *
 * @param gbnf the grammar's text, "" for free text
 */
record Form(String gbnf, @Nullable Gbnf grammar, boolean json) {
    /** A form that can be asked for, or why not. */
    sealed interface Prepared {
        record Usable(Form form) implements Prepared {}

        record Unusable(Failure kind, String sentence) implements Prepared {}
    }

    static Prepared prepare(Output output) {
        try {
            return new Prepared.Usable(
                    switch (output) {
                        case Output.FreeText _ -> new Form("", null, false);
                        case Output.Grammar grammar ->
                                new Form(grammar.gbnf(), Gbnf.parse(grammar.gbnf()), false);
                        case Output.JsonOf json -> {
                            var gbnf = JsonShape.grammar(json.schema());
                            yield new Form(gbnf, Gbnf.parse(gbnf), true);
                        }
                    });
        } catch (Gbnf.Invalid e) {
            return new Prepared.Unusable(
                    Failure.BAD_GRAMMAR, "The grammar cannot be used: " + e.getMessage() + ".");
        } catch (JsonShape.Unsupported e) {
            return new Prepared.Unusable(
                    Failure.BAD_SCHEMA, "The schema cannot be used: " + e.getMessage() + ".");
        }
    }

    /** The completion where it keeps the form, else a failure with the same text. */
    Completion checked(Completion completion, boolean libraryRefusedGrammar) {
        if (grammar == null) {
            return completion;
        }
        if (libraryRefusedGrammar) {
            return new Completion.Failed(
                    Failure.BAD_GRAMMAR,
                    "The library could not use the grammar.",
                    completion.text(),
                    completion.usage());
        }
        boolean claimsForm =
                completion instanceof Completion.Finished
                        || (json && completion instanceof Completion.LengthReached);
        if (!claimsForm || (grammar.accepts(completion.text()) && isJsonIfNeeded(completion))) {
            return completion;
        }
        var sentence =
                completion instanceof Completion.LengthReached
                        ? "The answer was cut off before its form was complete."
                        : "The answer does not have the form that was asked for.";
        return new Completion.Failed(
                Failure.NOT_IN_FORM, sentence, completion.text(), completion.usage());
    }

    /** The grammar's text for what may follow {@code begun}; empty where nothing may. */
    Optional<String> after(String begun) {
        return grammar == null || begun.isEmpty() ? Optional.of(gbnf) : grammar.after(begun);
    }

    private boolean isJsonIfNeeded(Completion completion) {
        return !json || JsonShape.isJson(completion.text());
    }
}
