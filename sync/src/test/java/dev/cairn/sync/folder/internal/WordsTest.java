package dev.cairn.sync.folder.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class WordsTest {
    @Test
    void everyElevenBitsHaveAWordOfTheirOwn() {
        var all =
                IntStream.range(0, Words.DIFFERENT)
                        .mapToObj(Words::word)
                        .collect(Collectors.toSet());
        assertThat(all).hasSize(2048).allMatch(word -> word.matches("([b-z&&[^eiou]][aiou]){2}"));
    }

    @Test
    void aPassphraseHasEightOfThem() {
        var random = new SecureRandom();
        assertThat(Words.fresh(random).split(" ")).hasSize(Words.COUNT);
        assertThat(Words.fresh(random)).isNotEqualTo(Words.fresh(random));
    }
}
