package dev.cairn.app.eval.lifecycle;

import dev.cairn.llm.text.Completion;
import dev.cairn.llm.text.GenerationRequest;
import dev.cairn.llm.text.ModelFacts;
import dev.cairn.llm.text.TextListener;
import dev.cairn.llm.text.TextModel;
import dev.cairn.llm.text.Turn;
import dev.cairn.llm.text.Usage;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Stands where a model would and keeps the prompt: what a model would have been told. */
final class PromptEar implements TextModel {
    private volatile String prompt = "";

    String prompt() {
        return prompt;
    }

    @Override
    public ModelFacts facts() {
        return new ModelFacts(
                "prompt", Path.of("none.gguf"), "llama", "F32", "", 0, 0, 4096, 4096, 0);
    }

    @Override
    public OptionalInt countTokens(String text) {
        return OptionalInt.empty();
    }

    @Override
    public Completion generate(GenerationRequest request, TextListener listener) {
        prompt = request.turns().stream().map(Turn::text).collect(Collectors.joining("\n"));
        return new Completion.Finished("OK.", Usage.NONE);
    }

    @Override
    public void close() {}
}
