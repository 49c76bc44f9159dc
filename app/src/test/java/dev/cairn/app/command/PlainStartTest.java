package dev.cairn.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.app.window.Start;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Optional;

class PlainStartTest {
    @Test
    void aStartOfTheWindowIsReadWithoutTheCommandLinesLibrary() {
        assertThat(PlainStart.in()).contains(new PlainStart(Optional.empty(), Start.How.WINDOW));
        assertThat(PlainStart.in("--home", "/tmp/Über uns", "--hidden"))
                .contains(new PlainStart(Optional.of(Path.of("/tmp/Über uns")), Start.How.HIDDEN));
    }

    @Test
    void whateverIsMoreIsLeftToIt() {
        assertThat(PlainStart.in("capture", "x")).isEmpty();
        assertThat(PlainStart.in("--help")).isEmpty();
        assertThat(PlainStart.in("--home")).isEmpty();
        assertThat(PlainStart.in("--home", "")).isEmpty();
        assertThat(PlainStart.in("--home", "a", "--home", "b")).isEmpty();
        assertThat(PlainStart.in("--home", "bad\0name")).isEmpty();
    }
}
