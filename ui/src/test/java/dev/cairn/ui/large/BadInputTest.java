package dev.cairn.ui.large;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Id;
import dev.cairn.memory.conversation.Conversation;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Role;
import dev.cairn.ui.chat.Stage;
import dev.cairn.ui.sample.Fx;
import dev.cairn.ui.sample.SampleCompanion;
import dev.cairn.ui.sample.SampleWindow;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.work.Trouble;

import javafx.scene.control.TextArea;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What nobody means to give a window, and somebody does. */
class BadInputTest {
    private static final Id TALK = Id.conversation(5_000);

    /**
     * In seconds of the window's thread; it takes far less, but is no place for a close measure.
     */
    private static final double NO_FREEZE = 2;

    static Stream<String> markdown() {
        return Stream.of(
                "> ".repeat(5_000) + "deep",
                "- ".repeat(3_000) + "deep",
                "*".repeat(20_000) + "a" + "*".repeat(20_000),
                "[".repeat(20_000) + "]".repeat(20_000),
                "`".repeat(9_999) + " " + "|a".repeat(3_000),
                "$".repeat(10_001) + "\\(".repeat(5_000),
                "e\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308".repeat(2_000),
                "\u202e\u2066ab".repeat(500),
                "👩‍👩‍👧‍👦".repeat(100),
                "\ud800 lone and \udfff",
                "x".repeat(5_000_000));
    }

    @ParameterizedTest
    @MethodSource("markdown")
    void noMessageFreezesTheWindow(String text) {
        var companion = Samples.lively();
        companion.with(
                Samples.conversation(TALK, "Bad", false, 0),
                List.of(message(1, Role.USER, text), message(2, Role.ASSISTANT, text)));
        try (var window = SampleWindow.open(companion)) {
            Fx.until("the list", () -> !window.shell.conversations().rows().isEmpty());
            var before = Fx.call(BadInputTest::seconds);
            Fx.run(() -> window.shell.open(TALK));
            Fx.until("the messages", () -> window.shell.chat().get().messages().size() == 2);
            Fx.frames();
            Fx.frames();
            var taken = Fx.call(BadInputTest::seconds) - before;
            System.out.printf(Locale.ROOT, "%.8s… of %d: %.2f s%n", text, text.length(), taken);
            assertThat(taken).as("seconds of the window's thread").isLessThan(NO_FREEZE);
            assertThat(Fx.call(() -> window.shell.chat().get().messages().getLast().text().get()))
                    .as("nothing is lost")
                    .isEqualTo(text);
        }
    }

    @Test
    void tenThousandConversationsAreListedSearchedAndLeft() {
        var companion = Samples.lively();
        for (var i = 0; i < 10_000; i++) {
            companion.with(
                    new Conversation(
                            Id.conversation(10_000L + i),
                            "Talk number " + i,
                            i % 1_000 == 0,
                            SampleCompanion.NOW,
                            SampleCompanion.NOW.minusSeconds(i * 600L)),
                    List.of());
        }
        try (var window = SampleWindow.open(companion)) {
            var rows = window.shell.conversations().rows();
            Fx.until("the list", () -> rows.size() > 10_000);
            Fx.frames();
            var before = Fx.call(BadInputTest::seconds);
            Fx.run(() -> window.shell.conversations().search().set("number 7777"));
            Fx.until("one", () -> rows.size() < 10);
            Fx.run(() -> window.shell.conversations().search().set(""));
            Fx.until("all", () -> rows.size() > 10_000);
            Fx.frames();
            var taken = Fx.call(BadInputTest::seconds) - before;
            System.out.printf(Locale.ROOT, "10,000 conversations searched: %.2f s%n", taken);
            assertThat(taken).isLessThan(NO_FREEZE);
        }
    }

    @Test
    void aStoreThatTurnsReadOnlyWhileOneTypesLosesNoWordAndSaysSo() {
        var companion = Samples.lively();
        try (var window = SampleWindow.open(companion)) {
            Fx.frames();
            var chat = window.shell.chat().get();
            Fx.run(() -> window.find("#question", TextArea.class).setText("What I wrote"));
            companion.refusing(new Trouble("The data folder cannot be written to."));
            Fx.run(chat::send);
            Fx.until("the sentence", () -> window.shell.notice().get().isPresent());
            assertThat(Fx.call(() -> window.find("#question", TextArea.class).getText()))
                    .isEqualTo("What I wrote");
            assertThat(Fx.call(() -> chat.answering().get())).isFalse();
        }
    }

    @Test
    void aModelThatDiesInMidAnswerLeavesItsWordsAndASentence() {
        var companion = Samples.lively();
        companion.answering(Samples.annaScript().failing("The model ended. It starts again."));
        try (var window = SampleWindow.open(companion)) {
            Fx.frames();
            var chat = window.shell.chat().get();
            Fx.run(() -> chat.draft().set("Where is Anna?"));
            Fx.run(chat::send);
            Fx.until("the end", () -> !chat.answering().get() && chat.messages().size() == 2);
            var answer = chat.messages().getLast();
            assertThat(answer.stage().get()).isEqualTo(Stage.FAILED);
            assertThat(answer.text().get()).contains("Berlin");
            assertThat(answer.trouble().get()).isEqualTo("The model ended. It starts again.");
            Fx.until("a way to ask again", () -> window.view.lookup(".ask-again") != null);
        }
    }

    private static Message message(long id, Role role, String text) {
        return new Message(
                Id.message(70_000 + id),
                TALK,
                id == 1 ? Optional.empty() : Optional.of(Id.message(70_000)),
                role,
                text,
                Message.State.COMPLETE,
                Optional.empty(),
                Optional.empty(),
                SampleCompanion.NOW);
    }

    private static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
