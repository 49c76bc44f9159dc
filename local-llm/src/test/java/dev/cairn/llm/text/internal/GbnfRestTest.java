package dev.cairn.llm.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class GbnfRestTest {
    private static final String FACTS =
            """
            {"type":"object","required":["facts"],"properties":{
              "note":{"type":"string","maxLength":40},
              "facts":{"type":"array","maxItems":3,"items":{"type":"object",
                "required":["kind","n"],"properties":{
                  "kind":{"enum":["state","plan"]},"n":{"type":"integer"},
                  "text":{"type":"string","minLength":2,"maxLength":300}}}}}}
            """;

    private static final List<String> TEXTS =
            List.of(
                    "{\"facts\":[]}",
                    "{\"note\":\"\\\"é😀\\n\", \"facts\": [{\"kind\":\"plan\",\"n\":-20}]}",
                    "{\"facts\":[{\"kind\":\"state\",\"n\":0,\"text\":\"ab\"},"
                            + "{\"kind\":\"plan\",\"n\":7}]}");

    @Test
    void afterAnyBeginningExactlyItsEndsAreAllowed() throws Exception {
        var whole = Gbnf.parse(JsonShape.grammar(FACTS));
        var random = new Random(11);
        for (var text : TEXTS) {
            for (int i = 0; i < 25; i++) {
                int cut =
                        text.offsetByCodePoints(
                                0, random.nextInt(text.codePointCount(0, text.length())));
                var rest = Gbnf.parse(whole.after(text.substring(0, cut)).orElseThrow());
                assertThat(rest.accepts(text.substring(cut))).as("cut at %d", cut).isTrue();
                for (var other : TEXTS) {
                    assertThat(rest.accepts(other.substring(Math.min(cut, other.length()))))
                            .isEqualTo(
                                    whole.accepts(
                                            text.substring(0, cut)
                                                    + other.substring(
                                                            Math.min(cut, other.length()))));
                }
            }
        }
    }

    @Test
    void whatCannotBeginSoHasNoRest() throws Exception {
        var whole = Gbnf.parse(JsonShape.grammar(FACTS));
        assertThat(whole.after("{\"nots")).isEmpty();
        assertThat(whole.after("{\"facts\":[]}x")).isEmpty();
        assertThat(Gbnf.parse(whole.after("{\"facts\":[]}").orElseThrow()).accepts("")).isTrue();
    }

    @Test
    void aLongBeginningLeavesNoLongGrammar() throws Exception {
        var whole = Gbnf.parse("root ::= \"[\" item (\",\" item)* \"]\"\nitem ::= [a-z ]+ | root");
        var rest = whole.after("[" + "some words,".repeat(300) + "[x,y").orElseThrow();
        assertThat(rest.length()).isLessThan(2_000);
        assertThat(Gbnf.parse(rest).accepts("z],a]")).isTrue();
        assertThat(Gbnf.parse(rest).accepts("z],a")).isFalse();
    }
}
