package dev.cairn.ui.large;

import javafx.event.EventTarget;
import javafx.scene.input.ScrollEvent;

/** The wheel of a mouse. */
final class Wheel {
    private Wheel() {}

    /** One turn upwards. */
    static ScrollEvent up(EventTarget target) {
        return new ScrollEvent(
                        ScrollEvent.SCROLL,
                        10,
                        10,
                        10,
                        10,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        40,
                        0,
                        40,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null)
                .copyFor(target, target);
    }
}
