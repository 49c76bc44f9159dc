package dev.cairn.llm.text;

/** The form that an answer must have. */
public sealed interface Output {
    /** Any text. */
    record FreeText() implements Output {}

    /**
     * JSON of a schema. Supported: {@code type} (one name or several), {@code properties}, {@code
     * required}, {@code additionalProperties: false}, {@code items}, {@code minItems}, {@code
     * maxItems}, {@code minLength}, {@code maxLength}, {@code format: date}, {@code minimum} with
     * {@code maximum} of an integer, {@code enum}, {@code const}, {@code anyOf}/{@code oneOf},
     * {@code $ref} into {@code $defs}, and the words that only describe. A schema with anything
     * else, such as {@code pattern}, {@code allOf} or {@code not}, is refused as {@link
     * Failure#BAD_SCHEMA} rather than half kept.
     */
    record JsonOf(String schema) implements Output {}

    /** Text of a grammar in llama.cpp's GBNF whose start is the rule {@code root}. */
    record Grammar(String gbnf) implements Output {}

    /** Any text. */
    static Output freeText() {
        return new FreeText();
    }
}
