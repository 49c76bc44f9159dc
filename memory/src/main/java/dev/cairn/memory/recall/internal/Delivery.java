package dev.cairn.memory.recall.internal;

import dev.cairn.memory.Id;
import dev.cairn.memory.episode.internal.EpisodeTable;
import dev.cairn.memory.recall.Ranking.LaneName;
import dev.cairn.memory.recall.Recollection;
import dev.cairn.memory.recall.Why;
import dev.cairn.memory.store.internal.Session;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** What has been delivered so far: each thing once, and nothing in the same words again. */
    private final class Delivered {
        private final Map<Id, Recollection> all = new LinkedHashMap<>();
        private final List<Set<String>> said = new ArrayList<>();
        private final Set<String> slots = new HashSet<>();

        void add(Recollection one) {
            var words = words(one.text());
            if (!all.containsKey(one.id())
                    && said.stream().noneMatch(earlier -> isSame(words, earlier))) {
                said.add(words);
                all.put(one.id(), one);
            }
        }
    }

    /** The best {@code limit} recollections of the ranked episodes and the facts found. */
    List<Recollection> deliver(
            List<Fusion.Candidate> episodes,
            List<Fusion.Candidate> facts,
            BestWindows windows,
            int limit) {
        var factsOf = factsByEpisode(facts);
        var delivered = new Delivered();
        for (var candidate : episodes) {
            if (delivered.all.size() >= limit) {
                break;
            }
            var window = window(candidate, windows);
            for (var fact : near(candidate, factsOf.getOrDefault(candidate.number(), List.of()))) {
                fact(fact.number()).ifPresent(row -> addFact(row, candidate, window, delivered));
            }
            window.ifPresent(delivered::add);
        }
        return delivered.all.values().stream().limit(limit).toList();
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
            FactRow fact,
            Fusion.Candidate episode,
            Optional<Recollection> window,
            Delivered delivered) {
        if (!fact.current() && delivered.slots.add(fact.slot())) {
            // What holds now is told first, also when only the older value matched the question.
            successor(fact).ifPresent(now -> delivered.add(told(now, episode, window)));
        }
        delivered.add(told(fact, episode, window));
    }

    /**
     * A fact, in the place of the episode it was drawn from and for the same reasons; the words of
     * that episode, where it only repeats them.
     */
    private Recollection told(
            FactRow fact, Fusion.Candidate episode, Optional<Recollection> window) {
        return window.filter(said -> isSame(words(fact.text), words(said.text())))
                .orElseGet(
                        () ->
                                new Recollection(
                                        Id.fact(fact.number),
                                        Recollection.Kind.FACT,
                                        fact.text,
                                        EpisodeTable.time(fact.at, fact.offset),
                                        fact.current(),
                                        episode.score(),
                                        sources(fact, episode),
                                        new Why(episode.parts(), matched(fact.text))));
    }

    /** The episodes a fact rests on; the one that matched the question before the others. */
    private List<Id> sources(FactRow fact, Fusion.Candidate matched) {
        return episodesOf(fact.number).stream()
                .sorted(Comparator.comparing(episode -> episode != matched.number()))
                .map(Id::episode)
                .toList();
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

    /**
     * An episode is past when facts were drawn from it and none of them holds any longer, or when
     * the user has put one of them right: then its words are not what holds.
     */
    private boolean isCurrent(long episode) {
        return session.number(
                        """
                        SELECT count(*) > 0 AND (sum(f.status = 'current') = 0 OR sum(EXISTS (
                          SELECT 1 FROM revision r
                          WHERE r.fact_id = f.id AND r.how = 'edited'
                            AND f.origin = 'user' AND r.was ->> 'value' <> f.value)) > 0)
                        FROM evidence v JOIN fact f ON f.id = v.fact_id
                        WHERE v.episode_id = ? AND f.status IN ('current', 'superseded', 'retracted')
                        """,
                        episode)
                == 0;
    }

    private List<String> matched(String text) {
        return terms.written(text, asked);
    }

    private Set<String> words(String text) {
        return Set.copyOf(terms.of(text));
    }

    private static boolean isSame(Set<String> one, Set<String> other) {
        var common = one.stream().filter(other::contains).count();
        var all = one.size() + other.size() - common;
        return all > 0 && common >= SAME * all;
    }
}
