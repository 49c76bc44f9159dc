package dev.cairn.memory.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.embedding.Embedder;
import dev.cairn.memory.Id;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.ScatteringEmbedder;
import dev.cairn.memory.episode.Role;
import dev.cairn.memory.review.Edit;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Random stores, random things forgotten: no word that only they held is anywhere. */
class ResidueOfAnythingTest extends MemoryFixture {
    private static final long SEED = 20_250_612;

    private final Random random = new Random(SEED);

    /** By the word that only it holds. */
    private final Map<String, Id> held = new LinkedHashMap<>();

    @Override
    protected Embedder embedder() {
        return new ScatteringEmbedder();
    }

    /** A name that no stemmer shortens and nothing else contains. */
    private String word() {
        var word = new StringBuilder("Zq");
        for (var i = 0; i < 7; i++) {
            word.append("bcdfghjklmnprtvwx".charAt(random.nextInt(17)));
        }
        return word.append("ok").toString();
    }

    private String sentence(String word) {
        return switch (random.nextInt(6)) {
            case 0 -> "Anna lives in " + word + ".";
            case 1 -> "I work at " + word + " since " + (2015 + random.nextInt(10)) + ".";
            case 2 -> "I am allergic to " + word + ".";
            case 3 -> "My sister " + word + " has a dog.";
            case 4 -> "Remember that the code of the shed is " + word + ".";
            default ->
                    word
                            + " came by and "
                            + "talked about this and that ".repeat(random.nextInt(80));
        };
    }

    private void say() {
        later();
        var word = word();
        if (random.nextBoolean()) {
            held.put(word, capture(sentence(word)).id());
            return;
        }
        var talks = memory.conversations().list(space());
        var talk =
                talks.isEmpty() || random.nextInt(3) == 0
                        ? memory.conversations().create(space(), "").id()
                        : talks.get(random.nextInt(talks.size())).id();
        var said =
                memory.conversations()
                        .append(
                                talk,
                                Optional.empty(),
                                Role.USER,
                                "",
                                sentence(word),
                                clock.time());
        held.put(word, said.episode().orElseThrow());
        var answer = random.nextBoolean() ? "Fine." : "So that is about " + word + ", I see.";
        memory.conversations()
                .append(talk, Optional.empty(), Role.ASSISTANT, "", answer, clock.time());
    }

    private void review() {
        learn();
        for (var one : memory.inbox().list(space())) {
            switch (random.nextInt(4)) {
                case 0 -> memory.inbox().accept(List.of(one.fact().id()));
                case 1 -> memory.inbox().decline(List.of(one.fact().id()));
                case 2 ->
                        memory.inbox()
                                .accept(one.fact().id(), Edit.text(one.fact().text() + ", really"));
                default -> memory.inbox().skip(List.of(one.fact().id()));
            }
        }
        var facts = facts();
        if (!facts.isEmpty()) {
            var fact = facts.get(random.nextInt(facts.size()));
            memory.editing().edit(fact.id(), Edit.text(fact.text() + " indeed"));
        }
    }

    @Test
    void nothingOfWhatWasForgottenIsAnywhere() throws IOException {
        for (var round = 0; round < 3; round++) {
            for (var i = 0; i < 20; i++) {
                say();
            }
            review();
            catchUp();
            if (round == 1) {
                reopen();
            }
            forgetSome(round);
        }
    }

    private void forgetSome(int round) throws IOException {
        var gone = new HashSet<String>();
        for (var i = 0; i < 5; i++) {
            var entries = List.copyOf(held.entrySet());
            var one = entries.get(random.nextInt(entries.size()));
            var word = one.getKey();
            var target =
                    switch (random.nextInt(3)) {
                        case 0 -> new Target.About(space(), word);
                        case 1 -> new Target.Named(List.of(one.getValue()));
                        default ->
                                new Target.Named(memory.forgetting().matching(space(), word).ids());
                    };
            var forgotten = memory.forgetting().forget(target);
            assertThat(forgotten.residue()).as("seed %d, %s", SEED, word).isZero();
            assertThat(memory.episodes().find(one.getValue()))
                    .as("seed %d, %s", SEED, word)
                    .isEmpty();
        }
        held.entrySet()
                .removeIf(
                        one -> {
                            var left = memory.episodes().find(one.getValue()).isPresent();
                            if (!left) {
                                gone.add(one.getKey().toLowerCase(Locale.ROOT));
                            }
                            return !left;
                        });
        assertThat(gone).as("seed %d, round %d", SEED, round).isNotEmpty();
        nowhere(gone);
        var stays = held.keySet().iterator().next();
        assertThat(filesWith(stays)).as("seed %d: what stays is found", SEED).isNotEmpty();
    }

    private void nowhere(Set<String> gone) throws IOException {
        try (var files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readAllBytes(file);
                for (var charset : encodings()) {
                    var text = new String(bytes, charset).toLowerCase(Locale.ROOT);
                    for (var word : gone) {
                        assertThat(text.contains(word.substring(1)))
                                .as("seed %d: %s in %s as %s", SEED, word, file, charset)
                                .isFalse();
                    }
                }
            }
        }
        // In the index a term shares its beginning with the one before it: its bytes alone tell
        // little.
        memory.close();
        try (var reader = DirectoryReader.open(FSDirectory.open(home.resolve("index")))) {
            var terms = new ArrayList<String>();
            for (var field : org.apache.lucene.index.FieldInfos.getIndexedFields(reader)) {
                var all = MultiTerms.getTerms(reader, field);
                if (all != null) {
                    var each = all.iterator();
                    while (each.next() != null) {
                        terms.add(each.term().utf8ToString());
                    }
                }
            }
            assertThat(terms).as("seed %d", SEED).isNotEmpty().doesNotContainAnyElementsOf(gone);
        }
        memory = open(home, embedder());
    }

    /** UTF-16 that begins at an odd byte reads as the other one, but for its first letter. */
    private static List<Charset> encodings() {
        return List.of(
                StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    }
}
