package dev.cairn.app.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class SpoolTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-10T10:00:00+01:00");

    @TempDir private Path folder;

    private Spool spool() {
        return new Spool(folder.resolve("waiting"));
    }

    @Test
    void whatWaitsIsHandedOverInOrderByAnotherProgramAndLeaves() throws IOException {
        var text = "Zeile eins\nLine \u201ctwo\u201d \ud83c\udf31";
        spool().add("second", NOW.plusSeconds(1), Optional.of("Work"));
        spool().add(text, NOW, Optional.empty());
        var got = new ArrayList<Captured>();
        assertThat(spool().drain(got::add)).isEqualTo(2);
        assertThat(got).extracting(Captured::text).containsExactly(text, "second");
        assertThat(got.getFirst().occurredAt()).isEqualTo(NOW);
        assertThat(got.getLast().space()).contains("Work");
        assertThat(spool().waiting()).isZero();
    }

    @Test
    void nobodyElseCanReadIt() throws IOException {
        spool().add("private", NOW, Optional.empty());
        spool().draft("private as well");
        try (var files = Files.list(folder.resolve("waiting"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(
                            file ->
                                    assertThat(
                                                    PosixFilePermissions.toString(
                                                            Files.getPosixFilePermissions(file)))
                                            .isEqualTo("rw-------"));
        }
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("waiting"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aStoreThatFailsLeavesTheRestWaiting() throws IOException {
        spool().add("one", NOW, Optional.empty());
        spool().add("two", NOW.plusSeconds(1), Optional.empty());
        var got = new ArrayList<String>();
        assertThatThrownBy(
                        () ->
                                spool().drain(
                                                captured -> {
                                                    if (captured.text().equals("two")) {
                                                        throw new IllegalStateException("held");
                                                    }
                                                    got.add(captured.text());
                                                }))
                .hasMessage("held");
        assertThat(got).containsExactly("one");
        assertThat(spool().waiting()).isEqualTo(1);
    }

    @Test
    void whatWasTakenBackIsNotHandedOver() throws IOException {
        var slip = spool().add("a slip", NOW, Optional.empty());
        assertThat(spool().withdraw(slip)).isTrue();
        assertThat(spool().withdraw(slip)).isFalse();
        assertThat(spool().drain(captured -> {})).isZero();
    }

    @Test
    void aFileThatCannotBeReadStaysAndHoldsNothingUp() throws IOException {
        spool().add("well", NOW, Optional.empty());
        var torn = folder.resolve("waiting").resolve("0000-torn.capture");
        Files.writeString(torn, "{\"key\":\"capt");
        var got = new ArrayList<Captured>();
        assertThat(spool().drain(got::add)).isEqualTo(1);
        assertThat(torn).exists();
    }

    @Test
    void aWriteThatWasCutOffIsNoCapture() throws IOException {
        spool().add("whole", NOW, Optional.empty());
        Files.writeString(folder.resolve("waiting").resolve("0000.capture.new"), "{");
        assertThat(spool().waiting()).isEqualTo(1);
    }

    @Test
    void theDraftIsThereTheNextTimeAndABlankOneLeavesNothing() throws IOException {
        assertThat(spool().draft()).isEmpty();
        spool().draft("half a thought\n");
        assertThat(spool().draft()).isEqualTo("half a thought\n");
        spool().draft("  ");
        assertThat(spool().draft()).isEmpty();
        try (var files = Files.list(folder.resolve("waiting"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString).toList())
                    .isEqualTo(List.of());
        }
    }
}
