package dev.cairn.memory.extraction;

import dev.cairn.llm.text.Turn;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a model is asked when it shall find facts, and the form of its answer. Short, and the same
 * for every utterance up to its last turn, so that a model computes the beginning once.
 */
final class ExtractionPrompt {
    /** Goes up with every change of the words below or of the schema. */
    static final int VERSION = 1;

    private static final int TURNS_BEFORE = 2;
    private static final int CHARACTERS_BEFORE = 160;
    private static final int LONG_CLAUSE = 70;

    /** Weak models stop behind the verb where they may. */
    private static final int SHORTEST_SAYS = 12;

    private static final int LONGEST_SAYS = 140;
    private static final int LONGEST_VALUE = 60;

    private static final Pattern POINTS_BACK =
            Pattern.compile(
                    "\\b(?:he|she|him|her|his|they|them|their|it|there|sie|er|ihn|ihm|ihr)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<Turn> TASK =
            List.of(
                    Turn.system(
                            """
                            List what is worth remembering about the user for years, from the user's lines.
                            quote: the line, copied. says: all that the line says of the subject, in the third person, in the line's own words.
                            Small talk and moods of the moment are not worth remembering: {"facts":[]}\
                            """),
                    Turn.user(
                            "- My cousin Tilda plays the harp in Ghent\n- I mend old clocks for my"
                                    + " neighbours"),
                    Turn.assistant(
                            """
                            {"facts":[{"quote":"My cousin Tilda plays the harp in Ghent","kind":"state","subject":"Tilda","says":"plays the harp in Ghent","attribute":"plays","value":"the harp"},{"quote":"I mend old clocks for my neighbours","kind":"state","subject":"The user","says":"mends old clocks for their neighbours","attribute":"","value":""}]}\
                            """),
                    Turn.user("- I am so tired today"),
                    Turn.assistant("{\"facts\":[]}"));

    private ExtractionPrompt() {}

    static List<Turn> turns(Utterance utterance, List<OwnWords> words) {
        var question = new StringBuilder();
        if (words.stream().anyMatch(own -> POINTS_BACK.matcher(own.text()).find())) {
            var before = utterance.before();
            for (var turn :
                    before.subList(Math.max(0, before.size() - TURNS_BEFORE), before.size())) {
                question.append("(before: ").append(beginning(turn)).append(")\n");
            }
        }
        words.forEach(own -> question.append("- ").append(own.text()).append('\n'));
        var turns = new ArrayList<>(TASK);
        turns.add(Turn.user(question.toString().strip()));
        return turns;
    }

    private static String beginning(String turn) {
        var prose = Prose.of(turn, false).replaceAll("\\s+", " ").strip();
        return prose.substring(0, Math.min(prose.length(), CHARACTERS_BEFORE));
    }

    /**
     * The form of the answer: only lines that were shown can be quoted, only who is in them named.
     */
    static String schema(List<OwnWords> words, List<String> subjects) {
        var properties = JSON.createObjectNode();
        oneOf(properties, "quote", words.stream().map(OwnWords::text).distinct().toList());
        oneOf(properties, "kind", List.of("state", "event", "plan", "preference", "relation"));
        oneOf(properties, "subject", subjects);
        string(properties, "says", SHORTEST_SAYS, LONGEST_SAYS);
        var attributes = new ArrayList<>(ModelSlot.attributes());
        attributes.add("");
        oneOf(properties, "attribute", attributes);
        string(properties, "value", 0, LONGEST_VALUE);
        var fact = JSON.createObjectNode().put("type", "object");
        var required = fact.putArray("required");
        properties.propertyNames().forEach(required::add);
        fact.set("properties", properties);
        var schema = JSON.createObjectNode().put("type", "object");
        schema.putArray("required").add("facts");
        var facts = schema.putObject("properties").putObject("facts").put("type", "array");
        facts.put("maxItems", most(words)).set("items", fact);
        return schema.toString();
    }

    /** A short clause says one thing; a weak model allowed two says it twice. */
    private static int most(List<OwnWords> words) {
        int most = words.stream().mapToInt(own -> own.text().length() > LONG_CLAUSE ? 2 : 1).sum();
        return Math.min(Proposal.MOST, most);
    }

    private static void oneOf(ObjectNode properties, String name, List<String> values) {
        ArrayNode options = properties.putObject(name).putArray("enum");
        values.forEach(options::add);
    }

    private static void string(ObjectNode properties, String name, int least, int most) {
        properties
                .putObject(name)
                .put("type", "string")
                .put("minLength", least)
                .put("maxLength", most);
    }
}
