package dev.cairn.sync.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.exchange.ExportFilter;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.sync.StoreFixture;
import dev.cairn.sync.archive.ArchiveWriter;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What an import does to what was there, and what is left of one that was undone. */
class AfterImportTest extends StoreFixture {
    private void say(String text, String at) {
        memory.episodes().capture(space(), text, OffsetDateTime.parse(at));
        learn();
    }

    private List<String> texts(FactStatus status) {
        return facts().stream().filter(fact -> fact.status() == status).map(Fact::text).toList();
    }

    @Test
    void anArchiveIsSettledWithWhatWasKnownBefore() throws IOException {
        say("I live in Bonn.", "2025-01-10T12:00:00Z");
        var file = folder.resolve("old.cairn");
        new ArchiveWriter(memory.exports())
                .write(file, ExportFilter.NONE, Optional.empty(), CLOCK.instant(), () -> false);
        memory = store("another");
        say("I live in Berlin.", "2025-08-10T12:00:00Z");
        imported(file);
        assertThat(texts(FactStatus.CURRENT)).containsExactly("The user lives in Berlin");
        assertThat(texts(FactStatus.SUPERSEDED)).containsExactly("The user lives in Bonn");
    }

    @Test
    void ofAnUndoneImportNoWordIsLeftInAnyFile() throws IOException {
        say("I live in Bonn.", "2025-01-10T12:00:00Z");
        var report =
                imported(write("lines.txt", "[2024-01-02] - I play the theremin every day.\n"));
        learn();
        assertThat(recall("theremin")).isNotEmpty();
        memory.imports().undo(report.importId().orElseThrow());
        close(memory);
        try (var files = Files.walk(folder.resolve("home"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(
                                Files.readString(file, StandardCharsets.ISO_8859_1)
                                        .toLowerCase(java.util.Locale.ROOT))
                        .as("%s", file)
                        .doesNotContain("theremin");
            }
        }
    }
}
