package dev.cairn.app.eval.lifecycle;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Sentences and names to make a life of. Each list is gone through in a shuffled order before
 * anything of it comes a second time, so that a short run uses every phrasing.
 */
final class Phrases {
    private final JsonNode file;
    private final RandomGenerator random;
    private final Map<String, List<String>> left = new HashMap<>();

    private Phrases(JsonNode file, RandomGenerator random) {
        this.file = file;
        this.random = random;
    }

    static Phrases of(Half half, RandomGenerator random) {
        var name = "phrases-%s.json".formatted(half.word());
        try (var stream = Phrases.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the phrases are missing: " + name);
            }
            return new Phrases(JsonMapper.builder().build().readTree(stream), random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name of a pool ("city", "person"). */
    String name(String pool) {
        return next("pools", pool);
    }

    /** Forgets which names were given out: the next person may share them. */
    void newPerson() {
        left.keySet().removeIf(key -> key.startsWith("pools"));
    }

    /** Something that tells of a life, with its blanks filled. */
    String tell(String key, Map<String, String> blanks) {
        return fill(next("tell", key), blanks);
    }

    /** Something from which nothing shall be remembered. */
    String noise(String key, Map<String, String> blanks) {
        return fill(next("noise", key), blanks);
    }

    String ask(String key, Map<String, String> blanks) {
        return fill(next("ask", key), blanks);
    }

    private String next(String section, String key) {
        var bag = left.computeIfAbsent(section + "/" + key, _ -> new ArrayList<>());
        if (bag.isEmpty()) {
            file.required(section).required(key).forEach(node -> bag.add(node.asString()));
            Collections.shuffle(bag, java.util.Random.from(random));
        }
        return bag.removeLast();
    }

    private static String fill(String phrase, Map<String, String> blanks) {
        var filled = phrase;
        for (var blank : blanks.entrySet()) {
            filled = filled.replace("{" + blank.getKey() + "}", blank.getValue());
        }
        if (filled.matches("(?s).*\\{[a-z]+}.*")) {
            throw new IllegalStateException("a blank is left in: " + phrase);
        }
        return filled;
    }
}
