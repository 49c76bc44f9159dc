package dev.cairn.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

class CompletionTest {
    private final Path home;

    CompletionTest(@TempDir Path home) {
        this.home = home;
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish", "man"})
    void everyTextKnowsTheCommandsAndTheirOptions(String reader) {
        var text = Cairn.at(home).run("completion", reader).well().out();
        var plain = text.replace("\\-", "-");
        assertThat(plain)
                .contains("capture")
                .contains("recall")
                .contains("explain")
                .contains("model");
        assertThat(text).doesNotContain(home.toString());
    }

    @Test
    void theManualHasNoLineThatRoffWouldTakeForAnOrderOfOurs() {
        var text = Cairn.at(home).run("completion", "man").well().out();
        assertThat(text.lines().filter(line -> line.startsWith(".")))
                .allMatch(line -> line.matches("\\.(TH|SH|SS|TP|B|I|RI|br)( .*)?"));
        assertThat(text.lines().filter(line -> line.startsWith("'"))).isEmpty();
    }

    @Test
    void anUnknownShellIsRefusedInOneSentence() {
        assertThat(Cairn.at(home).run("completion", "csh").failure(2)).contains("csh");
    }

    @Test
    void nothingIsWrittenIntoTheDataFolder() {
        Cairn.at(home).run("about").well();
        Cairn.at(home).run("completion", "bash").well();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void whatTheProgramIsMadeOfIsToldAsJsonToo() {
        var parts = Cairn.at(home).run("about", "--json").json().path("parts");
        assertThat(parts.get(0).path("name").asString()).isEqualTo("Cairn");
        assertThat(parts.get(0).path("licence").asString()).isEqualTo("Apache-2.0");
    }
}
