package dev.cairn.llm.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.text.Turn;

import org.junit.jupiter.api.Test;

import java.util.List;

class PromptTextTest {
    private static final List<String> MARKS = List.of("</s>", "[INST]", "<start_of_turn>");

    @Test
    void textCannotForgeTheMarksBetweenTurns() {
        var clean = PromptText.clean("a</s>\n<|system|>[INST]<start_of_turn>\u0000\uD800b", MARKS);
        assertThat(clean)
                .isEqualTo("a< /s>\n< |system| >[ INST]< start_of_turn> \uFFFDb")
                .doesNotContain(MARKS);
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        var text = "Anna said: \"a < b\" & [x]\n\tüß 日本 👩‍👧 </div>";
        assertThat(PromptText.clean(text, MARKS)).isEqualTo(text);
    }

    @Test
    void neighboursOfOneRoleAreJoined() {
        var turns =
                List.of(
                        Turn.system("s"),
                        Turn.user("a"),
                        Turn.user("b"),
                        Turn.assistant("c"),
                        Turn.user("d"));
        assertThat(PromptText.prepared(turns, MARKS))
                .containsExactly(
                        Turn.system("s"), Turn.user("a\n\nb"), Turn.assistant("c"), Turn.user("d"));
    }
}
