package dev.cairn.memory.recall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.CountingEmbedder;
import dev.cairn.memory.Memory;
import dev.cairn.memory.MemoryFixture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** What recall does when the index's files are cut, zeroed, lost, of another version or locked. */
class DamagedIndexTest extends MemoryFixture {
    private static final String KEY = "The spare key is under the blue flower pot";
    private static final String CAKE = "Tomás brought a lemon cake to the office";

    /** What happens to a file. */
    enum Harm {
        CUT_IN_HALF,
        EMPTIED,
        ZEROED,
        LAST_BYTE_LOST,
        LOST,
        GARBAGE;

        void to(Path file) throws IOException {
            var size = Files.size(file);
            switch (this) {
                case CUT_IN_HALF -> cut(file, size / 2);
                case EMPTIED -> cut(file, 0);
                case LAST_BYTE_LOST -> cut(file, Math.max(0, size - 1));
                case ZEROED -> Files.write(file, new byte[(int) size]);
                case LOST -> Files.delete(file);
                case GARBAGE -> {
                    var bytes = new byte[(int) size];
                    new Random(size).nextBytes(bytes);
                    Files.write(file, bytes);
                }
            }
        }

        private static void cut(Path file, long size) throws IOException {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(size);
            }
        }
    }

    private Path folder() {
        return home.resolve("index");
    }

    private List<Path> files(Predicate<String> which) throws IOException {
        try (var files = Files.list(folder())) {
            return files.filter(file -> which.test(file.getFileName().toString()))
                    .filter(file -> !file.endsWith("write.lock"))
                    .sorted()
                    .toList();
        }
    }

    private void written() {
        capture(KEY);
        capture(CAKE);
        capture("Anna lives in Bonn.");
        learn();
        catchUp();
        memory.close();
    }

    private static Recalled search(Memory in, MemoryFixture fixture, String question) {
        var today = ((DamagedIndexTest) fixture).clock.time().toLocalDate();
        return in.recall().recall(new RecallQuery(question, in.spaces().first(), today, 5));
    }

    private Recalled search(String question) {
        return search(memory, this, question);
    }

    private static List<String> texts(Recalled recalled) {
        return recalled.recollections().stream().map(Recollection::text).toList();
    }

    private void assertAllIsFound() {
        assertThat(texts(search("spare key flower pot"))).contains(KEY);
        assertThat(texts(search("a pastry that a colleague shared"))).contains(CAKE);
        assertThat(texts(search("Where does Anna live?"))).contains("Anna lives in Bonn.");
    }

    @ParameterizedTest
    @EnumSource(Harm.class)
    void anIndexAllOfWhoseFilesWereHarmedIsMadeAnewWithoutMakingAVector(Harm harm)
            throws IOException {
        written();
        for (var file : files(_ -> true)) {
            harm.to(file);
        }
        var counting = new CountingEmbedder(BGE);
        memory = open(home, counting);
        assertAllIsFound();
        assertThat(memory.lag().none()).isTrue();
        assertThat(search("spare key").notes()).isEmpty();
        assertThat(counting.passages()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Harm.class)
    void anIndexHalfOfWhoseFilesWereHarmedIsMadeAnew(Harm harm) throws IOException {
        written();
        var random = new Random(7);
        for (var file : files(_ -> true)) {
            if (random.nextBoolean()) {
                harm.to(file);
            }
        }
        memory = open(home, BGE);
        assertAllIsFound();
        assertThat(memory.lag().none()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Harm.class)
    void anyOneHarmedFileDoesNotKeepAnythingFromBeingFound(Harm harm) throws IOException {
        written();
        for (var i = 0; i < files(_ -> true).size(); i++) {
            harm.to(files(_ -> true).get(i));
            memory = open(home, BGE);
            assertAllIsFound();
            assertThat(memory.lag().none()).isTrue();
            memory.close();
        }
        memory = open(home, BGE);
    }

    @Test
    void anIndexThatIsDamagedWhileItIsOpenIsMadeAnew() throws IOException {
        written();
        memory = open(home, BGE);
        assertAllIsFound();
        for (var file : files(name -> !name.startsWith("segments"))) {
            var bytes = ByteBuffer.allocate((int) Files.size(file));
            new Random(1).nextBytes(bytes.array());
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(bytes, 0);
            }
        }
        assertAllIsFound();
        capture("The boat needs a new mast.");
        assertThat(texts(search("boat mast"))).contains("The boat needs a new mast.");
        assertAllIsFound();
    }

    @Test
    void anIndexOfALaterVersionOfLuceneIsMadeAnew() throws IOException {
        written();
        for (var file : files(name -> name.startsWith("segments"))) {
            // The version stands behind the magic number and the codec's name.
            var bytes = Files.readAllBytes(file);
            bytes[4 + 1 + "segments".length() + 3] = 99;
            Files.write(file, bytes);
        }
        memory = open(home, BGE);
        assertAllIsFound();
        assertThat(memory.lag().none()).isTrue();
    }

    @Test
    void whereNoIndexCanBeThereTheStoreItselfIsSearched() throws IOException {
        written();
        delete(folder());
        Files.writeString(folder(), "a file in the place of the folder");
        memory = open(home, BGE);
        assertAllIsFound();
        var found = search("Where is the spare key?");
        assertThat(found.abstained()).isFalse();
        assertThat(found.notes()).singleElement().asString().contains("search index");
        assertThat(memory.lag().changesBehind()).isPositive();
        capture("The boat needs a new mast.");
        assertThat(texts(search("boat mast"))).first().isEqualTo("The boat needs a new mast.");
        assertThat(search("What is the boiling point of tungsten hexafluoride?").abstained())
                .isTrue();
    }

    @Test
    void theStoreAloneFindsNothingOfAnotherSpaceNorWhatWasForgotten() throws IOException {
        var cake = capture(CAKE);
        var work = memory.spaces().named("Work", dev.cairn.memory.Space.Review.ACCEPT);
        memory.episodes().capture(work, "The lab's spare key is with Ms Oduya.", clock.time());
        capture(KEY);
        catchUp();
        memory.close();
        delete(folder());
        Files.writeString(folder(), "a file");
        memory = open(home, BGE);
        assertThat(texts(search("spare key lab lemon cake"))).contains(KEY, CAKE).hasSize(2);
        Files.delete(folder());
        memory.forgetting().forget(List.of(cake.id()));
        assertThat(texts(search("spare key lab lemon cake"))).containsExactly(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"spare key\" AND (pot OR -cake) +title:x~2 [a TO z] {!} ^4 \\ / * ?",
                "NEAR(key pot, 2) key* ^key",
                "' OR 1=1; DROP TABLE episode; --",
                "\u0000\u0001\uFFFF \uD83D",
                "🎉🎉 👩‍👩‍👧 🐢",
                "what was it that they did to be there"
            })
    void noQuestionBreaksTheSearchInTheStore(String question) throws IOException {
        written();
        delete(folder());
        Files.writeString(folder(), "a file");
        memory = open(home, BGE);
        assertThat(search(question).notes()).hasSize(1);
        assertThat(texts(search(question + " spare key"))).contains(KEY);
    }

    @Test
    void whileAnotherProgramKeepsADamagedIndexAllIsFound() throws IOException {
        written();
        memory = open(home, BGE);
        assertAllIsFound();
        for (var file : files(name -> name.startsWith("segments"))) {
            Harm.GARBAGE.to(file);
        }
        try (var other = open(home, BGE)) {
            assertThat(texts(search(other, this, "spare key flower pot"))).contains(KEY);
            assertThat(texts(search(other, this, "lemon cake"))).contains(CAKE);
        }
        assertAllIsFound();
    }
}
