package dev.cairn.llm.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class WordPieceTest {
    private final WordPiece tokenizer =
            new WordPiece(
                    Map.of(
                            "[UNK]", 100, "[CLS]", 101, "[SEP]", 102, "play", 1, "##ing", 2, "cafe",
                            3, ",", 4, "你", 5, "好", 6, "##s", 7));

    @Test
    void takesTheLongestPieceFromTheLeft() {
        assertThat(tokenizer.encode("Playing, plays", 16)).containsExactly(101, 1, 2, 4, 1, 7, 102);
    }

    @Test
    void foldsCaseAndAccentsAndPartsIdeographs() {
        assertThat(tokenizer.encode("CAFÉ你好", 16)).containsExactly(101, 3, 5, 6, 102);
    }

    @Test
    void aWordThatCannotBePiecedIsOneUnknown() {
        assertThat(tokenizer.encode("playx play", 16)).containsExactly(101, 100, 1, 102);
    }

    @Test
    void cutsAtTheLimitAndKeepsTheEndMark() {
        assertThat(tokenizer.encode("play ".repeat(100), 5)).containsExactly(101, 1, 1, 1, 102);
    }
}
