package dev.cairn.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.catalogue.Catalogue;
import dev.cairn.memory.extraction.FactKind;
import dev.cairn.memory.recall.Recollection;
import dev.cairn.ui.sample.SampleWindow;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class WordsTest {
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:[.-][a-z0-9]+)+)\"");

    /** The first part of a key whose last one is a word of memory. */
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z]+(?:[.-][a-z-]+)*\\.)\"");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    private final Properties english = load("words.properties");
    private final Properties german = load("words_de.properties");

    @Test
    void germanHasEveryKeyThatEnglishHasAndNoOther() {
        assertThat(german.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        assertThat(german.values()).noneMatch(value -> value.toString().isBlank());
    }

    @Test
    void bothLanguagesPutTheSameArgumentsIntoTheirSentences() {
        for (var key : english.stringPropertyNames()) {
            assertThat(places(german.getProperty(key)))
                    .as(key)
                    .isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void noSentenceHasAnApostropheThatAFormatWouldSwallow() {
        assertThat(english.values()).noneMatch(value -> value.toString().contains("'"));
        assertThat(german.values()).noneMatch(value -> value.toString().contains("'"));
    }

    @Test
    void everyKeyIsUsedSomewhereInTheSources() throws IOException {
        var used = literals(KEY);
        var beginnings = literals(BEGINNING);
        var unused =
                english.stringPropertyNames().stream()
                        .filter(key -> !used.contains(key))
                        // Made from a word of memory, or from another key.
                        .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                        .filter(key -> !key.endsWith(".draft") && !key.endsWith(".sentence"))
                        .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void everyKeyThatTheSourcesNameIsThere() throws IOException {
        var rooms = new TreeSet<String>();
        english.stringPropertyNames().forEach(key -> rooms.add(key.split("\\.")[0]));
        assertThat(literals(KEY))
                .filteredOn(key -> rooms.contains(key.split("\\.")[0]) && !key.endsWith(".css"))
                .allSatisfy(key -> assertThat(english.stringPropertyNames()).contains(key));
    }

    private static Set<String> literals(Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            for (var file : files.filter(name -> name.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .forEach(hit -> found.add(hit.group(1)));
            }
        }
        return found;
    }

    @Test
    void everyKindThatMemoryKnowsHasItsWord() {
        for (var kind : FactKind.values()) {
            assertThat(english)
                    .containsKey("memories.kind." + kind.name().toLowerCase(Locale.ROOT));
        }
        for (var kind : Recollection.Kind.values()) {
            assertThat(english).containsKey("sources.kind." + kind.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void everyModelOfTheCatalogueIsToldAboutInBothLanguages() {
        for (var model : Catalogue.bundled().models()) {
            var key = "models.for." + model.id();
            assertThat(english).containsEntry(key, model.goodFor());
            assertThat(german).containsKey(key);
            assertThat(german.getProperty(key)).isNotEqualTo(model.goodFor());
        }
    }

    @Test
    void countsReadAsPeopleSayThem() {
        var words = Words.in(Locale.ENGLISH);
        assertThat(words.of("chat.reading", 0)).startsWith("Nothing in memory");
        assertThat(words.of("chat.reading", 1)).startsWith("Found one memory");
        assertThat(words.of("chat.reading", 12)).startsWith("Found 12 memories");
        assertThat(Words.in(Locale.GERMANY).of("memories.count.all", 1))
                .isEqualTo("Eine Erinnerung");
    }

    @Test
    void aLanguageThatIsNotThereIsEnglish() {
        assertThat(Words.in(Locale.JAPANESE).of("chat.send")).isEqualTo("Send");
    }

    @Test
    void datesAndSizesAreWrittenInTheLanguageOfTheWindow() {
        var german = Words.in(Locale.GERMAN);
        var moments = SampleWindow.moments(german);
        assertThat(moments.day(LocalDate.of(2026, 11, 20))).isEqualTo("Heute");
        assertThat(moments.day(LocalDate.of(2026, 11, 19))).isEqualTo("Gestern");
        assertThat(moments.day(LocalDate.of(2026, 11, 21))).isEqualTo("21. Nov. 2026");
        assertThat(moments.day(LocalDate.of(1926, 5, 3))).isEqualTo("3. Mai 1926");
        assertThat(new Sizes(german).bytes(1_940_000_000L)).isEqualTo("1,9 GB");
        assertThat(new Sizes(Words.in(Locale.ENGLISH)).bytes(322_591_712L)).isEqualTo("323 MB");
    }

    private static java.util.Set<String> places(String pattern) {
        return PLACE.matcher(pattern)
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String name) {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name);
                var reader = new java.io.InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
        return properties;
    }
}
