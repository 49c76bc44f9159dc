package dev.cairn.memory.fact;

import dev.cairn.memory.Space;
import dev.cairn.memory.Spaces;
import dev.cairn.memory.episode.Episode;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.episode.Source;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.extraction.Candidate;
import dev.cairn.memory.extraction.FactExtractor;
import dev.cairn.memory.extraction.Utterance;
import dev.cairn.memory.fact.internal.ExtractionQueue;
import dev.cairn.memory.fact.internal.FactTable;
import dev.cairn.memory.fact.internal.Reconciliation;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Reads what the user said for facts, in the order it was said. Only the user's own words and what
 * they captured are read; the assistant's text never. Work left undone is taken up at the next
 * call, also after an end of the program. Thread-safe; one thread works at a time.
 */
public final class Learning {
    private static final int EPISODES_AT_ONCE = 32;
    private static final int TURNS_BEFORE = 4;

    private final Database database;
    private final Spaces spaces;
    private final Reconciliation reconciliation;
    private final ReentrantLock working = new ReentrantLock();

    public Learning(Database database, Spaces spaces) {
        this.database = database;
        this.spaces = spaces;
        this.reconciliation = new Reconciliation(new FactTable(database));
    }

    /**
     * A way of reading for facts.
     *
     * @param origin "rules" or "model", kept with each fact
     */
    public record Reader(FactExtractor extractor, String origin) {}

    /** Reads waiting episodes until none is left or {@code stop} says so; returns how many. */
    public int learn(List<Reader> readers, BooleanSupplier stop) {
        if (!working.tryLock()) {
            return 0;
        }
        try {
            var read = 0;
            while (!stop.getAsBoolean()) {
                var waiting =
                        database.read(session -> ExtractionQueue.next(session, EPISODES_AT_ONCE));
                if (waiting.isEmpty()) {
                    return read;
                }
                for (var episode : waiting) {
                    if (stop.getAsBoolean()) {
                        return read;
                    }
                    learnFrom(episode, readers);
                    read++;
                }
            }
            return read;
        } finally {
            working.unlock();
        }
    }

    /** How many episodes have not been read yet. */
    public long waiting() {
        return database.read(ExtractionQueue::waiting);
    }

    private record Found(Candidate candidate, String origin) {}

    private void learnFrom(long number, List<Reader> readers) {
        var found = database.read(session -> EpisodeTable.find(session, number));
        var candidates = new ArrayList<Found>();
        if (found.isPresent() && isTheUsersOwn(found.get())) {
            var utterance = database.read(session -> utterance(session, found.get()));
            for (var reader : readers) {
                reader.extractor().extract(utterance).stream()
                        .filter(candidate -> quoteStands(candidate, utterance))
                        .forEach(
                                candidate -> candidates.add(new Found(candidate, reader.origin())));
            }
        }
        var byNumber =
                spaces.list().stream().collect(Collectors.toMap(Space::number, space -> space));
        database.run(
                session -> {
                    // It may have been forgotten while it was being read.
                    if (EpisodeTable.find(session, number).isPresent()) {
                        take(session, found.orElseThrow(), candidates, byNumber);
                    }
                    ExtractionQueue.remove(session, number);
                });
    }

    private void take(
            Session session, Episode episode, List<Found> candidates, Map<Long, Space> byNumber) {
        var space =
                byNumber.get(
                        session.number(
                                "SELECT space_id FROM episode WHERE id = ?",
                                episode.id().number()));
        if (space == null) {
            return;
        }
        // "Moved from Bonn to Berlin": what is over makes room for what began.
        candidates.sort(Comparator.comparing(found -> found.candidate.until().isEmpty()));
        for (var found : candidates) {
            reconciliation.take(session, space, found.candidate, episode, found.origin);
        }
    }

    private static boolean isTheUsersOwn(Episode episode) {
        return episode.role() == Role.USER;
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
