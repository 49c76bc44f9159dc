package dev.cairn.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

class HomeTest {
    private static final Path USER = Path.of("/home/ada");

    @TempDir Path folder;

    @Test
    void whatTheUserSaysComesBeforeTheEnvironmentAndTheSystem() {
        var environment = Map.of("CAIRN_HOME", "/env", "XDG_DATA_HOME", "/xdg");
        assertThat(Home.find(Optional.of(Path.of("/said")), environment, "Linux", USER).folder())
                .isEqualTo(Path.of("/said"));
        assertThat(Home.find(Optional.empty(), environment, "Linux", USER).folder())
                .isEqualTo(Path.of("/env"));
    }

    @Test
    void eachSystemHasItsPlace() {
        assertThat(usual(Map.of("XDG_DATA_HOME", "/xdg"), "Linux")).isEqualTo("/xdg/cairn");
        assertThat(usual(Map.of("XDG_DATA_HOME", "relative"), "Linux"))
                .isEqualTo("/home/ada/.local/share/cairn");
        assertThat(usual(Map.of(), "Mac OS X"))
                .isEqualTo("/home/ada/Library/Application Support/Cairn");
        assertThat(usual(Map.of("LOCALAPPDATA", "/local"), "Windows 11")).isEqualTo("/local/Cairn");
    }

    private static String usual(Map<String, String> environment, String system) {
        return Home.find(Optional.empty(), environment, system, USER).folder().toString();
    }

    @Test
    void settingsOfALaterVersionAreKept() throws IOException {
        var file = folder.resolve("settings.json");
        Files.writeString(file, "{\"model\":\"a\",\"later\":{\"x\":1}}");
        var settings = new SettingsFile(file);
        assertThat(settings.read().model()).contains("a");
        settings.write(settings.read().withModel(Optional.of("b")));
        assertThat(settings.read().model()).contains("b");
        settings.write(Settings.none());
        assertThat(settings.read().model()).isEmpty();
        assertThat(Files.readString(file)).contains("later");
    }

    @Test
    void theLogHoldsNoWordsOfOtherPeoplesExceptions() throws IOException {
        var file = folder.resolve("logs").resolve("cairn.log");
        Log.into(file);
        assertThat(file).doesNotExist();
        LoggerFactory.getLogger("dev.cairn.test")
                .error("it failed", new IllegalStateException("what the user said"));
        java.util.logging.Logger.getLogger("org.example").warning("from the JDK's logging");
        assertThat(Files.readString(file))
                .contains("it failed", "IllegalStateException", "HomeTest", "from the JDK")
                .doesNotContain("what the user said");
    }
}
