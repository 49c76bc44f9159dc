package dev.cairn.app.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class PauseHoldsTest {
    @TempDir Path folder;

    private Pause pause() {
        return new Pause(new SettingsFile(folder.resolve("settings.json")));
    }

    @Test
    void aPauseThatCannotBeWrittenDownHoldsAllTheSame() throws IOException {
        // Where the new settings would be written first there is a folder.
        Files.createDirectory(folder.resolve("settings.json.new"));
        var pause = pause();
        assertThatThrownBy(() -> pause.set(true)).isInstanceOf(IOException.class);
        pause.look();
        assertThat(pause.on()).isTrue();
    }

    @Test
    void whatAnotherProcessPausedIsSeenWhenItIsLookedFor() throws IOException {
        var here = pause();
        pause().set(true);
        assertThat(here.on()).isFalse();
        here.look();
        assertThat(here.on()).isTrue();
    }
}
