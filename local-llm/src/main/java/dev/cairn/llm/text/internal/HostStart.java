package dev.cairn.llm.text.internal;

import dev.cairn.llm.text.Refusal;

/** What came of starting a host with its model. */
sealed interface HostStart {
    /** It is up and its model is loaded. */
    record Up(HostProcess host) implements HostStart {}

    /** It is not, for this reason. */
    record Down(Refusal reason, String sentence) implements HostStart {}

    /** Whoever waited for it no longer does; it may come up yet. */
    record Waived() implements HostStart {}
}
