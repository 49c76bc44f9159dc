package dev.cairn.memory.forgetting.internal;

import dev.cairn.memory.fact.Facts;
import dev.cairn.memory.fact.internal.Folding;
import dev.cairn.memory.store.internal.Session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of an entity that are still told by something. All that is left is read once for all
 * entities together: a person of five hundred facts has touched hundreds of others.
 */
final class Told {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#]+");

    private static final String EPISODES = "SELECT text FROM episode WHERE space_id = ?";
    private static final String FACTS =
            """
            SELECT f.text || ' | ' || f.subject || ' | ' || f.value FROM fact f
            WHERE f.space_id = ?
            """;

    private final long entity;
    private final String name;
    private final List<String> aliases;
    private final Set<String> untold;

    private Told(long entity, String name, List<String> aliases) {
        this.entity = entity;
        this.name = name;
        this.aliases = aliases;
        this.untold = new LinkedHashSet<>(aliases);
        untold.add(name);
    }

    /** Takes from entities that stay the names that nothing tells any longer. */
    static void forgetUntold(Session session, Collection<Long> entities) {
        var bySpace = new HashMap<Long, List<Told>>();
        for (var entity : entities) {
            session.each(
                    "SELECT space_id, name FROM entity WHERE id = ?",
                    row ->
                            bySpace.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                                    .add(of(session, entity, row.getString(2))),
                    entity);
        }
        bySpace.forEach((space, told) -> look(session, space, told));
        bySpace.values().forEach(all -> all.forEach(told -> told.forget(session)));
    }

    private static Told of(Session session, long entity, String name) {
        return new Told(
                entity,
                name,
                session.list(
                        "SELECT folded FROM entity_alias WHERE entity_id = ?",
                        row -> row.getString(1),
                        entity));
    }

    private static void look(Session session, long space, List<Told> all) {
        var byWord = new HashMap<String, List<Told>>();
        for (var told : all) {
            for (var one : told.untold) {
                byWord.computeIfAbsent(words(one).iterator().next(), _ -> new ArrayList<>())
                        .add(told);
            }
        }
        for (var sql : List.of(EPISODES, FACTS)) {
            session.each(sql, row -> look(row.getString(1), byWord), space);
        }
    }

    private static void look(String text, Map<String, List<Told>> byWord) {
        var found = new LinkedHashSet<Told>();
        for (var word : words(text)) {
            found.addAll(byWord.getOrDefault(word, List.of()));
        }
        found.removeIf(told -> told.untold.isEmpty());
        if (!found.isEmpty()) {
            var folded = Folding.plain(text);
            found.forEach(
                    told ->
                            told.untold.removeIf(
                                    one -> Facts.names(text, one) || Facts.names(folded, one)));
        }
    }

    /** In lower case, each once, with "user's" as "users", as names are folded. */
    private static Set<String> words(String text) {
        var folded = text.toLowerCase(Locale.ROOT).replace("'s ", "s ").replace("\u2019s ", "s ");
        var words = new LinkedHashSet<>(List.of(BETWEEN.split(folded)));
        words.removeIf(String::isEmpty);
        if (words.isEmpty()) {
            words.add(folded);
        }
        return words;
    }

    private void forget(Session session) {
        var kept = new ArrayList<>(aliases);
        kept.removeAll(untold);
        untold.forEach(
                alias ->
                        session.update(
                                "DELETE FROM entity_alias WHERE entity_id = ? AND folded = ?",
                                entity,
                                alias));
        if (untold.contains(name) && !kept.isEmpty()) {
            session.update(
                    """
                    UPDATE entity SET name = (SELECT coalesce(nullif(a.name, ''), a.folded)
                      FROM entity_alias a WHERE a.entity_id = ?1 AND a.folded = ?2)
                    WHERE id = ?1
                    """,
                    entity,
                    kept.getFirst());
        }
    }
}
