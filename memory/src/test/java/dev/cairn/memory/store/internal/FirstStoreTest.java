package dev.cairn.memory.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.memory.Hashes;
import dev.cairn.memory.MemoryFixture;
import dev.cairn.memory.fact.Evidence;
import dev.cairn.memory.fact.Fact;
import dev.cairn.memory.fact.FactStatus;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A store that the first version of the program wrote goes on living in today's. */
class FirstStoreTest extends MemoryFixture {
    private static final String GONE = "My cousin Ines told me about her new flat in Porto.";
    private static final byte[] KEY =
            "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private record Written(
            long id,
            String kind,
            String text,
            String subject,
            String attribute,
            String value,
            boolean single,
            String status,
            String from,
            String to,
            String saidOn) {}

    private static final List<Written> FACTS =
            List.of(
                    new Written(
                            101,
                            "state",
                            "Anna lives in Bonn",
                            "Anna",
                            "lives in",
                            "Bonn",
                            true,
                            "superseded",
                            "2023-01-10",
                            "2024-05-20",
                            "2023-01-10"),
                    new Written(
                            102,
                            "state",
                            "Anna moved to Berlin",
                            "Anna",
                            "lives in",
                            "Berlin",
                            true,
                            "current",
                            "2024-05-20",
                            "",
                            "2024-05-20"),
                    new Written(
                            103,
                            "preference",
                            "The user likes tea",
                            "user",
                            "likes",
                            "tea",
                            false,
                            "current",
                            "2023-02-01",
                            "",
                            "2023-02-01"),
                    new Written(
                            104,
                            "relation",
                            "The user's sister is Anna",
                            "user",
                            "sister",
                            "Anna",
                            false,
                            "current",
                            "2023-01-10",
                            "",
                            "2023-01-10"),
                    new Written(
                            105,
                            "state",
                            "The user has asthma",
                            "user",
                            "has condition",
                            "asthma",
                            false,
                            "pending",
                            "2023-03-01",
                            "",
                            "2023-03-01"),
                    new Written(
                            106,
                            "state",
                            "The user owns a boat",
                            "user",
                            "owns",
                            "a boat",
                            false,
                            "declined",
                            "2023-03-02",
                            "",
                            "2023-03-02"),
                    new Written(
                            107,
                            "note",
                            "The code of the shed is on the fridge",
                            "user",
                            "",
                            "",
                            false,
                            "current",
                            "",
                            "",
                            "2023-03-03"));

    /** As the first version wrote it: no claims, days without ends, tombstones of bare texts. */
    private void write(Path folder) throws Exception {
        Files.createDirectories(folder);
        var first = new Migrations(Migrations.released().steps().subList(0, 1));
        var opening =
                Database.open(folder.resolve("cairn.db"), clock, Duration.ofMillis(150), first);
        try (var database = ((Database.Opening.Opened) opening).database()) {
            database.run(
                    session -> {
                        var space = session.number("SELECT id FROM space");
                        for (var fact : FACTS) {
                            write(session, space, fact);
                        }
                        session.update(
                                "INSERT INTO link (from_id, to_id, type, origin, recorded_at)"
                                        + " VALUES (102, 101, 'supersedes', 'rules', 9)");
                        session.update(
                                "INSERT INTO setting (key, value, updated_at) VALUES ('tombstone"
                                        + " key', ?, 9)",
                                Base64.getEncoder().encodeToString(KEY));
                        session.update(
                                "INSERT INTO tombstone VALUES (77, 'episode', ?, 9)", hmac(GONE));
                    });
        }
    }

    private static byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Session session, long space, Written fact) {
        var said = Instant.parse(fact.saidOn + "T12:00:00Z");
        var words = fact.text + ", as said that day.";
        long episode = fact.id + 1000;
        session.update(
                """
                INSERT INTO episode (id, space_id, source, role, text, length, text_hash, occurred_at,
                                     recorded_at)
                VALUES (?, ?, 'capture', 'user', ?, ?, ?, ?, ?)
                """,
                episode,
                space,
                words,
                words.length(),
                Hashes.sha256(words),
                said,
                said);
        session.update(
                "INSERT INTO window (id, space_id, focus_id, shape, occurred_at) VALUES (?, ?, ?,"
                        + " 'turn', ?)",
                fact.id + 2000,
                space,
                episode,
                said);
        session.update(
                "INSERT INTO window_episode VALUES (?, 0, ?, 0, ?)",
                fact.id + 2000,
                episode,
                words.length());
        session.update(
                """
                INSERT INTO fact (id, space_id, kind, text, text_hash, subject, attribute, value, single,
                                  status, valid_from, valid_from_precision, valid_to, occurred_at,
                                  recorded_at, confidence, importance, origin)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), nullif(?, ''), ?, ?,
                        .9, .5, 'rules')
                """,
                fact.id,
                space,
                fact.kind,
                fact.text,
                Hashes.sha256(fact.text),
                fact.subject,
                fact.attribute,
                fact.value,
                fact.single,
                fact.status,
                fact.from,
                fact.from.isEmpty() ? "" : "day",
                fact.to,
                said,
                said);
        session.update(
                "INSERT INTO evidence VALUES (?, ?, 0, ?)", fact.id, episode, fact.text.length());
    }

    private List<String> told() {
        return allFacts().stream().map(FirstStoreTest::line).sorted().toList();
    }

    private static String line(Fact fact) {
        return "%d %s | %s | %s | %s | to %s | %s"
                .formatted(
                        fact.id().number(),
                        fact.text(),
                        fact.value(),
                        fact.status().stored(),
                        fact.validFrom().map(LocalDate::toString).orElse(""),
                        fact.validTo().map(LocalDate::toString).orElse(""),
                        fact.evidence().stream()
                                .map(Evidence::quote)
                                .collect(Collectors.joining()));
    }

    private static String line(Written fact) {
        return "%d %s | %s | %s | %s | to %s | %s"
                .formatted(
                        fact.id, fact.text, fact.value, fact.status, fact.from, fact.to, fact.text);
    }

    private void openTheFirstStore() throws Exception {
        memory.close();
        home = home.resolveSibling("first");
        write(home);
        memory = open(home, embedder());
    }

    @Test
    void itsFactsComeThroughWithTheirWordsAndStayAsTheyAreWhenLearnt() throws Exception {
        openTheFirstStore();
        var written = FACTS.stream().map(FirstStoreTest::line).sorted().toList();
        assertThat(told()).isEqualTo(written);
        learn();
        catchUp();
        assertThat(told()).isEqualTo(written);
        assertThat(recall("Where does Anna live?").recollections().getFirst().text())
                .contains("Berlin");
    }

    @Test
    void whatIsSaidNowIsTheHistorysNextStep() throws Exception {
        openTheFirstStore();
        capture("Anna moved to Rome.");
        capture("I like tea.");
        learn();
        assertThat(current("Anna", "lives in")).containsExactly("Rome");
        var berlin = allFacts().stream().filter(one -> one.value().equals("Berlin")).findFirst();
        assertThat(berlin.orElseThrow().status()).isEqualTo(FactStatus.SUPERSEDED);
        assertThat(berlin.orElseThrow().validTo()).contains(LocalDate.of(2025, 6, 12));
        assertThat(current("user", "likes")).containsExactly("tea");
        assertThat(facts().stream().filter(one -> one.value().equals("tea")).findFirst())
                .hasValueSatisfying(tea -> assertThat(tea.evidence()).hasSize(2));
    }

    @Test
    void whatWasDeclinedOrForgottenThenStaysAway() throws Exception {
        openTheFirstStore();
        capture("I own a boat.");
        learn();
        assertThat(current("user", "owns")).isEmpty();
        memory.close();
        var opening = Database.open(home.resolve("cairn.db"), clock);
        try (var database = ((Database.Opening.Opened) opening).database()) {
            var said = Instant.parse("2023-01-01T12:00:00Z");
            assertThat(database.<Boolean>read(session -> Tombstones.holds(session, GONE, said)))
                    .isTrue();
            assertThat(
                            database.<Boolean>read(
                                    session -> Tombstones.holds(session, GONE + " Yes.", said)))
                    .isFalse();
        }
        memory = open(home, embedder());
    }
}
