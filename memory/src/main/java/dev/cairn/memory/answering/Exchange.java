package dev.cairn.memory.answering;

import dev.cairn.memory.Space;
import dev.cairn.memory.answering.internal.TraceTable;
import dev.cairn.memory.conversation.Conversations;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.store.internal.Session;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The written side of one question and its answer. Incognito nothing is written at all. Used by one
 * thread.
 */
sealed interface Exchange {

    /** The question as it was written down. */
    Optional<Message> question();

    /** What was said before the question, oldest first. */
    List<Message> before();

    /** What an answer says already that goes on here; empty where it begins, or is not stored. */
    default Optional<String> begun() {
        return Optional.empty();
    }

    /** Makes room for the answer. */
    void begin(Optional<String> model);

    /** Keeps what the answer says so far. */
    void keep(String textSoFar);

    /**
     * Ends the answer.
     *
     * @param own whether the words are the model's own and may be recalled; quotes from memory are
     *     no new memory
     */
    Answer finish(
            String text,
            Message.State state,
            Optional<String> trouble,
            boolean abstained,
            boolean own,
            Trace trace);

    /** Opens the exchange: the question is durable when this returns. */
    static Exchange open(
            Conversations conversations,
            TraceTable traces,
            Space space,
            Question question,
            OffsetDateTime now) {
        if (question.incognito()) {
            return new Unwritten();
        }
        if (question.again().isPresent()) {
            var path = conversations.upTo(question.again().get());
            if (!path.isEmpty() && path.getLast().role() == Role.USER) {
                return new Written(
                        conversations,
                        traces,
                        path.getLast(),
                        path.subList(0, path.size() - 1),
                        now);
            }
        }
        var conversation =
                question.conversation().orElseGet(() -> conversations.create(space, "").id());
        var before =
                question.after()
                        .map(conversations::upTo)
                        .orElseGet(() -> conversations.branch(conversation));
        var message = conversations.say(conversation, question.after(), question.text(), now);
        return new Written(conversations, traces, message, before, now);
    }

    /**
     * Opens it again to go on with an answer; empty where that is not there any more, or something
     * was said after it.
     */
    static Optional<Exchange> resume(
            Conversations conversations,
            TraceTable traces,
            Question question,
            OffsetDateTime now,
            Withdrawal withdrawal) {
        if (question.incognito()) {
            return Optional.of(new Unwritten());
        }
        var path =
                question.begun()
                        .flatMap(Question.Begun::message)
                        .map(conversations::upTo)
                        .orElse(List.of());
        var sound =
                path.size() > 1
                        && path.getLast().role() == Role.ASSISTANT
                        && path.get(path.size() - 2).role() == Role.USER
                        && !path.getLast().text().isBlank()
                        && !conversations.goesOnAfter(path.getLast().id());
        if (!sound) {
            return Optional.empty();
        }
        return Optional.of(
                new Written(
                        conversations,
                        traces,
                        path.get(path.size() - 2),
                        path.subList(0, path.size() - 2),
                        now,
                        Optional.of(new Written.Before(path.getLast(), withdrawal))));
    }

    /** An exchange in a conversation. */
    final class Written implements Exchange {
        private final Conversations conversations;
        private final TraceTable traces;
        private final Message question;
        private final List<Message> before;
        private final OffsetDateTime now;
        private final Optional<Before> begun;
        private Optional<Message> answer = Optional.empty();

        /** The answer that this one goes on from, and takes the place of when it has ended. */
        private record Before(Message message, Withdrawal withdrawal) {
            void withdraw(Session session) {
                withdrawal.take(session, message);
            }
        }

        private Written(
                Conversations conversations,
                TraceTable traces,
                Message question,
                List<Message> before,
                OffsetDateTime now) {
            this(conversations, traces, question, before, now, Optional.empty());
        }

        private Written(
                Conversations conversations,
                TraceTable traces,
                Message question,
                List<Message> before,
                OffsetDateTime now,
                Optional<Before> begun) {
            this.begun = begun;
            this.conversations = conversations;
            this.traces = traces;
            this.question = question;
            this.before = List.copyOf(before);
            this.now = now;
        }

        @Override
        public Optional<Message> question() {
            return Optional.of(question);
        }

        @Override
        public List<Message> before() {
            return before;
        }

        @Override
        public Optional<String> begun() {
            return begun.map(one -> one.message().text());
        }

        @Override
        public void begin(Optional<String> model) {
            answer =
                    Optional.of(
                            begun.map(one -> conversations.beginFrom(one.message(), model))
                                    .orElseGet(
                                            () ->
                                                    conversations.beginAnswer(
                                                            question.conversation(),
                                                            question.id(),
                                                            model)));
        }

        @Override
        public void keep(String textSoFar) {
            conversations.keep(answer.orElseThrow().id(), textSoFar);
        }

        @Override
        public Answer finish(
                String text,
                Message.State state,
                Optional<String> trouble,
                boolean abstained,
                boolean own,
                Trace trace) {
            var room = answer.orElseThrow();
            var message =
                    conversations.finishAnswer(
                            room,
                            text,
                            state,
                            own ? Optional.of(now) : Optional.empty(),
                            session -> {
                                traces.insert(session, room.id(), trace);
                                // Only now: until here a failure leaves both, and loses nothing.
                                begun.ifPresent(one -> one.withdraw(session));
                            });
            return new Answer(
                    Optional.of(message.conversation()),
                    Optional.of(message.id()),
                    text,
                    state,
                    trouble,
                    abstained,
                    trace);
        }
    }

    /** An exchange of which nothing stays. */
    final class Unwritten implements Exchange {
        @Override
        public Optional<Message> question() {
            return Optional.empty();
        }

        @Override
        public List<Message> before() {
            return List.of();
        }

        @Override
        public void begin(Optional<String> model) {}

        @Override
        public void keep(String textSoFar) {}

        @Override
        public Answer finish(
                String text,
                Message.State state,
                Optional<String> trouble,
                boolean abstained,
                boolean own,
                Trace trace) {
            return new Answer(
                    Optional.empty(), Optional.empty(), text, state, trouble, abstained, trace);
        }
    }
}
