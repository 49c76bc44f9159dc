package dev.cairn.llm.embedding;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.HashMap;

/**
 * What a {@code tokenizer.json} says, as far as BERT's tokenizers need it.
 *
 * @param maxTokens the file's own limit; 0 where it names none
 */
record TokenizerFile(WordPiece wordPiece, int maxTokens) {
    private static final int MOST_ENTRIES = 1_000_000;

    /**
     * Reads a file.
     *
     * @throws IOException with a few words that say what cannot be used
     */
    static TokenizerFile read(byte[] json) throws IOException {
        JsonNode tree;
        try {
            tree = JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw new IOException("its tokenizer.json is no JSON", e);
        }
        var model = tree.path("model");
        var vocabulary = model.path("vocab");
        // Older files leave the type out; pieces with this prefix are of this kind alone.
        boolean wordPiece =
                model.path("type").asString("WordPiece").equals("WordPiece")
                        && model.path("continuing_subword_prefix").asString("").equals("##");
        if (!wordPiece || !vocabulary.isObject() || vocabulary.size() > MOST_ENTRIES) {
            throw new IOException("its tokenizer is not of the kind WordPiece");
        }
        var entries = new HashMap<String, Integer>(2 * vocabulary.size());
        vocabulary
                .properties()
                .forEach(entry -> entries.put(entry.getKey(), entry.getValue().asInt()));
        var normalizer = tree.path("normalizer");
        boolean lowerCase = normalizer.path("lowercase").asBoolean(true);
        var accents = normalizer.path("strip_accents");
        // Where the file does not say, accents go with the capitals.
        boolean stripAccents = accents.isBoolean() ? accents.asBoolean() : lowerCase;
        try {
            return new TokenizerFile(
                    new WordPiece(entries, lowerCase, stripAccents),
                    tree.path("truncation").path("max_length").asInt(0));
        } catch (IllegalArgumentException e) {
            throw new IOException("its " + e.getMessage(), e);
        }
    }
}
