package dev.cairn.ui.sample;

import dev.cairn.memory.Id;
import dev.cairn.memory.answering.Answer;
import dev.cairn.memory.answering.AnswerListener;
import dev.cairn.memory.answering.Question;
import dev.cairn.memory.answering.Trace;
import dev.cairn.memory.conversation.Conversation;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.episode.Source;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.recall.Recalled;
import dev.cairn.ui.conversations.ConversationDesk;
import dev.cairn.ui.memories.Erased;
import dev.cairn.ui.models.ModelOffer;
import dev.cairn.ui.models.ModelState;
import dev.cairn.ui.work.Progress;
import dev.cairn.ui.work.Trouble;
import dev.cairn.ui.work.TroubleException;
import dev.cairn.ui.work.Work;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * A companion without a program behind it: what it holds is in lists, what it answers is scripted.
 * Thread-safe.
 */
public final class SampleCompanion extends SampleHousehold {
    /** Now, wherever samples are shown. */
    public static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");

    private final Map<Id, Conversation> conversations = new LinkedHashMap<>();
    private final Map<Id, List<Message>> branches = new LinkedHashMap<>();
    private final Map<Id, Trace> traces = new LinkedHashMap<>();
    private final Map<Id, Episode> episodes = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<ModelOffer> offers = new ArrayList<>();
    private final List<Consumer<ModelState>> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore held = new Semaphore(0);
    private final SampleDesks.Conversing conversing = new SampleDesks.Conversing(this);
    private final SampleFactDesk remembering = new SampleFactDesk(this);
    private final SampleReach reach = new SampleReach();
    private ModelState state = new ModelState.None();
    private Script script = Script.of("Nothing is scripted.");
    private Optional<Trouble> refusal = Optional.empty();
    private long nextId = 1000;

    public synchronized SampleCompanion with(Conversation conversation, List<Message> branch) {
        conversations.put(conversation.id(), conversation);
        branches.put(conversation.id(), new ArrayList<>(branch));
        return this;
    }

    public synchronized SampleCompanion with(Id message, Trace trace) {
        traces.put(message, trace);
        return this;
    }

    public synchronized SampleCompanion with(Episode episode) {
        episodes.put(episode.id(), episode);
        return this;
    }

    public synchronized SampleCompanion with(Fact fact) {
        facts.add(fact);
        return this;
    }

    public synchronized SampleCompanion with(ModelOffer offer) {
        offers.add(offer);
        return this;
    }

    public SampleCompanion with(ModelState newState) {
        synchronized (this) {
            state = newState;
        }
        listeners.forEach(listener -> listener.accept(newState));
        return this;
    }

    public synchronized SampleCompanion answering(Script newScript) {
        script = newScript;
        return this;
    }

    public synchronized SampleCompanion refusing(Trouble trouble) {
        refusal = Optional.of(trouble);
        return this;
    }

    public void release() {
        held.release();
    }

    @Override
    public synchronized List<Conversation> conversations() {
        return conversations.values().stream()
                .filter(one -> !conversing.archived.contains(one.id()))
                .sorted((one, other) -> other.updatedAt().compareTo(one.updatedAt()))
                .toList();
    }

    @Override
    public synchronized List<Message> branch(Id conversation) {
        return List.copyOf(branches.getOrDefault(conversation, List.of()));
    }

    @Override
    public void writing() {
        // Nothing goes on behind it.
    }

    @Override
    public Answer ask(Question question, AnswerListener listener, Work work) {
        refuseIfAsked();
        if (question.incognito()) {
            return script.incognito(listener);
        }
        if (question.begun().isPresent()) {
            return goOn(question, listener);
        }
        Script now;
        Message asked;
        synchronized (this) {
            now = script;
            var conversation = question.conversation().orElseGet(() -> begin(question.text()));
            var branch = Objects.requireNonNull(branches.get(conversation));
            if (question.after().isPresent()) {
                var before = conversing.upTo(question.after().get());
                branch.clear();
                branch.addAll(before);
            }
            if (question.again().isPresent()) {
                var before = conversing.upTo(question.again().get());
                branch.clear();
                branch.addAll(before);
                asked = before.getLast();
            } else {
                asked = message(conversation, Role.USER, question.text(), Message.State.COMPLETE);
                branch.add(asked);
                conversing.tree.add(asked);
            }
        }
        var trace =
                now.trace().orElse(new Trace(Optional.of("TinyLlama"), 2048, 80, 0, 0, List.of()));
        listener.recorded(asked);
        listener.recalled(
                new Recalled(
                        question.text(),
                        false,
                        4,
                        java.util.Collections.nCopies(
                                trace.items().size(), SampleMemories.recollection()),
                        List.of()));
        work.onCancel(held::release);
        var said = new StringBuilder();
        for (var i = 0; i < now.pieces().size() && !work.cancelled(); i++) {
            if (i == now.holdAfter()) {
                held.acquireUninterruptibly();
                if (work.cancelled()) {
                    break;
                }
            }
            said.append(now.pieces().get(i));
            listener.text(now.pieces().get(i));
        }
        var how = work.cancelled() ? Message.State.STOPPED : now.state();
        synchronized (this) {
            var answer = message(asked.conversation(), Role.ASSISTANT, said.toString(), how);
            Objects.requireNonNull(branches.get(asked.conversation())).add(answer);
            conversing.tree.add(answer);
            traces.put(answer.id(), trace);
            return new Answer(
                    Optional.of(asked.conversation()),
                    Optional.of(answer.id()),
                    said.toString(),
                    how,
                    how == Message.State.FAILED ? now.trouble() : Optional.empty(),
                    false,
                    trace);
        }
    }

    private synchronized Answer goOn(Question question, AnswerListener listener) {
        var branch = Objects.requireNonNull(branches.get(question.conversation().orElseThrow()));
        var before = branch.removeLast();
        var more = String.join("", script.pieces());
        listener.text(more);
        var whole = before.text() + more;
        var answer = message(before.conversation(), Role.ASSISTANT, whole, script.state());
        branch.add(answer);
        return script.answer(answer.conversation(), answer.id(), whole);
    }

    @Override
    public synchronized Optional<Trace> trace(Id message) {
        return Optional.ofNullable(traces.get(message));
    }

    @Override
    public synchronized Optional<Episode> episode(Id episode) {
        return Optional.ofNullable(episodes.get(episode));
    }

    @Override
    public synchronized void rename(Id conversation, String title) {
        change(conversation, before -> put(before, title, before.pinned()));
    }

    @Override
    public synchronized Erased forgetConversation(Id conversation) {
        refuseIfAsked();
        conversations.remove(conversation);
        var gone = branches.remove(conversation);
        return new Erased(0, gone == null ? 0 : gone.size(), 0);
    }

    @Override
    public synchronized List<Fact> facts() {
        return List.copyOf(facts);
    }

    @Override
    public synchronized Erased forget(List<Id> forgotten) {
        refuseIfAsked();
        var before = facts.size();
        facts.removeIf(fact -> forgotten.contains(fact.id()));
        return new Erased(before - facts.size(), before - facts.size(), 0);
    }

    @Override
    public synchronized boolean holdsNothing() {
        return facts.isEmpty() && episodes.isEmpty() && conversations.isEmpty();
    }

    @Override
    public synchronized Episode capture(String text) {
        refuseIfAsked();
        var episode =
                new Episode(
                        Id.episode(nextId++),
                        Optional.empty(),
                        Source.CAPTURE,
                        Role.USER,
                        "",
                        text,
                        NOW.atOffset(ZoneOffset.UTC),
                        NOW);
        episodes.put(episode.id(), episode);
        facts.addFirst(SampleMemories.note(nextId++, text));
        return episode;
    }

    @Override
    public synchronized ModelState modelState() {
        return state;
    }

    @Override
    public Listening onModelState(Consumer<ModelState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public synchronized List<ModelOffer> models() {
        return List.copyOf(offers);
    }

    @Override
    public void download(String model, Work work) {
        refuseIfAsked();
        work.onCancel(held::release);
        var bytes = offer(model).bytes();
        work.progress(new Progress(bytes * 2 / 5, bytes, 11_400_000));
        held.acquireUninterruptibly();
        if (work.cancelled()) {
            throw new CancellationException();
        }
        stands(model, ModelOffer.Standing.INSTALLED);
    }

    @Override
    public void use(String model, Work work) {
        refuseIfAsked();
        stands(model, ModelOffer.Standing.IN_USE);
        with(new ModelState.Ready(offer(model).name(), java.util.OptionalDouble.empty()));
    }

    @Override
    public Path dataFolder() {
        return Path.of("/home/mara/.local/share/cairn");
    }

    @Override
    public SampleDesks.Conversing conversing() {
        return conversing;
    }

    @Override
    public SampleFactDesk remembering() {
        return remembering;
    }

    @Override
    public SampleReach reach() {
        return reach;
    }

    synchronized List<Conversation> allConversations() {
        return List.copyOf(conversations.values());
    }

    synchronized void repin(Id conversation, boolean pinned) {
        change(conversation, before -> put(before, before.title(), pinned));
    }

    private void change(Id conversation, Consumer<Conversation> change) {
        refuseIfAsked();
        change.accept(Objects.requireNonNull(conversations.get(conversation)));
    }

    private void put(Conversation was, String title, boolean pinned) {
        var now = new Conversation(was.id(), title, pinned, was.createdAt(), was.updatedAt());
        conversations.put(was.id(), now);
    }

    synchronized Id beginKept(List<ConversationDesk.Turn> talk) {
        var id = begin(talk.getFirst().text());
        for (var turn : talk) {
            Objects.requireNonNull(branches.get(id))
                    .add(message(id, turn.role(), turn.text(), Message.State.COMPLETE));
        }
        return id;
    }

    synchronized void replace(Fact fact) {
        facts.replaceAll(one -> one.id().equals(fact.id()) ? fact : one);
    }

    private synchronized void refuseIfAsked() {
        refusal.ifPresent(
                trouble -> {
                    throw new TroubleException(trouble);
                });
    }

    private synchronized ModelOffer offer(String id) {
        return offers.stream().filter(offer -> offer.id().equals(id)).findFirst().orElseThrow();
    }

    private synchronized void stands(String id, ModelOffer.Standing standing) {
        offers.replaceAll(
                offer ->
                        offer.id().equals(id)
                                ? SampleModels.standing(offer, standing)
                                : offer.standing() == standing
                                                && standing == ModelOffer.Standing.IN_USE
                                        ? SampleModels.standing(
                                                offer, ModelOffer.Standing.INSTALLED)
                                        : offer);
    }

    private Id begin(String title) {
        var id = Id.conversation(nextId++);
        conversations.put(id, new Conversation(id, title, false, NOW, NOW));
        branches.put(id, new ArrayList<>());
        return id;
    }

    private Message message(Id conversation, Role role, String text, Message.State how) {
        var branch = Objects.requireNonNull(branches.get(conversation));
        var id = nextId++;
        return new Message(
                Id.message(id),
                conversation,
                branch.isEmpty() ? Optional.empty() : Optional.of(branch.getLast().id()),
                role,
                text,
                how,
                role == Role.USER ? Optional.empty() : Optional.of("TinyLlama"),
                Optional.of(Id.episode(id)),
                NOW);
    }
}
