package dev.cairn.ui.chat;

import dev.cairn.memory.answering.AnswerListener;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.recall.Recalled;
import dev.cairn.ui.work.Worker;

import java.util.function.BiConsumer;

/**
 * Brings what is heard of an answer under way to the window's thread.
 *
 * @param begun told when the question is stored
 */
record Hearing(
        Worker worker,
        BiConsumer<MessageViewModel, Message> begun,
        MessageViewModel asked,
        MessageViewModel answer)
        implements AnswerListener {
    @Override
    public void recorded(Message message) {
        worker.deliver(() -> begun.accept(asked, message));
    }

    @Override
    public void recalled(Recalled recalled) {
        var found = recalled.recollections().size();
        worker.deliver(() -> answer.recalled(found));
    }

    @Override
    public void text(String piece) {
        answer.append(piece);
    }
}
