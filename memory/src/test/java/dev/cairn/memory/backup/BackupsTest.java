package dev.cairn.memory.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.ScatteringEmbedder;
import dev.cairn.memory.backup.Backups.Restoring;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

class BackupsTest extends MemoryFixture {
    @Override
    protected Embedder embedder() {
        return new ScatteringEmbedder();
    }

    private Restoring restore(String name) {
        memory.close();
        try {
            return Backups.restore(home, name, clock);
        } finally {
            memory = open(home, embedder());
        }
    }

    @Test
    void goingBackBringsWhatWasThereAndKeepsWhatIsReplaced() {
        capture("Anna lives in Bonn.");
        learn();
        catchUp();
        var backup = memory.backups().make(Backup.Occasion.ASKED);
        later();
        capture("This came after it.");
        assertThat(restore(backup.name()))
                .isInstanceOfSatisfying(
                        Restoring.Restored.class,
                        restored -> assertThat(restored.replaced()).isPresent());
        assertThat(memory.episodes().count()).isEqualTo(1);
        assertThat(recall("Where does Anna live?").recollections()).isNotEmpty();
        var replaced = memory.backups().list().getFirst();
        assertThat(replaced.occasion()).isEqualTo(Backup.Occasion.RESTORE);
        restore(replaced.name());
        assertThat(memory.episodes().count()).isEqualTo(2);
    }

    @Test
    void aStoreThatIsOpenIsNotReplaced() {
        capture("Anna lives in Bonn.");
        var backup = memory.backups().make(Backup.Occasion.ASKED);
        later();
        capture("More.");
        assertThat(Backups.restore(home, backup.name(), clock)).isInstanceOf(Restoring.InUse.class);
        assertThat(memory.episodes().count()).isEqualTo(2);
    }

    @Test
    void aDamagedBackupIsRefusedAndTheStoreStays() throws IOException {
        capture("Anna lives in Bonn. ".repeat(400));
        var backup = memory.backups().make(Backup.Occasion.ASKED);
        var bytes = Files.readAllBytes(backup.file());
        for (var i = bytes.length / 2; i < bytes.length / 2 + 9_000 && i < bytes.length; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(backup.file(), bytes);
        assertThat(restore(backup.name())).isInstanceOf(Restoring.Unusable.class);
        assertThat(restore("cairn-20200101-000000-000-daily.db"))
                .isInstanceOf(Restoring.Unknown.class);
        assertThat(restore("../../etc/passwd")).isInstanceOf(Restoring.Unknown.class);
        assertThat(memory.episodes().count()).isEqualTo(1);
        try (var files = Files.list(home)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .noneMatch(name -> name.contains("restoring"));
        }
    }

    @Test
    void oldOnesMakeRoomForNewOnes() {
        capture("Anna lives in Bonn.");
        for (var day = 0; day < 40; day++) {
            clock.advance(Duration.ofDays(1));
            assertThat(memory.backups().makeIfDue()).isPresent();
            assertThat(memory.backups().makeIfDue()).isEmpty();
        }
        for (var i = 0; i < 6; i++) {
            later();
            memory.backups().make(Backup.Occasion.IMPORT);
        }
        var kept = memory.backups().list();
        assertThat(kept).filteredOn(one -> one.occasion() == Backup.Occasion.IMPORT).hasSize(3);
        assertThat(kept)
                .filteredOn(one -> one.occasion() == Backup.Occasion.DAILY)
                .hasSizeBetween(8, 11);
    }

    @Test
    void nothingIsBackedUpWhileThereIsNothing() {
        assertThat(memory.backups().makeIfDue()).isEmpty();
    }

    @Test
    void whatIsForgottenIsInNoBackup() {
        var episode = capture("A very private matter of mine.");
        memory.backups().make(Backup.Occasion.ASKED);
        var forgotten = memory.forgetting().forget(List.of(episode.id()));
        assertThat(forgotten.residue()).isZero();
        assertThat(memory.backups().list()).isEmpty();
        assertThat(filesWith("very private matter")).isEmpty();
    }

    @Test
    void onlyWholeCopiesAreInTheFolder() throws IOException {
        capture("Anna lives in Bonn.");
        memory.backups().make(Backup.Occasion.ASKED);
        try (var files = Files.list(home.resolve("backups"))) {
            assertThat(files).hasSize(1);
        }
    }
}
