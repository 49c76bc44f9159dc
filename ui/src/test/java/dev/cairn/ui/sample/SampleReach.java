package dev.cairn.ui.sample;

import dev.cairn.ui.reach.ReachDesk;

import java.util.Optional;

/** Being at hand, made up. Thread-safe. */
public final class SampleReach implements ReachDesk {
    private volatile Reach reach =
            new Reach(
                    KeyStanding.ACTIVE,
                    "Ctrl+Alt+Space",
                    TrayStanding.SHOWN,
                    Optional.of(true),
                    35);
    private volatile boolean paused;

    @Override
    public Reach now() {
        return reach;
    }

    public void stands(Reach other) {
        reach = other;
    }

    @Override
    public Reach choose(Optional<String> keys) {
        reach =
                new Reach(
                        keys.isPresent() ? KeyStanding.ACTIVE : KeyStanding.OFF,
                        keys.orElse(""),
                        reach.tray(),
                        reach.autostart(),
                        reach.leastCharge());
        return reach;
    }

    @Override
    public Reach startWithDesktop(boolean on) {
        reach =
                new Reach(
                        reach.hotkey(),
                        reach.keys(),
                        reach.tray(),
                        Optional.of(on),
                        reach.leastCharge());
        return reach;
    }

    @Override
    public void pause(boolean on) {
        paused = on;
    }

    @Override
    public Reach workAbove(int percent) {
        reach = new Reach(reach.hotkey(), reach.keys(), reach.tray(), reach.autostart(), percent);
        return reach;
    }

    @Override
    public boolean paused() {
        return paused;
    }
}
