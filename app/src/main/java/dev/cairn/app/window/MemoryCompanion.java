package dev.cairn.app.window;

import static dev.cairn.app.window.Told.told;

import dev.cairn.app.composition.Composition;
import dev.cairn.app.composition.ModelChoice;
import dev.cairn.llm.catalogue.Catalogue;
import dev.cairn.llm.catalogue.CatalogueModel;
import dev.cairn.llm.catalogue.Download;
import dev.cairn.llm.catalogue.DownloadOutcome;
import dev.cairn.llm.catalogue.ModelStore;
import dev.cairn.llm.text.StopSignal;
import dev.cairn.memory.Id;
import dev.cairn.memory.Memory;
import dev.cairn.memory.Space;
import dev.cairn.memory.answering.Answer;
import dev.cairn.memory.answering.AnswerListener;
import dev.cairn.memory.answering.Question;
import dev.cairn.memory.answering.Trace;
import dev.cairn.memory.conversation.Conversation;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;
import dev.cairn.ui.Companion;
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
import dev.cairn.ui.sharing.SharingDesk;
import dev.cairn.ui.timeline.TimelineDesk;
import dev.cairn.ui.work.Progress;
import dev.cairn.ui.work.Trouble;
import dev.cairn.ui.work.TroubleException;
import dev.cairn.ui.work.Work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** What the window asks, answered by the memory and the models of this program. Thread-safe. */
final class MemoryCompanion implements Companion {
    private static final double GIGABYTE = 1e9;

    private final Memory memory;
    private final CurrentSpace space;
    private final Clock clock;
    private final Path folder;
    private final Models models;
    private final ModelDesk desk;
    private final Upkeep upkeep;
    private final StoredConversations conversations;
    private final StoredFacts facts;
    private final StoredInbox inbox;
    private final StoredTimeline timeline;
    private final StoredGraph graph;
    private final SampleSpace samples;
    private final Household household;
    private final ReachDesk reach;
    private final StoredExchange exchange;
    private final StoredSharing sharing;

    /**
     * Where models come from.
     *
     * @param machineBytes the machine's memory
     */
    record Models(
            Catalogue catalogue,
            ModelStore store,
            Download download,
            ModelChoice choice,
            long machineBytes) {}

    MemoryCompanion(
            Composition cairn,
            WindowFile file,
            Models models,
            ModelDesk desk,
            Upkeep upkeep,
            StoredSharing sharing,
            ReachDesk reach) {
        this.reach = reach;
        this.memory = cairn.memory();
        this.space = new CurrentSpace(memory);
        this.clock = cairn.clock();
        this.folder = cairn.home().folder();
        var sizes = new FolderSizes(folder);
        this.conversations = new StoredConversations(memory, space, clock);
        conversations.takeOver(file);
        this.facts = new StoredFacts(memory, space, sizes);
        this.inbox = new StoredInbox(memory, space);
        this.timeline = new StoredTimeline(memory, space);
        this.graph = new StoredGraph(memory, space);
        this.samples = new SampleSpace(memory, space, clock);
        this.household = new Household(cairn, memory, space, file, sizes);
        this.exchange = new StoredExchange(cairn, space);
        this.sharing = sharing;
        this.models = models;
        this.desk = desk;
        this.upkeep = upkeep;
    }

    @Override
    public List<Conversation> conversations() {
        return conversations.listed();
    }

    @Override
    public List<Message> branch(Id conversation) {
        return told(() -> memory.conversations().branch(conversation));
    }

    @Override
    public Answer ask(Question asked, AnswerListener listener, Work work) {
        // Here and nowhere else, so that no way of asking goes round it.
        var question = reach.paused() ? asked.unwritten() : asked;
        var stop = new StopSignal();
        work.onCancel(stop::stop);
        return told(
                () -> {
                    try (var _ = upkeep.answering()) {
                        var answer =
                                memory.answering()
                                        .answer(
                                                space.get(),
                                                question,
                                                desk.whenLoaded(stop),
                                                listener,
                                                stop);
                        desk.answered(answer.trace().tokensPerSecond());
                        return answer;
                    }
                });
    }

    @Override
    public void writing() {
        upkeep.writing();
    }

    @Override
    public Optional<Trace> trace(Id message) {
        return told(() -> memory.answering().trace(message));
    }

    @Override
    public Optional<Episode> episode(Id episode) {
        return told(() -> memory.episodes().find(episode));
    }

    @Override
    public void rename(Id conversation, String title) {
        told(
                () -> {
                    memory.conversations().rename(conversation, title);
                    return true;
                });
    }

    @Override
    public Erased forgetConversation(Id conversation) {
        return forget(List.of(conversation));
    }

    @Override
    public Erased forget(List<Id> facts) {
        return told(() -> StoredFacts.erased(memory.forgetting().forget(facts)));
    }

    @Override
    public boolean holdsNothing() {
        return told(
                () ->
                        memory.episodes().count() == 0
                                && memory.spaces().list().stream().allMatch(this::isEmpty));
    }

    private boolean isEmpty(Space one) {
        return memory.conversations().list(one).isEmpty()
                && memory.conversations().archived(one).isEmpty();
    }

    @Override
    public List<Fact> facts() {
        return told(
                () ->
                        memory.facts().list(space.get(), Optional.empty(), true).stream()
                                .filter(MemoryCompanion::takesPart)
                                .toList());
    }

    private static boolean takesPart(Fact fact) {
        return fact.status() == FactStatus.CURRENT || fact.status() == FactStatus.SUPERSEDED;
    }

    @Override
    public Episode capture(String text) {
        return told(() -> memory.episodes().capture(space.get(), text, OffsetDateTime.now(clock)));
    }

    @Override
    public ModelState modelState() {
        return desk.state();
    }

    @Override
    public Listening onModelState(Consumer<ModelState> listener) {
        return desk.listen(listener)::run;
    }

    @Override
    public List<ModelOffer> models() {
        return told(
                () -> {
                    var inUse = models.choice.inUse();
                    var offers = new java.util.ArrayList<ModelOffer>();
                    for (var model : models.catalogue.models()) {
                        offers.add(offer(model, inUse));
                    }
                    return List.copyOf(offers);
                });
    }

    private ModelOffer offer(CatalogueModel model, Optional<String> inUse) throws IOException {
        return new ModelOffer(
                model.id(),
                model.name(),
                model.goodFor(),
                model.licence(),
                model.bytes(),
                model.memoryGigabytes(),
                // A machine sold as 8 GB reports a little less.
                models.machineBytes >= model.memoryGigabytes() * GIGABYTE * .9,
                model.id().equals("starter"),
                standing(model, inUse));
    }

    private ModelOffer.Standing standing(CatalogueModel model, Optional<String> inUse)
            throws IOException {
        if (models.store.find(model.id()).isPresent()) {
            return inUse.filter(model.id()::equals).isPresent()
                    ? ModelOffer.Standing.IN_USE
                    : ModelOffer.Standing.INSTALLED;
        }
        return hasPart(model.id()) ? ModelOffer.Standing.PARTLY : ModelOffer.Standing.AVAILABLE;
    }

    private boolean hasPart(String id) throws IOException {
        if (!Files.isDirectory(models.store.folder())) {
            return false;
        }
        try (var parts = Files.newDirectoryStream(models.store.folder(), id + ".gguf.*part")) {
            return parts.iterator().hasNext();
        }
    }

    @Override
    public void download(String id, Work work) {
        var model =
                models.catalogue
                        .find(id)
                        .orElseThrow(() -> new IllegalArgumentException("no such model"));
        var stop = new StopSignal();
        work.onCancel(stop::stop);
        var outcome =
                models.download.run(
                        model,
                        (bytes, total, speed) -> work.progress(new Progress(bytes, total, speed)),
                        stop);
        switch (outcome) {
            case DownloadOutcome.Installed _ -> {
                // Nothing more to do: the list is read anew.
            }
            case DownloadOutcome.Cancelled _ -> throw new CancellationException();
            case DownloadOutcome.Failed(var reason, var sentence) ->
                    throw new TroubleException(new Trouble(sentence, reason.name()));
        }
    }

    @Override
    public void use(String model, Work work) {
        told(
                () -> {
                    desk.use(model);
                    return true;
                });
    }

    @Override
    public Path dataFolder() {
        return folder;
    }

    @Override
    public ConversationDesk conversing() {
        return conversations;
    }

    @Override
    public FactDesk remembering() {
        return facts;
    }

    @Override
    public InboxDesk inbox() {
        return inbox;
    }

    @Override
    public TimelineDesk timeline() {
        return timeline;
    }

    @Override
    public SampleDesk samples() {
        return samples;
    }

    @Override
    public GraphDesk graph() {
        return graph;
    }

    @Override
    public ReachDesk reach() {
        return reach;
    }

    @Override
    public Household home() {
        return household;
    }

    @Override
    public ExchangeDesk exchange() {
        return exchange;
    }

    @Override
    public SharingDesk sharing() {
        return sharing;
    }
}
