package dev.cairn.ui;

import dev.cairn.memory.Id;
import dev.cairn.memory.answering.Answer;
import dev.cairn.memory.answering.AnswerListener;
import dev.cairn.memory.answering.Question;
import dev.cairn.memory.answering.Trace;
import dev.cairn.memory.conversation.Conversation;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.fact.Fact;
import dev.cairn.ui.conversations.ConversationDesk;
import dev.cairn.ui.exchange.ExchangeDesk;
import dev.cairn.ui.firstrun.SampleDesk;
import dev.cairn.ui.graph.GraphDesk;
import dev.cairn.ui.inbox.InboxDesk;
import dev.cairn.ui.memories.Erased;
import dev.cairn.ui.memories.FactDesk;
import dev.cairn.ui.models.ModelOffer;
import dev.cairn.ui.models.ModelState;
import dev.cairn.ui.reach.ReachDesk;
import dev.cairn.ui.settings.HomeDesk;
import dev.cairn.ui.sharing.SharingDesk;
import dev.cairn.ui.timeline.TimelineDesk;
import dev.cairn.ui.work.Work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All that the window asks of the program.
 *
 * <p>Every method may block, except {@link #modelState}, {@link #onModelState}, {@link #dataFolder}
 * and those that return a desk, which answer at once; the window calls the others on virtual
 * threads, several at a time, so they must be thread-safe. What goes wrong and can be said in a
 * sentence is thrown as {@link dev.cairn.ui.work.TroubleException}.
 */
public interface Companion {

    /** The conversations, the one last spoken in first. */
    List<Conversation> conversations();

    /** The messages of a conversation's current branch, oldest first. */
    List<Message> branch(Id conversation);

    /**
     * Asks, and returns when the answer has ended. {@code listener} is called on this thread. When
     * {@code work} is cancelled the answer stops soon after and is returned as stopped, with what
     * was said so far.
     */
    Answer ask(Question question, AnswerListener listener, Work work);

    /** The user is writing: work that can wait lets them have the machine. Does not block. */
    void writing();

    /** What an earlier answer was made from; empty for the user's messages. */
    Optional<Trace> trace(Id message);

    /** What was said, word for word; empty where it has been forgotten. */
    Optional<Episode> episode(Id episode);

    void rename(Id conversation, String title);

    /** Erases a conversation, its words and what was remembered from them. */
    Erased forgetConversation(Id conversation);

    /**
     * The facts that Cairn holds, current and superseded, with the words they rest on; the newest
     * first.
     */
    List<Fact> facts();

    /** Erases these facts, and what they rest on where nothing else does. */
    Erased forget(List<Id> facts);

    /** Whether nothing at all was ever told here, in any space. */
    boolean holdsNothing();

    /** Remembers something said outside of any conversation. */
    Episode capture(String text);

    /** How the model stands now. */
    ModelState modelState();

    /**
     * Tells {@code listener} of every change of {@link #modelState}, on any thread. Closing the
     * result ends that.
     */
    Listening onModelState(Consumer<ModelState> listener);

    /** The catalogue as it stands on this machine, in the order in which to offer it. */
    List<ModelOffer> models();

    /**
     * Fetches a model, and goes on where an earlier try broke off. Returns when it is installed;
     * throws {@link java.util.concurrent.CancellationException} when {@code work} was cancelled.
     */
    void download(String model, Work work);

    /** Makes an installed model the one that answers; returns when it is loaded. */
    void use(String model, Work work);

    /** Where everything is kept. */
    Path dataFolder();

    /** Conversations, beside talking. */
    ConversationDesk conversing();

    /** A hand on every memory. */
    FactDesk remembering();

    /** What waits for the user's word. */
    InboxDesk inbox();

    /** What happened, in order. */
    TimelineDesk timeline();

    /** Whom and what is known together. */
    GraphDesk graph();

    /** Sample memories to play with. */
    SampleDesk samples();

    /** Settings and copies. */
    HomeDesk home();

    /** How Cairn is at hand. */
    ReachDesk reach();

    /** What comes in from other programs and goes out for them. */
    ExchangeDesk exchange();

    /** The user's other devices. */
    SharingDesk sharing();

    /** A listener's stay. */
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
