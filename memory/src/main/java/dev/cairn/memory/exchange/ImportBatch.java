package dev.cairn.memory.exchange;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.exchange.internal.ArchiveRows;
import dev.cairn.memory.exchange.internal.ConversationWriter;
import dev.cairn.memory.exchange.internal.EpisodeWriter;
import dev.cairn.memory.exchange.internal.ImportLock;
import dev.cairn.memory.exchange.internal.ImportTable;
import dev.cairn.memory.exchange.internal.Settling;
import dev.cairn.memory.exchange.internal.Undoing;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.store.internal.Database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An import under way. What it writes is durable at once, but stays only if {@link #finish} is
 * reached: closed before, or cut off by an end of the program, all of it is taken back. For one
 * thread.
 */
public final class ImportBatch implements AutoCloseable {
    private final Database database;
    private final Settlement settlement;
    private final ImportLock lock;
    private final long number;
    private final ConversationWriter conversations;
    private final EpisodeWriter episodes;
    private final ArchiveRows records;
    private boolean settles;
    private boolean finished;

    ImportBatch(Database database, Settlement settlement, ImportLock lock, long number) {
        this.database = database;
        this.settlement = settlement;
        this.lock = lock;
        this.number = number;
        this.conversations = new ConversationWriter(database);
        this.episodes = new EpisodeWriter(database, settlement);
        this.records = new ArchiveRows(database);
    }

    public Id id() {
        return new Id(Id.Kind.IMPORT, number);
    }

    /** Takes in what is new of a conversation, in one transaction. */
    public Added write(Space space, ImportedConversation conversation) {
        return database.write(
                session -> conversations.write(session, number, space.number(), conversation));
    }

    /**
     * Takes in episodes that are new, with their facts, in one transaction.
     *
     * @param space where they go; its review decides what happens to the facts
     */
    public Added write(Space space, List<ImportedEpisode> some) {
        return database.write(
                session -> {
                    var sum = Added.NOTHING;
                    for (var episode : some) {
                        sum = sum.plus(episodes.write(session, number, space, episode));
                    }
                    return sum;
                });
    }

    /**
     * What came of a run of records.
     *
     * @param why for each record, in order, why it was left out; empty where it was not
     */
    public record Written(Added added, List<Optional<String>> why) {}

    /** Stores records of an archive that are new, in one transaction. */
    public Written write(List<ArchiveRecord> some) {
        settles = true;
        return database.write(
                session -> {
                    var sum = Added.NOTHING;
                    var why = new ArrayList<Optional<String>>();
                    for (var record : some) {
                        var outcome = records.write(session, number, record);
                        sum = sum.plus(outcome.added());
                        why.add(outcome.why());
                    }
                    return new Written(sum, List.copyOf(why));
                });
    }

    /**
     * Makes the import stay, and has the owner's words in it read for facts from now on.
     *
     * @param report what there is to say of it, in JSON; without the user's words
     */
    public void finish(String report) {
        if (settles) {
            new Settling(database, settlement).settle(number);
        }
        var table = new ImportTable(database);
        database.run(session -> table.finish(session, number, report));
        finished = true;
    }

    @Override
    public void close() {
        try (lock) {
            if (!finished) {
                new Undoing(database, settlement).undo(number);
                database.run(session -> ImportTable.drop(session, number));
            }
        }
    }
}
