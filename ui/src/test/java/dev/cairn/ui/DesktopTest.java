package dev.cairn.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.ui.sample.Fx;
import dev.cairn.ui.sample.SampleCompanion;
import dev.cairn.ui.sample.SampleResident;
import dev.cairn.ui.sample.Samples;
import dev.cairn.ui.words.Words;

import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

class DesktopTest {
    @Test
    @Timeout(20)
    void theWindowIsShownAskedToTheFrontAndClosed() throws InterruptedException {
        Fx.start();
        var shown = new CountDownLatch(1);
        var desktop =
                new Desktop(
                        new SampleResident(Samples.lively()),
                        Words.in(Locale.ENGLISH),
                        Clock.fixed(SampleCompanion.NOW, ZoneOffset.UTC),
                        address -> {});
        var showing =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        desktop.run(Desktop.First.MAIN, "", shown::countDown);
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                });
        shown.await();
        desktop.open();
        assertThat(Fx.call(() -> Window.getWindows().size())).isEqualTo(1);
        desktop.close();
        showing.join();
        desktop.open();
        assertThat(Fx.call(() -> Window.getWindows().size())).isZero();
    }
}
