package dev.cairn.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.embedding.E5Small;
import dev.cairn.llm.embedding.Embedder;
import dev.cairn.llm.text.StopSignal;
import dev.cairn.memory.answering.Answer;
import dev.cairn.memory.answering.AnswerListener;
import dev.cairn.memory.answering.Question;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.memory.recall.RecallQuery;
import dev.cairn.memory.recall.Recalled;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An empty memory in a folder of its own, on the real database, index and embedder, with a clock
 * that the test sets. It starts at noon on Thursday, 12 June 2025.
 */
public abstract class MemoryFixture {
    /** Loading it takes 200 ms; all tests of a run share it. */
    protected static final Embedder BGE = new E5Small(1);

    protected final SettableClock clock = new SettableClock("2025-06-12T12:00:00Z");
    protected Path home = Path.of("not yet");
    protected Memory memory;

    @BeforeEach
    void openAnEmptyMemory(@TempDir Path folder) {
        home = folder.resolve("home");
        memory = open(home, embedder());
    }

    @AfterEach
    void closeIt() {
        memory.close();
    }

    /** What makes vectors; a test with very many memories takes a cheaper one. */
    protected Embedder embedder() {
        return BGE;
    }

    protected Memory open(Path folder, Embedder with) {
        var opening = Memory.open(folder, clock, with, Ranking.standard());
        assertThat(opening).isInstanceOf(MemoryOpening.Opened.class);
        return ((MemoryOpening.Opened) opening).memory();
    }

    protected void reopen() {
        memory.close();
        memory = open(home, embedder());
    }

    protected Space space() {
        return memory.spaces().first();
    }

    protected Episode capture(String text) {
        return capture(text, clock.time());
    }

    protected Episode capture(String text, OffsetDateTime at) {
        return memory.episodes().capture(space(), text, at);
    }

    /** Captures at noon of a day. */
    protected Episode capture(String text, String day) {
        return capture(text, OffsetDateTime.parse(day + "T12:00:00Z"));
    }

    protected void learn() {
        memory.learn(Optional.empty(), () -> false);
    }

    protected void catchUp() {
        memory.catchUp(() -> false);
    }

    /** Recall after everything waiting has been done. */
    protected Recalled recall(String query) {
        catchUp();
        return memory.recall()
                .recall(new RecallQuery(query, space(), clock.time().toLocalDate(), 10));
    }

    protected Answer ask(String question) {
        return ask(Question.fresh(question));
    }

    protected Answer ask(Question question) {
        learn();
        catchUp();
        return memory.answering()
                .answer(
                        space(),
                        question,
                        Optional.empty(),
                        new AnswerListener() {},
                        new StopSignal());
    }

    protected List<Fact> facts() {
        return memory.facts().list(space(), Optional.empty(), false);
    }

    protected List<Fact> allFacts() {
        return memory.facts().list(space(), Optional.empty(), true);
    }

    /** The single current value of a slot. */
    protected List<String> current(String subject, String attribute) {
        return facts().stream()
                .filter(fact -> fact.subject().equalsIgnoreCase(subject))
                .filter(fact -> fact.attribute().equals(attribute))
                .map(Fact::value)
                .toList();
    }

    /** A connection beside the program's own. */
    protected Connection beside() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + home.resolve("cairn.db"));
    }

    /** How many rows each table has. */
    protected Map<String, Long> rows() {
        var counts = new TreeMap<String, Long>();
        try (var connection = beside();
                var statement = connection.createStatement()) {
            var names = new ArrayList<String>();
            try (var tables =
                    statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
                while (tables.next()) {
                    names.add(tables.getString(1));
                }
            }
            for (var name : names) {
                try (var count = statement.executeQuery("SELECT count(*) FROM " + name)) {
                    counts.put(name, count.getLong(1));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files of the data folder in whose bytes a text stands, whatever its case. */
    protected List<Path> filesWith(String text) {
        var needle = text.toLowerCase(java.util.Locale.ROOT);
        try (var files = Files.walk(home)) {
            var found = new ArrayList<Path>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (bytes.toLowerCase(java.util.Locale.ROOT).contains(needle)) {
                    found.add(home.relativize(file));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A moment later, so that what comes next is newer. */
    protected void later() {
        clock.advance(Duration.ofMinutes(1));
    }
}
