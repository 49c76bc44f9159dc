package dev.cairn.llm.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

class HostChatterTest {
    @Test
    void theFiguresAreReadAndEverythingElseIsDropped() {
        var chatter = new HostChatter();
        hear(
                chatter,
                """
                slot update_slots: id  0 | task 31 | new prompt, n_ctx_slot = 512, n_keep = 0, n_prompt_tokens = 63
                slot update_slots: id  0 | task 31 | kv cache rm [33, end)
                prompt eval time =       1.94 ms /    30 tokens (    0.06 ms per token, 15447.99 tokens per second)
                       eval time =      25.88 ms /    29 tokens (    0.86 ms per token,  1159.02 tokens per second)
                """);
        assertThat(chatter.promptTokens()).hasValue(63);
        assertThat(chatter.processedTokens()).hasValue(30);
        assertThat(chatter.writtenTokens(0)).hasValue(29);
        chatter.beginRequest();
        assertThat(chatter.processedTokens()).isEmpty();
        assertThat(chatter.writtenTokens(0)).isEmpty();
    }

    @Test
    void lineWithoutEndAndStrangeNumbersDoNoHarm() {
        var chatter = new HostChatter();
        hear(
                chatter,
                "x".repeat(5_000_000) + "\nnew prompt, n_prompt_tokens = 99999999999999\n\u0000");
        assertThat(chatter.writtenTokens(0)).isEmpty();
    }

    private static void hear(HostChatter chatter, String text) {
        chatter.readAll(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
