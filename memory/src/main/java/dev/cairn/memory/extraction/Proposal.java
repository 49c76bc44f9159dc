package dev.cairn.memory.extraction;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/**
 * A fact as a model wrote it, not yet believed.
 *
 * @param quote the words it claims to rest on
 * @param subject as at the beginning of a sentence: "The user", "The user's sister", "Anna"
 * @param says what is said of the subject: "lives in Berlin"
 * @param kind a {@link FactKind} in lower case
 * @param attribute one of {@link ModelSlot}, or empty
 */
record Proposal(
        String quote, String subject, String says, String kind, String attribute, String value) {
    /** Facts of one utterance; a model that finds more has begun to invent. */
    static final int MOST = 4;

    /** One fact is read at a time, with others behind it. */
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /**
     * The complete facts of {@code {"facts":[…]}}; what was cut off or is no fact is left out, and
     * text that is no JSON holds none.
     */
    static List<Proposal> read(String json) {
        var proposals = new ArrayList<Proposal>();
        try (var parser = JSON.createParser(json)) {
            boolean opened =
                    parser.nextToken() == JsonToken.START_OBJECT
                            && "facts".equals(parser.nextName())
                            && parser.nextToken() == JsonToken.START_ARRAY;
            while (opened
                    && proposals.size() < MOST
                    && parser.nextToken() == JsonToken.START_OBJECT) {
                proposals.add(of(JSON.readTree(parser)));
            }
        } catch (JacksonException e) {
            // What was complete before the end or the fault still counts.
            return proposals;
        }
        return proposals;
    }

    private static Proposal of(JsonNode fact) {
        return new Proposal(
                text(fact, "quote"),
                text(fact, "subject"),
                text(fact, "says"),
                text(fact, "kind"),
                text(fact, "attribute"),
                text(fact, "value"));
    }

    private static String text(JsonNode fact, String name) {
        return fact.path(name).asString("").strip();
    }
}
