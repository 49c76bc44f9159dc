package dev.cairn.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cairn.memory.recall.Ranking;
import dev.cairn.memory.store.StoreException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

class MemoryOpeningTest extends MemoryFixture {
    private MemoryOpening openAgain(Path folder) {
        return Memory.open(folder, clock, BGE, Ranking.standard(), Duration.ofMillis(150));
    }

    private static String sentence(MemoryOpening opening) {
        assertThat(opening).isInstanceOf(MemoryOpening.Refused.class);
        return ((MemoryOpening.Refused) opening).sentence();
    }

    @Test
    void aFileWhereTheFolderShouldBeIsRefusedInASentence() throws IOException {
        var file = Files.writeString(home.resolveSibling("file"), "x");
        assertThat(sentence(openAgain(file))).contains("cannot be made");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsRefusedInASentence() throws IOException {
        var folder = Files.createDirectory(home.resolveSibling("shut"));
        assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "not as root");
        assertThat(sentence(openAgain(folder))).contains("cannot be written to");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDatabaseOfANewerCairnIsRefusedInASentence() throws SQLException {
        memory.close();
        int version;
        try (var connection = beside();
                var statement = connection.createStatement();
                var row = statement.executeQuery("PRAGMA user_version")) {
            version = row.getInt(1);
            statement.execute("PRAGMA user_version = 99");
        }
        assertThat(sentence(openAgain(home))).contains("newer Cairn").contains("schema 99");
        try (var connection = beside();
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + version);
        }
        memory = open(home, BGE);
    }

    @Test
    void aStoreThatWasLockedCanBeOpenedLater() throws SQLException {
        memory.close();
        try (var connection = beside();
                var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> openAgain(home))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.LOCKED));
            statement.execute("ROLLBACK");
        }
        memory = open(home, BGE);
        capture("The spare key is under the blue pot.");
        assertThat(recall("Where is the spare key?").recollections()).isNotEmpty();
        memory.close();
        // The index's lock was not left behind by the failed attempt: what was indexed is kept.
        memory = open(home, BGE);
        assertThat(memory.lag().none()).isTrue();
    }
}
