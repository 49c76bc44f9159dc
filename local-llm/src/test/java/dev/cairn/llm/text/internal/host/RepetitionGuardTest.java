package dev.cairn.llm.text.internal.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class RepetitionGuardTest {
    @Test
    void aUnitThatComesAgainAndAgainIsNoticed() {
        assertThat(charactersUntilNoticed("ha ".repeat(400))).isBetween(240, 280);
        assertThat(charactersUntilNoticed("\n".repeat(400))).isBetween(240, 280);
        var sentence = "I am a brief assistant and I answer in one sentence, always, as told. ";
        assertThat(charactersUntilNoticed("First. " + sentence.repeat(20))).isLessThan(500);
    }

    @Test
    void ordinaryTextTablesAndCountingAreNot() {
        var counting =
                IntStream.range(0, 300).mapToObj(i -> i + ". item\n").collect(Collectors.joining());
        assertThat(charactersUntilNoticed(counting)).isEqualTo(-1);
        assertThat(
                        charactersUntilNoticed(
                                "| --- | --- | --- | --- |\n" + "| a | b | c | d |\n".repeat(3)))
                .isEqualTo(-1);
        var random = new Random(4);
        var words =
                IntStream.range(0, 2000)
                        .mapToObj(_ -> "word" + random.nextInt(50) + " ")
                        .collect(Collectors.joining());
        assertThat(charactersUntilNoticed(words)).isEqualTo(-1);
    }

    private static int charactersUntilNoticed(String text) {
        var guard = new RepetitionGuard();
        for (int at = 0; at < text.length(); at += 3) {
            if (guard.repeats(text.substring(at, Math.min(text.length(), at + 3)))) {
                return at;
            }
        }
        return -1;
    }
}
