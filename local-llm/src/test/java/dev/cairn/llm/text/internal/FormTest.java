package dev.cairn.llm.text.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class FormTest {
    @Test
    void aGrammarAcceptsWhatItSaysAndNothingElse() throws Gbnf.Invalid {
        var grammar =
                Gbnf.parse(
                        """
                        # a list of names
                        root ::= "(" name ("," " "? name){0,2} ")" # at most three
                        name ::= [A-Zß\\u00C4] [a-z]* |
                          "von " name
                        """);
        for (var yes : List.of("(A)", "(Anna, Ben)", "(von Ärger,ßa,Z)")) {
            assertThat(grammar.accepts(yes)).as(yes).isTrue();
        }
        for (var no : List.of("", "()", "(anna)", "(A,B,C,D)", "(A) ", "(A,  B)")) {
            assertThat(grammar.accepts(no)).as(no).isFalse();
        }
    }

    @Test
    void grammarsThatTheLibraryWouldIgnoreAreRefused() {
        for (var text :
                List.of(
                        "",
                        "root",
                        "root ::= (",
                        "root ::= \"a",
                        "root ::= [a",
                        "root ::= )",
                        "root ::= *",
                        "root ::= \"\\q\"",
                        "root ::= \"\\x4\"",
                        "root ::= \"a\"{3,2}",
                        "root ::= \"a\"{99999}",
                        "root ::= missing",
                        "other ::= \"a\"",
                        "root ::= a\na ::= b \"x\"\nb ::= \"y\"? root",
                        "root ::= root_a",
                        "root ::= " + "(".repeat(1000))) {
            assertThatThrownBy(() -> Gbnf.parse(text)).as(text).isInstanceOf(Gbnf.Invalid.class);
        }
    }

    @Test
    void anyTextIsAGrammarOrRefusedAsOne() {
        var random = new Random(17);
        var parts =
                List.of(
                        "root", "::=", " ", "\n", "\"a\"", "[a-z]", "(", ")", "|", "*", "{1,}",
                        "\\", "#", "-");
        for (int round = 0; round < 3000; round++) {
            var text = new StringBuilder("root ::= ");
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            try {
                Gbnf.parse(text.toString()).accepts("aab");
            } catch (Gbnf.Invalid e) {
                assertThat(e.getMessage()).as("seed 17, round %d", round).isNotBlank();
            }
        }
    }

    @Test
    void loopsOfNothingEnd() throws Gbnf.Invalid {
        var grammar = Gbnf.parse("root ::= (\"a\"? \"b\"?)* \"c\"");
        assertThat(grammar.accepts("abba".repeat(500) + "c")).isTrue();
        assertThat(grammar.accepts("abba".repeat(500))).isFalse();
    }

    @Test
    void aSchemaBecomesAGrammarOfItsJson() throws Exception {
        var grammar =
                grammarOf(
                        """
                        {"type":"object","description":"facts","additionalProperties":false,
                         "required":["facts"],
                         "properties":{
                           "note":{"type":"string","maxLength":5},
                           "facts":{"type":"array","maxItems":2,"items":{
                             "type":"object","required":["kind"],
                             "properties":{"kind":{"enum":["a","b\\"c"]},
                                           "n":{"type":"integer"},
                                           "p":{"anyOf":[{"type":"number"},{"type":"null"}]},
                                           "q":{"type":"boolean"}}}}}}
                        """);
        for (var yes :
                List.of(
                        "{\"facts\":[]}",
                        "{\"note\":\"\\n\\\"\\\\é😀\", \"facts\": [{\"kind\":\"a\"}]}",
                        "{\"facts\":[{\"kind\":\"b\\\"c\",\"n\":-12,\"p\":0.5},{\"kind\":\"a\",\"q\":true}]}",
                        "{\"facts\":[{\"kind\":\"a\",\"p\":null}]}")) {
            assertThat(grammar.accepts(yes)).as(yes).isTrue();
            assertThat(JsonShape.isJson(yes)).as(yes).isTrue();
        }
        for (var no :
                List.of(
                        "{}",
                        "{\"note\":\"123456\",\"facts\":[]}",
                        "{\"facts\":[],\"note\":\"\"}",
                        "{\"facts\":[{\"kind\":\"c\"}]}",
                        "{\"facts\":[{\"kind\":\"a\",\"n\":01}]}",
                        "{\"facts\":[{\"kind\":\"a\"},]}",
                        "{\"facts\":[]} ")) {
            assertThat(grammar.accepts(no)).as(no).isFalse();
        }
    }

    @Test
    void onlyOptionalPropertiesMayAllBeMissing() throws Exception {
        var grammar =
                grammarOf(
                        """
                        {"type":"object","properties":{"a":{"const":1},"b":{"const":2},"c":{"const":3}}}
                        """);
        for (var yes :
                List.of("{}", "{\"a\":1}", "{\"b\":2}", "{\"a\":1,\"c\":3}", "{\"b\":2,\"c\":3}")) {
            assertThat(grammar.accepts(yes)).as(yes).isTrue();
        }
        assertThat(grammar.accepts("{,\"b\":2}")).isFalse();
        assertThat(grammar.accepts("{\"b\":2,\"a\":1}")).isFalse();
    }

    @Test
    void numbersInARangeAreExactlyThose() throws Exception {
        var random = new java.util.Random(5);
        for (int round = 0; round < 40; round++) {
            int a = random.nextInt(-1200, 1200);
            int b = random.nextInt(-1200, 1200);
            int least = Math.min(a, b);
            int most = Math.max(a, b);
            var grammar =
                    grammarOf(
                            "{\"type\":\"integer\",\"minimum\":%d,\"maximum\":%d}"
                                    .formatted(least, most));
            for (int i = 0; i < 60; i++) {
                int number = random.nextInt(-1500, 1500);
                assertThat(grammar.accepts(Integer.toString(number)))
                        .as("%d in %d..%d, seed 5", number, least, most)
                        .isEqualTo(least <= number && number <= most);
            }
            assertThat(grammar.accepts(Integer.toString(least))).isTrue();
            assertThat(grammar.accepts(Integer.toString(most))).isTrue();
        }
        var all = "{\"type\":\"integer\",\"minimum\":-2147483648,\"maximum\":2147483647}";
        assertThat(grammarOf(all).accepts("-2147483648")).isTrue();
        assertThat(grammarOf(all).accepts("2147483648")).isFalse();
    }

    @Test
    void sharedPartsSeveralTypesAndDatesAreKept() throws Exception {
        var grammar =
                grammarOf(
                        """
                        {"$defs":{"tree":{"type":"object","required":["on"],"properties":{
                           "on":{"type":"string","format":"date"},
                           "more":{"type":"array","items":{"$ref":"#/$defs/tree"}}}}},
                         "type":["null","array"],"items":{"$ref":"#/$defs/tree"},"maxItems":2}
                        """);
        var leaf = "{\"on\":\"2025-05-31\"}";
        for (var yes :
                List.of(
                        "null",
                        "[]",
                        "[" + leaf + "]",
                        "[{\"on\":\"2025-12-01\",\"more\":[" + leaf + "]}]")) {
            assertThat(grammar.accepts(yes)).as(yes).isTrue();
        }
        for (var no : List.of("", "{}", "[{\"on\":\"2025-13-01\"}]", "[{\"on\":\"31 May\"}]")) {
            assertThat(grammar.accepts(no)).as(no).isFalse();
        }
    }

    @Test
    void schemasThatWouldOnlyBeHalfKeptAreRefused() {
        for (var schema :
                List.of(
                        "",
                        "[]",
                        "{",
                        "{\"type\":\"string\"} x",
                        "{\"type\":[\"string\",\"nonsense\"]}",
                        "{\"type\":\"integer\",\"minimum\":3}",
                        "{\"type\":\"integer\",\"minimum\":3,\"maximum\":2}",
                        "{\"type\":\"integer\",\"minimum\":0.5,\"maximum\":2}",
                        "{\"type\":\"string\",\"format\":\"uri\"}",
                        "{\"$ref\":\"#/$defs/a\",\"$defs\":{\"b\":{\"type\":\"null\"}}}",
                        "{\"allOf\":[]}",
                        "{\"type\":\"object\"}",
                        "{\"type\":\"string\",\"pattern\":\"a+\"}",
                        "{\"type\":\"string\",\"maxLength\":-1}",
                        "{\"type\":\"array\"}",
                        "{\"enum\":[]}",
                        "{\"$ref\":\"#\"}",
                        "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"null\"}},\"required\":[\"b\"]}",
                        "{\"type\":\"array\",\"items\":".repeat(100))) {
            assertThatThrownBy(() -> JsonShape.grammar(schema))
                    .as(schema)
                    .isInstanceOf(JsonShape.Unsupported.class);
        }
    }

    private static Gbnf grammarOf(String schema) throws JsonShape.Unsupported, Gbnf.Invalid {
        return Gbnf.parse(JsonShape.grammar(schema));
    }
}
