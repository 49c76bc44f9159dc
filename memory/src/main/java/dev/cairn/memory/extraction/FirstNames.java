package dev.cairn.memory.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Common given names: they tell a person from a thing, and often "she" from "he". */
final class FirstNames {
    /** Of whom a name, a relation or a pronoun speaks. */
    enum Gender {
        FEMALE,
        MALE,
        BOTH;

        /** Whether two words may be about one person. */
        boolean fits(Gender other) {
            return this == BOTH || other == BOTH || this == other;
        }
    }

    /**
     * @param alsoWord whether it is as often a plain word: "Will", "May", "Hope"
     */
    record Entry(Gender gender, boolean alsoWord) {}

    private static final Map<String, Entry> ENTRIES = read();

    private FirstNames() {}

    static Optional<Entry> find(String word) {
        return Optional.ofNullable(ENTRIES.get(word));
    }

    /** Whether a word is a given name wherever it stands. */
    static boolean surely(String word) {
        var entry = ENTRIES.get(word);
        return entry != null && !entry.alsoWord();
    }

    private static Map<String, Entry> read() {
        var entries = new HashMap<String, Entry>();
        try (var in = FirstNames.class.getResourceAsStream("first-names.txt")) {
            if (in == null) {
                throw new IllegalStateException("first-names.txt is missing from the program");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.indexOf(": ") == 1)
                    .forEach(line -> add(line, entries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(entries);
    }

    private static void add(String line, Map<String, Entry> entries) {
        var gender =
                switch (line.charAt(0)) {
                    case 'f' -> Gender.FEMALE;
                    case 'm' -> Gender.MALE;
                    default -> Gender.BOTH;
                };
        for (var word : line.substring(3).split(" ")) {
            boolean alsoWord = word.endsWith("*");
            var name = alsoWord ? word.substring(0, word.length() - 1) : word;
            entries.put(name, new Entry(gender, alsoWord));
        }
    }
}
