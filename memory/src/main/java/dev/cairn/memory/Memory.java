package dev.cairn.memory;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.llm.text.TextModel;
import dev.cairn.memory.answering.Answering;
import dev.cairn.memory.backup.Backups;
import dev.cairn.memory.consolidation.Consolidated;
import dev.cairn.memory.consolidation.Consolidation;
import dev.cairn.memory.consolidation.ConsolidationProgress;
import dev.cairn.memory.consolidation.Merges;
import dev.cairn.memory.conversation.Conversations;
import dev.cairn.memory.correction.Corrections;
import dev.cairn.memory.decay.Decay;
import dev.cairn.memory.entity.Entities;
import dev.cairn.memory.entity.internal.ToldNames;
import dev.cairn.memory.episode.Episodes;
import dev.cairn.memory.exact.ExactQuestions;
import dev.cairn.memory.exchange.Exports;
import dev.cairn.memory.exchange.Imports;
import dev.cairn.memory.extraction.ModelExtractor;
import dev.cairn.memory.extraction.RuleExtractor;
import dev.cairn.memory.fact.Facts;
import dev.cairn.memory.fact.Learning;
import dev.cairn.memory.fact.Linking;
import dev.cairn.memory.fact.ModelTally;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.forgetting.Forgetting;
import dev.cairn.memory.gist.Gists;
import dev.cairn.memory.portrait.Interests;
import dev.cairn.memory.portrait.Portraits;
import dev.cairn.memory.recall.EmbeddingProgress;
import dev.cairn.memory.recall.Lag;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.memory.recall.Recall;
import dev.cairn.memory.recall.internal.IndexKeeper;
import dev.cairn.memory.recall.internal.Reembedding;
import dev.cairn.memory.recall.internal.SearchIndex;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.recall.internal.Vectors;
import dev.cairn.memory.review.FactEditing;
import dev.cairn.memory.review.Inbox;
import dev.cairn.memory.review.Policies;
import dev.cairn.memory.sharing.Sharing;
import dev.cairn.memory.store.StoreException;
import dev.cairn.memory.store.internal.ChangeLog;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.timeline.Timelines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * One person's memory: a folder with one SQLite file, and an index that can be deleted at any time.
 * Thread-safe. Everything here may block; nothing may be called on the thread that draws a window.
 */
public final class Memory implements AutoCloseable {
    /** How long a question waits for vectors of what was just said. */
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    /** How long another process may hold the database. */
    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(5);

    private final Database database;
    private final SearchIndex index;
    private final IndexKeeper keeper;
    private final Spaces spaces;
    private final Episodes episodes;
    private final Conversations conversations;
    private final Recall recall;
    private final Facts facts;
    private final ExactQuestions exact;
    private final Entities entities;
    private final Learning learning;
    private final Linking linking;
    private final Timelines timelines;
    private final Forgetting forgetting;
    private final Inbox inbox;
    private final Policies policies;
    private final FactEditing editing;
    private final Corrections corrections;
    private final Decay decay;
    private final Gists gists;
    private final Portraits portraits;
    private final Interests interests;
    private final Consolidation consolidation;
    private final Merges merges;
    private final Answering answering;
    private final Backups backups;
    private final Imports imports;
    private final Exports exports;
    private final Sharing sharing;

    private Memory(
            Database database,
            SearchIndex index,
            Terms terms,
            Clock clock,
            Embedder embedder,
            Ranking ranking) {
        this.database = database;
        this.index = index;
        this.keeper = new IndexKeeper(database, index, embedder);
        this.spaces = new Spaces(database);
        this.episodes = new Episodes(database);
        this.conversations = new Conversations(database);
        this.recall = new Recall(database, index, terms, keeper, embedder, ranking, PATIENCE);
        var names = new ToldNames(database);
        this.facts = new Facts(database, names);
        var settlement = new Settlement(database, names);
        this.entities = new Entities(database, settlement);
        var rules = new RuleExtractor();
        this.exact = new ExactQuestions(database, names);
        this.learning = new Learning(database, spaces, rules, settlement);
        var vectors = Vectors.of(database, embedder.identity());
        this.linking = new Linking(database, vectors);
        this.inbox = new Inbox(database, settlement);
        this.policies = new Policies(database);
        this.editing = new FactEditing(database, rules, settlement);
        this.timelines = new Timelines(database, names);
        this.decay = new Decay(database);
        this.gists = new Gists(database);
        this.portraits = new Portraits(database, decay);
        this.interests = new Interests(database);
        this.consolidation =
                new Consolidation(database, spaces, decay, portraits, recall, vectors, terms);
        this.merges = new Merges(database, editing);
        this.forgetting = new Forgetting(database, clock, keeper, recall, index, terms, settlement);
        this.corrections = new Corrections(database, embedder, terms);
        this.imports =
                new Imports(
                        database,
                        settlement,
                        () -> {
                            keeper.expunge();
                            database.scrub();
                        });
        this.answering =
                new Answering(
                        database,
                        clock,
                        conversations,
                        recall,
                        facts,
                        exact,
                        corrections,
                        portraits,
                        timelines,
                        terms,
                        imports::replace);
        this.backups = new Backups(database);
        this.exports = new Exports(database);
        this.sharing = new Sharing(database, settlement, terms, clock.getZone());
        imports.recover();
        conversations.recoverAbandoned(OffsetDateTime.now(clock));
    }

    /**
     * Opens the store in a folder, or begins one there.
     *
     * @param clock tells when things are recorded, and in which zone they happen
     * @throws StoreException when the file is locked, damaged or on a full disk
     */
    public static MemoryOpening open(Path home, Clock clock, Embedder embedder, Ranking ranking) {
        return open(home, clock, embedder, ranking, LOCK_PATIENCE);
    }

    static MemoryOpening open(
            Path home, Clock clock, Embedder embedder, Ranking ranking, Duration lockPatience) {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            return new MemoryOpening.Refused("the data folder " + home + " cannot be made");
        }
        if (!Files.isWritable(home)) {
            return new MemoryOpening.Refused("the data folder " + home + " cannot be written to");
        }
        return switch (Database.open(home.resolve("cairn.db"), clock, lockPatience)) {
            case Database.Opening.Newer(var found, var known) ->
                    new MemoryOpening.Refused(
                            "the database in %s was written by a newer Cairn (schema %d, this one knows %d); it was left as it is"
                                    .formatted(home, found, known));
            case Database.Opening.Foreign() ->
                    new MemoryOpening.Refused(
                            "the file cairn.db in %s belongs to another program; it was left as it is"
                                    .formatted(home));
            case Database.Opening.Opened(var database) ->
                    openIndex(home, database, clock, embedder, ranking);
        };
    }

    private static MemoryOpening openIndex(
            Path home, Database database, Clock clock, Embedder embedder, Ranking ranking) {
        var terms = new Terms();
        try {
            var index =
                    SearchIndex.in(
                            home.resolve("index"),
                            terms,
                            database.identity(),
                            embedder.identity().name(),
                            () -> database.read(ChangeLog::newest));
            return new MemoryOpening.Opened(
                    new Memory(database, index, terms, clock, embedder, ranking));
        } catch (RuntimeException e) {
            // A store that could not be opened whole must not keep its locks.
            try {
                database.close();
            } catch (RuntimeException next) {
                e.addSuppressed(next);
            }
            throw e;
        }
    }

    public Spaces spaces() {
        return spaces;
    }

    public Episodes episodes() {
        return episodes;
    }

    public Conversations conversations() {
        return conversations;
    }

    public Recall recall() {
        return recall;
    }

    public Facts facts() {
        return facts;
    }

    public Entities entities() {
        return entities;
    }

    /** Questions that facts answer by look-up and counting. */
    public ExactQuestions exact() {
        return exact;
    }

    public Timelines timelines() {
        return timelines;
    }

    public Decay decay() {
        return decay;
    }

    public Gists gists() {
        return gists;
    }

    public Portraits portraits() {
        return portraits;
    }

    public Interests interests() {
        return interests;
    }

    /** Pairs of facts that seem to say the same. */
    public Merges merges() {
        return merges;
    }

    public Forgetting forgetting() {
        return forgetting;
    }

    /** Facts that wait for the user's word. */
    public Inbox inbox() {
        return inbox;
    }

    /** What each space asks about before it keeps it. */
    public Policies policies() {
        return policies;
    }

    /** Changes to facts by the user's own hand. */
    public FactEditing editing() {
        return editing;
    }

    /** What the user said of answers, for when something like it is asked again. */
    public Corrections corrections() {
        return corrections;
    }

    public Answering answering() {
        return answering;
    }

    /** Copies of the store. */
    public Backups backups() {
        return backups;
    }

    public Imports imports() {
        return imports;
    }

    public Exports exports() {
        return exports;
    }

    /** What is shared with the owner's other devices. */
    public Sharing sharing() {
        return sharing;
    }

    /**
     * Reads what was said since the last time for facts, until done or told to stop; returns how
     * many episodes the rules have read. The rules read first, at a thousand messages a second and
     * more; then {@code model} reads what they have read, which takes seconds a message, behind
     * every answer that is asked of it, and stops soon after {@code stop} says so.
     */
    public int learn(Optional<TextModel> model, BooleanSupplier stop) {
        var reader = model.map(text -> new ModelExtractor(text, ModelExtractor.USUAL_DEADLINE));
        var read = learning.learn(reader, stop);
        linking.run(stop);
        return read;
    }

    /** How many episodes the rules have read and a model shall read as well. */
    public long unreadByModel() {
        return learning.waitingForModel();
    }

    /** What came of having a model read for facts: counts, for diagnosis. */
    public ModelTally modelTally() {
        return learning.tally();
    }

    /** How many episodes wait to be read for facts. */
    public long unread() {
        return learning.waiting();
    }

    /** How many episodes could not be read for facts. */
    public long unreadable() {
        return learning.unreadable();
    }

    /**
     * Sums up what was said on days that ended before {@code today}, and brings the portrait, ties
     * and proposals up to date, until done or told to stop; the next call goes on.
     */
    public Consolidated consolidate(
            LocalDate today,
            Optional<TextModel> model,
            ConsolidationProgress progress,
            BooleanSupplier stop) {
        learning.learn(Optional.empty(), stop);
        linking.run(stop);
        return consolidation.run(today, model, progress, stop);
    }

    /** Works on what waits (index, vectors, links) until it is done or told to stop. */
    public void catchUp(BooleanSupplier stop) {
        keeper.catchUp(stop);
        linking.run(stop);
    }

    /** Waits until the index has put in order what {@link #catchUp} took up, or {@code stop}. */
    public void settleIndex(BooleanSupplier stop) {
        keeper.settle(stop);
    }

    /**
     * Makes the vectors of another embedder, while recall goes on with those of the present one. A
     * memory that is opened with that embedder afterwards finds them made.
     *
     * @return whether all are made; false where {@code stop} said so, and the next call goes on
     */
    public boolean embedAnew(Embedder next, EmbeddingProgress progress, BooleanSupplier stop) {
        return new Reembedding(database, next).run(progress, stop);
    }

    /** How far the index is behind the store. */
    public Lag lag() {
        return keeper.lag();
    }

    @Override
    public void close() {
        try (database;
                index;
                recall) {
            keeper.commit();
        }
    }
}
