package dev.cairn.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The measuring commands, on very little. */
class MeasuringTest {
    @TempDir Path home;

    @Test
    void benchRecallTellsTimesSizesAndHowExactTheIndexIs() {
        var ran = Cairn.at(home).run("bench", "recall", "--memories", "100", "--json");
        var report = ran.json();
        assertThat(report.path("memories").asInt()).isEqualTo(100);
        // A question that comes twice is asked once.
        assertThat(report.path("queries").asInt()).isBetween(90, 100);
        assertThat(report.path("p95Millis").asDouble())
                .isGreaterThanOrEqualTo(report.path("p50Millis").asDouble())
                .isPositive();
        assertThat(report.path("recallAt10").asDouble()).isBetween(.9, 1.0);
        assertThat(report.path("indexSeconds").asDouble()).isPositive();
        assertThat(report.path("databaseMiB").asDouble()).isPositive();
        assertThat(report.has("indexMiB")).isTrue();
        assertThat(report.has("rssMiB")).isTrue();
        assertThat(Files.exists(home.resolve("cairn.db"))).isFalse();
    }

    private Path twoSessions() throws IOException {
        return Files.writeString(
                home.resolve("small.json"),
                """
                [{"sample_id": "one", "conversation": {
                    "session_1_date_time": "1:56 pm on 8 May, 2023",
                    "session_1": [
                      {"speaker": "Ada", "dia_id": "D1:1", "text": "My kiln broke again."},
                      {"speaker": "Ben", "dia_id": "D1:2", "text": "Buy a new one!"}],
                    "session_2_date_time": "9:00 am on 9 June, 2023",
                    "session_2": [
                      {"speaker": "Ada", "dia_id": "D2:1", "text": "I adopted a greyhound."},
                      {"speaker": "Ben", "dia_id": "D2:2", "text": "How lovely."}]},
                  "qa": [{"question": "Which dog did Ada adopt?", "evidence": ["D2:1"],
                          "category": 4},
                         {"question": "What broke again, the kiln?", "evidence": ["D1:1"],
                          "category": 4}]}]
                """);
    }

    @Test
    void evalLocomoReadsAFileOfItsSchema() throws IOException {
        var report =
                Cairn.at(home)
                        .run(
                                "eval",
                                "locomo",
                                twoSessions().toString(),
                                "--ablate",
                                "run-words",
                                "--json")
                        .json();
        assertThat(report.path("questions").asInt()).isEqualTo(2);
        assertThat(report.path("session").path("any@5").asDouble()).isEqualTo(1);
        assertThat(report.path("ablated").get(0).asString()).isEqualTo("run-words");
    }

    @Test
    void otherWeightsAreMeasuredBesideTheWholeAndForEachConversation() throws IOException {
        // With every lane at nothing the newest comes first, and the older answer second.
        var nothing =
                "words=0,exchange-words=0,run-words=0,meaning=0,exchange-meaning=0,own-words=0";
        var report =
                Cairn.at(home)
                        .run(
                                "eval",
                                "locomo",
                                twoSessions().toString(),
                                "--weigh",
                                "time=2",
                                "--weigh",
                                nothing,
                                "--json")
                        .json();
        assertThat(report.path("session").path("mrr").asDouble()).isEqualTo(1);
        assertThat(report.path("beside").path("time=2").path("mrr").asDouble()).isEqualTo(1);
        assertThat(report.path("beside").path(nothing).path("mrr").asDouble()).isEqualTo(.75);
        var one = report.path("byConversation").path("one");
        assertThat(one.path("whole")).isEqualTo(one.path("time=2"));
        assertThat(one.path(nothing).path("mrr").asDouble()).isEqualTo(.75);
    }
}
