package dev.cairn.memory.recall.internal;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.memory.Id;
import dev.cairn.memory.recall.Ranking;
import dev.cairn.memory.recall.Ranking.LaneName;
import dev.cairn.memory.recall.RecallQuery;
import dev.cairn.memory.recall.Recollection;
import dev.cairn.memory.store.internal.Database;
import dev.cairn.memory.store.internal.Session;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One search: lanes, fusion, boosts, and the words of what was found. Thread-safe. */
public final class Retrieval {
    private static final Logger log = LoggerFactory.getLogger(Retrieval.class);

    /** Hits taken from each lane. */
    static final int DEPTH = 200;

    private static final String NO_MEANING = "meaning could not be compared; found by words alone";
    private static final String NO_INDEX =
            "the search index cannot be used; memories were searched without it, more slowly";
    private static final String NOT_YET =
            "not everything can be compared by its meaning yet; the rest was found by its words";
    private static final String ONLY_NEWEST =
            "without the index only the newest memories could be searched by their words";

    public static final Found NOTHING = new Found(true, List.of());

    /** What was found. */
    public record Found(boolean abstained, List<Recollection> recollections) {}

    private final Database database;
    private final SearchIndex index;
    private final StoreFinder store;
    private final Terms terms;
    private final Embedder embedder;
    private final Ranking ranking;

    public Retrieval(
            Database database,
            SearchIndex index,
            StoreFinder store,
            Terms terms,
            Embedder embedder,
            Ranking ranking) {
        this.database = database;
        this.index = index;
        this.store = store;
        this.terms = terms;
        this.embedder = embedder;
        this.ranking = ranking;
    }

    /**
     * Runs all lanes; what does not work is noted and left out.
     *
     * @param indexed false where the index holds too little of the store to be asked
     */
    public Found search(RecallQuery query, boolean indexed, List<String> notes) {
        var asked = QueryAnalysis.of(query.text(), query.today(), terms);
        var asking = new Lanes(asked, query, indexed);
        var lanes = asking.askAll(notes);

        var scale = embedder.identity().scale();
        var episodes = new Fusion(ranking, scale);
        var facts = new Fusion(ranking, scale);
        var windows = new BestWindows();
        fuse(lanes, episodes, windows);
        for (var name : List.of(LaneName.FACT_WORDS, LaneName.FACT_MEANING)) {
            facts.add(name, lanes.getOrDefault(name, List.of()), hit -> List.of(hit.number()));
        }
        var parts = new ArrayList<Fusion>();
        for (var found : asking.askForParts(notes)) {
            var part = new Fusion(ranking, scale);
            fuse(found, part, windows);
            parts.add(part);
        }
        episodes.addParts(parts);
        boolean lacksVectors = database.read(EmbeddingQueue::isWaiting);
        if (lacksVectors) {
            notes.add(NOT_YET);
        }
        return database.read(
                session -> {
                    if (asked.wantsHelp()) {
                        new Wishes(session, ranking, scale)
                                .apply(
                                        lanes.getOrDefault(LaneName.FACT_MEANING, List.of()),
                                        episodes);
                    }
                    new Boosts(session, ranking).apply(asked, episodes.best(Boosts.reach(asked)));
                    var best =
                            episodes.best(query.limit() * 4 + 10).stream()
                                    .filter(one -> maySpeak(session, one, query, asked))
                                    .limit(query.limit() * 2L + 10)
                                    .toList();
                    var recollections =
                            new Delivery(session, terms, asked)
                                    .deliver(best, facts.best(DEPTH), windows, query.limit());
                    var nearest =
                            new Floor(session, asking.finder(), scale, asked, lacksVectors)
                                    .isReachedBy(best, recollections, terms);
                    var gists =
                            new Overview(session, query.space(), terms, without(query))
                                    .of(
                                            query.text(),
                                            asked.dates(),
                                            best,
                                            recollections.isEmpty()
                                                    ? 0
                                                    : recollections.getFirst().score());
                    return new Found(
                            !nearest && gists.isEmpty(),
                            Stream.concat(gists.stream(), recollections.stream())
                                    .limit(query.limit())
                                    .toList());
                });
    }

    private static void fuse(
            Map<LaneName, List<Finder.Hit>> lanes, Fusion episodes, BestWindows windows) {
        lanes.forEach((name, hits) -> episodes.add(name, hits, Finder.Hit::episodes));
        // A run speaks for its episodes, but is not shown itself.
        windows.seeWords(lanes.getOrDefault(LaneName.WORDS, List.of()));
        windows.seeMeaning(lanes.getOrDefault(LaneName.MEANING, List.of()));
    }

    private static Set<Long> without(RecallQuery query) {
        return query.without().stream().map(Id::number).collect(Collectors.toSet());
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

    /** The lanes of one question, asked side by side. */
    private final class Lanes {
        private final QueryAnalysis asked;
        private final long space;
        private final Set<Long> without;
        private boolean indexed;
        private boolean prepared;
        private boolean wholly = true;

        Lanes(QueryAnalysis asked, RecallQuery query, boolean indexed) {
            this.asked = asked;
            this.space = query.space().number();
            this.without = without(query);
            this.indexed = indexed;
        }

        /** The index, until it fails; then the store itself. */
        synchronized Finder finder() {
            if (indexed) {
                return index;
            }
            if (!prepared) {
                wholly = store.prepare();
                prepared = true;
            }
            return store;
        }

        private synchronized void giveUpIndex() {
            indexed = false;
        }

        /** What each lane finds, best first; one that fails finds nothing and leaves a note. */
        Map<LaneName, List<Finder.Hit>> askAll(List<String> notes) {
            var found = askAll(new QueryAnalysis.Part(asked.terms(), asked.meaning()), notes);
            if (!wholly) {
                notes.add(ONLY_NEWEST);
            }
            return found;
        }

        /** The same for each part of a question that has several; notes are not said again. */
        List<Map<LaneName, List<Finder.Hit>>> askForParts(List<String> notes) {
            if (ranking.parts() == 0 || asked.parts().isEmpty()) {
                return List.of();
            }
            try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
                return asked.parts().stream()
                        .map(part -> workers.submit(() -> askAll(part, new ArrayList<>(notes))))
                        .toList()
                        .stream()
                        .map(Retrieval::outcome)
                        .toList();
            }
        }

        private Map<LaneName, List<Finder.Hit>> askAll(
                QueryAnalysis.Part part, List<String> notes) {
            var found = new EnumMap<LaneName, List<Finder.Hit>>(LaneName.class);
            try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
                var vector = workers.submit(() -> vector(part.meaning()));
                var running = new EnumMap<LaneName, Future<Answer>>(LaneName.class);
                for (var name : ranking.lanes().keySet()) {
                    running.put(name, workers.submit(() -> ask(name, part.terms(), vector)));
                }
                running.forEach(
                        (name, lane) -> {
                            var answer = outcome(lane);
                            found.put(name, answer.hits);
                            answer.note.filter(note -> !notes.contains(note)).ifPresent(notes::add);
                        });
            }
            return found;
        }

        private record Answer(List<Finder.Hit> hits, Optional<String> note) {
            static Answer nothing(String note) {
                return new Answer(List.of(), Optional.of(note));
            }
        }

        private Answer ask(LaneName name, List<String> wanted, Future<Optional<float[]>> vector) {
            var finder = finder();
            try {
                return ask(name, finder, wanted, vector);
            } catch (UncheckedIOException e) {
                if (finder != index) {
                    return failed(name, e);
                }
            }
            giveUpIndex();
            try {
                var answer = ask(name, finder(), wanted, vector);
                return new Answer(answer.hits, answer.note.or(() -> Optional.of(NO_INDEX)));
            } catch (UncheckedIOException e) {
                return failed(name, e);
            }
        }

        private static Answer failed(LaneName name, UncheckedIOException e) {
            log.warn("lane {} failed", name, e);
            return Answer.nothing("one way of searching failed: whether " + name.words());
        }

        private Answer ask(
                LaneName name, Finder in, List<String> terms, Future<Optional<float[]>> vector) {
            var hits =
                    switch (name) {
                        case WORDS -> words(in, Lane.TURN, terms);
                        case EXCHANGE_WORDS -> words(in, Lane.EXCHANGE, terms);
                        case RUN_WORDS -> words(in, Lane.RUN, terms);
                        case FACT_WORDS -> words(in, Lane.FACT, terms);
                        case MEANING -> meaning(in, Lane.TURN, vector);
                        case EXCHANGE_MEANING -> meaning(in, Lane.EXCHANGE, vector);
                        case FACT_MEANING -> meaning(in, Lane.FACT, vector);
                    };
            return hits.map(all -> new Answer(wanted(all), Optional.empty()))
                    .orElseGet(() -> Answer.nothing(NO_MEANING));
        }

        /** A run that holds what is left out matches by just that, so its neighbours go with it. */
        private List<Finder.Hit> wanted(List<Finder.Hit> hits) {
            return hits.stream()
                    .filter(hit -> hit.episodes().stream().noneMatch(without::contains))
                    .toList();
        }

        private Optional<List<Finder.Hit>> words(Finder in, Lane lane, List<String> terms) {
            return Optional.of(in.words(lane, terms, space, DEPTH));
        }

        private Optional<List<Finder.Hit>> meaning(
                Finder in, Lane lane, Future<Optional<float[]>> vector) {
            return outcome(vector).map(of -> in.meaning(lane, of, space, DEPTH));
        }

        /** Empty where the encoder does not work: then words alone must do. */
        private Optional<float[]> vector(String meaning) {
            try {
                return Optional.of(embedder.query(meaning));
            } catch (IllegalStateException e) {
                return Optional.empty();
            }
        }
    }

    private static <T> T outcome(Future<T> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("a search was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a lane of a search failed", e);
        }
    }
}
