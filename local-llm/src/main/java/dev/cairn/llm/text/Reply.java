package dev.cairn.llm.text;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer in JSON, read into a record.
 *
 * @param <T> the record
 */
public sealed interface Reply<T> {
    /** Reads strictly: what the record does not name, or lacks, is a failure. */
    JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /** It has the form, and its values are in the record. */
    record Valid<T>(T value, Usage usage) implements Reply<T> {}

    /** It was stopped, cut off, failed, or does not fit the record; the completion tells. */
    record Invalid<T>(Completion completion) implements Reply<T> {}

    /**
     * Asks for JSON of {@code schema} and reads it. Blocks as {@link TextModel#generate} does; the
     * output form of {@code request} is replaced.
     *
     * @param type a record whose components are the schema's properties
     */
    static <T extends Record> Reply<T> to(
            TextModel model, GenerationRequest request, String schema, Class<T> type) {
        var completion = model.generate(request.as(new Output.JsonOf(schema)), TextListener.NONE);
        if (!(completion instanceof Completion.Finished)
                && !(completion instanceof Completion.LengthReached)) {
            return new Invalid<>(completion);
        }
        try {
            return new Valid<>(STRICT.readValue(completion.text(), type), completion.usage());
        } catch (JacksonException e) {
            return new Invalid<>(
                    new Completion.Failed(
                            Failure.NOT_IN_FORM,
                            "The answer does not fit what was asked for.",
                            completion.text(),
                            completion.usage()));
        }
    }
}
