package dev.cairn.memory.recall.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.recall.Ranking.LaneName;
import dev.cairn.memory.recall.Recollection;
import dev.cairn.memory.recall.Why;
import dev.cairn.memory.store.internal.Session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes recollections of candidates: reads their words, puts a fact before the episode it rests on,
 * current facts before those they superseded, and leaves out what says the same again.
 */
final class Delivery {
    /** Terms in common, as a share of all, from which two texts say the same. */
    private static final double SAME = .9;

    /** Facts shown for one episode. */
    private static final int FACTS_OF_ONE = 2;

    /** A fact stands for its episode when its cosine is at most so much below the episode's. */
    private static final double AS_NEAR = .03;

    private final Session session;
    private final Terms terms;
    private final Set<String> asked;

    private record FactRow(
            long number,
            String text,
            String status,
            long at,
            int offset,
            String subject,
            String attribute,
            boolean single) {
        boolean current() {
            return status.equals("current");
        }

        String slot() {
            return single ? subject.toLowerCase(java.util.Locale.ROOT) + "\0" + attribute : "";
        }
    }

    Delivery(Session session, Terms terms, QueryAnalysis asked) {
        this.session = session;
        this.terms = terms;
        this.asked = new HashSet<>(asked.terms());
    }

    /** The best {@code limit} recollections of the ranked episodes and the facts found. */
    List<Recollection> deliver(
            List<Fusion.Candidate> episodes,
            List<Fusion.Candidate> facts,
            BestWindows windows,
            int limit) {
        var factsOf = factsByEpisode(facts);
        var delivered = new LinkedHashMap<Id, Recollection>();
        var said = new ArrayList<Set<String>>();
        var slots = new HashSet<String>();
        for (var candidate : episodes) {
            if (delivered.size() >= limit) {
                break;
            }
            var window = window(candidate, windows).filter(one -> !isSaid(one.text(), said));
            // A fact in the very words it was drawn from adds nothing to them.
            var words = window.map(one -> wordsOf(one.text())).stream().toList();
            for (var fact : near(candidate, factsOf.getOrDefault(candidate.number(), List.of()))) {
                addFact(fact.number(), candidate, delivered, said, words, slots);
            }
            window.ifPresent(
                    one -> {
                        said.add(wordsOf(one.text()));
                        delivered.putIfAbsent(one.id(), one);
                    });
        }
        return delivered.values().stream().limit(limit).toList();
    }

    private Map<Long, List<Fusion.Candidate>> factsByEpisode(List<Fusion.Candidate> facts) {
        var byEpisode = new HashMap<Long, List<Fusion.Candidate>>();
        for (var fact : facts) {
            for (var episode : episodesOf(fact.number())) {
                byEpisode.computeIfAbsent(episode, _ -> new ArrayList<>()).add(fact);
            }
        }
        return byEpisode;
    }

    private List<Long> episodesOf(long fact) {
        return session.list(
                "SELECT DISTINCT episode_id FROM evidence WHERE fact_id = ? ORDER BY episode_id"
                        + " DESC",
                row -> row.getLong(1),
                fact);
    }

    private static List<Fusion.Candidate> near(
            Fusion.Candidate episode, List<Fusion.Candidate> facts) {
        var own = episode.measure(LaneName.MEANING);
        return facts.stream()
                .filter(fact -> fact.measure(LaneName.FACT_MEANING) >= own - AS_NEAR)
                .limit(FACTS_OF_ONE)
                .toList();
    }

    private void addFact(
            long found,
            Fusion.Candidate episode,
            Map<Id, Recollection> delivered,
            List<Set<String>> said,
            List<Set<String>> ownWords,
            Set<String> slots) {
        var row = fact(found);
        if (row.isEmpty()) {
            return;
        }
        var fact = row.get();
        if (!fact.current() && slots.add(fact.slot())) {
            // What holds now is told first, also when only the older value matched the question.
            successor(fact).ifPresent(now -> add(now, episode, delivered, said, ownWords));
        }
        add(fact, episode, delivered, said, ownWords);
    }

    /** A fact stands where the episode it was drawn from stands, and for the same reasons. */
    private void add(
            FactRow fact,
            Fusion.Candidate episode,
            Map<Id, Recollection> delivered,
            List<Set<String>> said,
            List<Set<String>> ownWords) {
        if (delivered.containsKey(Id.fact(fact.number))
                || isSaid(fact.text, said)
                || isSaid(fact.text, ownWords)) {
            return;
        }
        said.add(wordsOf(fact.text));
        delivered.put(
                Id.fact(fact.number),
                new Recollection(
                        Id.fact(fact.number),
                        Recollection.Kind.FACT,
                        fact.text,
                        EpisodeTable.time(fact.at, fact.offset),
                        fact.current(),
                        episode.score(),
                        episodesOf(fact.number).stream().map(Id::episode).toList(),
                        new Why(episode.parts(), matched(fact.text))));
    }

    private static final String FACT =
            """
            SELECT id, text, status, occurred_at, occurred_offset, subject, attribute, single
            FROM fact WHERE
            """;

    private Optional<FactRow> fact(long number) {
        return session.first(
                FACT + "id = ? AND status IN ('current', 'superseded')", Delivery::read, number);
    }

    private Optional<FactRow> successor(FactRow fact) {
        if (!fact.single || fact.attribute.isEmpty()) {
            return Optional.empty();
        }
        return session.first(
                FACT
                        + """
                        status = 'current' AND attribute = ? AND subject = ? COLLATE NOCASE
                        AND space_id = (SELECT space_id FROM fact WHERE id = ?)
                        """,
                Delivery::read,
                fact.attribute,
                fact.subject,
                fact.number);
    }

    private static FactRow read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new FactRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8) == 1);
    }

    private Optional<Recollection> window(Fusion.Candidate candidate, BestWindows windows) {
        return windows.of(candidate.number())
                .or(() -> firstWindow(candidate.number()))
                .flatMap(number -> WindowTexts.find(session, number))
                .map(
                        window ->
                                new Recollection(
                                        Id.window(window.number()),
                                        Recollection.Kind.WINDOW,
                                        window.words().strip(),
                                        window.occurredAt(),
                                        isCurrent(candidate.number()),
                                        candidate.score(),
                                        List.of(Id.episode(candidate.number())),
                                        new Why(candidate.parts(), matched(window.words()))));
    }

    private Optional<Long> firstWindow(long episode) {
        return session.first(
                """
                SELECT id FROM window WHERE focus_id = ? AND shape IN ('turn', 'passage')
                ORDER BY id LIMIT 1
                """,
                row -> row.getLong(1),
                episode);
    }

    /** An episode is past when facts were drawn from it and none of them holds any longer. */
    private boolean isCurrent(long episode) {
        return session.number(
                        """
                        SELECT count(*) > 0 AND sum(f.status = 'current') = 0
                        FROM evidence v JOIN fact f ON f.id = v.fact_id
                        WHERE v.episode_id = ? AND f.status IN ('current', 'superseded')
                        """,
                        episode)
                == 0;
    }

    private List<String> matched(String text) {
        return terms.of(text).stream().distinct().filter(asked::contains).toList();
    }

    private Set<String> wordsOf(String text) {
        return Set.copyOf(terms.of(text));
    }

    /** Whether one of the earlier texts says the same. */
    private boolean isSaid(String text, List<Set<String>> said) {
        var words = wordsOf(text);
        for (var earlier : said) {
            var common = words.stream().filter(earlier::contains).count();
            var all = words.size() + earlier.size() - common;
            if (all > 0 && common >= SAME * all) {
                return true;
            }
        }
        return false;
    }
}
