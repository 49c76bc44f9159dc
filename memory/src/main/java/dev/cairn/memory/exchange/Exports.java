package dev.cairn.memory.exchange;

import dev.cairn.memory.exchange.internal.ArchiveReading;
import dev.cairn.memory.store.internal.Database;

import java.util.List;
import java.util.Set;

/** Everything in a store as records, for archives and other exports. Thread-safe. */
public final class Exports {
    private final Database database;

    public Exports(Database database) {
        this.database = database;
    }

    /** Takes records one by one; what it throws ends the reading. */
    public interface Visitor {
        void visit(ArchiveRecord record);
    }

    /** The names of all kinds of records, in the order in which they are read. */
    public static List<String> kinds() {
        return ArchiveReading.kinds();
    }

    /**
     * Reads the store record by record, on one unchanging picture of it: what is referred to comes
     * before what refers to it.
     */
    public void read(ExportFilter filter, Visitor visitor) {
        read(filter, Set.copyOf(kinds()), visitor);
    }

    /** The same of some kinds alone. */
    public void read(ExportFilter filter, Set<String> kinds, Visitor visitor) {
        database.read(
                session -> {
                    new ArchiveReading(session, filter).read(kinds, visitor);
                    return true;
                });
    }
}
