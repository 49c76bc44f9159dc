package dev.cairn.memory.recall.internal;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.memory.Id;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.memory.recall.Ranking.LaneName;
import dev.cairn.memory.recall.RecallQuery;
import dev.cairn.memory.recall.Recollection;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One search: lanes, fusion, boosts, and the words of what was found. Thread-safe. */
public final class Retrieval {
    /** Hits taken from each lane. */
    static final int DEPTH = 200;

    /** Candidates whose rows are looked at for the boosts that words and vectors cannot give. */
    private static final int LOOKED_AT = 120;

    public static final Found NOTHING = new Found(true, List.of());

    /** What was found. */
    public record Found(boolean abstained, List<Recollection> recollections) {}

    private final Database database;
    private final SearchIndex index;
    private final Terms terms;
    private final Embedder embedder;
    private final Ranking ranking;

    public Retrieval(
            Database database, SearchIndex index, Terms terms, Embedder embedder, Ranking ranking) {
        this.database = database;
        this.index = index;
        this.terms = terms;
        this.embedder = embedder;
        this.ranking = ranking;
    }

    /** Runs all lanes; what does not work is noted and left out. */
    public Found search(RecallQuery query, List<String> notes) {
        var asked = QueryAnalysis.of(query.text(), query.today(), terms);
        var vector = vector(asked, notes);
        var lanes = new Lanes(asked.terms(), vector, query, notes);

        var scale = embedder.identity().scale();
        var episodes = new Fusion(ranking, scale);
        var facts = new Fusion(ranking, scale);
        var windows = new BestWindows();
        for (var name : LaneName.values()) {
            if (!ranking.lanes().containsKey(name)) {
                continue;
            }
            var hits = lanes.ask(name);
            episodes.add(name, hits, SearchIndex.Hit::episodes);
            switch (name) {
                case WORDS -> windows.seeWords(hits);
                case MEANING -> windows.seeMeaning(hits);
                case FACT_WORDS, FACT_MEANING ->
                        facts.add(name, hits, hit -> List.of(hit.number()));
                default -> {
                    // A run speaks for its episodes, but is not shown itself.
                }
            }
        }
        return database.read(
                session -> {
                    new Boosts(session, ranking).apply(asked, episodes.best(LOOKED_AT));
                    var best =
                            episodes.best(query.limit() * 4 + 10).stream()
                                    .filter(one -> maySpeak(session, one, query, asked))
                                    .limit(query.limit() * 2L + 10)
                                    .toList();
                    var recollections =
                            new Delivery(session, terms, asked)
                                    .deliver(best, facts.best(DEPTH), windows, query.limit());
                    var nearest =
                            new Floor(index, scale, asked).isReachedBy(best, recollections, terms);
                    return new Found(!nearest, recollections);
                });
    }

    private static boolean maySpeak(
            Session session, Fusion.Candidate candidate, RecallQuery query, QueryAnalysis asked) {
        return !query.peopleOnly()
                || asked.asksAssistant()
                || session.number(
                                "SELECT role = 'assistant' FROM episode WHERE id = ?",
                                candidate.number())
                        == 0;
    }

    /** The lanes of one question. */
    private final class Lanes {
        private final List<String> wanted;
        private final Optional<float[]> vector;
        private final long space;
        private final Set<Long> without;
        private final List<String> notes;

        Lanes(
                List<String> wanted,
                Optional<float[]> vector,
                RecallQuery query,
                List<String> notes) {
            this.wanted = wanted;
            this.vector = vector;
            this.space = query.space().number();
            this.without = query.without().stream().map(Id::number).collect(Collectors.toSet());
            this.notes = notes;
        }

        List<SearchIndex.Hit> ask(LaneName name) {
            return hits(name).stream().filter(this::isWanted).toList();
        }

        /** A run that holds what is left out matches by just that, so its neighbours go with it. */
        private boolean isWanted(SearchIndex.Hit hit) {
            return hit.episodes().stream().noneMatch(without::contains);
        }

        private List<SearchIndex.Hit> hits(LaneName name) {
            return switch (name) {
                case WORDS -> words(name, Lane.TURN);
                case EXCHANGE_WORDS -> words(name, Lane.EXCHANGE);
                case RUN_WORDS -> words(name, Lane.RUN);
                case FACT_WORDS -> words(name, Lane.FACT);
                case MEANING -> meaning(name, Lane.TURN);
                case EXCHANGE_MEANING -> meaning(name, Lane.EXCHANGE);
                case FACT_MEANING -> meaning(name, Lane.FACT);
            };
        }

        private List<SearchIndex.Hit> words(LaneName name, Lane lane) {
            return orNothing(name, () -> index.words(lane, wanted, space, DEPTH));
        }

        private List<SearchIndex.Hit> meaning(LaneName name, Lane lane) {
            return vector.map(v -> orNothing(name, () -> index.meaning(lane, v, space, DEPTH)))
                    .orElse(List.of());
        }

        /** A lane may fail alone; the rest answer, with a note. */
        private List<SearchIndex.Hit> orNothing(
                LaneName name, Supplier<List<SearchIndex.Hit>> search) {
            try {
                return search.get();
            } catch (UncheckedIOException e) {
                notes.add("could not look for " + name.words());
                return List.of();
            }
        }
    }

    private Optional<float[]> vector(QueryAnalysis asked, List<String> notes) {
        try {
            return Optional.of(embedder.query(asked.meaning()));
        } catch (IllegalStateException e) {
            notes.add("meaning could not be compared; found by words alone");
            return Optional.empty();
        }
    }
}
