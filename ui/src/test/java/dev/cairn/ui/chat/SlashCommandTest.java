package dev.cairn.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlashCommandTest {
    @Test
    void aCommandIsItsWordAndWhatItNeeds() {
        assertThat(SlashCommand.in("/remember Anna likes tea"))
                .contains(new SlashCommand.Remember("Anna likes tea"));
        assertThat(SlashCommand.in("/FORGET  Anna ")).contains(new SlashCommand.Forget("Anna"));
        assertThat(SlashCommand.in("/timeline")).contains(new SlashCommand.Timeline(""));
        assertThat(SlashCommand.in("/model")).contains(new SlashCommand.Model());
        assertThat(SlashCommand.in("/graph Anna")).contains(new SlashCommand.Graph("Anna"));
    }

    @Test
    void ordinaryWordsAreNoCommandEvenWithAStroke() {
        assertThat(SlashCommand.in("/etc/hosts says what?")).isEmpty();
        assertThat(SlashCommand.in("remember /forget")).isEmpty();
        assertThat(SlashCommand.in("/forget")).isEmpty();
    }

    @Test
    void commandsAreOfferedUntilOneIsComplete() {
        assertThat(SlashCommand.offered("/")).hasSize(6).contains("/continue");
        assertThat(SlashCommand.offered("/f")).containsExactly("/forget");
        assertThat(SlashCommand.offered("/forget A")).isEmpty();
        assertThat(SlashCommand.offered("no")).isEmpty();
    }
}
