package dev.cairn.memory.exchange;

import dev.cairn.memory.Id;
import dev.cairn.memory.conversation.Message;
import dev.cairn.memory.exchange.internal.ArchiveRows;
import dev.cairn.memory.exchange.internal.ConversationWriter;
import dev.cairn.memory.exchange.internal.EpisodeWriter;
import dev.cairn.memory.exchange.internal.ImportLock;
import dev.cairn.memory.exchange.internal.ImportTable;
import dev.cairn.memory.exchange.internal.OriginKeys;
import dev.cairn.memory.exchange.internal.Undoing;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The imports of a store: beginning one, comparing before it, undoing. Thread-safe. */
public final class Imports {
    private final Database database;
    private final Settlement settlement;
    private final Runnable cleanUp;
    private final OriginKeys keys;
    private final ConversationWriter conversations;
    private final EpisodeWriter episodeWriter;

    /**
     * @param cleanUp leaves nothing of what was taken back in the index's files and the database's
     */
    public Imports(Database database, Settlement settlement, Runnable cleanUp) {
        this.cleanUp = cleanUp;
        this.database = database;
        this.settlement = settlement;
        this.keys = new OriginKeys(database);
        this.conversations = new ConversationWriter(database);
        this.episodeWriter = new EpisodeWriter(database, settlement);
    }

    /**
     * Begins an import; one at a time.
     *
     * @param format what is imported: "chatgpt", "archive" …
     * @param sourceHash tells one source from another
     */
    public ImportBeginning begin(String format, byte[] sourceHash) {
        var lock = ImportLock.take(home());
        if (lock.isEmpty()) {
            return new ImportBeginning.Busy();
        }
        try {
            var table = new ImportTable(database);
            var number = database.write(session -> table.begin(session, format, sourceHash));
            return new ImportBeginning.Begun(
                    new ImportBatch(database, settlement, lock.get(), number));
        } catch (RuntimeException e) {
            lock.get().close();
            throw e;
        }
    }

    /** What would be new of a conversation. */
    public Added compare(ImportedConversation conversation) {
        return database.read(session -> conversations.compare(session, conversation));
    }

    /** What would be new of some episodes. */
    public Added compare(List<ImportedEpisode> episodes) {
        return database.read(
                session ->
                        episodes.stream()
                                .map(episode -> episodeWriter.compare(session, episode))
                                .reduce(Added.NOTHING, Added::plus));
    }

    /**
     * What would come of a record of an archive.
     *
     * @param why it would be left out; empty where it would not
     */
    public record Comparison(Added added, Optional<String> why) {}

    /**
     * What would be new of a record of an archive, by its id; that what it names is there is only
     * known when it is written.
     */
    public Comparison compare(ArchiveRecord record) {
        var outcome = database.read(session -> ArchiveRows.compare(session, record));
        return new Comparison(outcome.added(), outcome.why());
    }

    /**
     * An origin key for something whose source gives it no id: the same for the same content, and
     * telling nothing of it without this store's secret.
     *
     * @param prefix the format
     */
    public String keyOf(String prefix, String content) {
        return keys.of(prefix, content);
    }

    /** All imports, the newest first. */
    public List<ImportSummary> list() {
        return database.read(
                session ->
                        session.list(
                                """
                                SELECT id, format, state, coalesce(report, ''), recorded_at
                                FROM import_batch ORDER BY id DESC
                                """,
                                row ->
                                        new ImportSummary(
                                                new Id(Id.Kind.IMPORT, row.getLong(1)),
                                                row.getString(2),
                                                ImportSummary.State.valueOf(
                                                        row.getString(3).toUpperCase(Locale.ROOT)),
                                                row.getString(4),
                                                Instant.ofEpochMilli(row.getLong(5)))));
    }

    /**
     * Takes out a message that a longer one has taken the place of, in the caller's transaction.
     */
    public void replace(Session session, Message message) {
        new Undoing(database, settlement).replace(session, message);
    }

    /** What came of undoing an import. */
    public enum Undone {
        DONE,
        /** There is no import of that id. */
        UNKNOWN,
        /** It had been undone before. */
        ALREADY,
        /** An import is under way. */
        BUSY
    }

    /**
     * Takes back everything that an import brought and what was learned from it. It may be imported
     * again afterwards.
     */
    public Undone undo(Id batch) {
        var state = database.read(session -> ImportTable.state(session, batch.number()));
        if (batch.kind() != Id.Kind.IMPORT || state.isEmpty()) {
            return Undone.UNKNOWN;
        }
        if (state.get().equals("undone")) {
            return Undone.ALREADY;
        }
        Optional<ImportLock> lock = ImportLock.take(home());
        if (lock.isEmpty()) {
            return Undone.BUSY;
        }
        try (var _ = lock.get()) {
            new Undoing(database, settlement).undo(batch.number());
        }
        cleanUp.run();
        return Undone.DONE;
    }

    /** Takes back imports that an end of the program cut off; none that is under way elsewhere. */
    public void recover() {
        var running = database.read(ImportTable::running);
        if (running.isEmpty()) {
            return;
        }
        var lock = ImportLock.take(home());
        if (lock.isPresent()) {
            try (var _ = lock.get()) {
                running.forEach(batch -> new Undoing(database, settlement).undo(batch));
            }
        }
    }

    private Path home() {
        return database.file().resolveSibling("").toAbsolutePath();
    }
}
