package dev.cairn.memory.forgetting;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.backup.Backups;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.forgetting.internal.Erasure;
import dev.cairn.memory.forgetting.internal.Matching;
import dev.cairn.memory.forgetting.internal.Reach;
import dev.cairn.memory.forgetting.internal.Residue;
import dev.cairn.memory.recall.Recall;
import dev.cairn.memory.recall.internal.IndexKeeper;
import dev.cairn.memory.recall.internal.SearchIndex;
import dev.cairn.memory.recall.internal.Terms;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Erasure on the user's word. It can be looked at before it is done, and cannot be undone after:
 * what remains is a tombstone without content. Thread-safe.
 */
public final class Forgetting {
    private static final int SAMPLES = 5;

    private final Database database;
    private final Clock clock;
    private final IndexKeeper keeper;
    private final Terms terms;
    private final Erasure erasure;
    private final Matching matching;

    public Forgetting(
            Database database,
            Clock clock,
            IndexKeeper keeper,
            Recall recall,
            SearchIndex index,
            Terms terms,
            Settlement settlement) {
        this.database = database;
        this.clock = clock;
        this.keeper = keeper;
        this.terms = terms;
        this.erasure = new Erasure(database, settlement);
        this.matching = new Matching(database, clock, recall, index, terms);
    }

    /**
     * What would go.
     *
     * @param ids everything, what depends on the named things too
     * @param answers the assistant's, which repeat or cite it; those that became memories are among
     *     the episodes as well
     * @param texts the first few of them in words
     */
    public record Preview(
            List<Id> ids,
            int episodes,
            int facts,
            int conversations,
            int answers,
            int summaries,
            int corrections,
            List<String> texts) {
        public boolean nothing() {
            return ids.isEmpty();
        }
    }

    /**
     * What went.
     *
     * @param residue files in which a piece of it still stands; 0 unless another program holds the
     *     database
     */
    public record Forgotten(List<Id> forgotten, int residue) {}

    /** What would go with these; unknown ids are left out. */
    public Preview preview(List<Id> ids) {
        return preview(new Target.Named(ids));
    }

    /** What would go. */
    public Preview preview(Target target) {
        return database.read(session -> preview(session, reach(session, target)));
    }

    private Reach reach(Session session, Target target) {
        return Reach.of(session, target, terms, clock.getZone());
    }

    private static Preview preview(Session session, Reach reach) {
        // A fact always takes the words it rests on with it: they are what there is to show.
        var texts =
                reach.episodes().stream()
                        .limit(SAMPLES)
                        .flatMap(
                                episode ->
                                        session
                                                .first(
                                                        "SELECT text FROM episode WHERE id = ?",
                                                        row -> row.getString(1),
                                                        episode)
                                                .stream())
                        .toList();
        var answers =
                reach.messages().stream()
                        .filter(
                                message ->
                                        session.number(
                                                        """
                                                        SELECT count(*) FROM message
                                                        WHERE id = ? AND role = 'assistant'
                                                        """,
                                                        message)
                                                > 0)
                        .count();
        return new Preview(
                reach.ids(),
                reach.episodes().size(),
                reach.facts().size(),
                reach.conversations().size(),
                (int) answers,
                reach.gists().size(),
                reach.corrections().size(),
                texts);
    }

    /**
     * What a query may mean, what it clearly means first: every memory that holds all its telling
     * words, then the few that recall finds near it.
     */
    public List<Match> matches(Space space, String query) {
        return matching.of(space, query);
    }

    /** What would go with everything that a query clearly means. */
    public Preview matching(Space space, String query) {
        return preview(matches(space, query).stream().filter(Match::clear).map(Match::id).toList());
    }

    /** Erases these and what depends on them, from the store, the index and every file. */
    public Forgotten forget(List<Id> ids) {
        return forget(new Target.Named(ids));
    }

    /** Erases everything in the target's reach, from the store, the index and every file. */
    public Forgotten forget(Target target) {
        var needles = new ArrayList<String>();
        var forgotten =
                database.write(
                        session -> {
                            var reach = reach(session, target);
                            needles.addAll(Residue.needles(session, reach));
                            erasure.erase(session, reach);
                            return reach.ids();
                        });
        if (forgotten.isEmpty()) {
            return new Forgotten(List.of(), 0);
        }
        cleanUp();
        var gone = database.read(session -> Residue.gone(session, needles));
        return new Forgotten(forgotten, Residue.files(home(), gone));
    }

    /**
     * Leaves nothing behind of what was erased: not in the index, nor in freed pages of the
     * database, nor in backups.
     */
    public void cleanUp() {
        keeper.expunge();
        deleteCopies();
        database.scrub();
    }

    private Path home() {
        return database.file().resolveSibling("").toAbsolutePath();
    }

    /** Backups, and copies made before a migration, hold what was just forgotten. */
    private void deleteCopies() {
        var name = database.file().getFileName() + ".before-v";
        try (var files = Files.list(home())) {
            Backups.deleteAll(home());
            for (var file : files.toList()) {
                if (file.getFileName().toString().startsWith(name)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("deleting old copies", e);
        }
    }
}
