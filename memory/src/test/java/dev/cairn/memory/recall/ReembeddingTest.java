package dev.cairn.memory.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.CountingEmbedder;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.ScatteringEmbedder;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class ReembeddingTest extends MemoryFixture {
    @Test
    void anotherEmbeddersVectorsAreMadeWhileRecallGoesOnWithTheOldOnes() {
        for (int i = 0; i < 40; i++) {
            capture("Note " + i + ": the harbour master counts boats");
        }
        capture("I live in Berlin");
        learn();
        catchUp();
        var next = new CountingEmbedder(new ScatteringEmbedder());
        var heard = new ArrayList<List<Long>>();
        var looks = new AtomicInteger();
        // Stopped in the middle, it goes on from there.
        assertThat(
                        memory.embedAnew(
                                next,
                                (made, all) -> heard.add(List.of(made, all)),
                                () -> looks.incrementAndGet() > 1))
                .isFalse();
        assertThat(recall("Where do I live?").recollections().getFirst().text()).contains("Berlin");
        int before = next.passages();
        assertThat(before).isPositive();
        assertThat(
                        memory.embedAnew(
                                next, (made, all) -> heard.add(List.of(made, all)), () -> false))
                .isTrue();
        assertThat(heard.getFirst().getFirst()).isZero();
        assertThat(heard.getLast().getFirst()).isEqualTo(heard.getLast().getLast());
        int all = next.passages();
        assertThat(memory.embedAnew(next, (_, _) -> {}, () -> false)).isTrue();
        assertThat(next.passages()).as("nothing is made twice").isEqualTo(all);

        memory.close();
        memory = open(home, next);
        catchUp();
        assertThat(memory.lag().none()).isTrue();
        assertThat(next.passages()).as("an opening makes nothing again").isEqualTo(all);
        assertThat(recall("harbour boats").recollections()).isNotEmpty();
    }

    @Test
    void whatWasSaidWithTheOldEmbedderGetsItsVectorAfterTheChange() {
        capture("I live in Berlin");
        catchUp();
        var next = new CountingEmbedder(new ScatteringEmbedder());
        assertThat(memory.embedAnew(next, (_, _) -> {}, () -> false)).isTrue();
        int made = next.passages();
        capture("The harbour master counts boats");
        catchUp();
        memory.close();
        memory = open(home, next);
        catchUp();
        assertThat(next.passages()).isGreaterThan(made);
        assertThat(memory.lag().none()).isTrue();
    }
}
