package dev.cairn.ui.sample;

import dev.cairn.ui.Companion;
import dev.cairn.ui.Resident;
import dev.cairn.ui.capture.CaptureDesk;
import dev.cairn.ui.settings.Preferences;

import java.util.Optional;

/** A program that ends with its last window. */
public final class SampleResident implements Resident {
    private final Companion companion;
    private final SampleCaptures captures = new SampleCaptures();

    public SampleResident(Companion companion) {
        this.companion = companion;
    }

    @Override
    public Companion companion() {
        return companion;
    }

    @Override
    public CaptureDesk capturing() {
        return captures;
    }

    @Override
    public Preferences preferences() {
        return Preferences.USUAL;
    }

    @Override
    public Optional<String> selection() {
        return Optional.empty();
    }

    @Override
    public boolean stays() {
        return false;
    }

    @Override
    public boolean mustSayThatItStays() {
        return false;
    }
}
