package dev.cairn.sync.imports.internal;

import dev.cairn.memory.exchange.Added;
import dev.cairn.memory.exchange.ArchiveRecord;
import dev.cairn.memory.exchange.ImportedConversation;
import dev.cairn.memory.exchange.ImportedEpisode;
import dev.cairn.memory.exchange.Imports;
import dev.cairn.sync.imports.Skipped;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds out what would be new, and writes nothing. */
final class ComparingIntake implements Intake {
    private final Imports imports;
    private final Tally tally;

    /** Keys of episodes seen in this source: the second time they are known. */
    private final Set<String> seen = new HashSet<>();

    ComparingIntake(Imports imports, Tally tally) {
        this.imports = imports;
        this.tally = tally;
    }

    @Override
    public void conversation(ImportedConversation conversation) {
        Days.of(conversation).forEach(tally::day);
        tally.add(imports.compare(conversation));
    }

    @Override
    public void episode(ImportedEpisode episode) {
        tally.day(episode.at().toLocalDate());
        tally.add(seen.add(episode.originKey()) ? imports.compare(List.of(episode)) : Added.KNOWN);
    }

    @Override
    public void record(ArchiveRecord record, String where) {
        var compared = imports.compare(record);
        tally.add(compared.added());
        compared.why().ifPresent(why -> skipped(where, why));
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
