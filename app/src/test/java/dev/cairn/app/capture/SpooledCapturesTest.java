package dev.cairn.app.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.llm.embedding.E5Small;
import dev.cairn.memory.Memory;
import dev.cairn.memory.MemoryOpening;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.ui.work.TroubleException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(60)
class SpooledCapturesTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir private Path folder;

    private final E5Small embedder = new E5Small(1);
    private final AtomicInteger changes = new AtomicInteger();
    private Memory memory;
    private Spool spool;
    private volatile Optional<Memory> open = Optional.empty();
    private SpooledCaptures captures;

    @BeforeEach
    void begin() {
        memory =
                ((MemoryOpening.Opened) Memory.open(folder, CLOCK, embedder, Ranking.standard()))
                        .memory();
        spool = new Spool(folder.resolve("waiting"));
        captures =
                new SpooledCaptures(
                        spool, () -> open, CLOCK, () -> false, changes::incrementAndGet);
        captures.start();
    }

    @AfterEach
    void end() {
        captures.close();
        try (var _ = embedder;
                var _ = memory) {
            // Both go, the memory first.
        }
    }

    private void await(int episodes) throws InterruptedException {
        for (var i = 0; i < 300 && memory.episodes().count() != episodes; i++) {
            Thread.sleep(50);
        }
        assertThat(memory.episodes().count()).isEqualTo(episodes);
    }

    @Test
    void whatIsCapturedIsInTheStoreWhenTheWindowSaysSoAndCanBeTakenBack() {
        open = Optional.of(memory);
        var kept = captures.keep("Anna likes tea", Optional.of("Work"));
        assertThat(kept.waiting()).isFalse();
        assertThat(memory.episodes().count()).isEqualTo(1);
        assertThat(captures.known().spaces()).contains("Work");
        assertThat(captures.takeBack(kept)).isTrue();
        assertThat(spool.waiting()).isZero();
        assertThat(memory.episodes().count()).isZero();
        assertThat(changes.get()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void beforeTheStoreIsOpenItWaitsAndGoesInOnceItIs() throws InterruptedException {
        assertThat(captures.keep("early", Optional.empty()).waiting()).isTrue();
        assertThat(captures.known().spaces()).isEmpty();
        open = Optional.of(memory);
        await(1);
        assertThat(spool.waiting()).isZero();
    }

    @Test
    void whileAnotherProgramHoldsTheStoreItWaitsAndGoesInAfterwards()
            throws SQLException, InterruptedException {
        open = Optional.of(memory);
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cairn.db"));
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThat(captures.keep("held up", Optional.empty()).waiting()).isTrue();
            assertThat(spool.waiting()).isEqualTo(1);
            statement.execute("ROLLBACK");
        }
        await(1);
    }

    @Test
    void whatWaitsCanBeTakenBackAsWell() throws InterruptedException {
        var kept = captures.keep("a slip", Optional.empty());
        assertThat(captures.takeBack(kept)).isTrue();
        assertThat(spool.waiting()).isZero();
        open = Optional.of(memory);
        captures.keep("another", Optional.empty());
        await(1);
    }

    @Test
    void aProgramThatEndedBetweenStoreAndSpoolDoublesNothing() throws IOException {
        var captured = spool.add("once", OffsetDateTime.now(CLOCK), Optional.empty());
        var first = SpooledCaptures.store(memory, captured);
        assertThat(first).isPresent();
        assertThat(spool.drain(again -> SpooledCaptures.store(memory, again))).isEqualTo(1);
        assertThat(memory.episodes().count()).isEqualTo(1);
    }

    @Test
    void theSameWordsCapturedTwiceAreTwoCaptures() {
        open = Optional.of(memory);
        captures.keep("tea", Optional.empty());
        captures.keep("tea", Optional.empty());
        assertThat(memory.episodes().count()).isEqualTo(2);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsSaidInASentence() throws IOException {
        Files.writeString(folder.resolve("waiting"), "in the way");
        assertThatThrownBy(() -> captures.keep("lost?", Optional.empty()))
                .isInstanceOf(TroubleException.class);
    }
}
