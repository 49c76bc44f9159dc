package dev.cairn.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** While memory is paused nothing that is said is kept, wherever it is said. */
class PauseTest {
    @TempDir Path home;

    @Test
    void whatIsAskedWhileMemoryIsPausedIsNotKept() {
        assertThat(Cairn.at(home).run("pause").well().out()).contains("paused");
        var asked = Cairn.at(home).run("ask", "My boat is called Zephyrine. Is that nice?").well();
        assertThat(asked.err()).contains("memory is paused");
        assertThat(recollections("Zephyrine")).isZero();
    }

    @Test
    void whatIsSaidInTheTerminalWhileMemoryIsPausedIsNotKept() {
        Cairn.at(home).run("pause").well();
        var chat = Cairn.at(home).reading("My boat is called Zephyrine.\nAnd my car Otto.\n");
        assertThat(chat.run("chat").well().err()).containsOnlyOnce("memory is paused");
        assertThat(recollections("Zephyrine")).isZero();
    }

    @Test
    void resumedMemoryKeepsWhatIsSaidAgain() {
        Cairn.at(home).run("pause").well();
        assertThat(Cairn.at(home).run("resume", "--json").json().path("paused").asBoolean())
                .isFalse();
        Cairn.at(home).reading("My boat is called Zephyrine.\n").run("chat").well();
        assertThat(recollections("Zephyrine")).isPositive();
    }

    @Test
    void whatIsCapturedWhileMemoryIsPausedIsKept() {
        Cairn.at(home).run("pause").well();
        Cairn.at(home).run("capture", "My boat is called Zephyrine.").well();
        assertThat(recollections("Zephyrine")).isPositive();
    }

    private int recollections(String words) {
        return Cairn.at(home).run("recall", words, "--json").json().path("recollections").size();
    }
}
