package dev.cairn.app.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.llm.embedding.E5Small;
import dev.cairn.memory.recall.Ranking;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** A made-up file of the published form, measured through the program's own paths. */
class LongMemEvalTest {
    private static final String SESSIONS =
            """
            "haystack_dates": ["2023/05/20 (Sat) 02:21", "2023/05/21 (Sun) 10:05", "2023/05/25 (Thu) 18:30"],
            "haystack_session_ids": ["sharegpt_x_0", "answer_a_1", "answer_a_2"],
            "haystack_sessions": [
              [{"role": "user", "content": "Can you explain how tides work?"},
               {"role": "assistant", "content": "The moon pulls the sea towards it, so the water rises twice a day."}],
              [{"role": "user", "content": "I just bought a red kayak for my birthday, how do I store it?", "has_answer": true},
               {"role": "assistant", "content": "Keep it out of the sun and on two soft racks.", "has_answer": false}],
              [{"role": "user", "content": "My kayak cost me 640 euros including the paddle.", "has_answer": true},
               {"role": "assistant", "content": "That is a fair price."}]]
            """;

    private static String question(String id, String type, String text, String answerIn) {
        return """
        {"question_id": "%s", "question_type": "%s", "question": "%s", "answer": 640,
         "question_date": "2023/05/30 (Tue) 23:40", "answer_session_ids": [%s], %s}
        """
                .formatted(id, type, text, answerIn, SESSIONS);
    }

    @Test
    void rankingsAndAbstentionsAreCountedApart(@TempDir Path folder) throws IOException {
        var file = folder.resolve("longmemeval_s.json");
        Files.writeString(
                file,
                "["
                        + question(
                                "q1",
                                "multi-session",
                                "What colour is my kayak and how much did my kayak cost?",
                                "\"answer_a_1\", \"answer_a_2\"")
                        + ","
                        + question(
                                "q2_abs",
                                "single-session-user",
                                "What is the boiling point of tungsten hexafluoride?",
                                "\"answer_a_1\"")
                        + ","
                        + "{\"question_id\": \"q3\", \"question\": \"Empty?\","
                        + " \"question_date\": \"2023/05/30 (Tue) 23:40\","
                        + " \"haystack_dates\": [], \"haystack_session_ids\": [],"
                        + " \"haystack_sessions\": []}"
                        + "]");
        var report = measured(file);

        assertThat(report.path("dataset").asString()).isEqualTo("longmemeval_s.json");
        assertThat(report.path("questions").asInt()).isEqualTo(1);
        assertThat(report.path("unanswerable").asInt()).isEqualTo(1);
        assertThat(report.path("abstainRight").asDouble()).isEqualTo(1);
        assertThat(report.path("abstainedWrongly").asDouble()).isZero();
        for (var name :
                new String[] {
                    "mrr", "any@1", "any@5", "all@5", "frac@5", "any@10", "all@10", "frac@10"
                }) {
            assertThat(report.path("session").path(name).asDouble()).as(name).isEqualTo(1);
        }
        assertThat(report.path("turn").path("recall@5").asDouble()).isEqualTo(1);
        assertThat(report.path("turn").propertyNames()).contains("recall@10", "mrr");
        assertThat(report.path("byCategory").path("multi-session").path("all@5").asDouble())
                .isEqualTo(1);
        assertThat(report.path("latencyMillis").propertyNames())
                .containsExactlyInAnyOrder("p50", "p95");
        assertThat(report.path("ingestMillis").isNumber()).isTrue();
        assertThat(report.path("settings").isObject()).isTrue();
        assertThat(report.toString()).doesNotContain("answer_a", "q2_abs");
    }

    private static JsonNode measured(Path file) throws IOException {
        try (var encoder = new E5Small(1)) {
            var evaluation =
                    new RecallEvaluation(
                            Clock.systemUTC(), encoder, Ranking.standard(), Map.of(), _ -> {});
            return JsonMapper.shared().valueToTree(evaluation.longMemEval(file, 10));
        }
    }
}
