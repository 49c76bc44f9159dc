package dev.cairn.memory.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.memory.Space;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.store.StoreException;
import dev.cairn.memory.store.internal.Database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** A database file that may grow no more in the middle of an import. */
class FullFileTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);

    private static List<ImportedEpisode> episodes(int batch) {
        return IntStream.range(0, 200)
                .mapToObj(
                        i ->
                                new ImportedEpisode(
                                        "note:%d-%d".formatted(batch, i),
                                        Role.USER,
                                        "",
                                        "Note %d of %d. ".formatted(i, batch).repeat(60),
                                        OffsetDateTime.parse("2024-01-02T10:00:00Z"),
                                        List.of(),
                                        false))
                .toList();
    }

    @Test
    void whatWasImportedBeforeItWasFullIsTakenBack(@TempDir Path folder) {
        var opening = Database.open(folder.resolve("cairn.db"), CLOCK);
        assertThat(opening).isInstanceOf(Database.Opening.Opened.class);
        try (var database = ((Database.Opening.Opened) opening).database()) {
            var imports =
                    new Imports(
                            database,
                            new Settlement(database, (_, _, folded) -> List.of(folded)),
                            () -> {});
            var number =
                    database.<Long>read(session -> session.number("SELECT min(id) FROM space"));
            var space = new Space(number, "Personal", Space.Review.ACCEPT);
            database.run(session -> session.number("PRAGMA max_page_count = 1000"));
            assertThatThrownBy(
                            () -> {
                                try (var batch =
                                        ((ImportBeginning.Begun) imports.begin("text", new byte[1]))
                                                .batch()) {
                                    for (var i = 0; i < 100; i++) {
                                        batch.write(space, episodes(i));
                                    }
                                }
                            })
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.FULL));
            database.run(session -> session.number("PRAGMA max_page_count = 1000000"));
            imports.recover();
            assertThat(
                            database.<Long>read(
                                    session -> session.number("SELECT count(*) FROM episode")))
                    .isZero();
            assertThat(imports.list()).noneMatch(one -> one.state() != ImportSummary.State.UNDONE);
            assertThat(imports.compare(episodes(0)).fresh()).isEqualTo(200);
        }
    }
}
