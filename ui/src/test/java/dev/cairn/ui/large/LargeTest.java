package dev.cairn.ui.large;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Id;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Role;
import dev.cairn.ui.sample.Fx;
import dev.cairn.ui.sample.SampleCompanion;
import dev.cairn.ui.sample.SampleWindow;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.shell.Place;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/** Long conversations and full timelines, and how long the window's thread is busy with them. */
class LargeTest {
    private static final Id LONG = Id.conversation(4_000);
    private static final int MESSAGES = 20_000;

    private static SampleCompanion companion() {
        var companion = Samples.timeline(100_000);
        var messages = new ArrayList<Message>();
        for (var i = 0; i < MESSAGES; i++) {
            var user = i % 2 == 0;
            messages.add(
                    new Message(
                            Id.message(100_000L + i),
                            LONG,
                            i == 0 ? Optional.empty() : Optional.of(Id.message(100_000L + i - 1)),
                            user ? Role.USER : Role.ASSISTANT,
                            "Message %d: **what** was said, in a paragraph of some words that takes two lines or so of the column.\n\n- one\n- two"
                                    .formatted(i),
                            Message.State.COMPLETE,
                            Optional.empty(),
                            Optional.of(Id.episode(200_000L + i)),
                            SampleCompanion.NOW));
        }
        return companion.with(Samples.conversation(LONG, "A long talk", false, 0), messages);
    }

    @Test
    void aConversationOfTwentyThousandMessagesOpensAtOnceAndScrollsToItsBeginning() {
        try (var window = SampleWindow.open(companion())) {
            Fx.until("the list", () -> !window.shell.conversations().rows().isEmpty());
            var best = Double.MAX_VALUE;
            for (var i = 0; i < 5; i++) {
                Fx.run(() -> window.shell.open(Samples.ANNA));
                Fx.until("the other", () -> window.shell.chat().get().messages().size() == 4);
                Fx.frames();
                var began = System.nanoTime();
                Fx.run(() -> window.shell.open(LONG));
                Fx.until(
                        "the messages",
                        () ->
                                window.shell.chat().get().messages().size() == MESSAGES
                                        && window.view.lookup(".answer") != null);
                Fx.run(window.view::layout);
                best = Math.min(best, (System.nanoTime() - began) / 1e6);
            }
            System.out.printf(Locale.ROOT, "20,000 messages open in %.0f ms%n", best);
            assertThat(best).as("ms until the end is seen").isLessThan(300);

            var seen = Fx.call(() -> window.view.lookupAll(".answer").size());
            assertThat(seen).as("nodes").isLessThan(60);
            var scroll = window.find(".chat-scroll", ScrollPane.class);
            for (var i = 0; i < 12; i++) {
                Fx.run(() -> scroll.fireEvent(Wheel.up(scroll)));
                Fx.run(() -> scroll.setVvalue(0));
                Fx.frames();
            }
            assertThat(Fx.call(() -> window.view.lookupAll(".answer").size()))
                    .as("nodes after scrolling")
                    .isBetween(seen, 60);
            Fx.run(() -> window.shell.chat().get().seek(Id.episode(200_010)));
            Fx.frames();
            Fx.until("the message", () -> window.view.lookup(".sought") != null);
        }
    }

    @Test
    void aTimelineOfAHundredThousandIsDrawnWithinAFrame() {
        try (var window = SampleWindow.open(companion())) {
            Fx.until("the list", () -> !window.shell.conversations().rows().isEmpty());
            Fx.run(() -> window.shell.go(Place.TIMELINE));
            var timeline = window.shell.rooms().timeline();
            Fx.until("entries", () -> timeline.lanes().get().count() == 100_000);
            Fx.until("what is in sight", () -> !timeline.busy().get());
            Fx.frames();
            var drawn = window.find("#timeline", Pane.class);
            var times = new ArrayList<Double>();
            var busy = new ArrayList<Double>();
            var threads = ManagementFactory.getThreadMXBean();
            for (var i = 0; i < 120; i++) {
                var nearer = i < 60;
                times.add(
                        Fx.call(
                                () -> {
                                    var began = System.nanoTime();
                                    var own = threads.getCurrentThreadCpuTime();
                                    timeline.zoom(nearer ? .9 : 1 / .9, drawn.getWidth() / 3);
                                    timeline.pan(7);
                                    busy.add((threads.getCurrentThreadCpuTime() - own) / 1e6);
                                    return (System.nanoTime() - began) / 1e6;
                                }));
            }
            times.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "100,000 entries, zoomed and moved: median %.1f ms, 95th %.1f ms, worst %.1f"
                            + " ms%n",
                    times.get(60),
                    times.get(114),
                    times.getLast());
            busy.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "of which the thread's own time: median %.1f ms, 95th %.1f ms, worst %.1f ms%n",
                    busy.get(60),
                    busy.get(114),
                    busy.getLast());
            // Two frames for each.
            assertThat(busy.get(114)).as("ms of the thread's own time, 95th").isLessThan(32);
            // Twice drawn for each, on a machine that may do other things as well.
            assertThat(times.get(60)).as("ms on the window's thread").isLessThan(16);
        }
    }
}
