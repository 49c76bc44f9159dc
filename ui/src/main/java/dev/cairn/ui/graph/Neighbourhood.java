package dev.cairn.ui.graph;

import dev.cairn.memory.Id;
import dev.cairn.memory.entity.Entity;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody or something, and what is known together with it. Immutable.
 *
 * @param centre whom it is about
 * @param neighbours those that the same facts name, the nearest first; no more than can be read
 * @param more how many further ones there are
 * @param facts the latest facts about the centre that name none of the neighbours
 */
public record Neighbourhood(Entity centre, List<Neighbour> neighbours, int more, List<Fact> facts) {
    /** More than this is a hairball. */
    static final int MOST_NEIGHBOURS = 16;

    private static final int MOST_FACTS = 4;

    /** A longer value is a sentence, and no name. */
    private static final int LONGEST_VALUE = 24;

    private static final Set<String> PLACES = Set.of("lives in", "born in", "from", "address");

    /** What no longer holds ties less than what does. */
    private static final double PAST = .4;

    /** How facts name the user. */
    private static final String OWNER = "user";

    public Neighbourhood {
        neighbours = List.copyOf(neighbours);
        facts = List.copyOf(facts);
    }

    /**
     * One of those around.
     *
     * @param word what it is to the centre, as a fact has it ("sister", "lives in"); empty where no
     *     fact says it in a word
     * @param holds whether that still is so
     * @param weight how near it is, over 0 to 1; the nearest has 1
     * @param ties the facts that name both, those that hold first, then the newest
     */
    public record Neighbour(
            Entity entity, String word, boolean holds, double weight, List<Fact> ties) {
        public Neighbour {
            ties = List.copyOf(ties);
        }
    }

    /**
     * Looks for all that the facts about somebody name.
     *
     * @param entities everybody and everything known
     * @param facts those about the centre, the newest first
     */
    public static Neighbourhood of(Entity centre, List<Entity> entities, List<Fact> facts) {
        var directory = new Directory(entities);
        var ties = new LinkedHashMap<Entity, List<Fact>>();
        var alone = new ArrayList<Fact>();
        for (var fact : facts) {
            if (fact.status() != FactStatus.CURRENT && fact.status() != FactStatus.SUPERSEDED) {
                continue;
            }
            var named = directory.namedBy(fact);
            named.remove(centre);
            if (goesBy(centre, fact.subject()) && directory.in(fact.value()).isEmpty()) {
                valueOf(fact).ifPresent(named::add);
            }
            named.forEach(one -> ties.computeIfAbsent(one, _ -> new ArrayList<>()).add(fact));
            if (named.isEmpty() && alone.size() < MOST_FACTS) {
                alone.add(fact);
            }
        }
        var heaviest = ties.values().stream().mapToDouble(Neighbourhood::weight).max().orElse(1);
        var all =
                ties.entrySet().stream()
                        .map(one -> neighbour(centre, one.getKey(), one.getValue(), heaviest))
                        .sorted(
                                Comparator.comparingDouble(Neighbour::weight)
                                        .reversed()
                                        .thenComparing(one -> one.entity().name()))
                        .toList();
        var shown = all.subList(0, Math.min(MOST_NEIGHBOURS, all.size()));
        return new Neighbourhood(centre, shown, all.size() - shown.size(), alone);
    }

    /** Something that is known by what a fact says of it alone. */
    public static Entity called(String name, Entity.Kind kind) {
        return new Entity(new Id(Id.Kind.ENTITY, 0), kind, name, List.of(name), 0, List.of());
    }

    /** What a slot holds, where that is short enough to stand for something. */
    private static Optional<Entity> valueOf(Fact fact) {
        var value = fact.value().strip();
        return value.isEmpty() || fact.attribute().isEmpty() || value.length() > LONGEST_VALUE
                ? Optional.empty()
                : Optional.of(
                        called(
                                value,
                                PLACES.contains(fact.attribute())
                                        ? Entity.Kind.PLACE
                                        : Entity.Kind.TOPIC));
    }

    private static Neighbour neighbour(
            Entity centre, Entity other, List<Fact> ties, double heaviest) {
        var telling = telling(centre, other, ties);
        return new Neighbour(
                other,
                telling.map(Fact::attribute).orElse(""),
                telling.filter(fact -> fact.status() == FactStatus.CURRENT).isPresent(),
                weight(ties) / heaviest,
                ordered(ties));
    }

    private static double weight(List<Fact> ties) {
        return ties.stream()
                .mapToDouble(
                        fact ->
                                Math.max(.1, fact.importance())
                                        * (fact.status() == FactStatus.CURRENT ? 1 : PAST))
                .sum();
    }

    private static List<Fact> ordered(List<Fact> ties) {
        return ties.stream()
                .sorted(Comparator.comparing(fact -> fact.status() != FactStatus.CURRENT))
                .toList();
    }

    /** The first tie whose subject and value are these two; one that holds before one that did. */
    private static Optional<Fact> telling(Entity centre, Entity other, List<Fact> ties) {
        return ordered(ties).stream()
                .filter(fact -> !fact.attribute().isEmpty())
                .filter(
                        fact ->
                                (goesBy(centre, fact.subject()) && goesBy(other, fact.value()))
                                        || (goesBy(other, fact.subject())
                                                && goesBy(centre, fact.value())))
                .findFirst();
    }

    private static boolean goesBy(Entity entity, String name) {
        return (entity.kind() == Entity.Kind.SELF && name.equalsIgnoreCase(OWNER))
                || entity.name().equalsIgnoreCase(name)
                || entity.aliases().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Entities by the words of their names, so that a text is looked through once. */
    private static final class Directory {
        private record Name(List<String> words, Entity entity) {}

        private final Map<String, List<Name>> byFirstWord = new HashMap<>();
        private Optional<Entity> self = Optional.empty();

        Directory(List<Entity> entities) {
            for (var entity : entities) {
                if (entity.kind() == Entity.Kind.SELF) {
                    self = Optional.of(entity);
                    continue;
                }
                var names = new LinkedHashSet<>(entity.aliases());
                names.add(entity.name());
                for (var name : names) {
                    var words = words(name);
                    if (!words.isEmpty()) {
                        byFirstWord
                                .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                                .add(new Name(words, entity));
                    }
                }
            }
        }

        Set<Entity> namedBy(Fact fact) {
            var found = new LinkedHashSet<Entity>();
            if (fact.subject().equalsIgnoreCase(OWNER)) {
                self.ifPresent(found::add);
            }
            find(words(fact.subject()), found);
            find(words(fact.text()), found);
            return found;
        }

        Set<Entity> in(String text) {
            var found = new LinkedHashSet<Entity>();
            find(words(text), found);
            return found;
        }

        private void find(List<String> words, Set<Entity> found) {
            for (var i = 0; i < words.size(); i++) {
                for (var name : byFirstWord.getOrDefault(words.get(i), List.of())) {
                    var end = i + name.words().size();
                    if (end <= words.size() && words.subList(i, end).equals(name.words())) {
                        found.add(name.entity());
                    }
                }
            }
        }

        private static List<String> words(String text) {
            return java.util.Arrays.stream(
                            text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }
}
