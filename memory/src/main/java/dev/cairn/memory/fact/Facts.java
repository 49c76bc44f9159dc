package dev.cairn.memory.fact;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.fact.internal.FactTable;
import dev.cairn.memory.store.internal.Database;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The facts of a store, to be read. Thread-safe. */
public final class Facts {
    private final Database database;

    public Facts(Database database) {
        this.database = database;
    }

    /**
     * The facts of a space, newest first.
     *
     * @param about only those that name this person, place or thing
     * @param all superseded, retracted, pending and declined ones too
     */
    public List<Fact> list(Space space, Optional<String> about, boolean all) {
        return database.read(session -> FactTable.inSpace(session, space.number(), all)).stream()
                .filter(fact -> about.isEmpty() || names(fact, about.get()))
                .toList();
    }

    /** Whether a fact is about something: its subject, or a name in its text. */
    private static boolean names(Fact fact, String about) {
        return fact.subject().equalsIgnoreCase(about.strip()) || names(fact.text(), about);
    }

    /** Whether a name stands in a text as words of their own, in any case. */
    public static boolean names(String text, String name) {
        return containsWord(text.toLowerCase(Locale.ROOT), name.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean containsWord(String text, String word) {
        if (word.isEmpty()) {
            return true;
        }
        for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            var end = at + word.length();
            if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    public Optional<Fact> find(Id id) {
        return database.read(session -> FactTable.find(session, id.number()));
    }

    /** The facts that rest on an episode, in the order they were found. */
    public List<Fact> from(Id episode) {
        return database.read(
                session ->
                        session
                                .list(
                                        """
                                        SELECT DISTINCT fact_id FROM evidence WHERE episode_id = ?
                                        ORDER BY fact_id
                                        """,
                                        row -> row.getLong(1),
                                        episode.number())
                                .stream()
                                .flatMap(fact -> FactTable.find(session, fact).stream())
                                .toList());
    }
}
