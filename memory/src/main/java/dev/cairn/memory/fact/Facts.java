package dev.cairn.memory.fact;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.fact.internal.FactTable;
import dev.cairn.memory.fact.internal.Folding;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The facts of a store, to be read. Thread-safe. */
public final class Facts {
    private static final Pattern OWN = Pattern.compile("(?i)(?:my|our|mein|meine) (?<who>.+)");

    private final Database database;

    private final Settlement.Names names;

    /**
     * @param names which names mean the same
     */
    public Facts(Database database, Settlement.Names names) {
        this.database = database;
        this.names = names;
    }

    /**
     * The facts of a space, newest first.
     *
     * @param about only those that name this person, place or thing, under any of its names; "my
     *     sister" is whoever she is
     * @param all superseded, retracted, pending and declined ones too
     */
    public List<Fact> list(Space space, Optional<String> about, boolean all) {
        return database.read(
                session -> {
                    var found = FactTable.inSpace(session, space.number(), all);
                    if (about.isEmpty()) {
                        return found;
                    }
                    var wanted = allNames(session, space, about.get());
                    return found.stream()
                            .filter(fact -> wanted.stream().anyMatch(name -> names(fact, name)))
                            .toList();
                });
    }

    private Set<String> allNames(Session session, Space space, String about) {
        var all = new LinkedHashSet<String>();
        all.add(about);
        var own = OWN.matcher(about.strip());
        var folded = Folding.plain(own.matches() ? "the user's " + own.group("who") : about);
        all.addAll(names.of(session, space.number(), folded));
        return all;
    }

    /** How a slot, or what a fact told of, came to be as it is: oldest first. */
    public List<Fact> history(Id fact) {
        return database.read(
                session ->
                        FactTable.history(session, fact.number()).stream()
                                .flatMap(one -> FactTable.find(session, one).stream())
                                .sorted(
                                        Comparator.comparing(Facts::place)
                                                .thenComparing(Fact::occurredAt))
                                .toList());
    }

    private static LocalDate place(Fact fact) {
        return fact.validTo().filter(to -> to.isBefore(fact.start())).orElseGet(fact::start);
    }

    /** The facts that a fact is linked with, the nearest first. */
    public List<Link> links(Id fact) {
        return database.read(session -> FactTable.links(session, fact.number()));
    }

    /** What a fact is about beside its words: topics that it belongs to. */
    public List<String> tags(Id fact) {
        return database.read(
                session ->
                        session.list(
                                "SELECT tag FROM fact_tag WHERE fact_id = ? ORDER BY tag",
                                row -> row.getString(1),
                                fact.number()));
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
