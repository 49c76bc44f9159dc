package dev.cairn.memory.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.memory.Id;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.ScatteringEmbedder;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import java.util.Random;

/** Pages of a larger database are split and moved about: nothing may be left behind on them. */
class ResidueOfManyTest extends MemoryFixture {
    @Override
    protected Embedder embedder() {
        return new ScatteringEmbedder();
    }

    private static String marker(int number) {
        return "marker" + Integer.toString(1_000_000 + number * 7_919, 36) + "x";
    }

    @Test
    void nothingIsLeftOfHalfOfManyMessagesThatGrewAsTheyWereWritten() {
        var seed = 5L;
        var random = new Random(seed);
        var gone = new ArrayList<Id>();
        var markers = new HashMap<Integer, Boolean>();
        for (var i = 0; i < 90; i++) {
            var talk = memory.conversations().create(space(), "").id();
            var question =
                    memory.conversations()
                            .say(talk, Optional.empty(), "Tell me " + i, clock.time());
            var answer =
                    memory.conversations().beginAnswer(talk, question.id(), Optional.of("tiny"));
            var text = marker(i) + " " + "words and words ".repeat(1 + random.nextInt(220));
            for (var part = 1; part < 4; part++) {
                memory.conversations()
                        .keep(answer.id(), text.substring(0, text.length() * part / 4));
            }
            memory.conversations()
                    .finishAnswer(
                            answer,
                            text,
                            dev.cairn.memory.conversation.Message.State.COMPLETE,
                            Optional.of(clock.time()),
                            _ -> {});
            markers.put(i, random.nextBoolean());
            if (markers.get(i)) {
                gone.add(answer.id());
            }
        }
        catchUp();
        assertThat(memory.forgetting().forget(gone).residue()).as("seed %d", seed).isZero();
        markers.forEach(
                (number, wasForgotten) -> {
                    if (wasForgotten) {
                        assertThat(filesWith(marker(number))).as("seed %d", seed).isEmpty();
                    } else {
                        assertThat(filesWith(marker(number))).isNotEmpty();
                    }
                });
    }
}
