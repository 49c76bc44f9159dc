package dev.cairn.memory.gist;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.gist.internal.GistTable;
import dev.cairn.memory.store.internal.Database;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The gists of a store, to be read. For recall a gist is one more key to its sources: its text is
 * searched, and what it leads to are {@link #episodes}. Gists that lost a source to forgetting and
 * wait to be made again are not among them. Thread-safe.
 */
public final class Gists {
    private final Database database;

    public Gists(Database database) {
        this.database = database;
    }

    /** Those of a shape that touch some days, oldest first. */
    public List<Gist> list(Space space, Gist.Shape shape, LocalDate from, LocalDate to) {
        return database.read(session -> GistTable.list(session, space.number(), shape, from, to));
    }

    /** All of a shape, oldest first. */
    public List<Gist> list(Space space, Gist.Shape shape) {
        return list(space, shape, LocalDate.of(-9999, 1, 1), LocalDate.of(9999, 12, 31));
    }

    public Optional<Gist> find(Id gist) {
        return database.read(session -> GistTable.find(session, gist.number()));
    }

    /** The episodes that a gist rests on in the end, each once, oldest first. */
    public List<Id> episodes(Id gist) {
        return database.read(session -> GistTable.episodes(session, gist.number()));
    }
}
