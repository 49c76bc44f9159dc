package dev.cairn.sync.imports.internal;

import dev.cairn.memory.Space;
import dev.cairn.memory.exchange.ArchiveRecord;
import dev.cairn.memory.exchange.ImportBatch;
import dev.cairn.memory.exchange.ImportedConversation;
import dev.cairn.memory.exchange.ImportedEpisode;
import dev.cairn.memory.exchange.Imports;
import dev.cairn.sync.imports.Skipped;

import java.util.ArrayList;
import java.util.List;

/** Writes what is found into the store. */
final class WritingIntake implements Intake {
    private static final int EPISODES_AT_ONCE = 200;
    private static final int RECORDS_AT_ONCE = 500;

    /** So that what is held at once stays small whatever the records hold. */
    private static final long CHARACTERS_AT_ONCE = 4L << 20;

    private final Imports imports;
    private final ImportBatch batch;
    private final Space space;
    private final Tally tally;
    private final List<ImportedEpisode> episodes = new ArrayList<>();
    private final List<ArchiveRecord> records = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private long characters;

    WritingIntake(Imports imports, ImportBatch batch, Space space, Tally tally) {
        this.imports = imports;
        this.batch = batch;
        this.space = space;
        this.tally = tally;
    }

    @Override
    public void conversation(ImportedConversation conversation) {
        flush();
        Days.of(conversation).forEach(tally::day);
        tally.add(batch.write(space, conversation));
    }

    @Override
    public void episode(ImportedEpisode episode) {
        tally.day(episode.at().toLocalDate());
        episodes.add(episode);
        characters += episode.text().length();
        if (episodes.size() >= EPISODES_AT_ONCE || characters > CHARACTERS_AT_ONCE) {
            flush();
        }
    }

    @Override
    public void record(ArchiveRecord record, String where) {
        records.add(record);
        places.add(where);
        characters += record.fields().path("text").asString("").length();
        if (records.size() >= RECORDS_AT_ONCE || characters > CHARACTERS_AT_ONCE) {
            flush();
        }
    }

    /** Writes what was gathered. */
    void flush() {
        characters = 0;
        if (!episodes.isEmpty()) {
            tally.add(batch.write(space, episodes));
            episodes.clear();
        }
        if (!records.isEmpty()) {
            var written = batch.write(records);
            for (var i = 0; i < records.size(); i++) {
                var where = places.get(i);
                written.why().get(i).ifPresent(why -> skipped(where, why));
            }
            records.clear();
            places.clear();
            tally.add(written.added());
        }
    }

    @Override
    public void skipped(String where, String why) {
        tally.skip(new Skipped(where, why));
    }

    @Override
    public String keyOf(String prefix, String content) {
        return imports.keyOf(prefix, content);
    }

    @Override
    public void read(long bytes) {
        tally.read(bytes);
    }
}
