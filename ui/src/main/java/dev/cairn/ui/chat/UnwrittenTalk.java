package dev.cairn.ui.chat;

import dev.cairn.memory.Id;
import dev.cairn.ui.Surroundings;
import dev.cairn.ui.work.Outcome;

import java.util.List;
import java.util.function.Consumer;

/** A talk of which nothing is on the disk, until the user wants it kept. */
final class UnwrittenTalk {
    private UnwrittenTalk() {}

    /**
     * Stores it as a conversation.
     *
     * @param kept told which one, on the window's thread
     */
    static void keep(List<MessageViewModel> messages, Surroundings around, Consumer<Id> kept) {
        var turns = MessageViewModel.turns(messages);
        around.worker()
                .start(
                        _ -> around.companion().conversing().keep(turns),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done(var id) -> kept.accept(id);
                                case Outcome.Failed(var trouble) ->
                                        around.troubles().accept(trouble);
                                case Outcome.Cancelled<Id> _ -> {}
                            }
                        });
    }
}
