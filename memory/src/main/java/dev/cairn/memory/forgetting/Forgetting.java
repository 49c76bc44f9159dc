package dev.cairn.memory.forgetting;

import dev.cairn.memory.Id;
import dev.cairn.memory.Space;
import dev.cairn.memory.backup.Backups;
import dev.cairn.memory.fact.internal.Settlement;
import dev.cairn.memory.forgetting.internal.Erasure;
import dev.cairn.memory.forgetting.internal.Reach;
import dev.cairn.memory.forgetting.internal.Residue;
import dev.cairn.memory.recall.Recall;
import dev.cairn.memory.recall.RecallQuery;
import dev.cairn.memory.recall.internal.IndexKeeper;
import dev.cairn.memory.store.internal.Database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Erasure on the user's word. It can be looked at before it is done, and cannot be undone after:
 * what remains is a tombstone without content. Thread-safe.
 */
public final class Forgetting {
    /** Matching memories offered at once. */
    private static final int MATCHES = 20;

    /** A match this much weaker than the best is not what was meant. */
    private static final double AS_MEANT = .7;

    private static final int SAMPLES = 5;

    private final Database database;
    private final Clock clock;
    private final IndexKeeper keeper;
    private final Recall recall;
    private final Erasure erasure;

    public Forgetting(
            Database database,
            Clock clock,
            IndexKeeper keeper,
            Recall recall,
            Settlement settlement) {
        this.database = database;
        this.clock = clock;
        this.keeper = keeper;
        this.recall = recall;
        this.erasure = new Erasure(database, settlement);
    }

    /**
     * What would go.
     *
     * @param ids everything, what depends on the named things too
     * @param texts the first few of them in words
     */
    public record Preview(
            List<Id> ids, int episodes, int facts, int conversations, List<String> texts) {
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
        return database.read(
                session -> {
                    var reach = Reach.of(session, ids);
                    var texts = new ArrayList<String>();
                    reach.episodes().stream()
                            .limit(SAMPLES)
                            .forEach(
                                    episode ->
                                            texts.addAll(
                                                    session.list(
                                                            "SELECT text FROM episode WHERE id = ?",
                                                            row -> row.getString(1),
                                                            episode)));
                    return new Preview(
                            reach.ids(),
                            reach.episodes().size(),
                            reach.facts().size(),
                            reach.conversations().size(),
                            List.copyOf(texts));
                });
    }

    /** What would go with everything that a query clearly means. */
    public Preview matching(Space space, String query) {
        var found = recall.recall(new RecallQuery(query, space, LocalDate.now(clock), MATCHES));
        if (found.abstained()) {
            return preview(List.of());
        }
        var best = found.recollections().getFirst().score();
        return preview(
                found.recollections().stream()
                        .filter(one -> one.score() >= AS_MEANT * best)
                        .flatMap(one -> one.sources().stream())
                        .distinct()
                        .toList());
    }

    /** Erases these and what depends on them, from the store, the index and every file. */
    public Forgotten forget(List<Id> ids) {
        var needles = new ArrayList<String>();
        var forgotten =
                database.write(
                        session -> {
                            var reach = Reach.of(session, ids);
                            needles.addAll(Residue.needles(session, reach));
                            erasure.erase(session, reach);
                            return reach.ids();
                        });
        if (forgotten.isEmpty()) {
            return new Forgotten(List.of(), 0);
        }
        keeper.expunge();
        deleteCopies();
        database.scrub();
        var gone = database.read(session -> Residue.gone(session, needles));
        return new Forgotten(forgotten, Residue.files(home(), gone));
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
