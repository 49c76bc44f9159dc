package dev.cairn.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class ArgumentsTest {

    @Test
    void theLastStringsOfTheCommandLineAreTheArguments() {
        var raw = "java\0-cp\0lib\0Main\0capture\0Zoë 東京\0\0".getBytes(StandardCharsets.UTF_8);
        assertThat(Arguments.last(raw, new String[] {"capture", "Zo?? ??????", ""}))
                .containsExactly("capture", "Zoë 東京", "");
    }

    @Test
    void aCommandLineThatIsTooShortIsNotBelieved() {
        var decoded = new String[] {"a", "b"};
        assertThat(Arguments.last(new byte[] {'x', 0}, decoded)).isSameAs(decoded);
    }
}
