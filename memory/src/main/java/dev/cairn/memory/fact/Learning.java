package dev.cairn.memory.fact;

import dev.cairn.llm.text.Failure;
import dev.cairn.memory.Space;
import dev.cairn.memory.Spaces;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.episode.Source;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.extraction.FactExtractor;
import dev.cairn.memory.extraction.Merging;
import dev.cairn.memory.extraction.ModelExtractor;
import dev.cairn.memory.extraction.ModelReading;
import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.fact.internal.ExtractionQueue;
import dev.cairn.memory.fact.internal.FactTable;
import dev.cairn.memory.fact.internal.Reconciliation;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.fact.internal.TallyTable;
import dev.cairn.memory.fact.internal.Unsettled;
import dev.cairn.memory.review.internal.SpaceReview;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Reads what the user said for facts, in the order it was said. Only the user's own words and what
 * they captured are read; the assistant's text never. The rules read at once; a model, where there
 * is one, reads the same words again behind them and adds what they missed. Work left undone is
 * taken up at the next call, also after an end of the program. Thread-safe; one thread works with
 * the rules at a time, and one with a model.
 */
public final class Learning {
    private static final Logger LOG = LoggerFactory.getLogger(Learning.class);
    private static final int EPISODES_AT_ONCE = 128;
    private static final int TURNS_BEFORE = 4;

    /** A second try finds the beginning of the prompt computed, and the machine perhaps idle. */
    private static final int MOST_ATTEMPTS = 2;

    private static final String BY_RULES = "rules";
    private static final String BY_MODEL = "model";

    private final Database database;
    private final Spaces spaces;
    private final FactExtractor rules;
    private final Settlement settlement;
    private final SpaceReview review = new SpaceReview();
    private final Reconciliation reconciliation;
    private final ReentrantLock working = new ReentrantLock();
    private final ReentrantLock asking = new ReentrantLock();

    public Learning(Database database, Spaces spaces, FactExtractor rules, Settlement settlement) {
        this.database = database;
        this.spaces = spaces;
        this.rules = rules;
        this.settlement = settlement;
        this.reconciliation = new Reconciliation(new FactTable(database), settlement, review);
    }

    /**
     * Reads waiting episodes until none is left or {@code stop} says so; returns how many the rules
     * have read. A stop reaches a model that writes within a fraction of a second, and what it was
     * reading is read again another time.
     */
    public int learn(Optional<ModelExtractor> model, BooleanSupplier stop) {
        int read = learnByRules(model.isPresent(), stop);
        if (model.isPresent() && asking.tryLock()) {
            try {
                boolean more = true;
                while (more && !stop.getAsBoolean()) {
                    more = learnByModel(model.get(), stop);
                    // What was said meanwhile does not wait for the model.
                    read += learnByRules(true, stop);
                }
            } finally {
                asking.unlock();
            }
        }
        return read;
    }

    private int learnByRules(boolean modelFollows, BooleanSupplier stop) {
        if (!working.tryLock()) {
            return 0;
        }
        try {
            adoptOld(stop);
            var read = 0;
            while (!stop.getAsBoolean()) {
                var waiting =
                        database.read(session -> ExtractionQueue.next(session, EPISODES_AT_ONCE));
                if (waiting.isEmpty()) {
                    return read;
                }
                read += learnFrom(waiting, modelFollows, stop);
            }
            return read;
        } finally {
            working.unlock();
        }
    }

    /** Facts of before there were claims get theirs, so that histories can be made from them. */
    private void adoptOld(BooleanSupplier stop) {
        while (!stop.getAsBoolean()) {
            var old = database.read(session -> ExtractionQueue.toAdopt(session, EPISODES_AT_ONCE));
            if (old.isEmpty()) {
                return;
            }
            database.run(
                    session ->
                            old.forEach(
                                    fact -> {
                                        settlement.adopt(session, fact);
                                        review.adopt(session, fact);
                                        ExtractionQueue.adopted(session, fact);
                                    }));
        }
    }

    /** How many episodes have not been read yet. */
    public long waiting() {
        return database.read(ExtractionQueue::waiting);
    }

    /** How many episodes could not be read for facts; their words are kept and can be recalled. */
    public long unreadable() {
        return database.read(ExtractionQueue::unreadable);
    }

    /** How many episodes the rules have read and a model shall read as well. */
    public long waitingForModel() {
        return database.read(ExtractionQueue::waitingForModel);
    }

    /** What came of having a model read. */
    public ModelTally tally() {
        return database.read(TallyTable::read);
    }

    /** What the rules found in one episode. */
    private record ByRules(long episode, List<Candidate> candidates, boolean forModel) {}

    /** Reads some episodes and takes in what was found in one transaction; returns how many. */
    private int learnFrom(List<Long> episodes, boolean modelFollows, BooleanSupplier stop) {
        var found = new ArrayList<ByRules>();
        int tried = 0;
        for (var number : episodes) {
            if (stop.getAsBoolean()) {
                break;
            }
            tried++;
            readByRules(number, modelFollows).ifPresent(found::add);
        }
        var known = spaces.list();
        database.run(
                session -> {
                    var unsettled = new Unsettled();
                    for (var one : found) {
                        boolean there =
                                take(
                                        session,
                                        known,
                                        one.episode,
                                        one.candidates,
                                        BY_RULES,
                                        unsettled);
                        if (there && one.forModel) {
                            ExtractionQueue.addForModel(session, database.nextId(), one.episode);
                        }
                        ExtractionQueue.remove(session, one.episode);
                    }
                    reconciliation.settle(session, unsettled);
                });
        return tried;
    }

    private Optional<ByRules> readByRules(long number, boolean modelFollows) {
        var utterance = utterance(number);
        try {
            var candidates = utterance.stream().flatMap(said -> byRules(said).stream()).toList();
            boolean forModel =
                    modelFollows
                            && utterance.filter(ModelExtractor::hasSomethingToRead).isPresent();
            return Optional.of(new ByRules(number, candidates, forModel));
        } catch (RuntimeException | StackOverflowError e) {
            // One message that the rules trip over must not keep all others waiting.
            LOG.warn("episode {} could not be read for facts: {}", number, e.getClass().getName());
            database.run(session -> ExtractionQueue.postpone(session, number, MOST_ATTEMPTS));
            return Optional.empty();
        }
    }

    /** Has the model read one episode; false where none waits, or it cannot go on now. */
    private boolean learnByModel(ModelExtractor model, BooleanSupplier stop) {
        var next = database.read(ExtractionQueue::nextForModel);
        if (next.isEmpty()) {
            return false;
        }
        long number = next.get();
        var utterance = utterance(number);
        var reading =
                utterance
                        .map(said -> model.read(said, stop))
                        .orElseGet(ModelReading.NothingToRead::new);
        switch (reading) {
            case ModelReading.Stopped _ -> {
                return false;
            }
            case ModelReading.NothingToRead _ -> leaveModelQueue(number, ModelTally.NONE);
            case ModelReading.TooSlow _ ->
                    database.run(
                            session -> {
                                ExtractionQueue.postponeForModel(session, number, MOST_ATTEMPTS);
                                count(session, ModelTally.slowOnce());
                            });
            case ModelReading.Failed(var kind) -> {
                if (kind == Failure.CLOSED || kind == Failure.HOST_DID_NOT_START) {
                    return false;
                }
                leaveModelQueue(number, ModelTally.failedOnce());
            }
            case ModelReading.Read read -> keep(number, utterance.orElseThrow(), read);
        }
        return true;
    }

    private void keep(long number, Utterance utterance, ModelReading.Read read) {
        var found = standing(read.candidates(), utterance);
        var beyond = Merging.beyond(byRules(utterance), found);
        var tally =
                ModelTally.answered(
                        beyond.size(),
                        found.size() - beyond.size(),
                        read.dropped().size(),
                        read.millis());
        var known = spaces.list();
        database.run(
                session -> {
                    var unsettled = new Unsettled();
                    take(session, known, number, beyond, BY_MODEL, unsettled);
                    reconciliation.settle(session, unsettled);
                    ExtractionQueue.removeForModel(session, number);
                    count(session, tally);
                });
    }

    private void leaveModelQueue(long number, ModelTally tally) {
        database.run(
                session -> {
                    ExtractionQueue.removeForModel(session, number);
                    count(session, tally);
                });
    }

    private void count(Session session, ModelTally more) {
        TallyTable.add(session, database.clock().instant(), more);
    }

    private List<Candidate> byRules(Utterance utterance) {
        return standing(rules.extract(utterance), utterance);
    }

    /**
     * What was imported is settled together by the caller; what is said now counts at once, since
     * the limits of an hour look at it.
     *
     * @return false where the episode was forgotten while it was being read
     */
    private boolean take(
            Session session,
            List<Space> known,
            long number,
            List<Candidate> candidates,
            String origin,
            Unsettled unsettled) {
        var found = EpisodeTable.find(session, number);
        var in = session.number("SELECT space_id FROM episode WHERE id = ?", number);
        var space = known.stream().filter(one -> one.number() == in).findFirst();
        if (found.isEmpty() || space.isEmpty()) {
            return found.isPresent();
        }
        var episode = found.get();
        // "Moved from Bonn to Berlin": what is over makes room for what began.
        var overFirst =
                candidates.stream()
                        .sorted(Comparator.comparing(one -> one.until().isEmpty()))
                        .toList();
        for (var candidate : overFirst) {
            if (episode.source() == Source.IMPORT) {
                reconciliation.take(session, space.get(), candidate, episode, origin, unsettled);
            } else {
                reconciliation.take(session, space.get(), candidate, episode, origin);
            }
        }
        return true;
    }

    /** The episode as an utterance, if it is the user's own. */
    private Optional<Utterance> utterance(long number) {
        return database.read(
                session ->
                        EpisodeTable.find(session, number)
                                .filter(Learning::isTheUsersOwn)
                                .map(episode -> utterance(session, episode)));
    }

    private static boolean isTheUsersOwn(Episode episode) {
        return episode.role() == Role.USER;
    }

    private static List<Candidate> standing(List<Candidate> candidates, Utterance utterance) {
        return candidates.stream().filter(candidate -> quoteStands(candidate, utterance)).toList();
    }

    private static boolean quoteStands(Candidate candidate, Utterance utterance) {
        return candidate.quoteStart() >= 0
                && candidate.quoteStart() < candidate.quoteEnd()
                && candidate.quoteEnd() <= utterance.text().length()
                && !candidate.text().isBlank();
    }

    private static Utterance utterance(Session session, Episode episode) {
        var before = new ArrayList<String>();
        episode.conversation()
                .ifPresent(
                        conversation ->
                                before.addAll(
                                        session.list(
                                                """
                                                SELECT text FROM (
                                                  SELECT text, id FROM episode
                                                  WHERE conversation_id = ? AND id < ?
                                                  ORDER BY id DESC LIMIT ?)
                                                ORDER BY id
                                                """,
                                                row -> row.getString(1),
                                                conversation.number(),
                                                episode.id().number(),
                                                TURNS_BEFORE)));
        return new Utterance(
                episode.text(),
                episode.occurredAt().toLocalDate(),
                Utterance.OWNER,
                before,
                episode.source() == Source.CAPTURE);
    }
}
