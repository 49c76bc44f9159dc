package dev.cairn.memory.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.llm.embedding.EmbedderIdentity;
import dev.cairn.memory.CountingEmbedder;
import dev.cairn.memory.Memory;
import dev.cairn.memory.MemoryFixture;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;

/** What becomes of the index: lost, damaged, shared, of another store. */
class IndexLifeTest extends MemoryFixture {
    private static final String KEY = "The spare key is under the blue flower pot";
    private static final String CAKE = "Tomás brought a lemon cake to the office";

    private static List<String> texts(Memory in, MemoryFixture fixture, String query) {
        var now = ((IndexLifeTest) fixture).clock.time().toLocalDate();
        return in
                .recall()
                .recall(new RecallQuery(query, in.spaces().first(), now, 5))
                .recollections()
                .stream()
                .map(Recollection::text)
                .toList();
    }

    private List<String> texts(String query) {
        return texts(memory, this, query);
    }

    private void reopenCounting(CountingEmbedder counting) {
        memory = open(home, counting);
    }

    @Test
    void aDeletedIndexIsMadeAgainWithoutMakingAVector() throws IOException {
        capture(KEY);
        capture("Anna lives in Bonn.");
        learn();
        catchUp();
        memory.close();
        delete(home.resolve("index"));
        var counting = new CountingEmbedder(BGE);
        reopenCounting(counting);
        assertThat(memory.lag().changesBehind()).isPositive();
        assertThat(texts("Where might I look to unlock the door?")).contains(KEY);
        assertThat(texts("Where does Anna live?")).contains("Anna lives in Bonn.");
        assertThat(memory.lag().none()).isTrue();
        assertThat(counting.passages()).isZero();
    }

    @Test
    void aReopenedIndexIsNotMadeAgain() {
        capture(KEY);
        catchUp();
        memory.close();
        reopenCounting(new CountingEmbedder(BGE));
        assertThat(memory.lag().none()).isTrue();
        assertThat(texts("spare key")).contains(KEY);
    }

    @Test
    void anIndexWhoseProgramWasKilledIsCaughtUp() throws IOException {
        capture(KEY);
        reopen();
        capture(CAKE);
        catchUp();
        // As a kill leaves it: the store has all, the index what was last written.
        var copy = home.resolveSibling("copy");
        Files.createDirectories(copy.resolve("index"));
        for (var name : List.of("cairn.db", "cairn.db-wal")) {
            Files.copy(home.resolve(name), copy.resolve(name));
        }
        try (var files = Files.list(home.resolve("index"))) {
            for (var file : files.toList()) {
                Files.copy(file, copy.resolve("index").resolve(file.getFileName()));
            }
        }
        try (var revived = open(copy, BGE)) {
            assertThat(texts(revived, this, "lemon cake")).contains(CAKE);
            assertThat(texts(revived, this, "spare key")).contains(KEY);
        }
    }

    @Test
    void anIndexOfGarbageIsMadeAgain() throws IOException {
        capture(KEY);
        catchUp();
        memory.close();
        var random = new Random(3);
        try (var files = Files.list(home.resolve("index"))) {
            for (var file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                var garbage = new byte[200];
                random.nextBytes(garbage);
                Files.write(file, garbage);
            }
        }
        reopenCounting(new CountingEmbedder(BGE));
        assertThat(texts("spare key")).contains(KEY);
    }

    @Test
    void anIndexWithALostFileIsMadeAgain() throws IOException {
        capture(KEY);
        catchUp();
        memory.close();
        try (var files = Files.list(home.resolve("index"))) {
            for (var file : files.toList()) {
                if (!file.getFileName().toString().startsWith("segments")) {
                    Files.delete(file);
                }
            }
        }
        reopenCounting(new CountingEmbedder(BGE));
        assertThat(texts("spare key")).contains(KEY);
    }

    @Test
    void anIndexLeftFromAnotherStoreIsMadeAgain() throws IOException {
        capture("An old thing that nobody needs.");
        capture(CAKE);
        capture("A third old thing.");
        catchUp();
        memory.close();
        try (var files = Files.list(home)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        reopenCounting(new CountingEmbedder(BGE));
        capture(KEY);
        assertThat(texts("spare key")).containsExactly(KEY);
        assertThat(texts("lemon cake office")).doesNotContain(CAKE);
    }

    @Test
    void anIndexThatKnowsMoreThanARestoredStoreIsMadeAgain() throws IOException {
        capture(CAKE);
        catchUp();
        memory.close();
        var backup = home.resolveSibling("backup.db");
        Files.copy(home.resolve("cairn.db"), backup);
        memory = open(home, BGE);
        for (var i = 0; i < 5; i++) {
            capture("Something said after the copy was made, number " + i);
        }
        catchUp();
        memory.close();
        Files.copy(backup, home.resolve("cairn.db"), StandardCopyOption.REPLACE_EXISTING);
        memory = open(home, BGE);
        capture(KEY);
        catchUp();
        assertThat(texts("spare key flower pot")).contains(KEY);
        assertThat(texts("lemon cake")).contains(CAKE);
    }

    @Test
    void twoProgramsOnOneFolderFindEachOthersMemories() {
        capture(KEY);
        catchUp();
        try (var other = open(home, BGE)) {
            assertThat(texts(other, this, "spare key")).contains(KEY);
            other.episodes().capture(other.spaces().first(), CAKE, clock.time());
            assertThat(texts("lemon cake")).contains(CAKE);
            capture("The boat needs a new mast.");
            assertThat(texts(other, this, "boat mast")).contains("The boat needs a new mast.");
            assertThat(texts(other, this, "lemon cake")).contains(CAKE);
        }
        assertThat(texts("lemon cake")).contains(CAKE);
    }

    @Test
    void theSecondProgramSeesWhatTheFirstWritesToDisk() {
        capture(KEY);
        reopen();
        try (var other = open(home, BGE)) {
            capture(CAKE);
            catchUp();
            memory.close();
            assertThat(texts(other, this, "lemon cake")).contains(CAKE);
            assertThat(texts(other, this, "spare key")).contains(KEY);
        }
        memory = open(home, BGE);
    }

    @Test
    void whatOneProgramForgetsTheOtherNoLongerFinds() {
        var key = capture(KEY);
        capture(CAKE);
        catchUp();
        reopen();
        try (var other = open(home, BGE)) {
            assertThat(texts(other, this, "spare key")).contains(KEY);
            memory.forgetting().forget(List.of(key.id()));
            assertThat(texts(other, this, "spare key")).doesNotContain(KEY);
        }
    }

    @Test
    void whatHasNoVectorYetIsFoundByItsWordsWhereOthersHaveTheirs() {
        capture(CAKE);
        catchUp();
        reopenWithoutVectors();
        capture(KEY);
        var today = clock.time().toLocalDate();
        var found = memory.recall().recall(new RecallQuery("spare key", space(), today, 5));
        assertThat(found.abstained()).isFalse();
        assertThat(found.recollections().getFirst().text()).isEqualTo(KEY);
        assertThat(found.notes()).singleElement().asString().contains("by its words");
        memory.close();
        memory = open(home, BGE);
    }

    /** As where the encoder's model is damaged, or takes longer to load than a question waits. */
    private void reopenWithoutVectors() {
        memory.close();
        memory = open(home, new QuestionsOnly());
    }

    private static final class QuestionsOnly implements Embedder {
        @Override
        public EmbedderIdentity identity() {
            return BGE.identity();
        }

        @Override
        public float[] passage(String text) {
            throw new IllegalStateException("not loaded");
        }

        @Override
        public float[] query(String text) {
            return BGE.query(text);
        }

        @Override
        public void close() {}
    }

    @Test
    void aStopLeavesTheRestOfTheVectorsForLater() {
        var long1 = "All about ships. ".repeat(500);
        capture(long1);
        catchUp(1);
        assertThat(memory.lag().changesBehind()).isZero();
        assertThat(memory.lag().vectorsWaiting()).isEqualTo(1);
        memory.close();
        var counting = new CountingEmbedder(BGE);
        reopenCounting(counting);
        catchUp();
        assertThat(memory.lag().none()).isTrue();
        // The first vector was kept.
        assertThat(rows()).containsEntry("embedding", counting.passages() + 1L);
    }

    /** Catches up until so many vectors have been made. */
    private void catchUp(int vectors) {
        memory.close();
        var counting = new CountingEmbedder(BGE);
        reopenCounting(counting);
        memory.catchUp(() -> counting.passages() >= vectors);
    }
}
