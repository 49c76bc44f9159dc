package dev.cairn.memory.answering;

import dev.cairn.memory.Id;
import dev.cairn.memory.conversation.Message;

import java.util.Optional;

/**
 * An answer as it was stored (or, incognito, would have been).
 *
 * @param conversation where it stands; empty when incognito
 * @param message the assistant's message; empty when incognito
 * @param text what was said, with labels such as "[1]"
 * @param state complete, stopped or failed
 * @param trouble one sentence for the user when the model failed or could not be asked
 * @param abstained nothing in memory was near enough
 */
public record Answer(
        Optional<Id> conversation,
        Optional<Id> message,
        String text,
        Message.State state,
        Optional<String> trouble,
        boolean abstained,
        Trace trace) {}
